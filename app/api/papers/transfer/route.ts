import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { printTransferPaper } from '@/lib/oversight/transfer-paper.commands'
import { transferPaperRequestSchema } from '@/lib/oversight/transfer-paper.schema'

export const POST = endpoint(
  { permission: 'transfer:read', input: transferPaperRequestSchema },
  (viewer, request) => printTransferPaper(viewer, request),
  ({ pdf, number }) => pdfResponse(pdf, number),
)
