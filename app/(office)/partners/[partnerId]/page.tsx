import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { PartnerRecordView } from '@/components/partners/record/partner-record-view'
import { RecordAside } from '@/components/partners/record/record-aside'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { findPartner } from '@/lib/partners/partner.queries'
import { listPaperNames, namePlacesOf } from '@/lib/partners/partner-names.queries'
import { listTasksOf } from '@/lib/partners/partner-tasks.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerRecord'))('title') }
}

export default async function PartnerPage({ params }: PageProps<'/partners/[partnerId]'>) {
  const viewer = await requireViewer('partner:read')
  const id = z.uuid().safeParse((await params).partnerId)
  const partner = id.success ? await findPartner(viewer, id.data) : undefined
  if (!partner) notFound()
  const [t, tasks, places, papers] = await Promise.all([
    getTranslations('partnerRecord'),
    listTasksOf(viewer, partner.id),
    namePlacesOf(partner.record),
    listPaperNames(viewer),
  ])
  return (
    <ClientMessages domains={['partners', 'partnerSearch', 'partnerRecord']}>
      <PageShell layout="panel">
        <MainColumn>
          <Link href="/partners">{t('back')}</Link>
          <div className="mt-2 max-w-form">
            <PartnerRecordView {...{ partner, places, papers }} now={new Date().toISOString()} />
          </div>
        </MainColumn>
        <SidePanel label={t('aside')} narrow="stack">
          <RecordAside partner={partner} tasks={tasks} />
        </SidePanel>
      </PageShell>
    </ClientMessages>
  )
}
