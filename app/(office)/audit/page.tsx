import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AuditFilterForm } from '@/components/offices/audit-filter-form'
import { AuditList } from '@/components/offices/audit-list'
import { AuditNav } from '@/components/offices/audit-nav'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { listAuditEntries, scopesOf } from '@/lib/offices/audit-log.queries'
import { addressOfLog } from '@/lib/offices/audit-log.rules'
import { auditFilterSchema } from '@/lib/offices/audit-log.schema'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const viewer = await requireViewer('auditEntry:read')
  const scopes = scopesOf(viewer)
  const asked = auditFilterSchema.parse(await searchParams)
  const scope = scopes.find((one) => one === asked.scope) ?? scopes[0] ?? 'own'
  const filter = { ...asked, scope }
  const isTold = viewer.ability.can('read', 'CardOpening')
  const [t, { entries, next }, { openings: unseen }] = await Promise.all([
    getTranslations('audit'),
    listAuditEntries(viewer, filter),
    countWhatWaits(viewer),
  ])
  return (
    <PageShell>
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-3 text-ink-2">{t('lead')}</p>
      <AuditNav scopes={scopes} current={scope} unseen={isTold ? unseen : undefined} />
      <ClientMessages domains={['audit']}>
        {/* Typed values are the form’s own, so another address needs another form. */}
        <AuditFilterForm
          key={addressOfLog('/audit', filter)}
          filter={filter}
          path="/audit"
          hasWho={scope !== 'own'}
        />
      </ClientMessages>
      {entries.length > 0 ? (
        <AuditList entries={entries} hides={scope === 'own' ? 'actor' : undefined} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Pager next={next ? { href: addressOfLog('/audit', { ...filter, after: next }) } : undefined} />
        {filter.after && (
          <Link href={addressOfLog('/audit', { ...filter, after: undefined })}>{t('toFirst')}</Link>
        )}
      </div>
    </PageShell>
  )
}
