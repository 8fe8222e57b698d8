'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { CaseDutyView, CaseView } from '@/lib/cases/case.queries'
import { waitingDay } from '@/lib/cases/case-duty.rules'
import type { PlainDate } from '@/lib/core/plain-date'
import { DutyForm } from './duty-form'
import { TermChip } from './term-chip'
import { useDays, useDutyTitle } from './use-case-texts'

type NextPanelProps = { found: CaseView; isOpen: boolean; onChanged: () => void; onShow: () => void }

/** The nearest term and the nearest hearing, and whom one waits for longest. */
export function NextPanel({ found, isOpen, onChanged, onShow }: NextPanelProps) {
  const t = useTranslations('cases.next')
  const days = useDays()
  const [isWriting, setWriting] = useState(false)
  const { duties, on, hearingOn } = found
  const open = duties.filter(({ state }) => state === 'OPEN')
  const term = open.find(({ kind }) => kind === 'TERM' || kind === 'TASK')
  const hearing = open.find(({ kind }) => kind === 'HEARING')
  const wait = open.find(({ kind }) => kind === 'WAIT')
  const shown = [term, hearing, wait]
    .filter((duty) => duty !== undefined)
    .toSorted((a, b) => Number(a.kind === 'WAIT') - Number(b.kind === 'WAIT') || (a.dueOn < b.dueOn ? -1 : 1))
  const isHearingTold =
    isOpen && hearingOn !== null && hearingOn >= on && !duties.some(({ kind }) => kind === 'HEARING')
  if (!isOpen) return null
  return (
    <section aria-label={t('title')} className="grid gap-2.5">
      {shown.map((duty) => (
        <NextDuty key={duty.id} duty={duty} on={on} />
      ))}
      {isHearingTold && !isWriting && (
        <div className="grid gap-2 rounded-control border border-line bg-paper px-3.5 py-3">
          <p className="text-row">{t('fromApplication', { date: days.full(hearingOn) })}</p>
          <div>
            <Button onClick={() => setWriting(true)}>{t('writeHearing')}</Button>
          </div>
        </div>
      )}
      {isWriting && hearingOn && (
        <DutyForm
          mandateId={found.id}
          on={on}
          start={{
            kind: 'HEARING',
            dueOn: hearingOn,
            court: found.content.draft.body,
            courtNumber: found.content.draft.caseNumber,
          }}
          onDone={() => {
            setWriting(false)
            onChanged()
          }}
          onBack={() => setWriting(false)}
        />
      )}
      {shown.length === 0 && !isHearingTold && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-control border border-line bg-paper px-3.5 py-3">
          <p className="text-ink-2 text-row">{t('none')}</p>
          <Button onClick={onShow}>{t('add')}</Button>
        </div>
      )}
    </section>
  )
}

function NextDuty({ duty, on }: { duty: CaseDutyView; on: PlainDate }) {
  const t = useTranslations('cases')
  const days = useDays()
  const titleOf = useDutyTitle()
  const { kind, dueOn, details } = duty
  const { court, room, judge, awaited } = details
  const lines = [
    kind === 'HEARING' ? days.weekday(dueOn) : kind === 'WAIT' ? '' : '',
    [court, room && t('due.room', { room }), judge && t('due.judge', { judge })].filter(Boolean).join(', '),
    kind === 'WAIT' && awaited ? t('duty.awaits', { whom: t(`duty.awaited.${awaited}`) }) : '',
  ].filter(Boolean)
  return (
    <article className="rounded-control border border-line bg-paper px-3.5 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <h2 className="text-name">{titleOf(duty)}</h2>
        {kind === 'WAIT' ? (
          <Chip>{t('waits.day', { day: waitingDay(dueOn, on) })}</Chip>
        ) : (
          <TermChip dueOn={dueOn} on={on} withDate={kind !== 'HEARING'} />
        )}
      </div>
      {lines.map((line) => (
        <p key={line} className="text-ink-2 text-row">
          {line}
        </p>
      ))}
    </article>
  )
}
