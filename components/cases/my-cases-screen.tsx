'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useConnection } from '@/components/layout/connection'
import { useIsLive } from '@/components/layout/live'
import { PageShell } from '@/components/layout/page-shell'
import { useAtRest } from '@/components/layout/use-at-rest'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { RowKeys } from '@/components/secondary-aid/mandates/row-keys'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { KeptEvent } from '@/lib/cases/case-note.schema'
import type { listMyCases, MyCases } from '@/lib/cases/my-cases.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { Answer } from '@/lib/core/result'
import { CaseSearch } from './case-search'
import { DuePart } from './due-part'
import { FreshPart } from './fresh-part'
import { OpenCases } from './open-cases'
import { PhoneBar } from './phone-bar'
import { WaitsPart } from './waits-part'

const KINDS = ['cases'] as const

const loadEventSheet = () => import('./event-sheet').then((loaded) => loaded.EventSheet)
const EventSheet = dynamic(loadEventSheet)
const ON_A_PRESS = [loadEventSheet]

type MyCasesScreenProps = {
  first: MyCases
  /** The moment the page was made. */
  now: string
  /** An event begun without its case being chosen. */
  draft: KeptEvent | undefined
  /** Other work of the person needs the sections of the bar on a telephone too. */
  hasOtherWork: boolean
  calendarHref: string
}

/** A lawyer's first screen: what is due, what is new, for whom one waits, then all open cases. */
export function MyCasesScreen({ first, now, draft, hasOtherWork, calendarHref }: MyCasesScreenProps) {
  const t = useTranslations('cases')
  useAtRest(ON_A_PRESS)
  const [isSearching, setSearching] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const [isSaved, setSaved] = useState(false)
  // What was typed in the sheet since the page came; null: recorded, or thrown away.
  const [typed, setTyped] = useState<KeptEvent | null>()
  const list = useLiveQuery<Answer<typeof listMyCases>>({
    kinds: KINDS,
    url: '/api/cases/mine',
    body: {},
    initial: { ok: true, value: first },
  })
  const mine = list.data?.ok ? list.data.value : first
  const { on, overdue, coming, fresh, waits, open, counts } = mine
  const renew = () => void list.refetch()
  return (
    <PageShell
      foot={
        <PhoneBar
          calendarHref={calendarHref}
          hasOtherWork={hasOtherWork}
          onNote={() => {
            setSaved(false)
            setWriting(true)
          }}
        />
      }
    >
      <div className="grid gap-4">
        <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="max-sm:text-xl">{t('title')}</h1>
          <p className="text-ink-2 text-sm max-sm:hidden">{t('openCount', { count: counts.open })}</p>
          <div className="ml-auto flex items-center gap-3">
            <Link href="/mandates" className="max-sm:hidden">
              {t('allMandates')}
            </Link>
            <span className="max-sm:hidden">
              <Button onClick={() => setWriting(true)}>{t('event.open')}</Button>
            </span>
            <button
              type="button"
              aria-label={t(isSearching ? 'search.close' : 'search.open')}
              aria-expanded={isSearching}
              onClick={() => setSearching(!isSearching)}
              className="-mr-2 grid size-control place-items-center rounded-control text-ink-2 hover:bg-sunken sm:hidden"
            >
              <Icon name={isSearching ? 'x' : 'search'} size="large" />
            </button>
          </div>
        </header>
        <StaleNote readAt={list.dataUpdatedAt || Date.parse(now)} isFailed={list.isError} />
        {isSaved && <Banner tone="ok" role="status" title={t('event.saved')} />}
        <div className="max-sm:hidden">
          <CaseSearch on={on} />
        </div>
        {isSearching && (
          <div className="sm:hidden">
            <CaseSearch on={on} autoFocus />
          </div>
        )}
        <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <DuePart overdue={overdue} coming={coming} on={on} now={now} />
          <div className="grid content-start gap-4 lg:row-span-2">
            <FreshPart fresh={fresh} on={on} onChanged={renew} />
            <WaitsPart first={waits} count={counts.waits} on={on} />
          </div>
          <OpenCases first={open} on={on} />
        </div>
      </div>
      <RowKeys />
      {isWriting && (
        <EventSheet
          on={on}
          draft={typed === undefined ? draft : (typed ?? undefined)}
          cases={open.rows}
          hasMoreCases={open.next !== null}
          onClose={(left) => {
            setTyped(left)
            setWriting(false)
          }}
          onSaved={() => {
            setTyped(null)
            setWriting(false)
            setSaved(true)
            renew()
          }}
        />
      )}
    </PageShell>
  )
}

/** What is on the screen stays readable without a line; since when it is old is said. */
function StaleNote({ readAt, isFailed }: { readAt: number; isFailed: boolean }) {
  const t = useTranslations('cases')
  const format = useFormatter()
  const connection = useConnection()
  const isLive = useIsLive()
  if (connection.state === 'online' && isLive && !isFailed) return null
  return (
    <Banner tone="warn" role="status">
      {t('listFailed', { time: format.dateTime(new Date(readAt), 'time') })}
    </Banner>
  )
}
