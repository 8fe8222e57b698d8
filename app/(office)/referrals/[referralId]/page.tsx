import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { DraftScreen } from '@/components/referrals/draft-screen'
import { ReferralScreen } from '@/components/referrals/referral-screen'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { referralDraftKey } from '@/lib/referrals/hand-over.commands'
import { findReferral } from '@/lib/referrals/referral.queries'
import { referralDraftSchema } from '@/lib/referrals/referral.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('referrals'))('title') }
}

/** A referral: the sheet to be handed over while it is a draft, then what has become of it. */
export default async function ReferralPage({ params }: PageProps<'/referrals/[referralId]'>) {
  const viewer = await requireViewer('referral:read')
  const referralId = z.uuid().safeParse((await params).referralId)
  if (!referralId.success) notFound()
  const found = await findReferral(viewer, { referralId: referralId.data })
  if (!found.ok) notFound()
  const { view, draft: sheet } = found.value
  const kept = sheet ? await findDraft(viewer, { key: referralDraftKey(view.id) }) : undefined
  const content = referralDraftSchema.safeParse(kept?.content)
  return (
    <ClientMessages domains={['referrals', 'partners']}>
      {sheet ? (
        <DraftScreen
          view={view}
          sheet={sheet}
          draft={kept && content.success ? { content: content.data, revision: kept.revision } : undefined}
        />
      ) : (
        <ReferralScreen view={view} />
      )}
    </ClientMessages>
  )
}
