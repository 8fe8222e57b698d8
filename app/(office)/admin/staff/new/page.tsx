import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { InviteForm } from '@/components/offices/invite-form'
import { indentedChoices } from '@/components/offices/unit-choices'
import { requireViewer } from '@/lib/core/auth'
import { listUnits } from '@/lib/offices/unit.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offices.staff'))('newTitle') }
}

export default async function NewStaffPage({ searchParams }: PageProps<'/admin/staff/new'>) {
  const viewer = await requireViewer('staff:manage')
  const [t, units, { unit }] = await Promise.all([
    getTranslations('offices.staff'),
    listUnits(viewer),
    searchParams,
  ])
  const choices = indentedChoices(units.filter(({ closedOn }) => !closedOn))
  return (
    <PageShell>
      <AdminNav current="staff" />
      <h1>{t('newTitle')}</h1>
      <p className="mt-1 mb-4 text-ink-2">{t('newText')}</p>
      <ClientMessages domains={['offices']}>
        <InviteForm units={choices} unitId={choices.find(({ id }) => id === unit)?.id ?? ''} />
      </ClientMessages>
    </PageShell>
  )
}
