'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useIsLive } from '@/components/layout/live'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Result } from '@/lib/core/result'
import { markNoticesSeenAction } from '@/lib/offices/notice.actions'
import type { ListedNotice, NoticePage } from '@/lib/offices/notice.queries'
import { NoticeRow } from './notice-row'
import { useAct } from './use-act'

const KINDS = ['notices'] as const
const NEWEST = {}

type NoticeListProps = { first: readonly ListedNotice[]; isNewest: boolean }

/** Notices, the newest first. What comes meanwhile is only counted until it is asked for: nothing moves under the cursor. */
export function NoticeList({ first, isNewest }: NoticeListProps) {
  const t = useTranslations('notices')
  const [notices, setNotices] = useState(first)
  const [seen, setSeen] = useState<readonly string[]>([])
  const [isFailed, setFailed] = useState(false)
  const { run, pending } = useAct(markNoticesSeenAction)
  const isLive = useIsLive()
  const { data } = useLiveQuery<Result<NoticePage, string>>({
    kinds: KINDS,
    url: '/api/notices/list',
    body: NEWEST,
    initial: { ok: true, value: { notices: [...first], next: null } },
  })
  const shown = new Set(notices.map(({ id }) => id))
  const newest = isNewest && data?.ok ? data.value.notices : []
  const fresh = newest.filter(({ id, isSeen }) => !shown.has(id) && !isSeen)
  const isSeen = (notice: ListedNotice) => notice.isSeen || seen.includes(notice.id)
  const unread = notices.filter((notice) => !isSeen(notice)).map(({ id }) => id)

  async function see(noticeIds: string[]) {
    setFailed(false)
    const answer = await run({ noticeIds })
    if (answer.ok) setSeen([...seen, ...noticeIds])
    else setFailed(true)
  }

  return (
    <div className="grid gap-3">
      <div role="status" className="empty:-mt-3">
        {fresh.length > 0 && (
          <Button size="small" icon="arrow-up" onClick={() => setNotices([...fresh, ...notices])}>
            {t('showNew', { count: fresh.length })}
          </Button>
        )}
        {!isLive && <Banner tone="warn">{t('notLive')}</Banner>}
      </div>
      {isFailed && (
        <Banner tone="danger" role="alert">
          {t('failed')}
        </Banner>
      )}
      {notices.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <ul className="rounded-control border border-line bg-paper">
          {notices.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              isSeen={isSeen(notice)}
              pending={pending}
              onSee={() => void see([notice.id])}
            />
          ))}
        </ul>
      )}
      {unread.length > 1 && (
        <div>
          <Button pending={pending} icon="check" onClick={() => void see(unread)}>
            {t('seeAll', { count: unread.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
