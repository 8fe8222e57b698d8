import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { ProposalRows } from '@/components/partners/review/proposal-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { listProposals } from '@/lib/partners/partner-proposal.queries'
import { proposalListSchema } from '@/lib/partners/partner-proposal.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerReview'))('title') }
}

export default async function ProposalsPage({ searchParams }: PageProps<'/partners/proposals'>) {
  const viewer = await requireViewer('partner:manage')
  const asked = proposalListSchema.safeParse(await searchParams)
  const [t, { proposals, next }] = await Promise.all([
    getTranslations('partnerReview'),
    listProposals(viewer, asked.data ?? {}),
  ])
  return (
    <ClientMessages domains={['partnerReview']}>
      <PageShell>
        <Link href="/partners">{t('toSearch')}</Link>
        <h1 className="mt-1">{t('title')}</h1>
        <p className="mb-4 max-w-prose text-ink-2 text-sm">{t('lead')}</p>
        {proposals.length > 0 ? (
          <ProposalRows proposals={proposals} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        )}
        {next && (
          <p className="mt-3">
            <Link href={`/partners/proposals?after=${next}`}>{t('more')}</Link>
          </p>
        )}
      </PageShell>
    </ClientMessages>
  )
}
