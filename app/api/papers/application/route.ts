import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { deskPaperSchema } from '@/lib/secondary-aid/application.schema'
import { printDeskPaper } from '@/lib/secondary-aid/desk-paper.commands'

export const POST = endpoint(
  { permission: 'application:read', input: deskPaperSchema },
  (viewer, input) => printDeskPaper(viewer, input),
  ({ pdf, name }) => pdfResponse(pdf, name),
)
