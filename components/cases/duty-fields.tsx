'use client'

import { useTranslations } from 'next-intl'
import { Controller, type FieldValues, type Path, useFormContext } from 'react-hook-form'
import { useCalendar } from '@/components/deadlines/calendar'
import { TermBanner } from '@/components/enquiries/term-banner'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { AWAITED, REMIND_DAYS } from '@/lib/cases/case-duty.rules'
import { DUTY_HOWS, type DutyDraftInput } from '@/lib/cases/case-duty.schema'
import type { PlainDate } from '@/lib/core/plain-date'
import { countOwnTerm, isCountable } from '@/lib/deadlines/deadline.rules'
import { errorAt } from './use-case-texts'

type DutyFieldsProps = {
  /** Where the duty stands in the form: '' for the form itself, else `next.`. */
  at: '' | 'next.'
  draft: DutyDraftInput
  on: PlainDate
}

/** What a duty is written down with: the fields of its kind, and of a counted term how it came out. */
export function DutyFields({ at, draft, on }: DutyFieldsProps) {
  const t = useTranslations('cases.duty')
  const td = useTranslations('deadlines')
  const { register, control, formState } = useFormContext<FieldValues>()
  const name = (field: keyof DutyDraftInput): Path<FieldValues> => `${at}${field}`
  const wrong = (field: keyof DutyDraftInput) => errorAt(formState.errors, name(field))
  const { kind, how } = draft
  const isCounted = kind === 'TERM' && how !== 'date'
  const day = (field: 'dueOn' | 'from', label: string) => (
    <Controller
      key={field}
      control={control}
      name={name(field)}
      render={({ field: { value, ...rest } }) => (
        <DateField
          label={label}
          latestYear={Number(on.slice(0, 4)) + 20}
          value={value ?? ''}
          {...rest}
          {...wrong(field)}
        />
      )}
    />
  )
  return (
    <div className="grid gap-3.5">
      {kind !== 'HEARING' && (
        <TextField
          label={t(kind === 'WAIT' ? 'whatWait' : kind === 'TERM' ? 'whatTerm' : 'what')}
          lang="uk"
          {...register(name('title'))}
          {...wrong('title')}
        />
      )}
      <div className="flex flex-wrap items-end gap-3.5">
        {kind === 'TERM' && (
          <SelectField
            label={t('how')}
            width="code"
            options={DUTY_HOWS.map((value) => ({
              value,
              label: value === 'date' ? t('byDate') : td(`count.${value}`),
            }))}
            {...register(name('how'))}
          />
        )}
        {isCounted ? (
          <>
            <TextField
              label={t('length')}
              inputMode="numeric"
              width="short"
              {...register(name('length'))}
              {...wrong('length')}
            />
            {day('from', t('from'))}
          </>
        ) : (
          day('dueOn', t(kind === 'WAIT' ? 'since' : kind === 'TERM' ? 'lastDay' : 'day'))
        )}
        {kind !== 'WAIT' && kind !== 'TERM' && (
          <TextField
            label={t('time')}
            placeholder={t('timeHint')}
            inputMode="numeric"
            width="date"
            {...register(name('time'))}
            {...wrong('time')}
          />
        )}
        {kind === 'WAIT' && (
          <SelectField
            label={t('whom')}
            width="code"
            options={AWAITED.map((value) => ({ value, label: t(`awaited.${value}`) }))}
            {...register(name('awaited'))}
          />
        )}
      </div>
      {isCounted && <Counting draft={draft} on={on} />}
      {kind === 'HEARING' && (
        <div className="grid gap-3.5 sm:grid-cols-2">
          {(['court', 'room', 'judge', 'courtNumber'] as const).map((field) => (
            <TextField key={field} label={t(field)} lang="uk" {...register(name(field))} {...wrong(field)} />
          ))}
        </div>
      )}
      {kind !== 'WAIT' && (
        <Controller
          control={control}
          name={name('remindDays')}
          render={({ field }) => (
            <CheckboxGroup
              label={t('remind')}
              hint={t('remindHint')}
              layout="row"
              name={field.name}
              value={field.value ?? []}
              onChange={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
              options={REMIND_DAYS.map((days) => ({ value: String(days), label: t('remindDay', { days }) }))}
            />
          )}
        />
      )}
    </div>
  )
}

/** The last day as a sentence, with how it was counted, while it is typed. */
function Counting({ draft, on }: { draft: DutyDraftInput; on: PlainDate }) {
  const t = useTranslations('cases.duty')
  const td = useTranslations('deadlines')
  const calendar = useCalendar()
  const { how, from, length, title } = draft
  const duration = Number(length)
  if (how === 'date' || !from || !isCountable({ count: how, duration }, from)) return null
  const counted = countOwnTerm({ count: how, duration }, from, calendar)
  return (
    <TermBanner
      title={title || t('kind.TERM')}
      dueOn={counted.dueOn}
      on={on}
      counting={{ from, length: td(`length.${how}`, { duration }) }}
      isMoved={counted.isMoved}
      isUnconfirmed={counted.leansOnUnconfirmedDay}
    />
  )
}
