import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { countMyDeadlines } from '@/lib/enquiries/my-deadlines.queries'
import { countUnseenOpenings } from '@/lib/offices/opening-notice.queries'
import type { SectionKey } from '@/lib/offices/sections.rules'

/** How many wait in each section of the bar. */
export async function countSections(viewer: Viewer): Promise<Partial<Record<SectionKey, number>>> {
  const [audit, deadlines] = await Promise.all([
    countUnseenOpenings(viewer),
    viewer.ability.can('update', 'Enquiry') ? countMyDeadlines(viewer, todayInKyiv(new Date())) : 0,
  ])
  return { audit, deadlines }
}
