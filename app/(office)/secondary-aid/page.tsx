import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { RegisterScreen } from '@/components/secondary-aid/register/register-screen'
import { holds } from '@/lib/core/access'
import { readForViewer } from '@/lib/core/page-read'
import { openRegister } from '@/lib/secondary-aid/register-start.queries'
import { listRegisterCategories } from '@/lib/secondary-aid/register-view.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('register'))('title') }
}

export default async function ApplicationsPage({ searchParams }: PageProps<'/secondary-aid'>) {
  const { view, number: _, after: __, ...typed } = await searchParams
  const { viewer, value } = await readForViewer('application:list', (viewer, admission) =>
    openRegister(viewer, { view, typed }, admission),
  )
  const { views, workers, ...start } = value
  return (
    <PageShell>
      <ClientMessages
        domains={[
          'register',
          'secondaryAid.state',
          'secondaryAid.decisions',
          'deadlines.state',
          'enquiries.channel',
        ]}
      >
        <RegisterScreen
          start={start}
          views={views}
          workers={workers}
          categories={await listRegisterCategories(viewer)}
          mayShare={holds(viewer.ability, 'registerView:share')}
          ownId={viewer.staffId}
        ></RegisterScreen>
      </ClientMessages>
    </PageShell>
  )
}
