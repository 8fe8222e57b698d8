import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/core/i18n/locale'
import type { Viewer } from '@/lib/core/viewer'
import type { WhereTo } from '@/lib/enquiries/wrap-up.rules'
import { textIn } from '@/lib/partners/bilingual.rules'
import { weekLine } from '@/lib/partners/week-line.rules'
import { offerParts } from './offer-parts.rules'
import { isDiscreet, partnerOf, referralFields } from './referral-row.queries'

/** Places of a visit on its wrap-up sheet; one sends nobody to more than these at once. */
const MOST_PLACES = 10

/**
 * Where the person of a visit was sent on to, for the sheet of the visit: of each referral handed over and not taken back.
 * A referral whose own sheet tells no matter is left out, because others may read the sheet at home.
 */
export async function listWhereTo(
  viewer: Viewer,
  { visitId, locale }: { visitId: string; locale: Locale },
): Promise<WhereTo[]> {
  const rows = await db.referral.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('Referral'),
        { enquiry: { is: { visitId } }, handedOverAt: { not: null }, state: { not: 'WITHDRAWN' } },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_PLACES,
    select: referralFields,
  })
  const days = Array.from({ length: 7 }, (_, place) => weekdayName(place, locale))
  return rows
    .filter((row) => !isDiscreet(row))
    .flatMap((row): WhereTo[] => {
      const { record, offerId, settlement } = partnerOf(row)
      const parts = offerParts(record, offerId)
      if (!parts) return []
      const { offer, location, phones, contact } = parts
      const say = (text: { uk: string; en: string }) => textIn(text, locale)
      const place = location && [
        say(location.placeName) || settlement,
        say(location.street),
        say(location.room),
      ]
      return [
        {
          name: say(record.name),
          address: place?.filter(Boolean).join(', ') ?? '',
          phone: phones.map(({ number }) => number).join(', '),
          hours: offer.hours ? weekLine(offer.hours, (at) => days[at] ?? '') : say(offer.hoursNote),
          person: contact && [contact.name, say(contact.position)].filter(Boolean).join(', '),
        },
      ]
    })
}

/** Monday is 0. */
function weekdayName(place: number, locale: Locale): string {
  // 5 January 2026 is a Monday.
  const day = new Date(Date.UTC(2026, 0, 5 + place))
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(day)
}
