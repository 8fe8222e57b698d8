import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { NoticeList } from '@/components/offices/notice-list'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { listNotices } from '@/lib/offices/notice.queries'
import { noticeListSchema } from '@/lib/offices/notice.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

/** What the viewer was told: work given and taken, transfers, feedback. */
export default async function NoticesPage({ searchParams }: PageProps<'/notices'>) {
  const viewer = await requireViewer('notice:own')
  const { after } = noticeListSchema.parse(await searchParams)
  const [t, listed] = await Promise.all([
    getTranslations('notices'),
    listNotices(viewer, after ? { after } : {}),
  ])
  const { notices, next } = listed.ok ? listed.value : { notices: [], next: null }
  if (after && notices.length === 0) redirect('/notices')
  return (
    <PageShell>
      <h1>{t('title')}</h1>
      <p className="mb-4 max-w-prose text-ink-2 text-sm">{t('lead')}</p>
      <ClientMessages domains={['notices']}>
        <NoticeList key={after ?? ''} first={notices} isNewest={!after} />
        <div className="no-print mt-4">
          <Pager {...(next ? { next: { href: `/notices?after=${next}` } } : {})}>
            {after && <Link href="/notices">{t('toFirst')}</Link>}
          </Pager>
        </div>
      </ClientMessages>
    </PageShell>
  )
}
