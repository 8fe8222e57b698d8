'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { postJson, Unreachable } from '@/lib/core/http'

export type Later<Row> = {
  rows: readonly Row[]
  hasMore: boolean
  isFetching: boolean
  isError: boolean
  fetchMore: () => void
}

type Page<Row, Place> = { readonly rows: readonly Row[]; readonly next: Place | null }
type Answer<T> = { ok: true; value: T } | { ok: false; error: string }
type LaterSettings<Row, Place> = {
  url: string
  /** What is asked beside the place. */
  question?: Record<string, string>
  /** The rows that came with the screen, and where they go on. */
  first: Page<Row, Place>
  keyOf: (row: Row) => string
}

/** A list whose first rows came with the screen: the others are asked for, a page at a time. */
export function useLaterRows<Row, Place>({
  url,
  question,
  first,
  keyOf,
}: LaterSettings<Row, Place>): Later<Row> {
  const start = first.next
  const later = useInfiniteQuery({
    queryKey: [url, question, start],
    enabled: false,
    gcTime: 0, // personal data does not outlive the screen
    initialPageParam: start,
    queryFn: async ({ pageParam: after, signal }) => {
      const answer = await postJson<Answer<Page<Row, Place>>>(url, { ...question, after }, signal)
      if (!answer.ok) throw new Unreachable()
      return answer.value
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const pages = later.data?.pages ?? []
  const known = new Set(first.rows.map(keyOf))
  return {
    rows: [...first.rows, ...pages.flatMap(({ rows }) => rows.filter((row) => !known.has(keyOf(row))))],
    hasMore: pages.length > 0 ? later.hasNextPage : start !== null,
    isFetching: later.isFetching,
    isError: later.isError,
    fetchMore: () => void (pages.length > 0 ? later.fetchNextPage() : later.refetch()),
  }
}

type MoreRowsProps = { of: Later<unknown>; list: string }

/** Under a list that goes on. `list` says which, to whoever does not see the screen. */
export function MoreRows({ of, list }: MoreRowsProps) {
  const t = useTranslations('cases')
  if (!of.hasMore && !of.isError) return null
  return (
    <div className="grid gap-3 pt-3 max-sm:px-4">
      {of.isError && <Banner tone="warn">{t('failed.other')}</Banner>}
      {of.hasMore && (
        <div>
          <Button pending={of.isFetching} aria-label={t('list.moreOf', { list })} onClick={of.fetchMore}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
