'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useToast } from '@/components/ui/toast'
import { addTimeAction, removeTimeAction } from '@/lib/cases/case.actions'
import type { CaseTimeLine } from '@/lib/cases/case.queries'
import { QUICK_MINUTES, sumTime, TIME_KINDS, type TimeKind } from '@/lib/cases/case-time.rules'
import { addTimeSchema } from '@/lib/cases/case-time.schema'
import { newId } from '@/lib/core/new-id'
import type { TabProps } from './duties-tab'
import { useCaseDeed, useDays } from './use-case-texts'

/** Minutes as hours and minutes. */
export function useAmount(): (minutes: number) => string {
  const t = useTranslations('cases.time')
  return (minutes) => t('amount', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }).trim()
}

/** Time spent: what on, then one press; the sum by kind. */
export function TimeTab({ found, isOpen, onChanged }: TabProps) {
  const t = useTranslations('cases.time')
  const amount = useAmount()
  const { time } = found
  const { total, byKind } = sumTime(time)
  return (
    <div className="grid gap-4">
      {isOpen && <AddTime mandateId={found.id} today={found.on} onChanged={onChanged} />}
      {time.length === 0 ? (
        <EmptyState title={t('none')}>{isOpen && t('noneText')}</EmptyState>
      ) : (
        <>
          <div>
            <p className="font-semibold text-name">{t('total', { time: amount(total) })}</p>
            <p className="text-ink-2 text-row">
              {byKind.map(({ kind, minutes }) => `${t(`kind.${kind}`)} ${amount(minutes)}`).join(' · ')}
            </p>
          </div>
          <ul className="grid">
            {time.map((line) => (
              <TimeLine key={line.id} line={line} isOpen={isOpen} onChanged={onChanged} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type AddTimeProps = { mandateId: string; today: string; onChanged: () => void }

function AddTime({ mandateId, today, onChanged }: AddTimeProps) {
  const t = useTranslations('cases.time')
  const [kind, setKind] = useState<TimeKind>('MEETING')
  const [on, setOn] = useState(today)
  const [own, setOwn] = useState('')
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<{ on?: string; minutes?: string }>({})
  const [added, setAdded] = useState<number>()
  const deed = useCaseDeed<unknown>(() => {
    setOwn('')
    setNote('')
    onChanged()
  })
  async function add(minutes: number): Promise<void> {
    setAdded(undefined)
    const asked = { mandateId, submissionId: newId(), on, minutes, kind, note }
    const checked = addTimeSchema.safeParse(asked)
    if (!checked.success) {
      const at = (field: string) => checked.error.issues.find(({ path }) => path[0] === field)?.message
      const [day, length] = [at('on'), at('minutes')]
      setWrong({ ...(day ? { on: day } : {}), ...(length ? { minutes: length } : {}) })
      return
    }
    setWrong({})
    const answer = await deed.send((submissionId) => addTimeAction({ ...asked, submissionId }))
    if (answer?.ok) setAdded(minutes)
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3.5">
        <SelectField
          label={t('kindLabel')}
          width="code"
          name="time-kind"
          value={kind}
          options={TIME_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) =>
            setKind(TIME_KINDS.find((each) => each === event.currentTarget.value) ?? 'OTHER')
          }
        />
        <DateField
          label={t('on')}
          name="time-on"
          value={on}
          onChange={setOn}
          {...(wrong.on ? { error: wrong.on } : {})}
        />
      </div>
      <div className="grid grid-cols-3 gap-2 sm:flex">
        {QUICK_MINUTES.map((minutes) => (
          <Button key={minutes} pending={deed.pending} onClick={() => void add(minutes)}>
            {t('quick', { minutes })}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('own')}
          width="short"
          inputMode="numeric"
          name="time-own"
          value={own}
          onChange={(event) => setOwn(event.currentTarget.value)}
          {...(wrong.minutes ? { error: wrong.minutes } : {})}
        />
        <TextField
          label={t('note')}
          lang="uk"
          name="time-note"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button icon="plus" pending={deed.pending} onClick={() => void add(Number(own))}>
          {t('add')}
        </Button>
      </div>
      <p role="status" className="text-ok text-sm empty:hidden">
        {added !== undefined && t('added', { minutes: added })}
      </p>
      {deed.text && (
        <Banner tone="danger" role="alert">
          {deed.text}
        </Banner>
      )}
    </div>
  )
}

type TimeLineProps = { line: CaseTimeLine; isOpen: boolean; onChanged: () => void }

function TimeLine({ line, isOpen, onChanged }: TimeLineProps) {
  const t = useTranslations('cases.time')
  const days = useDays()
  const amount = useAmount()
  const toast = useToast()
  const deed = useCaseDeed<null>(onChanged)
  const { id: timeId, on, minutes, kind, note } = line
  async function remove(): Promise<void> {
    const answer = await deed.send(() => removeTimeAction({ timeId, isRemoved: true }))
    if (!answer?.ok) return
    toast({
      message: t('removed'),
      undo: async () => {
        await deed.send(() => removeTimeAction({ timeId, isRemoved: false }))
      },
    })
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-line border-b py-1 last:border-b-0">
      <b className="min-w-20">{amount(minutes)}</b>
      <span className="min-w-0 flex-1 text-ink-2 text-row">
        {[t(`kind.${kind}`), days.full(on), note].filter(Boolean).join(' · ')}
      </span>
      {isOpen && (
        <Button
          variant="link"
          pending={deed.pending}
          aria-label={t('removeOf', { kind: t(`kind.${kind}`), minutes, date: days.full(on) })}
          onClick={() => void remove()}
        >
          {t('remove')}
        </Button>
      )}
    </li>
  )
}
