import 'server-only'
import type { Viewer } from '@/lib/core/viewer'
import { countReviews, type ListedReview, listReviews } from './quality.queries'
import type { ReviewListAsked } from './quality.schema'
import { listSample, type SampledReview } from './quality-sample.queries'

/** One list of quality with the counts beside it. */
export type QualityList = { counts: { read: number; mine: number }; next: string | null } & (
  | { tab: 'sample'; reviews: SampledReview[] }
  | { tab: 'read' | 'mine'; reviews: ListedReview[] }
)

/** The head's sample, what waits to be read, or what was said of one's own work; a page by key. */
export async function listQuality(viewer: Viewer, { tab, after }: ReviewListAsked): Promise<QualityList> {
  if (tab === 'sample') {
    const [counts, page] = await Promise.all([countReviews(viewer), listSample(viewer, after)])
    return { tab, counts, ...page }
  }
  const [counts, page] = await Promise.all([countReviews(viewer), listReviews(viewer, tab, after)])
  return { tab, counts, ...page }
}
