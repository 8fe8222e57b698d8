import 'server-only'
import { subject } from '@casl/ability'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { CARD_SUBJECTS, recordsOfCard } from './card-records.queries'

/** A card as the log speaks of it: its number, and the name only for those who may open it. */
export type LookedAtCard = { clientId: string; cardNumber: string; name?: string; unitName: string }

/** How often one person looked at a card, and when last. */
export type Looker = { staffId: string; name: string; position: string; looks: number; lastAt: string }

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
        { subject: { in: CARD_SUBJECTS }, subjectId: { in: await recordsOfCard(clientId) } },
        { staffId: { not: null } },
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
