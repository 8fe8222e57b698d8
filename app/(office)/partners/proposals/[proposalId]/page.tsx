import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { ProposalReview } from '@/components/partners/review/proposal-review'
import { requireViewer } from '@/lib/core/auth'
import { findProposal } from '@/lib/partners/partner-proposal.queries'
import { proposalAddressSchema } from '@/lib/partners/partner-proposal.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerReview'))('title') }
}

export default async function ProposalPage({ params }: PageProps<'/partners/proposals/[proposalId]'>) {
  const viewer = await requireViewer('partner:manage')
  const address = proposalAddressSchema.safeParse(await params)
  const proposal = address.success ? await findProposal(viewer, address.data.proposalId) : undefined
  if (!proposal) notFound()
  return (
    <ClientMessages
      domains={[
        'partners',
        'partnerSearch.hours',
        'partnerSearch.opening',
        'partnerSearch.preview',
        'partnerRecord.version',
        'partnerRecord.problems',
        'partnerEdit',
        'partnerLink',
        'partnerReview',
      ]}
    >
      <ProposalReview proposal={proposal} now={new Date().toISOString()} />
    </ClientMessages>
  )
}
