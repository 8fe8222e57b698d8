'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { useToast } from '@/components/ui/toast'
import { endDutyAction } from '@/lib/cases/case.actions'
import type { CaseDutyView } from '@/lib/cases/case.queries'
import { waitingDay } from '@/lib/cases/case-duty.rules'
import type { PlainDate } from '@/lib/core/plain-date'
import { AdjournForm, CancelForm } from './duty-end-forms'
import { TermChip } from './term-chip'
import { useCaseDeed, useDays, useDutyTitle } from './use-case-texts'

type DutyLineProps = { duty: CaseDutyView; on: PlainDate; isOpen: boolean; onChanged: () => void }

/** One thing that is due, with how it was counted and what can be done with it. */
export function DutyLine({ duty, on, isOpen, onChanged }: DutyLineProps) {
  const t = useTranslations('cases.duty')
  const toast = useToast()
  const titleOf = useDutyTitle()
  const [mode, setMode] = useState<'look' | 'adjourn' | 'cancel'>('look')
  const { id: dutyId, kind, state, revision } = duty
  const title = titleOf(duty)
  const deed = useCaseDeed<{ revision: number }>(() => onChanged())
  const move = (act: 'FINISH' | 'REOPEN', expectedRevision: number) =>
    deed.send(() => endDutyAction({ dutyId, expectedRevision, act, result: '' }))
  async function finish(): Promise<void> {
    const answer = await move('FINISH', revision)
    if (!answer?.ok) return
    toast({
      message: t('finished', { title }),
      undo: async () => {
        await move('REOPEN', answer.value.revision)
      },
    })
  }
  function done(): void {
    setMode('look')
    onChanged()
  }
  return (
    <li className="grid gap-1.5 border-line border-b py-3 first:pt-0 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <p className="font-semibold text-name">{title}</p>
        <DutyChip duty={duty} on={on} />
      </div>
      <DutyWords duty={duty} />
      {deed.text && (
        <Banner tone="danger" role="alert">
          {deed.text}
        </Banner>
      )}
      {mode === 'adjourn' && (
        <AdjournForm duty={duty} on={on} title={title} onDone={done} onBack={() => setMode('look')} />
      )}
      {mode === 'cancel' && (
        <CancelForm duty={duty} title={title} onDone={done} onBack={() => setMode('look')} />
      )}
      {isOpen && mode === 'look' && state === 'OPEN' && (
        <div className="flex flex-wrap gap-2">
          <Button
            icon="check"
            pending={deed.pending}
            aria-label={t('doneOf', { title })}
            onClick={() => void finish()}
          >
            {t(kind === 'WAIT' ? 'came' : kind === 'HEARING' ? 'held' : 'done')}
          </Button>
          {kind !== 'WAIT' && (
            <Button aria-label={t('adjournOf', { title })} onClick={() => setMode('adjourn')}>
              {t('adjourn')}
            </Button>
          )}
          <Button variant="link" aria-label={t('cancelOf', { title })} onClick={() => setMode('cancel')}>
            {t('cancel')}
          </Button>
        </div>
      )}
      {isOpen && (state === 'DONE' || state === 'CANCELLED') && (
        <div>
          <Button
            variant="link"
            pending={deed.pending}
            aria-label={t('reopenOf', { title })}
            onClick={() => void move('REOPEN', revision)}
          >
            {t('reopen')}
          </Button>
        </div>
      )}
    </li>
  )
}

function DutyChip({ duty, on }: { duty: CaseDutyView; on: PlainDate }) {
  const t = useTranslations('cases')
  const { kind, state, dueOn } = duty
  if (state !== 'OPEN') return <Chip>{t(`duty.state.${state}`)}</Chip>
  if (kind === 'WAIT') return <Chip>{t('waits.day', { day: waitingDay(dueOn, on) })}</Chip>
  return <TermChip dueOn={dueOn} on={on} />
}

/** The day, the place, how a term was counted, when it reminds, how it ended. */
function DutyWords({ duty }: { duty: CaseDutyView }) {
  const t = useTranslations('cases')
  const td = useTranslations('deadlines')
  const days = useDays()
  const { kind, dueOn, details, remindDays, result, state, time } = duty
  const { court, room, judge, courtNumber, awaited, counted } = details
  const lines = [
    [
      kind === 'WAIT' ? `${t('duty.since')}: ${days.full(dueOn)}` : days.weekday(dueOn),
      kind === 'TASK' && time ? t('due.until', { time }) : '',
      awaited ? t('duty.awaits', { whom: t(`duty.awaited.${awaited}`) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    [
      court,
      room && t('due.room', { room }),
      judge && t('due.judge', { judge }),
      courtNumber && t('caseNumber', { number: courtNumber }),
    ]
      .filter(Boolean)
      .join(', '),
    state === 'OPEN' && remindDays.length > 0
      ? t('duty.reminds', {
          days: remindDays.map((count) => t('duty.remindDay', { days: count })).join(', '),
        })
      : '',
    result,
  ].filter(Boolean)
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="text-ink-2 text-row">
          {line}
        </p>
      ))}
      {counted && (
        <p className="text-ink-2 text-row">
          {t('duty.counted', {
            from: days.full(counted.from),
            length: td(`length.${counted.count}`, { duration: counted.duration }),
          })}{' '}
          {counted.isMoved && t('duty.moved')}
          {counted.leansOnUnconfirmedDay && <NotConfirmed>{t('duty.unconfirmed')}</NotConfirmed>}
        </p>
      )}
    </>
  )
}
