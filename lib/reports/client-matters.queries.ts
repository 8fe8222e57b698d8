import 'server-only'
import { runPlannedOnce } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import {
  type ClientHistory,
  historyOf,
  historySql,
  VISITS_A_PAGE,
} from '@/lib/enquiries/client-history.queries'
import type { ListedBooking } from '@/lib/queue/booking-list.queries'
import {
  type ClientBookingRow,
  clientBookingsOf,
  clientBookingsSql,
} from '@/lib/queue/client-bookings.queries'
import {
  type ClientReferralRow,
  clientReferralsOf,
  clientReferralsSql,
  type ListedForClient,
} from '@/lib/referrals/client-referrals.queries'
import {
  type ClientApplication,
  type ClientApplicationRow,
  clientApplicationsOf,
  clientApplicationsSql,
} from '@/lib/secondary-aid/client-applications.queries'
import { Prisma } from '@/prisma/generated/client'

/** What stands beside a card: the visits, and what came of them in other parts of the office. */
export type ClientMatters = {
  history: ClientHistory
  applications: ClientApplication[]
  bookings: ListedBooking[]
  referrals: ListedForClient[]
}

type Row = {
  visits: unknown
  term: unknown
  applications: ClientApplicationRow[]
  bookings: ClientBookingRow[]
  referrals: ClientReferralRow[]
}

/**
 * All of it in one statement, each list as far as the viewer may see it. Whoever shows it has checked, and recorded,
 * that the card may be seen.
 */
export async function readClientMatters(viewer: Viewer, clientId: string): Promise<ClientMatters> {
  const [row] = await runPlannedOnce<Row>(Prisma.sql`
    SELECT ${historySql(viewer, VISITS_A_PAGE + 1)}, ${clientApplicationsSql(viewer)}, ${clientBookingsSql(viewer)},
      ${clientReferralsSql(viewer)}
    FROM clients c WHERE c.id = ${clientId}::uuid`)
  return {
    history: historyOf(row, viewer.locale, VISITS_A_PAGE),
    applications: clientApplicationsOf(row?.applications ?? []),
    bookings: clientBookingsOf(row?.bookings ?? [], viewer.locale),
    referrals: clientReferralsOf(row?.referrals ?? [], viewer.locale),
  }
}
