import 'server-only'
import { namePlaces } from '@/lib/clients/place-ladder.queries'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { ListPlace, UnmetList } from './referral.schema'
import { UNMET_REASONS, type UnmetReason } from './referral-need.rules'

export type ListedUnmet = {
  readonly id: string
  readonly need: string
  readonly why: UnmetReason
  readonly words: string
  readonly place: string
  readonly unit: string
  readonly worker: string
  readonly on: PlainDate
  readonly resolution: string
  readonly isResolved: boolean
}
export type UnmetPage = { needs: ListedUnmet[]; next: ListPlace | null }

const PAGE = 30

/** Needs nobody was found for in the units the viewer heads, newest first; those settled only when asked for. */
export async function listUnmetNeeds(
  viewer: Viewer,
  { after, all }: UnmetList,
  { page = PAGE } = {},
): Promise<UnmetPage> {
  const unitId = { in: viewer.roles.filter(({ role }) => role === 'HEAD').flatMap(({ subtree }) => subtree) }
  const rows = await db.unmetNeed.findMany({
    where: { unitId, ...(all ? {} : { resolvedAt: null }), ...(after ? { id: { lt: after.id } } : {}) },
    orderBy: { id: 'desc' },
    take: page + 1,
    select: {
      id: true,
      unitId: true,
      need: true,
      placeCode: true,
      words: true,
      why: true,
      createdById: true,
      createdAt: true,
      resolvedAt: true,
      resolution: true,
    },
  })
  const shown = rows.slice(0, page)
  const [units, workers, places] = await Promise.all([
    db.unit.findMany({
      where: { id: { in: shown.map((row) => row.unitId) } },
      select: { id: true, shortName: true },
    }),
    db.staff.findMany({
      where: { id: { in: shown.map((row) => row.createdById) } },
      select: { id: true, name: true },
    }),
    namePlaces(shown.flatMap((row) => row.placeCode ?? [])),
  ])
  const needs = shown.map((row): ListedUnmet => {
    return {
      id: row.id,
      need: row.need,
      why: UNMET_REASONS.find((why) => why === row.why) ?? 'NOBODY',
      words: row.words,
      place: (row.placeCode && places.get(row.placeCode)) ?? '',
      unit: units.find(({ id }) => id === row.unitId)?.shortName ?? '',
      worker: workers.find(({ id }) => id === row.createdById)?.name ?? '',
      on: todayInKyiv(row.createdAt),
      resolution: row.resolution ?? '',
      isResolved: row.resolvedAt !== null,
    }
  })
  const last = rows.length > page ? needs.at(-1) : undefined
  return { needs, next: last ? { on: last.on, id: last.id } : null }
}
