import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { ReferralTabs } from '@/components/referrals/referral-tabs'
import { UnmetList } from '@/components/referrals/unmet-list'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { unmetListSchema } from '@/lib/referrals/referral.schema'
import { listUnmetNeeds } from '@/lib/referrals/unmet-need.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('referrals.unmet'))('title') }
}

/** Needs for which nobody was found, for the head to work on. */
export default async function UnmetNeedsPage({ searchParams }: PageProps<'/referrals/unmet'>) {
  const viewer = await requireViewer('referral:decide')
  const list = unmetListSchema.parse(await searchParams)
  const [t, { needs, next }] = await Promise.all([getTranslations('referrals'), listUnmetNeeds(viewer, list)])
  const query = list.all ? 'all=1&' : ''
  return (
    <PageShell>
      <h1 className="mb-3">{t('unmet.title')}</h1>
      <ReferralTabs
        current="unmet"
        isHead
        maySeeReport={holds(viewer.ability, 'statistics:read')}
        maySeeLists
      />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-ink-2">{t('unmet.lead')}</p>
        <ButtonLink size="small" href={list.all ? '/referrals/unmet' : '/referrals/unmet?all=1'}>
          {t(list.all ? 'unmet.showOpen' : 'unmet.showAll')}
        </ButtonLink>
      </div>
      <ClientMessages domains={['referrals.unmet', 'referrals.problem', 'referrals.missing', 'partners']}>
        {needs.length > 0 ? (
          <UnmetList needs={needs} />
        ) : (
          <EmptyState title={t('unmet.empty')}>{t('unmet.emptyText')}</EmptyState>
        )}
        <div className="mt-3">
          <Pager
            {...(next ? { next: { href: `/referrals/unmet?${query}after=${next.on}_${next.id}` } } : {})}
          />
        </div>
      </ClientMessages>
    </PageShell>
  )
}
