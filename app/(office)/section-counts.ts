import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { countMyDeadlines } from '@/lib/enquiries/my-deadlines.queries'
import { countUnseenOpenings } from '@/lib/offices/opening-notice.queries'
import type { SectionKey } from '@/lib/offices/sections.rules'
import { countWaiting } from '@/lib/secondary-aid/appointment.queries'
import { countDecisions } from '@/lib/secondary-aid/decision.queries'
import { countUnanswered } from '@/lib/secondary-aid/mandate.queries'

/** How many wait in each section of the bar. */
export async function countSections(viewer: Viewer): Promise<Partial<Record<SectionKey, number>>> {
  const [audit, deadlines, decisions, mandates] = await Promise.all([
    countUnseenOpenings(viewer),
    viewer.ability.can('update', 'Enquiry') ? countMyDeadlines(viewer, todayInKyiv(new Date())) : 0,
    viewer.ability.can('decide', 'SecondaryAidApplication') ? countDecisions(viewer) : 0,
    countMandates(viewer),
  ])
  return { audit, deadlines, decisions, mandates }
}

/** Of a head those that wait for a provider, of a lawyer those that wait for their own answer. */
function countMandates(viewer: Viewer): Promise<number> | number {
  if (viewer.ability.can('decide', 'AidMandate')) return countWaiting(viewer)
  return viewer.roles.some(({ role }) => role === 'LAWYER') ? countUnanswered(viewer) : 0
}
