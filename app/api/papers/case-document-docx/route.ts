import { printDocumentSchema } from '@/lib/cases/case-document.schema'
import { writeDocumentDocx } from '@/lib/cases/case-document-print.commands'
import { endpoint } from '@/lib/core/endpoint'
import { docxResponse } from '@/lib/core/issued-papers'

export const POST = endpoint(
  { permission: 'caseDocument:update', input: printDocumentSchema },
  (viewer, input) => writeDocumentDocx(viewer, input),
  ({ bytes, number }) => docxResponse(bytes, number),
)
