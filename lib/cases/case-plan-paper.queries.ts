import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import type { Paper } from '@/lib/core/paper'
import { plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { casePlanContentSchema, type PlanPaperRequest } from './case-plan.schema'
import { casePlanPaper } from './case-plan-paper.rules'
import { planWordsOf } from './plan-words'

export type PlanPaper = { paper: Paper; clientId: string; isProtected: boolean; subjectUnitId: string }

/** The person's own paper of the running plan, as of now; the look is on record. */
export async function findPlanPaper(
  viewer: Viewer,
  { clientId, locale, form }: Omit<PlanPaperRequest, 'isPlaceSafe'>,
  now = new Date(),
): Promise<Result<PlanPaper, 'planNotFound'>> {
  const row = await db.casePlan.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('CasePlan'), { clientId, state: 'ACTIVE' }] },
    select: {
      id: true,
      content: true,
      reviewOn: true,
      unit: { select: { name: true, nameEn: true, address: true, phone: true } },
      owner: { select: { name: true } },
      client: { select: { isProtected: true, homeUnitId: true } },
    },
  })
  const content = casePlanContentSchema.safeParse(row?.content)
  if (!row || !content.success) return fail('planNotFound')
  const { unit, owner, client } = row
  await recordAccess(viewer, 'casePlan', row.id, {
    subjectUnitId: client.homeUnitId,
    details: { kind: 'paper' },
  })
  const paper = casePlanPaper(
    {
      content: content.data,
      reviewOn: row.reviewOn && plainDateOfUtc(row.reviewOn),
      on: todayInKyiv(now),
      locale,
      form,
      isNeutral: client.isProtected,
      centre: {
        name: (locale === 'en' && unit.nameEn) || unit.name,
        address: unit.address ?? '',
        phone: unit.phone ?? '',
        worker: owner.name,
      },
    },
    planWordsOf(locale),
  )
  return ok({ paper, clientId, isProtected: client.isProtected, subjectUnitId: client.homeUnitId })
}
