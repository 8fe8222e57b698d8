'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useLive } from '@/components/layout/live'
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

const KINDS = ['cases'] as const

/**
 * A list whose first rows came with the screen: the others are asked for, a page at a time, and once they are there they are read
 * anew with every change, like the first.
 */
export function useLaterRows<Row, Place>({
  url,
  question,
  first,
  keyOf,
}: LaterSettings<Row, Place>): Later<Row> {
  const start = first.next
  const [isWanted, setWanted] = useState(false)
  const isPressed = useRef(false)
  const later = useInfiniteQuery({
    queryKey: [url, question],
    enabled: isWanted && start !== null,
    staleTime: Number.POSITIVE_INFINITY,
    // The first of these pages begins where the rows end that came with the screen, wherever that is when it is read.
    initialPageParam: null as Place | null,
    queryFn: async ({ pageParam, signal }) => {
      const isByItself = !isPressed.current
      isPressed.current = false
      const asked = { ...question, after: pageParam ?? start }
      const answer = await postJson<Answer<Page<Row, Place>>>(url, asked, signal, { isByItself })
      if (!answer.ok) throw new Unreachable()
      return answer.value
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  // Where the first rows hold all, there is nothing after them, whatever there was.
  const pages = start === null ? [] : (later.data?.pages ?? [])
  const hasPages = pages.length > 0
  const { refetch } = later
  useLive(KINDS, () => {
    if (hasPages) void refetch()
  })
  const place = JSON.stringify(start)
  const readFrom = useRef(place)
  useEffect(() => {
    if (readFrom.current === place) return
    readFrom.current = place
    // As many pages as there were, from where they begin now.
    if (hasPages) void refetch()
  }, [place, hasPages, refetch])
  function fetchMore(): void {
    isPressed.current = true
    if (!isWanted) setWanted(true)
    else void (hasPages ? later.fetchNextPage() : refetch())
  }
  const known = new Set(first.rows.map(keyOf))
  return {
    rows: [...first.rows, ...pages.flatMap(({ rows }) => rows.filter((row) => !known.has(keyOf(row))))],
    hasMore: hasPages ? later.hasNextPage : start !== null,
    isFetching: later.isFetching,
    isError: later.isError,
    fetchMore,
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
