import 'server-only'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

type Entry = {
  staffId: string | null
  unitId: string | null
  subject: string
  subjectId: string | null
  details: unknown
}
type Person = { id: string; name: string; position: string }
type Named = {
  staff: Map<string, Person>
  units: Map<string, string>
  subjectOf: (entry: Entry) => { label: string; href?: string } | undefined
}

/**
 * Names for the ids of one page of the log: three reads, whatever its length. A card is named by its number
 * only, also for an auditor who may not open it; a link is given to those who may.
 */
export async function nameSubjects(viewer: Viewer, entries: readonly Entry[]): Promise<Named> {
  const staffIds = idsOf(entries, (entry) => [
    entry.staffId,
    entry.subject === 'staff' ? entry.subjectId : null,
  ])
  const unitIds = idsOf(entries, (entry) => [
    entry.unitId,
    entry.subject === 'unit' ? entry.subjectId : null,
    ...unitsIn(entry.details),
  ])
  const cardIds = idsOf(entries, (entry) => [entry.subject === 'clientCard' ? entry.subjectId : null])
  const [people, units, cards] = await Promise.all([
    db.staff.findMany({
      where: { id: { in: staffIds } },
      select: { id: true, name: true, position: true, positionEn: true },
    }),
    db.unit.findMany({ where: { id: { in: unitIds } }, select: { id: true, shortName: true } }),
    db.client.findMany({ where: { id: { in: cardIds } }, select: { id: true, cardNumber: true } }),
  ])
  const staff = new Map(
    people.map(({ positionEn, ...person }) => [
      person.id,
      { ...person, position: viewer.locale === 'en' && positionEn ? positionEn : person.position },
    ]),
  )
  const unitNames = new Map(units.map(({ id, shortName }) => [id, shortName]))
  const cardNumbers = new Map(cards.map(({ id, cardNumber }) => [id, cardNumber]))
  const mayOpenCards = viewer.ability.can('read', 'Client')
  const administers = viewer.ability.can('manage', 'Unit')

  return {
    staff,
    units: unitNames,
    subjectOf({ subject, subjectId }) {
      if (!subjectId) return undefined
      const card = cardNumbers.get(subjectId)
      if (card) return link(card, mayOpenCards && `/clients/${subjectId}`)
      const person = subject === 'staff' && staff.get(subjectId)
      if (person) return link(person.name, administers && `/admin/staff/${subjectId}`)
      const unit = subject === 'unit' && unitNames.get(subjectId)
      return unit ? link(unit, administers && `/admin/units/${subjectId}`) : undefined
    },
  }
}

const link = (label: string, href: string | false) => ({ label, ...(href ? { href } : {}) })

function idsOf(entries: readonly Entry[], pick: (entry: Entry) => (string | null)[]): string[] {
  return [...new Set(entries.flatMap(pick).filter((id) => id !== null))]
}

const UNIT_DETAILS = ['unitId', 'from', 'to']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function unitsIn(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details).flatMap(([name, value]) =>
    UNIT_DETAILS.includes(name) && typeof value === 'string' && UUID.test(value) ? [value] : [],
  )
}
