import { printAppealAnswer } from '@/lib/appeals/appeal-paper.commands'
import { appealPaperSchema } from '@/lib/appeals/citizen-appeal.schema'
import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'

export const POST = endpoint(
  { permission: 'appeal:read', input: appealPaperSchema },
  (viewer, request) => printAppealAnswer(viewer, request),
  ({ pdf, number }) => pdfResponse(pdf, number),
)
