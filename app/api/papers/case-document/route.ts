import { printDocumentSchema } from '@/lib/cases/case-document.schema'
import { printDocument } from '@/lib/cases/case-document-print.commands'
import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'

export const POST = endpoint(
  { permission: 'caseDocument:update', input: printDocumentSchema },
  (viewer, input) => printDocument(viewer, input),
  ({ bytes, number }) => pdfResponse(bytes, number),
)
