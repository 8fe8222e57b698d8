import { planPaperSchema } from '@/lib/cases/case-plan.schema'
import { printPlan } from '@/lib/cases/case-plan-paper.commands'
import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'

export const POST = endpoint(
  { permission: 'casePlan:read', input: planPaperSchema },
  (viewer, request) => printPlan(viewer, request),
  ({ pdf, number }) => pdfResponse(pdf, number),
)
