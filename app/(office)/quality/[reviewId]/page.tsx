import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/layout/client-messages'
import { FeedbackScreen } from '@/components/oversight/quality/feedback-screen'
import { ManagedScreen } from '@/components/oversight/quality/managed-screen'
import { ReadScreen } from '@/components/oversight/quality/read-screen'
import { ReadingScreen } from '@/components/oversight/quality/reading-screen'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import type { Viewer } from '@/lib/core/viewer'
import { findBlindReview, findFeedback, reviewDraftKey } from '@/lib/oversight/quality.queries'
import { reviewAddressSchema, reviewDraftSchema } from '@/lib/oversight/quality.schema'
import { findManagedReview } from '@/lib/oversight/quality-sample.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quality'))('title') }
}

/** One reading: blind for its reader, the feedback for the author, how it stands for the head. */
export default async function ReviewPage({ params }: PageProps<'/quality/[reviewId]'>) {
  const viewer = await requireViewer('review:read')
  const address = reviewAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const screen = await screenOf(viewer, address.data.reviewId)
  if (!screen) notFound()
  return <ClientMessages domains={['quality', 'workload']}>{screen}</ClientMessages>
}

async function screenOf(viewer: Viewer, reviewId: string): Promise<ReactNode> {
  const [blind, kept] = await Promise.all([
    findBlindReview(viewer, reviewId),
    findDraft(viewer, { key: reviewDraftKey(reviewId) }),
  ])
  if (blind.ok) {
    const { done } = blind.value
    if (done) return <ReadScreen review={blind.value} done={done} />
    const content = reviewDraftSchema.safeParse(kept?.content)
    const draft = kept && content.success ? { content: content.data, revision: kept.revision } : undefined
    return <ReadingScreen review={blind.value} draft={draft} />
  }
  const own = await findFeedback(viewer, reviewId)
  if (own.ok) return <FeedbackScreen found={own.value} />
  if (!holds(viewer.ability, 'review:manage')) return null
  const managed = await findManagedReview(viewer, reviewId)
  return managed.ok ? <ManagedScreen found={managed.value} /> : null
}
