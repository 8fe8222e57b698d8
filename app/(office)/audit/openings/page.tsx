import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AuditNav } from '@/components/offices/audit-nav'
import { CardOpenings } from '@/components/offices/card-openings'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { scopesOf } from '@/lib/offices/audit-log.queries'
import { listCardOpenings } from '@/lib/offices/opening-notice.queries'

const askedSchema = z.object({
  show: z.enum(['new', 'all']).catch('new'),
  after: z.uuid().optional().catch(undefined),
})

import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.openings'))('title') }
}

export default async function OpeningsPage({ searchParams }: PageProps<'/audit/openings'>) {
  const viewer = await requireViewer('cardOpening:read')
  const { show, after } = askedSchema.parse(await searchParams)
  const isAll = show === 'all'
  const [t, nav, { openings, next }, { openings: unseen }] = await Promise.all([
    getTranslations('audit.openings'),
    getTranslations('audit'),
    listCardOpenings(viewer, { isAll, after }),
    countWhatWaits(viewer),
  ])
  return (
    <PageShell>
      <h1>{nav('title')}</h1>
      <p className="mt-1 mb-3 text-ink-2">{t('lead')}</p>
      <AuditNav scopes={scopesOf(viewer)} current="openings" unseen={unseen} />
      <p className="mb-3">
        <Link href={isAll ? '/audit/openings' : '/audit/openings?show=all'}>
          {isAll ? t('showNew') : t('showAll')}
        </Link>
      </p>
      {openings.length > 0 ? (
        <ClientMessages domains={['audit']}>
          <CardOpenings openings={openings} />
        </ClientMessages>
      ) : (
        <EmptyState title={isAll ? t('empty') : t('emptyNew')}>{!isAll && t('emptyNewText')}</EmptyState>
      )}
      <div className="mt-3">
        <Pager next={next ? { href: `/audit/openings?show=${show}&after=${next}` } : undefined} />
      </div>
    </PageShell>
  )
}
