import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { IssuedPage } from '@/components/secondary-aid/mandates/issued-page'
import { MandateTabs } from '@/components/secondary-aid/mandates/mandate-tabs'
import { requireViewer } from '@/lib/core/auth'
import { mandateListSchema } from '@/lib/secondary-aid/mandate.schema'
import { listMandates } from '@/lib/secondary-aid/mandate-list.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.tabs'))('issued') }
}

export default async function IssuedMandatesPage({ searchParams }: PageProps<'/mandates/issued'>) {
  const viewer = await requireViewer('mandate:decide')
  const filter = mandateListSchema.parse(await searchParams)
  const [t, page] = await Promise.all([getTranslations('mandates'), listMandates(viewer, filter)])
  return (
    <PageShell>
      <h1 className="mb-3">{t('title')}</h1>
      <MandateTabs current="issued" />
      <ClientMessages domains={['mandates']}>
        <IssuedPage path="/mandates/issued" page={page} filter={filter} isOwn={false} />
      </ClientMessages>
    </PageShell>
  )
}
