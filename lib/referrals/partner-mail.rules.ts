import type { readPartnerRecord } from '@/lib/partners/partner.queries'

/** The address a partner is written to about an offer of its: the nearest to it that its record has; '' without one. */
export function emailOf(record: ReturnType<typeof readPartnerRecord>, offerId: string): string {
  const offer = record.offers.find(({ id }) => id === offerId)
  const service = record.services.find(({ id }) => id === offer?.serviceId)
  const contact = offer?.contacts.find(({ email }) => email)
  return contact?.email || service?.email || record.email
}
