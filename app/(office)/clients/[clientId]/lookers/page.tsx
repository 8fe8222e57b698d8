import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AuditFilterForm } from '@/components/offices/audit-filter-form'
import { AuditList } from '@/components/offices/audit-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { listCardEntries } from '@/lib/offices/audit-log.queries'
import { addressOfLog } from '@/lib/offices/audit-log.rules'
import { auditFilterSchema } from '@/lib/offices/audit-log.schema'
import { findLookedAtCard, listLookers } from '@/lib/offices/card-look.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.lookers'))('title') }
}

export default async function LookersPage({
  params,
  searchParams,
}: PageProps<'/clients/[clientId]/lookers'>) {
  const viewer = await requireViewer('auditEntry:read')
  const clientId = z.uuid().safeParse((await params).clientId)
  const card = clientId.success ? await findLookedAtCard(viewer, clientId.data) : undefined
  if (!card?.ok) notFound()
  const { cardNumber, name, unitName } = card.value
  const filter = { ...auditFilterSchema.parse(await searchParams), scope: undefined }
  const path = `/clients/${card.value.clientId}/lookers`
  const [t, log, format, lookers, { entries, next }] = await Promise.all([
    getTranslations('audit.lookers'),
    getTranslations('audit'),
    getFormatter(),
    listLookers(viewer, card.value.clientId),
    listCardEntries(viewer, card.value.clientId, filter),
  ])
  return (
    <PageShell>
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-4 text-ink-2">
        {[name, t('card', { number: cardNumber }), unitName].filter(Boolean).join(' · ')}
        {name && (
          <>
            {' · '}
            <Link href={`/clients/${card.value.clientId}`}>{t('back')}</Link>
          </>
        )}
      </p>
      <section aria-labelledby="lookers" className="mb-6">
        <h2 id="lookers" className="border-ink border-b-2 pb-1 text-lg">
          {t('summary')}
        </h2>
        {lookers.length === 0 && <p className="mt-2">{t('nobody')}</p>}
        <ul>
          {lookers.map(({ staffId, name: looker, position, looks, lastAt }) => (
            <li
              key={staffId}
              className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-1.5 text-row"
            >
              <span className="min-w-0 flex-1 basis-56">
                {looker} <span className="text-ink-2 text-sm">{position}</span>
              </span>
              <span className="text-ink-2 text-sm">
                {t('looks', { count: looks, time: format.dateTime(new Date(lastAt), 'moment') })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="card-log">
        <h2 id="card-log" className="mb-3 border-ink border-b-2 pb-1 text-lg">
          {t('log')}
        </h2>
        <ClientMessages domains={['audit']}>
          <AuditFilterForm key={addressOfLog(path, filter)} filter={filter} path={path} hasWho />
        </ClientMessages>
        {entries.length > 0 ? (
          <AuditList entries={entries} />
        ) : (
          <EmptyState title={log('empty')}>{log('emptyText')}</EmptyState>
        )}
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <Pager next={next ? { href: addressOfLog(path, { ...filter, after: next }) } : undefined} />
          {filter.after && (
            <Link href={addressOfLog(path, { ...filter, after: undefined })}>{log('toFirst')}</Link>
          )}
        </div>
      </section>
    </PageShell>
  )
}
