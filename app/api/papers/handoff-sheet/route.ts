import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { printSheet } from '@/lib/referrals/handoff-sheet.commands'
import { sheetRequestSchema } from '@/lib/referrals/referral.schema'

export const POST = endpoint(
  { permission: 'referral:read', input: sheetRequestSchema },
  (viewer, request) => printSheet(viewer, request),
  ({ pdf, number }) => pdfResponse(pdf, number),
)
