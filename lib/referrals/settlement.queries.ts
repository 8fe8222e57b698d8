import 'server-only'
import { placePath } from '@/lib/clients/place.rules'
import { placePathFields } from '@/lib/clients/place-ladder.queries'
import type { db, Tx } from '@/lib/core/db'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import { offerParts } from './offer-parts.rules'

/** The settlement of an offer in words, when its record has the code alone. */
export async function settlementOf(
  client: typeof db | Tx,
  record: PartnerRecord,
  offerId: string,
): Promise<string> {
  const location = offerParts(record, offerId)?.location
  if (!location?.placeCode || location.placeName.uk) return ''
  const place = await client.place.findUnique({
    where: { code: location.placeCode },
    select: placePathFields,
  })
  return place ? placePath(place) : ''
}
