'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DEADLINE_STARTS } from '@/lib/deadlines/legal-deadlines'
import { useRuleForm } from '../use-rule-form'
import { RowBoth, RowLines, RowNumber, RowSelect, RowText } from './basic-fields'

const COUNTS = ['calendar', 'working', 'months', 'years', 'hours', 'budgetYear', 'set'] as const
const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

/** The name in both languages. */
export function NameFields() {
  const t = useTranslations('rules.fact')
  const tf = useTranslations('rules.form')
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <RowLines name="version.row.uk" label={tf('inUkrainian', { label: t('name') })} />
      <RowLines name="version.row.en" label={tf('inEnglish', { label: t('name') })} />
    </div>
  )
}

export function DeadlineFields() {
  const t = useTranslations('rules.fact')
  const tf = useTranslations('rules.form')
  const tv = useTranslations('rules.value')
  const td = useTranslations('deadlines.starts')
  const { control } = useRuleForm()
  const count = useWatch({ control, name: 'version.row.length.count' })
  return (
    <div className="grid gap-5">
      <NameFields />
      <div className="grid gap-3 sm:grid-cols-2">
        <RowSelect
          name="version.row.length.count"
          label={tf('countedIn')}
          options={COUNTS.map((value) => ({ value, label: tf(`count.${value}`) }))}
        />
        {count !== 'budgetYear' && count !== 'set' && (
          <RowNumber name="version.row.length.duration" label={tf('duration')} />
        )}
        <RowSelect
          name="version.row.starts"
          label={t('starts')}
          options={DEADLINE_STARTS.map((value) => ({ value, label: td(value) }))}
        />
        <RowSelect
          name="version.row.lastDayOff"
          label={t('lastDayOff')}
          options={(['next', 'before'] as const).map((value) => ({
            value,
            label: tv(`lastDayOff.${value}`),
          }))}
        />
      </div>
      <RowText name="version.row.alarms" label={t('alarms')} hint={tf('alarmsHint')} width="medium" />
      <RowBoth name="version.row.extension" label={t('extension')} />
    </div>
  )
}

export function HolidayFields() {
  const tf = useTranslations('rules.form')
  const tm = useTranslations('rules.month')
  const { control } = useRuleForm()
  const kind = useWatch({ control, name: 'version.row.falls.kind' })
  return (
    <div className="grid gap-5">
      <NameFields />
      <RowSelect
        name="version.row.falls.kind"
        label={tf('fallsKind')}
        options={[
          { value: 'date', label: tf('fallsOnDate') },
          { value: 'easter', label: tf('fallsAfterEaster') },
        ]}
      />
      {kind === 'easter' ? (
        <RowNumber
          name="version.row.falls.daysAfterEaster"
          label={tf('daysAfterEaster')}
          hint={tf('daysAfterEasterHint')}
        />
      ) : (
        <div className="grid gap-3 sm:grid-cols-[8rem_14rem]">
          <RowNumber name="version.row.falls.day" label={tf('day')} />
          <RowSelect
            name="version.row.falls.month"
            label={tf('month')}
            emptyLabel={tf('notChosen')}
            options={MONTHS.map((value) => ({ value, label: tm(value) }))}
          />
        </div>
      )}
    </div>
  )
}
