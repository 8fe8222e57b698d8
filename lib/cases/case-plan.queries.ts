import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { findDraft } from '@/lib/core/drafts'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import {
  PLAN_ACTS,
  PLAN_OUTCOMES,
  type PlanAct,
  type PlanOutcome,
  type PlanState,
  planStateOf,
} from './case-plan.rules'
import {
  type CasePlanContent,
  casePlanContentSchema,
  type KeptPlan,
  keptPlanSchema,
  planDraftKey,
} from './case-plan.schema'
import { findPlanOwnership } from './case-plan-reach.queries'

/** A plan as the page shows it. */
export type CasePlan = {
  readonly id: string
  readonly revision: number
  readonly state: PlanState
  readonly content: CasePlanContent
  readonly reviewOn: PlainDate | null
  readonly owner: string
  readonly isOwn: boolean
  readonly outcome: PlanOutcome | null
  readonly versions: readonly {
    readonly revision: number
    readonly act: PlanAct
    readonly note: string
    readonly by: string
    readonly at: string
  }[]
}

export type PlanPage = {
  readonly clientId: string
  readonly clientName: string
  readonly isProtected: boolean
  readonly on: PlainDate
  readonly active: CasePlan | null
  /** Ended ones, the newest first. */
  readonly earlier: readonly CasePlan[]
  readonly draft: { readonly content: KeptPlan; readonly revision: number; readonly savedAt: string } | null
}

const MOST_EARLIER = 5

/** The plans of a person, the running one first; the look is on record. */
export async function findPlans(
  viewer: Viewer,
  { clientId }: { clientId: string },
  now = new Date(),
): Promise<Result<PlanPage, 'clientNotFound'>> {
  const owned = await findPlanOwnership(db, viewer, clientId)
  if (!owned) return fail('clientNotFound')
  const reach = accessibleBy(viewer.ability, 'read').ofType('CasePlan')
  const [rows, kept] = await Promise.all([
    db.casePlan.findMany({
      where: { AND: [reach, { clientId }] },
      select: planFields,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_EARLIER,
    }),
    findDraft(viewer, { key: planDraftKey(clientId) }),
  ])
  await recordAccess(viewer, 'casePlan', clientId, { subjectUnitId: owned.homeUnitId })
  const names = await staffNames(rows)
  const plans = rows.flatMap((row) => planOf(viewer, row, names))
  const draft = keptPlanSchema.safeParse(kept?.content)
  return ok({
    clientId,
    clientName: owned.name,
    isProtected: owned.isProtected,
    on: todayInKyiv(now),
    active: plans.find(({ state }) => state === 'ACTIVE') ?? null,
    earlier: plans.filter(({ state }) => state === 'CLOSED'),
    draft:
      kept && draft.success ? { content: draft.data, revision: kept.revision, savedAt: kept.savedAt } : null,
  })
}

const planFields = {
  id: true,
  revision: true,
  state: true,
  content: true,
  reviewOn: true,
  ownerId: true,
  closedReason: true,
  versions: {
    select: { revision: true, how: true, note: true, staffId: true, at: true },
    orderBy: { revision: 'desc' },
    take: 20,
  },
} as const

type PlanRow = Awaited<ReturnType<typeof readPlans>>[number]
const readPlans = (clientId: string) => db.casePlan.findMany({ where: { clientId }, select: planFields })

async function staffNames(rows: readonly PlanRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ ownerId, versions }) => [ownerId, ...versions.map(({ staffId }) => staffId)])
  const staff = await db.staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(staff.map(({ id, name }) => [id, name]))
}

function planOf(viewer: Viewer, row: PlanRow, names: ReadonlyMap<string, string>): CasePlan[] {
  const content = casePlanContentSchema.safeParse(row.content)
  if (!content.success) return []
  return [
    {
      id: row.id,
      revision: row.revision,
      state: planStateOf(row.state),
      content: content.data,
      reviewOn: row.reviewOn && plainDateOfUtc(row.reviewOn),
      owner: names.get(row.ownerId) ?? '',
      isOwn: row.ownerId === viewer.staffId,
      outcome: PLAN_OUTCOMES.find((each) => each === row.closedReason) ?? null,
      versions: row.versions.map(({ revision, how, note, staffId, at }) => ({
        revision,
        act: PLAN_ACTS.find((each) => each === how) ?? 'CHANGE',
        note: noteOf(how, note),
        by: names.get(staffId) ?? '',
        at: at.toISOString(),
      })),
    },
  ]
}

// The outcome of an ended plan stands in the first line, and is shown in words beside it.
const noteOf = (how: string, note: string) => (how === 'CLOSE' ? note.split('\n').slice(1).join('\n') : note)
