import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { ToCheckList } from '@/components/partners/keeping/to-check-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { listPartnersToCheck } from '@/lib/partners/partner-tasks.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerRecord'))('toCheck.title') }
}

export default async function PartnersToCheckPage() {
  const viewer = await requireViewer('partner:manage')
  const [t, partners] = await Promise.all([getTranslations('partnerRecord'), listPartnersToCheck(viewer)])
  return (
    <ClientMessages domains={['partnerSearch.reason', 'partnerRecord']}>
      <PageShell>
        <Link href="/partners">{t('back')}</Link>
        <h1 className="mt-1">{t('toCheck.title')}</h1>
        <p className="mb-4 max-w-prose text-ink-2 text-sm">{t('toCheck.lead')}</p>
        {partners.length > 0 ? (
          <ToCheckList partners={partners} today={todayInKyiv(new Date())} />
        ) : (
          <EmptyState title={t('toCheck.empty')}>{t('toCheck.emptyText')}</EmptyState>
        )}
      </PageShell>
    </ClientMessages>
  )
}
