import 'server-only'
import { subject } from '@casl/ability'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'

/** A card as the log speaks of it: its number, and the name only for those who may open it. */
export type LookedAtCard = { clientId: string; cardNumber: string; name?: string; unitName: string }

/** How often one person looked at a card, and when last. */
export type Looker = { staffId: string; name: string; position: string; looks: number; lastAt: string }

/** An opening of one of our cards from another centre, with the reason its author typed. */
export type CardOpeningLine = {
  id: string
  openedAt: string
  reason: string
  cardNumber: string
  clientId: string
  by: { name: string; position: string; unitName: string }
  /** A head has seen the notice. */
  acknowledged?: { at: string; byName: string }
}

/** The card whose looks the viewer asks for: of a unit whose log they may read, and no other. */
export async function findLookedAtCard(
  viewer: Viewer,
  clientId: string,
): Promise<Result<LookedAtCard, 'clientNotFound'>> {
  const card = await db.client.findUnique({
    where: { id: clientId },
    select: { cardNumber: true, homeUnitId: true, homeUnit: { select: { shortName: true } } },
  })
  const isReached =
    card && viewer.ability.can('read', subject('AuditEntry', entryAbout(clientId, card.homeUnitId)))
  if (!isReached) return fail('clientNotFound')
  // An auditor reads the log and opens no cards.
  const named = viewer.ability.can('read', 'Client')
    ? await db.client.findFirst({
        where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
        select: { surname: true, givenName: true, patronymic: true },
      })
    : null
  return ok({
    clientId,
    cardNumber: card.cardNumber,
    unitName: card.homeUnit.shortName,
    ...(named ? { name: [named.surname, named.givenName, named.patronymic].filter(Boolean).join(' ') } : {}),
  })
}

// The policy speaks of entries: this one stands for all entries about the card, by nobody in particular.
const entryAbout = (subjectId: string, subjectUnitId: string) => ({
  chain: '',
  seq: 0n,
  at: new Date(0),
  staffId: null,
  unitId: null,
  action: 'read',
  subject: 'clientCard',
  subjectId,
  subjectUnitId,
  details: {},
  prevHash: new Uint8Array(),
  hash: new Uint8Array(),
})

/** Who looked at the card, how often and when last; the latest first. */
export async function listLookers(viewer: Viewer, clientId: string): Promise<Looker[]> {
  const looks = await db.auditEntry.groupBy({
    by: ['staffId'],
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('AuditEntry'),
        { subject: 'clientCard', subjectId: clientId, staffId: { not: null } },
      ],
    },
    _count: { _all: true },
    _max: { at: true },
  })
  const people = await db.staff.findMany({
    where: { id: { in: looks.flatMap(({ staffId }) => staffId ?? []) } },
    select: { id: true, name: true, position: true, positionEn: true },
  })
  return looks
    .flatMap(({ staffId, _count, _max }) => {
      const person = people.find(({ id }) => id === staffId)
      if (!person || !_max.at) return []
      const position = viewer.locale === 'en' && person.positionEn ? person.positionEn : person.position
      return {
        staffId: person.id,
        name: person.name,
        position,
        looks: _count._all,
        lastAt: _max.at.toISOString(),
      }
    })
    .toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
}

const PAGE = 50

/** Openings of the centre's cards from other centres; those no head has seen yet, or all. The newest first. */
export async function listCardOpenings(
  viewer: Viewer,
  { isAll, after }: { isAll: boolean; after?: string },
): Promise<{ openings: CardOpeningLine[]; next?: string }> {
  if (!viewer.ability.can('read', 'CardOpening')) return { openings: [] }
  const rows = await db.cardOpening.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('CardOpening'),
        isAll ? {} : { acknowledgedAt: null },
      ],
    },
    select: {
      id: true,
      staffId: true,
      clientId: true,
      reason: true,
      openedAt: true,
      acknowledgedAt: true,
      acknowledgedById: true,
    },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  })
  const shown = rows.slice(0, PAGE)
  const [people, cards] = await Promise.all([
    db.staff.findMany({
      where: { id: { in: shown.flatMap((row) => [row.staffId, row.acknowledgedById ?? []].flat()) } },
      select: {
        id: true,
        name: true,
        position: true,
        positionEn: true,
        roles: { select: { unit: { select: { shortName: true } } }, take: 1 },
      },
    }),
    db.client.findMany({
      where: { id: { in: shown.map(({ clientId }) => clientId) } },
      select: { id: true, cardNumber: true },
    }),
  ])
  const personOf = new Map(people.map((person) => [person.id, person]))
  const numberOf = new Map(cards.map(({ id, cardNumber }) => [id, cardNumber]))
  const openings = shown.map((row) => {
    const by = personOf.get(row.staffId)
    const position = viewer.locale === 'en' && by?.positionEn ? by.positionEn : (by?.position ?? '')
    return {
      id: row.id,
      openedAt: row.openedAt.toISOString(),
      reason: row.reason,
      clientId: row.clientId,
      cardNumber: numberOf.get(row.clientId) ?? '',
      by: { name: by?.name ?? '', position, unitName: by?.roles[0]?.unit.shortName ?? '' },
      ...(row.acknowledgedAt
        ? {
            acknowledged: {
              at: row.acknowledgedAt.toISOString(),
              byName: personOf.get(row.acknowledgedById ?? '')?.name ?? '',
            },
          }
        : {}),
    }
  })
  const next = rows.length > PAGE ? openings.at(-1)?.id : undefined
  return { openings, ...(next ? { next } : {}) }
}

/** How many such openings no head has seen yet: the number beside the section. */
export function countUnseenOpenings(viewer: Viewer): Promise<number> {
  if (!viewer.ability.can('read', 'CardOpening')) return Promise.resolve(0)
  return db.cardOpening.count({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('CardOpening'), { acknowledgedAt: null }] },
  })
}
