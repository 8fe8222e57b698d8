'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { DateField } from '@/components/forms/date-field'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useRecalledDraft } from '@/components/forms/use-recalled-draft'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { addTimeAction } from '@/lib/cases/case.actions'
import { QUICK_MINUTES, TIME_KINDS } from '@/lib/cases/case-time.rules'
import { addTimeSchema } from '@/lib/cases/case-time.schema'
import { useCaseDeed } from './use-case-texts'

const typedSchema = z.object({
  kind: z.enum(TIME_KINDS),
  on: z.string(),
  /** Minutes as they are typed. */
  own: z.string(),
  note: z.string(),
})
type Typed = z.output<typeof typedSchema>
const NOTHING = { own: '', note: '' }
/** A chosen kind or day alone is no loss. */
const isEmpty = ({ own, note }: Typed) => own === '' && note === ''
/** What was typed since the press, and a length of one's own that was not the one added, is of the next entry. */
const leftOf = (now: Typed, sent: { own?: string; note: string }): Typed => ({
  ...now,
  own: now.own === sent.own ? '' : now.own,
  note: now.note === sent.note ? '' : now.note,
})

type AddTimeProps = { mandateId: string; today: string; onChanged: () => void }

/** On what, how long: the usual lengths by one press. What is typed is kept until it is added. */
export function AddTime({ mandateId, today, onChanged }: AddTimeProps) {
  const t = useTranslations('cases.time')
  const [typed, setTyped] = useState<Typed>({ kind: 'MEETING', on: today, ...NOTHING })
  // Newer than what the press saw, once its answer is there.
  const latest = useRef(typed)
  function put(now: Typed): void {
    latest.current = now
    setTyped(now)
  }
  const { kept, keep, settle } = useRecalledDraft({
    key: `case-time:${mandateId}`,
    onFound: (content) => {
      const found = typedSchema.safeParse(content)
      if (found.success && isEmpty(latest.current)) put(found.data)
    },
    onStartOver: () => put({ ...latest.current, ...NOTHING }),
  })
  function change(part: Partial<Typed>): void {
    const before = latest.current
    const now = { ...before, ...part }
    put(now)
    if (!isEmpty(before) || !isEmpty(now)) keepOnly(now)
  }
  function keepOnly(now: Typed): void {
    if (isEmpty(now)) settle()
    else keep(now)
  }
  const { kind, on, own, note } = typed
  const [wrong, setWrong] = useState<{ on?: string; minutes?: string }>({})
  const [added, setAdded] = useState<number>()
  const deed = useCaseDeed<unknown>(onChanged)
  async function addQuick(minutes: number): Promise<void> {
    // Kept as if it had been typed: after a lost answer and a reload it stands in the form, and is the same entry.
    const length = String(minutes)
    if (own === '') keep({ ...typed, own: length })
    const answer = await add(minutes, own === length ? { own, note } : { note })
    if (answer?.ok === false) keepOnly(latest.current)
  }
  async function add(minutes: number, sent: { own?: string; note: string }) {
    setAdded(undefined)
    const asked = { mandateId, submissionId: kept.submission.id, on, minutes, kind, note }
    const checked = addTimeSchema.safeParse(asked)
    if (!checked.success) {
      const at = (field: string) => checked.error.issues.find(({ path }) => path[0] === field)?.message
      const [day, length] = [at('on'), at('minutes')]
      setWrong({ ...(day ? { on: day } : {}), ...(length ? { minutes: length } : {}) })
      return { ok: false }
    }
    setWrong({})
    const answer = await deed.send((submissionId) => addTimeAction({ ...asked, submissionId }), {
      submission: kept.submission,
      // The form stays: what is added next is another entry.
      discard: () => {
        const left = leftOf(latest.current, sent)
        put(left)
        settle(isEmpty(left) ? undefined : left)
      },
    })
    if (answer?.ok) setAdded(minutes)
    return answer
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
            change({ kind: TIME_KINDS.find((each) => each === event.currentTarget.value) ?? 'OTHER' })
          }
        />
        <DateField
          label={t('on')}
          name="time-on"
          value={on}
          onChange={(day) => change({ on: day })}
          {...(wrong.on ? { error: wrong.on } : {})}
        />
      </div>
      <div className="grid grid-cols-3 gap-2 sm:flex">
        {QUICK_MINUTES.map((minutes) => (
          <Button key={minutes} pending={deed.pending} onClick={() => void addQuick(minutes)}>
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
          onChange={(event) => change({ own: event.currentTarget.value })}
          {...(wrong.minutes ? { error: wrong.minutes } : {})}
        />
        <div className="min-w-64 flex-1">
          <TextField
            label={t('note')}
            lang="uk"
            name="time-note"
            value={note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </div>
        <Button icon="plus" pending={deed.pending} onClick={() => void add(Number(own), { own, note })}>
          {t('add')}
        </Button>
        <KeptNote kept={kept} />
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
