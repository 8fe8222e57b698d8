import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { VersionList } from '@/components/partners/record/version-list'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { findPartner } from '@/lib/partners/partner.queries'
import { listPartnerVersions } from '@/lib/partners/partner-history.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerRecord'))('historyTitle') }
}

export default async function PartnerHistoryPage({ params }: PageProps<'/partners/[partnerId]/history'>) {
  const viewer = await requireViewer('partner:read')
  const id = z.uuid().safeParse((await params).partnerId)
  const [t, partner, versions] = await Promise.all([
    getTranslations('partnerRecord'),
    id.success ? findPartner(viewer, id.data) : undefined,
    id.success ? listPartnerVersions(viewer, id.data) : undefined,
  ])
  if (!partner || !versions) notFound()
  return (
    <ClientMessages
      domains={[
        'partners',
        'partnerSearch.hours',
        'partnerSearch.opening',
        'partnerRecord.version',
        'partnerRecord.problems',
        'partnerEdit',
      ]}
    >
      <PageShell>
        <div className="mx-auto max-w-form">
          <Link href={`/partners/${partner.id}`}>{t('toRecord')}</Link>
          <h1 className="mt-1">{t('historyTitle')}</h1>
          <p className="mb-4 text-ink-2">{partner.record.name.uk}</p>
          <VersionList partnerId={partner.id} versions={versions} mayManage={partner.mayManage} />
        </div>
      </PageShell>
    </ClientMessages>
  )
}
