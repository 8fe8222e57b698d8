'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSettled } from '@/components/clients/use-settled'
import { noteSessionEnded } from '@/components/layout/session'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { PartnerHit, PartnerSearchInput, PartnersFound } from '@/lib/partners/partner-search.schema'

/** A row of the list, known by the partner: when other answers come it stays chosen. */
export type PartnerRow = { key: string; hit: PartnerHit }
type Page = Result<PartnersFound, string>

const PAUSE_MS = 150
const RETRY_MS = 3000

/** Asks for partners a moment after typing pauses; an answer that is overtaken is called off. */
export function usePartnerSearch(asked: PartnerSearchInput) {
  const sought = useSettled(JSON.stringify(asked), PAUSE_MS)
  const query = useInfiniteQuery({
    queryKey: ['partners', sought],
    queryFn: ({ signal, pageParam }) =>
      postJson<Page>('/api/partners/search', { ...JSON.parse(sought), after: pageParam }, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (last: Page) => (last.ok ? last.value.next : undefined),
    placeholderData: keepPreviousData,
    retry: false,
    refetchInterval: ({ state }) =>
      state.status === 'error' || isSignedOut(state.data?.pages[0]) ? RETRY_MS : false,
  })
  const signedOut = isSignedOut(query.data?.pages[0])
  useEffect(() => {
    if (signedOut) noteSessionEnded()
  }, [signedOut])
  const pages = (query.data?.pages ?? []).flatMap((page) => (page.ok ? [page.value] : []))
  const [first] = pages
  return {
    reading: first?.reading,
    rows: rowsOf(pages.flatMap(({ hits }) => hits)),
    elsewhere: rowsOf(first?.elsewhere ?? []),
    nothing: first?.nothing,
    hasMore: query.hasNextPage,
    readMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    isCurrent: query.isSuccess && !query.isPlaceholderData && sought === JSON.stringify(asked),
    isFailed: query.isError,
  }
}

export type PartnerAnswer = ReturnType<typeof usePartnerSearch>

const firstPage = (): string | undefined => undefined
const isSignedOut = (page: Page | undefined) => page !== undefined && !page.ok && page.error === 'signedOut'

function rowsOf(hits: readonly PartnerHit[]): PartnerRow[] {
  const rows = hits.map((hit): PartnerRow => ({ key: hit.partnerId, hit }))
  return rows.filter((row, place) => rows.findIndex(({ key }) => key === row.key) === place)
}
