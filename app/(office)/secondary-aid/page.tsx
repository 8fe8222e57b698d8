import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { RegisterScreen } from '@/components/secondary-aid/register/register-screen'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { applicationFilterSchema } from '@/lib/secondary-aid/application.schema'
import { listApplications } from '@/lib/secondary-aid/application-list.queries'
import { listRegisterCategories, readRegisterFrame } from '@/lib/secondary-aid/register-view.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('register'))('title') }
}

export default async function ApplicationsPage({ searchParams }: PageProps<'/secondary-aid'>) {
  const viewer = await requireViewer('application:list')
  const { view: asked, number: _, after: __, ...typed } = await searchParams
  const [{ views, workers }, categories] = await Promise.all([
    readRegisterFrame(viewer),
    listRegisterCategories(viewer),
  ])
  const isBare = Object.keys(typed).length === 0
  const first = views.find(({ id, isDefault }) => (asked ? id === asked : isDefault))
  // A head looks after the centre, a worker after their own.
  const isHead = viewer.roles.some(({ role }) => role === 'HEAD')
  const filter = applicationFilterSchema.parse(
    isBare ? (first?.filter ?? { of: isHead ? 'CENTRE' : 'MINE' }) : typed,
  )
  const viewId = isBare || asked ? first?.id : undefined
  const page = await listApplications(viewer, filter)
  return (
    <PageShell>
      <ClientMessages domains={['register', 'secondaryAid', 'deadlines', 'enquiries']}>
        <RegisterScreen
          start={{ filter, viewId, page }}
          views={views}
          workers={workers}
          categories={categories}
          mayShare={holds(viewer.ability, 'registerView:share')}
          ownId={viewer.staffId}
        ></RegisterScreen>
      </ClientMessages>
    </PageShell>
  )
}
