import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { StaffList } from '@/components/offices/staff-list'
import { StaffSearch } from '@/components/offices/staff-search'
import { indentedChoices } from '@/components/offices/unit-choices'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { listStaff } from '@/lib/offices/staff.queries'
import { type StaffListFilter, staffListSchema } from '@/lib/offices/staff.schema'
import { listUnits } from '@/lib/offices/unit.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offices.staff'))('title') }
}

export default async function StaffPage({ searchParams }: PageProps<'/admin/staff'>) {
  const viewer = await requireViewer('staff:manage')
  const filter = staffListSchema.parse(await searchParams)
  const [t, units, { people, next }] = await Promise.all([
    getTranslations('offices.staff'),
    listUnits(viewer),
    listStaff(viewer, filter),
  ])
  return (
    <PageShell>
      <AdminNav current="staff" />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <h1>{t('title')}</h1>
        <ButtonLink
          href={filter.unit ? `/admin/staff/new?unit=${filter.unit}` : '/admin/staff/new'}
          variant="primary"
          icon="plus"
        >
          {t('invite')}
        </ButtonLink>
      </div>
      {/* Typed values are the form’s own, so another address needs another form. */}
      <StaffSearch key={addressOf(filter)} filter={filter} units={indentedChoices(units)} />
      {people.length > 0 ? (
        <StaffList people={people} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      )}
      <div className="mt-3">
        <Pager next={next ? { href: addressOf({ ...filter, after: next }) } : undefined} />
        {filter.after && !next && (
          <Link href={addressOf({ ...filter, after: undefined })}>{t('toFirst')}</Link>
        )}
      </div>
    </PageShell>
  )
}

function addressOf({ q, unit, state, after }: StaffListFilter): string {
  const asked = Object.entries({ q, unit, state, after }).filter(([, value]) => value)
  return `/admin/staff?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}
