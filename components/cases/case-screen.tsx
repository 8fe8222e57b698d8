'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ConflictPanel } from '@/components/conflicts/conflict-panel'
import { useLive } from '@/components/layout/live'
import { PageShell } from '@/components/layout/page-shell'
import { AnswerForm } from '@/components/secondary-aid/mandates/answer-form'
import { Banner } from '@/components/ui/banner'
import type { CaseView } from '@/lib/cases/case.queries'
import type { KeptEvent } from '@/lib/cases/case-note.schema'
import { isOpenMandate } from '@/lib/secondary-aid/mandate.rules'
import type { KeptResult } from '@/lib/secondary-aid/mandate-draft.schema'
import { AskForm } from './ask-form'
import { CaseBookings } from './case-bookings'
import { CaseFoot, type CaseMode } from './case-foot'
import { CaseHeader } from './case-header'
import { CaseMenu } from './case-menu'
import { CASE_TABS, type TabKey, tabOf } from './case-tab-keys'
import { CaseTabs } from './case-tabs'
import { CloseForm } from './close-form'
import { CourseTab } from './course-tab'
import { DutiesTab } from './duties-tab'
import { EventSheet } from './event-sheet'
import { FactsTab } from './facts-tab'
import { NextPanel } from './next-panel'
import { NotesTab } from './notes-tab'
import { PapersTab } from './papers-tab'
import { TimeTab } from './time-tab'

const KINDS = ['cases'] as const

type CaseScreenProps = {
  found: CaseView
  draft: KeptEvent | undefined
  result: KeptResult | undefined
  tab: TabKey
  now: string
  /** Other work of the person needs the sections of the bar on a telephone too. */
  hasOtherWork: boolean
}

/** One case: who it is for, what comes next, and all that lies in it. */
export function CaseScreen({ found, draft, result, tab, now, hasOtherWork }: CaseScreenProps) {
  const t = useTranslations('cases')
  const router = useRouter()
  const [mode, setMode] = useState<CaseMode>('look')
  const [current, setCurrent] = useState(tab)
  // What was typed in the sheet since the page came; null: recorded, or thrown away.
  const [typed, setTyped] = useState<KeptEvent | null>()
  const [ending, setEnding] = useState(result)
  useLive(KINDS, () => router.refresh())
  const isOpen = found.state === 'ACCEPTED'

  function done(): void {
    setMode('look')
    router.refresh()
  }
  function choose(key: string): void {
    const next = tabOf(key)
    setCurrent(next)
    // So that a reload, and the way back from a paper, find the same part; nothing is asked of the server.
    window.history.replaceState(null, '', next === 'course' ? `/cases/${found.id}` : `?tab=${next}`)
  }
  const back = () => setMode('look')
  const change = { found, isOpen, onChanged: done }
  // Who no longer acts in the matter reads nothing of the people in it.
  const tabs = CASE_TABS.filter((key) => key !== 'parties' || isOpenMandate(found.state))
  const panels: Record<TabKey, { count?: number; panel: ReactNode }> = {
    course: { panel: <CourseTab found={found} /> },
    facts: { panel: <FactsTab found={found} /> },
    papers: {
      count: found.papers.length + found.files.length,
      panel: <PapersTab {...change} />,
    },
    parties: {
      panel: (
        // A thumb needs more than a mouse does.
        <div className="max-sm:[&_button]:min-h-11">
          <ConflictPanel matter={{ kind: 'mandate', id: found.id }} level={2} />
        </div>
      ),
    },
    duties: {
      count: found.duties.filter(({ state }) => state === 'OPEN').length,
      panel: (
        <>
          <DutiesTab {...change} />
          <div className="mt-5">
            <CaseBookings mandateId={found.id} isOpen={isOpen} />
          </div>
        </>
      ),
    },
    time: { panel: <TimeTab {...change} /> },
    notes: {
      count: found.notes.filter(({ kind }) => kind !== 'FACT').length,
      panel: <NotesTab {...change} />,
    },
  }
  return (
    <PageShell
      foot={
        mode === 'look' || mode === 'event' ? (
          <CaseFoot found={found} now={now} hasOtherWork={hasOtherWork} onChoose={setMode} />
        ) : undefined
      }
    >
      <div className="grid gap-4">
        <CaseHeader found={found} menu={<CaseMenu found={found} onChoose={setMode} />} />
        {mode === 'accept' || mode === 'decline' ? (
          <AnswerForm
            found={{ id: found.id, on: found.on, isOwn: true }}
            answer={mode}
            onDone={done}
            onBack={back}
          />
        ) : null}
        {mode === 'ask' && <AskForm mandateId={found.id} onDone={done} onBack={back} />}
        {mode === 'close' && (
          <CloseForm
            found={found}
            draft={ending}
            onDone={done}
            onBack={(begun) => {
              setEnding(begun)
              back()
            }}
          />
        )}
        {found.isReplacementAsked && (
          <Banner tone="neutral" role="status">
            {t('header.replacementAsked')}
          </Banner>
        )}
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="grid gap-3 lg:order-2">
            <NextPanel {...change} onShow={() => choose('duties')} />
          </div>
          <CaseTabs
            label={t('tabs.label')}
            current={current}
            onChoose={choose}
            tabs={tabs.map((key) => ({ key, label: t(`tabs.${key}`), ...panels[key] }))}
          />
        </div>
      </div>
      {mode === 'event' && (
        <EventSheet
          mandateId={found.id}
          on={found.on}
          draft={typed === undefined ? draft : (typed ?? undefined)}
          onClose={(left) => {
            setTyped(left)
            setMode('look')
          }}
          onSaved={() => {
            setTyped(null)
            done()
          }}
        />
      )}
    </PageShell>
  )
}
