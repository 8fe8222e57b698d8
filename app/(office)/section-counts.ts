import type { Viewer } from '@/lib/core/viewer'
import { countUnseenOpenings } from '@/lib/offices/card-look.queries'
import type { SectionKey } from '@/lib/offices/sections.rules'

/** How many wait in each section of the bar. */
export async function countSections(viewer: Viewer): Promise<Partial<Record<SectionKey, number>>> {
  return { audit: await countUnseenOpenings(viewer) }
}
