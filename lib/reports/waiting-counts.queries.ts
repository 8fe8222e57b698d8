import 'server-only'
import { cache } from 'react'
import { dueDutiesCount } from '@/lib/cases/case-list.queries'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { runPlannedOnce } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { myDeadlinesCount } from '@/lib/enquiries/my-deadlines.queries'
import { unseenNoticesCount } from '@/lib/offices/notice.queries'
import { unseenOpeningsCount } from '@/lib/offices/opening-notice.queries'
import { todayDueCount } from '@/lib/oversight/today.queries'
import { partnersToCheckCount } from '@/lib/partners/partner-tasks.queries'
import { hallWaitingCount } from '@/lib/queue/hall-board.queries'
import { referralsToAskCount } from '@/lib/referrals/referral-list.queries'
import { decisionsCount } from '@/lib/secondary-aid/decision.queries'
import { unansweredCount } from '@/lib/secondary-aid/mandate-list.queries'
import { waitingCount } from '@/lib/secondary-aid/waiting-appointment.queries'
import { Prisma } from '@/prisma/generated/client'
import { MOST_TOLD } from './bar-counts.rules'

/** How many wait for the viewer; what is not the viewer's to do counts nothing. */
export type WaitingCounts = {
  /** Of a head: terms of the centre that end today or have ended. */
  readonly today: number
  /** Openings of cards with a reason that no head has seen. */
  readonly openings: number
  /** Own terms that end today or have ended. */
  readonly deadlines: number
  /** Applications to decide. */
  readonly decisions: number
  /** Of a head: grants nobody is appointed for. */
  readonly appointments: number
  /** Of a lawyer: mandates not answered yet. */
  readonly answers: number
  /** Of a lawyer: what is due today or overdue in own cases. */
  readonly duties: number
  /** Clients to ask today whether they were helped where they were sent. */
  readonly asks: number
  /** Of a head: partners whose records have to be looked at. */
  readonly partners: number
  /** Notices not read yet. */
  readonly notices: number
  /** People in the hall of the own unit. */
  readonly hall: number
}

/** One more than is told: of what may be many no more is read. */
const MOST_COUNTED = MOST_TOLD + 1

/** All that waits, counted by one statement: the bar of every screen shows it. Read once for a page. */
export const countWhatWaits = cache(
  async (viewer: Viewer, until: PlainDate = todayInKyiv(new Date())): Promise<WaitingCounts> => {
    const [counts] = await runPlannedOnce<WaitingCounts>(Prisma.sql`
      SELECT ${todayDueCount(viewer, until, MOST_COUNTED)}::int AS today,
        ${unseenOpeningsCount(viewer)}::int AS openings, ${myDeadlinesCount(viewer, until)}::int AS deadlines,
        ${decisionsCount(viewer, MOST_COUNTED)}::int AS decisions, ${waitingCount(viewer, MOST_COUNTED)}::int AS appointments,
        ${unansweredCount(viewer)}::int AS answers, ${dueDutiesCount(viewer, until)}::int AS duties, ${referralsToAskCount(viewer, until)}::int AS asks,
        ${partnersToCheckCount(viewer)}::int AS partners,
        ${unseenNoticesCount(viewer)}::int AS notices, ${hallWaitingCount(viewer, until)}::int AS hall`)
    return (
      counts ?? {
        today: 0,
        openings: 0,
        deadlines: 0,
        decisions: 0,
        appointments: 0,
        answers: 0,
        duties: 0,
        asks: 0,
        partners: 0,
        notices: 0,
        hall: 0,
      }
    )
  },
)
