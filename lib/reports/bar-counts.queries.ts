import 'server-only'
import type { Viewer } from '@/lib/core/viewer'
import type { SectionKey } from '@/lib/offices/sections.rules'
import { countWhatWaits } from './waiting-counts.queries'

/** How many wait in each section of the bar, and how many notices are not read. */
export type BarCounts = { sections: Partial<Record<SectionKey, number>>; notices: number }

/** What the bar of every screen counts; asked again whenever something of it changes. */
export async function readBarCounts(viewer: Viewer): Promise<BarCounts> {
  const {
    today,
    openings,
    deadlines,
    decisions,
    appointments,
    answers,
    duties,
    asks,
    partners,
    hall,
    notices,
  } = await countWhatWaits(viewer)
  const sections = {
    today,
    hall,
    audit: openings,
    deadlines,
    decisions,
    cases: answers + duties,
    mandates: appointments,
    referrals: asks,
    partners,
  }
  return { sections, notices }
}
