import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { NewUnitForm } from '@/components/offices/new-unit-form'
import { indentedChoices } from '@/components/offices/unit-choices'
import { requireViewer } from '@/lib/core/auth'
import { listUnits } from '@/lib/offices/unit.queries'
import { kindsUnder } from '@/lib/offices/unit.rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offices.units'))('newTitle') }
}

export default async function NewUnitPage({ searchParams }: PageProps<'/admin/units/new'>) {
  const viewer = await requireViewer('unit:manage')
  const [t, units, { under }] = await Promise.all([
    getTranslations('offices.units'),
    listUnits(viewer),
    searchParams,
  ])
  const parents = indentedChoices(
    units.filter(({ closedOn, kind }) => !closedOn && kindsUnder(kind).length > 0),
  )
  const chosen = parents.find(({ id }) => id === under) ?? parents[0]
  return (
    <PageShell>
      <AdminNav current="units" />
      <h1 className="mb-4">{t('newTitle')}</h1>
      <ClientMessages domains={['offices']}>
        <NewUnitForm parents={parents} parentId={chosen?.id ?? ''} />
      </ClientMessages>
    </PageShell>
  )
}
