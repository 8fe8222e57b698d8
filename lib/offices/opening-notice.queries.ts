import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

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

/**
 * How many such openings no head has seen yet: one value of the statement that counts what waits. The access policy for
 * reading openings as SQL: those of cards whose home is in the subtree of a head.
 */
export function unseenOpeningsCount({ roles }: Viewer): Prisma.Sql {
  const units = roles.filter(({ role }) => role === 'HEAD').flatMap(({ subtree }) => subtree)
  return Prisma.sql`(SELECT count(*) FROM card_openings
    WHERE home_unit_id = ANY(${units}::uuid[]) AND acknowledged_at IS NULL)`
}
