import { endpoint } from '@/lib/core/endpoint'
import { writeDecisionDocx } from '@/lib/secondary-aid/decision-papers.commands'
import { printDecisionSchema } from '@/lib/secondary-aid/decision-papers.schema'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const POST = endpoint(
  { permission: 'application:read', input: printDecisionSchema },
  (viewer, input) => writeDecisionDocx(viewer, input),
  ({ bytes, number }) =>
    new Response(bytes, {
      headers: {
        'Content-Type': DOCX,
        'Content-Disposition': `attachment; filename="paper.docx"; filename*=UTF-8''${encodeURIComponent(number)}.docx`,
        'Cache-Control': 'no-store',
      },
    }),
)
