import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { ReferralTabs } from '@/components/referrals/referral-tabs'
import { ReportForm } from '@/components/referrals/report-form'
import { ReportTable } from '@/components/referrals/report-table'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { readReferralReport } from '@/lib/referrals/referral-report.queries'
import { reportRequestSchema } from '@/lib/referrals/referral-report.schema'
import { HIDDEN } from '@/lib/referrals/small-cells.rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('referrals.report'))('title') }
}

/** How referrals ended, by partner, need, place or month; of few people nothing is told to analysts. */
export default async function ReferralReportPage({ searchParams }: PageProps<'/referrals/report'>) {
  const viewer = await requireViewer('statistics:read')
  const request = reportRequestSchema.parse(await searchParams)
  const [t, report] = await Promise.all([
    getTranslations('referrals.report'),
    readReferralReport(viewer, request),
  ])
  const { by, from, to, rows, hidesSmall, unmet } = report
  return (
    <PageShell>
      <h1 className="mb-3">{t('title')}</h1>
      <ReferralTabs
        current="report"
        isHead={holds(viewer.ability, 'referral:decide')}
        maySeeReport
        maySeeLists={holds(viewer.ability, 'referral:read')}
      />
      <ClientMessages domains={['referrals.report']}>
        <ReportForm key={`${by} ${from} ${to}`} by={by} from={from} to={to} />
      </ClientMessages>
      {hidesSmall && (
        <div className="mb-3">
          <Banner tone="neutral">{t('hiddenText')}</Banner>
        </div>
      )}
      {rows.length > 0 ? (
        <div className="rounded-control border border-line bg-paper p-2">
          <ReportTable report={report} />
        </div>
      ) : (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      )}
      <p className="mt-3 text-ink-2 text-sm">
        {t('shareHint')} {t('unmet', { count: unmet === HIDDEN ? t('hidden') : String(unmet) })}
      </p>
    </PageShell>
  )
}
