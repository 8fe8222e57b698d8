import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { printWithdrawalAnswer } from '@/lib/reports/withdrawal-answer.commands'
import { withdrawalAnswerRequestSchema } from '@/lib/reports/withdrawal-answer.schema'

export const POST = endpoint(
  { permission: 'client:update', input: withdrawalAnswerRequestSchema },
  (viewer, request) => printWithdrawalAnswer(viewer, request),
  ({ pdf, cardNumber }) => pdfResponse(pdf, `withdrawal-${cardNumber}`),
)
