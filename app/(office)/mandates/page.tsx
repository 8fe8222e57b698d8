import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { IssuedPage } from '@/components/secondary-aid/mandates/issued-page'
import { MandateTabs } from '@/components/secondary-aid/mandates/mandate-tabs'
import { RowKeys } from '@/components/secondary-aid/mandates/row-keys'
import { WaitingList } from '@/components/secondary-aid/mandates/waiting-list'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import type { Viewer } from '@/lib/core/viewer'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { waitingListSchema } from '@/lib/secondary-aid/appointment.schema'
import { mandateListSchema } from '@/lib/secondary-aid/mandate.schema'
import { listMandates } from '@/lib/secondary-aid/mandate-list.queries'
import { listWaiting } from '@/lib/secondary-aid/waiting-appointment.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates'))('title') }
}

/** The head sees what waits for a provider; everybody else the mandates they may see. */
export default async function MandatesPage({ searchParams }: PageProps<'/mandates'>) {
  const viewer = await requireViewer('mandate:read')
  const asked = await searchParams
  if (viewer.ability.can('decide', 'AidMandate')) return <WaitingPage viewer={viewer} asked={asked} />
  const filter = mandateListSchema.parse(asked)
  const [t, page] = await Promise.all([getTranslations('mandates'), listMandates(viewer, filter)])
  const isOwn = viewer.roles.every(({ role }) => role === 'LAWYER')
  return (
    <PageShell>
      <h1 className="mb-4">{t(isOwn ? 'ownTitle' : 'title')}</h1>
      <ClientMessages domains={['mandates']}>
        <IssuedPage path="/mandates" page={page} filter={filter} isOwn={isOwn} />
      </ClientMessages>
    </PageShell>
  )
}

async function WaitingPage({ viewer, asked }: { viewer: Viewer; asked: Record<string, unknown> }) {
  const { after } = waitingListSchema.parse(asked)
  const [t, page, { appointments }] = await Promise.all([
    getTranslations('mandates'),
    listWaiting(viewer, { after }),
    countWhatWaits(viewer),
  ])
  const next = page.next && `/mandates?after=${page.next.on}_${page.next.id}`
  return (
    <PageShell>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h1>{t('title')}</h1>
        <p className="text-ink-2 text-sm">{t('waiting', { count: appointments })}</p>
      </div>
      <MandateTabs current="waiting" />
      {page.rows.length > 0 ? (
        <WaitingList rows={page.rows} />
      ) : (
        <EmptyState title={t('emptyWaiting')}>{t('emptyWaitingText')}</EmptyState>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <ClientMessages domains={['mandates']}>
          <Pager {...(next ? { next: { href: next } } : {})} />
          <RowKeys />
        </ClientMessages>
        {after && (
          <ButtonLink variant="link" size="small" href="/mandates">
            {t('toFirst')}
          </ButtonLink>
        )}
      </div>
    </PageShell>
  )
}
