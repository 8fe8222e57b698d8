'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { AppBar, type AppBarProps } from '@/components/layout/app-bar'
import type { Section } from '@/components/layout/bar-sections'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { LIVE_KINDS } from '@/lib/core/live-kinds'
import { ok, type Result } from '@/lib/core/result'
import { signOutAction } from '@/lib/offices/account.actions'
import type { SectionKey } from '@/lib/offices/sections.rules'
import type { BarCounts } from '@/lib/reports/bar-counts.queries'
import { NoticeBell } from './notice-bell'

type OfficeBarProps = Omit<AppBarProps, 'person' | 'sections' | 'notices'> & {
  sections: readonly (Section & { key: SectionKey })[]
  /** As the page came with them. */
  counts: BarCounts
  hasNotices: boolean
  person: { name: string; place: string }
  words: { account: string; ownActions: string; accessibility: string; signOut: string }
}

const WAITING = '/api/waiting'
const NOTHING = {}

/** The bar of a signed-in person, with their own menu. What waits is counted anew whenever it changes anywhere. */
export function OfficeBar({ person, words, sections, counts: first, hasNotices, ...bar }: OfficeBarProps) {
  const counts = useCounts(first)
  return (
    <AppBar
      {...bar}
      sections={sections.map((section) => ({ ...section, count: counts.sections[section.key] }))}
      notices={hasNotices && <NoticeBell count={counts.notices} />}
      person={{
        ...person,
        menu: [
          { kind: 'link', label: words.account, href: '/account' },
          { kind: 'link', label: words.ownActions, href: '/audit?scope=own' },
          { kind: 'link', label: words.accessibility, href: '/accessibility' },
          { kind: 'action', label: words.signOut, run: signOutAction },
        ],
      }}
    />
  )
}

function useCounts(first: BarCounts): BarCounts {
  const client = useQueryClient()
  const { data } = useLiveQuery<Result<BarCounts, string>>({
    kinds: LIVE_KINDS,
    url: WAITING,
    body: NOTHING,
    initial: ok(first),
  })
  useEffect(() => {
    // The frame was made anew, after a form: it knows better.
    client.setQueryData([WAITING, NOTHING], ok(first))
  }, [client, first])
  return data?.ok ? data.value : first
}
