import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { TransferList } from '@/components/oversight/transfers/transfer-list'
import { TransferTabs } from '@/components/oversight/transfers/transfer-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { transferListSchema } from '@/lib/oversight/transfer.schema'
import { countTransfers, listTransfers } from '@/lib/oversight/transfer-list.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfers'))('title') }
}

/** Matters on their way to this centre and from it, and those that arrived or came back. */
export default async function TransfersPage({ searchParams }: PageProps<'/transfers'>) {
  const viewer = await requireViewer('transfer:read')
  const list = transferListSchema.parse(await searchParams)
  const { tab, after } = list
  const [t, { transfers, next }, counts] = await Promise.all([
    getTranslations('transfers'),
    listTransfers(viewer, list),
    countTransfers(viewer),
  ])
  if (after && transfers.length === 0) redirect(`/transfers?tab=${tab}`)
  return (
    <PageShell>
      <h1 className="mb-3">{t('title')}</h1>
      <TransferTabs current={tab} counts={counts} />
      {transfers.length > 0 ? (
        <TransferList transfers={transfers} />
      ) : (
        <EmptyState title={t(`empty.${tab}`)}>{t('emptyText')}</EmptyState>
      )}
      <div className="mt-3">
        <Pager {...(next ? { next: { href: `/transfers?tab=${tab}&after=${next}` } } : {})}>
          {after && <Link href={`/transfers?tab=${tab}`}>{t('toFirst')}</Link>}
        </Pager>
      </div>
    </PageShell>
  )
}
