'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { CasePage, listCases } from '@/lib/cases/case-list.queries'
import type { CasePlace } from '@/lib/cases/case-list.schema'
import { postJson, Unreachable } from '@/lib/core/http'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Answer } from '@/lib/core/result'
import { CaseList } from './case-list'
import { ListPart } from './list-part'

/** All open cases by their nearest term: the first page came with the screen, the others are asked for. */
export function OpenCases({ first, on }: { first: CasePage; on: PlainDate }) {
  const t = useTranslations('cases')
  const start = first.next
  const more = useInfiniteQuery({
    queryKey: ['openCases', start],
    enabled: false,
    gcTime: 0,
    initialPageParam: start,
    queryFn: ({ pageParam, signal }) => readPage(pageParam, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const later = more.data?.pages ?? []
  const known = new Set(first.cases.map(({ id }) => id))
  const cases = [...first.cases, ...later.flatMap((page) => page.cases.filter(({ id }) => !known.has(id)))]
  const hasMore = later.length > 0 ? more.hasNextPage : start !== null
  return (
    <ListPart
      title={t('list.title')}
      aside={
        <Link href="/cases/ended" className="inline-flex min-h-11 items-center sm:min-h-6">
          {t('list.ended')}
        </Link>
      }
    >
      {cases.length > 0 ? (
        <CaseList cases={cases} on={on} />
      ) : (
        <div className="max-sm:px-4">
          <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
        </div>
      )}
      <div className="grid gap-3 pt-3 max-sm:px-4">
        {more.isError && <Banner tone="warn">{t('failed.other')}</Banner>}
        {hasMore && (
          <div>
            <Button
              pending={more.isFetching}
              onClick={() => void (later.length > 0 ? more.fetchNextPage() : more.refetch())}
            >
              {t('list.more')}
            </Button>
          </div>
        )}
      </div>
    </ListPart>
  )
}

async function readPage(after: CasePlace | null, signal: AbortSignal): Promise<CasePage> {
  const answer = await postJson<Answer<typeof listCases>>('/api/cases/list', { of: 'OPEN', after }, signal)
  if (!answer.ok) throw new Unreachable()
  return answer.value
}
