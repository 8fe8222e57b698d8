import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { ReferralList } from '@/components/referrals/referral-list'
import { ReferralTabs } from '@/components/referrals/referral-tabs'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { referralListSchema } from '@/lib/referrals/referral.schema'
import { countReferrals, listReferrals } from '@/lib/referrals/referral-list.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('referrals'))('title') }
}

/** Whom to ask today, whose answer is waited for, who came away without help, all. */
export default async function ReferralsPage({ searchParams }: PageProps<'/referrals'>) {
  const viewer = await requireViewer('referral:read')
  const list = referralListSchema.parse(await searchParams)
  const { tab, after } = list
  const [t, { referrals, next }, counts] = await Promise.all([
    getTranslations('referrals'),
    listReferrals(viewer, list),
    countReferrals(viewer),
  ])
  if (after && referrals.length === 0) redirect(`/referrals?tab=${tab}`)
  return (
    <PageShell>
      <h1 className="mb-3">{t('title')}</h1>
      <ReferralTabs
        current={tab}
        counts={counts}
        isHead={holds(viewer.ability, 'referral:decide')}
        maySeeReport={holds(viewer.ability, 'statistics:read')}
        maySeeLists
      />
      {referrals.length > 0 ? (
        <ReferralList referrals={referrals} />
      ) : (
        <EmptyState title={t(`empty.${tab}`)}>{t(`emptyText.${tab}`)}</EmptyState>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <Pager {...(next ? { next: { href: `/referrals?tab=${tab}&after=${next.on}_${next.id}` } } : {})} />
        {after && (
          <ButtonLink variant="link" size="small" href={`/referrals?tab=${tab}`}>
            {t('toFirst')}
          </ButtonLink>
        )}
      </div>
    </PageShell>
  )
}
