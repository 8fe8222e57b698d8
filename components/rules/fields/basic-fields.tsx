'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { type Choice, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type RuleField, useRuleForm } from '../use-rule-form'

type Named<Suffix extends string> = Extract<RuleField, `version.row.${string}${Suffix}`>
/** A field of the row, by its path. */
export type RowField = Named<''>
type BothField = RowField extends infer Name ? (Name extends `${infer Field}.uk` ? Field : never) : never

type FieldProps = { name: RowField; label: string; hint?: string; mark?: 'required' }

export function RowText({ name, label, hint, mark, width }: FieldProps & { width?: 'short' | 'medium' }) {
  const { register, errorOf } = useRuleForm()
  return <TextField {...{ label, hint, mark, width }} {...register(name)} error={errorOf(name)} />
}

export function RowLines({ name, label, hint, mark, rows = 2 }: FieldProps & { rows?: number }) {
  const { register, errorOf } = useRuleForm()
  return <TextArea {...{ label, hint, mark, rows }} {...register(name)} error={errorOf(name)} />
}

/** A number or a sum: narrow, with the keys of figures on a phone. */
export function RowNumber({ name, label, hint, mark }: FieldProps) {
  const { register, errorOf } = useRuleForm()
  return (
    <TextField
      {...{ label, hint, mark }}
      inputMode="decimal"
      width="short"
      {...register(name)}
      error={errorOf(name)}
    />
  )
}

/** The same text in both languages, side by side: neither may be forgotten. */
export function RowBoth({
  name,
  label,
  isLong,
  hint,
}: Omit<FieldProps, 'name'> & { name: BothField; isLong?: boolean }) {
  const t = useTranslations('rules.form')
  const { register, errorOf } = useRuleForm()
  const fields = [
    { path: `${name}.uk` as const, text: t('inUkrainian', { label }), lang: 'uk' },
    { path: `${name}.en` as const, text: t('inEnglish', { label }), lang: 'en' },
  ]
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {fields.map(({ path, text, lang }) => (
        <TextArea
          key={path}
          label={text}
          hint={hint}
          lang={lang}
          rows={isLong ? 3 : 1}
          {...register(path)}
          error={errorOf(path)}
        />
      ))}
    </div>
  )
}

export function RowSelect({
  name,
  label,
  hint,
  options,
  emptyLabel,
}: FieldProps & { options: readonly Choice[]; emptyLabel?: string }) {
  const { register, errorOf } = useRuleForm()
  return <SelectField {...{ label, hint, options, emptyLabel }} {...register(name)} error={errorOf(name)} />
}

export function RowTick({ name, label, hint }: FieldProps) {
  const { register, errorOf } = useRuleForm()
  return <Checkbox {...{ label, hint }} {...register(name)} error={errorOf(name)} />
}

type ListField = 'services' | 'applicants' | 'flags' | 'accepts' | 'offers'

export function RowTicks({
  name,
  label,
  options,
}: {
  name: `version.row.${ListField}`
  label: string
  options: readonly Choice[]
}) {
  const { control, errorOf } = useRuleForm()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <CheckboxGroup {...{ label, options }} layout="two" {...field} error={errorOf(name)} />
      )}
    />
  )
}

export function RowDate({
  name,
  label,
  hint,
  mark,
  on,
}: {
  name: 'version.row.from' | 'version.row.to'
  label: string
  hint?: string
  mark?: 'required'
  on: string
}) {
  const { control, errorOf } = useRuleForm()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <DateField
          {...{ label, hint, mark }}
          {...field}
          latestYear={Number(on.slice(0, 4)) + 30}
          error={errorOf(name)}
        />
      )}
    />
  )
}
