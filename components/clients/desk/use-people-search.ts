'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSettled } from '@/components/clients/use-settled'
import { noteSessionEnded } from '@/components/layout/session'
import type { PeopleCursor, PeopleFound, PersonHit, QueryReading } from '@/lib/clients/people-search.schema'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'

/** A row of the list. A card is known by its id; protected ones only by their place. */
export type Row = { key: string; hit: PersonHit }

export type PeopleSearch = {
  /** What the rows are the answer to; typing may be ahead of it. */
  sought: string
  reading: QueryReading | undefined
  exact: Row[]
  near: Row[]
  hasMore: boolean
  readMore: () => void
  /** The rows answer what stands in the box now. */
  isCurrent: boolean
  isFailed: boolean
}

const PAUSE_MS = 60
const RETRY_MS = 3000
type Page = Result<PeopleFound, string>

/** Finds people for what is typed, a moment after typing pauses; an answer that is overtaken is called off. */
export function usePeopleSearch(typed: string, isAsTyped: boolean): PeopleSearch {
  const text = typed.trim()
  const sought = useSettled(text, PAUSE_MS)
  const query = useInfiniteQuery({
    queryKey: ['people', sought, isAsTyped],
    queryFn: ({ signal, pageParam }) =>
      postJson<Page>('/api/clients/search', { typed: sought, asTyped: isAsTyped, after: pageParam }, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (last: Page) => (last.ok ? last.value.next : undefined),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
    retry: false,
    refetchInterval: ({ state }) =>
      state.status === 'error' || isSignedOut(state.data?.pages[0]) ? RETRY_MS : false,
  })
  const pages = text === '' ? [] : (query.data?.pages ?? []).flatMap((page) => (page.ok ? [page.value] : []))
  const signedOut = isSignedOut(query.data?.pages[0])
  useEffect(() => {
    if (signedOut) noteSessionEnded()
  }, [signedOut])

  return {
    sought,
    reading: pages[0]?.reading,
    exact: rowsOf(
      pages.flatMap(({ exact }) => exact),
      'exact',
    ),
    near: rowsOf(
      pages.flatMap(({ near }) => near),
      'near',
    ),
    hasMore: query.hasNextPage,
    readMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    isCurrent: text === sought && text !== '' && query.isSuccess && !query.isPlaceholderData,
    isFailed: text !== '' && query.isError,
  }
}

const firstPage = (): PeopleCursor | undefined => undefined

const isSignedOut = (page: Page | undefined) => page !== undefined && !page.ok && page.error === 'signedOut'

function rowsOf(hits: readonly PersonHit[], group: string): Row[] {
  const rows = hits.map((hit, place): Row => ({ key: hit.isProtected ? `${group}-${place}` : hit.id, hit }))
  return rows.filter((row, place) => rows.findIndex(({ key }) => key === row.key) === place)
}
