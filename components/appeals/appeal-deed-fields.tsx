'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { termsOffered } from '@/lib/appeals/appeal-term.rules'
import type { AppealView } from '@/lib/appeals/citizen-appeal.queries'
import { ANSWER_RESULTS, type AppealDeed, type DeedField } from '@/lib/appeals/citizen-appeal.rules'
import type { AppealDeedInput } from '@/lib/appeals/citizen-appeal.schema'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'

type AppealDeedFieldsProps = {
  deed: AppealDeed
  fields: readonly DeedField[]
  view: AppealView
  /** What the server said of a field. */
  refused: Partial<Record<DeedField, string>>
  /** It was opened by a button: its first field takes the focus. */
  isOpened: boolean
}

export function AppealDeedFields({ deed, fields, view, refused, isOpened }: AppealDeedFieldsProps) {
  const t = useTranslations('appeals.deedForm')
  const ta = useTranslations('appeals')
  const format = useFormatter()
  const { register, formState } = useFormContext<AppealDeedInput>()
  const errorOf = (field: DeedField) => formState.errors[field]?.message ?? refused[field]
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
  const { days } = view
  const general = days.general.dueOn
  const lastDay = { KEEP: view.dueOn, GENERAL: general, SIMPLE: days.simple.dueOn, SET: general }
  const dateFields = { errorOf, isOpened, first: fields[0] }
  return (
    <>
      {fields.includes('executorId') && <Executors view={view} error={errorOf('executorId')} />}
      {fields.includes('term') && (
        <RadioGroup
          label={t('term')}
          options={termsOffered(view).map((term) => ({
            value: term,
            label: t(`termOption.${term}`, { date: day(lastDay[term]) }),
          }))}
          {...register('term')}
          error={errorOf('term')}
        />
      )}
      {fields.includes('setOn') && (
        <Day
          name="setOn"
          label={t('setOn')}
          hint={t('setHint', { date: day(days.general.dueOn) })}
          {...dateFields}
        />
      )}
      {fields.includes('result') && (
        <SelectField
          label={t('result')}
          emptyLabel={t('chooseResult')}
          options={ANSWER_RESULTS.map((result) => ({ value: result, label: ta(`result.${result}`) }))}
          {...register('result')}
          error={errorOf('result')}
        />
      )}
      {fields.includes('extendedTo') && (
        <Day
          name="extendedTo"
          label={t('extendedTo')}
          hint={t('extendedHint', { date: day(days.most.dueOn) })}
          {...dateFields}
        />
      )}
      {fields.includes('body') && (
        <TextField label={t('body')} autoFocus={isOpened} {...register('body')} error={errorOf('body')} />
      )}
      {fields.includes('who') && (
        <TextField label={t('who')} autoFocus={isOpened} {...register('who')} error={errorOf('who')} />
      )}
      {fields.includes('on') && isDated(deed) && <Day name="on" label={t(`on.${deed}`)} {...dateFields} />}
      {fields.includes('number') && (
        <TextField
          label={t('number')}
          hint={t('numberHint')}
          {...register('number')}
          error={errorOf('number')}
        />
      )}
      <TextArea
        label={t(`text.${deed}`)}
        hint={deed === 'DRAFT' || deed === 'RESOLVE' ? t(`textHint.${deed}`) : undefined}
        rows={deed === 'DRAFT' ? 8 : 3}
        autoFocus={isOpened && fields[0] === 'text'}
        {...register('text')}
        error={errorOf('text')}
      />
    </>
  )
}

type Dated = Exclude<AppealDeed, 'RESOLVE' | 'DRAFT' | 'SEND_BACK' | 'NOT_EXAMINE'>
const isDated = (deed: AppealDeed): deed is Dated =>
  deed !== 'RESOLVE' && deed !== 'DRAFT' && deed !== 'SEND_BACK' && deed !== 'NOT_EXAMINE'

type DayProps = {
  name: 'on' | 'setOn' | 'extendedTo'
  label: string
  hint?: string
  errorOf: (field: DeedField) => string | undefined
  isOpened: boolean
  first: DeedField | undefined
}

function Day({ name, label, hint, errorOf, isOpened, first }: DayProps) {
  const { control } = useFormContext<AppealDeedInput>()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <DateField
          {...field}
          label={label}
          hint={hint}
          value={field.value ?? ''}
          latestYear={new Date().getFullYear() + 1}
          autoFocus={isOpened && first === name}
          error={errorOf(name)}
        />
      )}
    />
  )
}

function Executors({ view: { executors }, error }: { view: AppealView; error: string | undefined }) {
  const t = useTranslations('appeals.deedForm')
  const format = useFormatter()
  const { register } = useFormContext<AppealDeedInput>()
  return (
    <SelectField
      label={t('executorId')}
      emptyLabel={t('chooseExecutor')}
      options={executors.map(({ id, name, awayUntil }) => ({
        value: id,
        label: awayUntil ? t('away', { name, date: format.dateTime(toUtcMidnight(awayUntil), 'day') }) : name,
      }))}
      {...register('executorId')}
      error={error}
    />
  )
}
