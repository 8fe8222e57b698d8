import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { printWrapUp } from '@/lib/enquiries/wrap-up.commands'
import { wrapUpRequestSchema } from '@/lib/enquiries/wrap-up.schema'
import { listWhereTo } from '@/lib/referrals/visit-places.queries'

export const POST = endpoint(
  { permission: 'enquiry:read', input: wrapUpRequestSchema },
  async (viewer, asked) => printWrapUp(viewer, asked, await listWhereTo(viewer, asked)),
  ({ pdf, number }) => pdfResponse(pdf, number),
)
