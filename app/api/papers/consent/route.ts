import { printConsent } from '@/lib/clients/consent.commands'
import { consentPaperRequestSchema } from '@/lib/clients/consent.schema'
import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'

export const POST = endpoint(
  { permission: 'client:read', input: consentPaperRequestSchema },
  printConsent,
  ({ pdf, cardNumber }) => pdfResponse(pdf, `consent-${cardNumber}`),
)
