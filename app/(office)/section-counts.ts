import type { Viewer } from '@/lib/core/viewer'
import type { SectionKey } from '@/lib/offices/sections.rules'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'

/** How many wait in each section of the bar. */
export async function countSections(viewer: Viewer): Promise<Partial<Record<SectionKey, number>>> {
  const { today, openings, deadlines, decisions, appointments, answers, duties, asks, partners, hall } =
    await countWhatWaits(viewer)
  return {
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
}
