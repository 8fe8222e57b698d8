import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { countMyDeadlines } from '@/lib/enquiries/my-deadlines.queries'
import { countUnseenOpenings } from '@/lib/offices/opening-notice.queries'
import type { SectionKey } from '@/lib/offices/sections.rules'
import { countDecisions } from '@/lib/secondary-aid/decision.queries'

/** How many wait in each section of the bar. */
export async function countSections(viewer: Viewer): Promise<Partial<Record<SectionKey, number>>> {
  const [audit, deadlines, decisions] = await Promise.all([
    countUnseenOpenings(viewer),
    viewer.ability.can('update', 'Enquiry') ? countMyDeadlines(viewer, todayInKyiv(new Date())) : 0,
    viewer.ability.can('decide', 'SecondaryAidApplication') ? countDecisions(viewer) : 0,
  ])
  return { audit, deadlines, decisions }
}
