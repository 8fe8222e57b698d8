'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { SegmentedYesNo } from '@/components/ui/segmented-yes-no'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { DISABILITY_GROUPS } from '@/lib/eligibility/assessment-facts'
import {
  type ApplicationContentInput,
  CHOSEN_INCOME_GROUPS,
} from '@/lib/secondary-aid/application-content.schema'
import { useChecklistFrame } from './checklist-frame'
import { ContentLine } from './content-fields'
import { IncomeMonths } from './income-months'
import { IncomeTable } from './income-table'
import { SumField } from './sum-field'
import { halfNames, isIncomeHalf, useHalfTyped } from './use-half-typed'

/** The income of the last full months by source, what it comes to, and what it is held against. */
export function IncomePanel() {
  const t = useTranslations('secondaryAid.checklist.income')
  const format = useFormatter()
  const { application, checklist } = useChecklistFrame()
  const { months, incomeSheet } = checklist
  const { control } = useFormContext<ApplicationContentInput>()
  const incomes = useWatch({ control, name: 'incomes' }) ?? []
  const { halves } = useHalfTyped()
  // What is half typed is finished in its field.
  const [isEditing, setIsEditing] = useState(incomes.length === 0 || Object.keys(halves).some(isIncomeHalf))
  // Neither the year nor the «р.» stands at the beginning of a line.
  const named = (month: string | undefined) =>
    month
      ? format
          .dateTime(toUtcMidnight(plainDate(`${month}-01`)), { month: 'long', year: 'numeric' })
          .replaceAll(' ', '\u00a0')
      : ''
  const isOpen = isEditing && application.mayEdit
  return (
    <section aria-labelledby="income-title">
      <h2 id="income-title" className="text-base">
        {t('months', { count: months.length })}
      </h2>
      <p className="text-ink-2 text-sm">
        {t('period', { from: named(months.at(0)), to: named(months.at(-1)) })}
      </p>
      {isOpen ? <IncomeMonths /> : <IncomeTable />}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {application.mayEdit && (
          <Button size="small" onClick={() => setIsEditing(!isOpen)}>
            {isOpen ? t('showSum') : t('byMonths')}
          </Button>
        )}
        {incomeSheet && <Link href={`/secondary-aid/${application.id}/papers/income`}>{t('print')}</Link>}
      </div>
      <PersonFacts />
    </section>
  )
}

/** Whose minimum it is held against: told by the person, not proven. */
function PersonFacts() {
  const t = useTranslations('secondaryAid.checklist.income')
  const { application } = useChecklistFrame()
  const { control, register, setValue } = useFormContext<ApplicationContentInput>()
  const pensioner = useWatch({ control, name: 'pensioner' })
  const group = useWatch({ control, name: 'disabilityGroup' })
  const benefit = useWatch({ control, name: 'disabilityBenefitKopiykas' }) ?? null
  const hasGroup = Boolean(group) && group !== 'NONE'
  return (
    <fieldset disabled={!application.mayEdit} className="mt-4 grid gap-3 border-line border-t pt-3">
      <div className="flex items-center justify-between gap-3 text-row">
        <span id="pensioner">{t('pensioner')}</span>
        <SegmentedYesNo
          labelledBy="pensioner"
          value={pensioner === true ? 'yes' : pensioner === false ? 'no' : 'unset'}
          onChange={(said) =>
            setValue('pensioner', said === 'unset' ? null : said === 'yes', { shouldDirty: true })
          }
        />
      </div>
      <SelectField
        label={t('disability')}
        emptyLabel={t('notTold')}
        options={DISABILITY_GROUPS.map((each) => ({ value: each, label: t(`group.${each}`) }))}
        {...register('disabilityGroup', { setValueAs: (value) => value || null })}
      />
      <ChosenGroup />
      {hasGroup && (
        <SumField
          halfName={halfNames.benefit}
          label={t('benefit')}
          kopiykas={benefit}
          onChange={(sum) => setValue('disabilityBenefitKopiykas', sum, { shouldDirty: true })}
        />
      )}
    </fieldset>
  )
}

/** Whose minimum a pensioner who works is held against: the stricter one, unless a worker says why not (inferred). */
function ChosenGroup() {
  const t = useTranslations('applicationDesk.incomeGroup')
  const { checklist } = useChecklistFrame()
  const { control, setValue, getValues } = useFormContext<ApplicationContentInput>()
  const chosen = useWatch({ control, name: 'incomeGroup' })
  if (!chosen && checklist.incomeSheet?.groupReason !== 'workingPensioner') return null

  function choose(typed: string) {
    const group = CHOSEN_INCOME_GROUPS.find((each) => each === typed)
    const reason = getValues('incomeGroup')?.reason ?? ''
    setValue('incomeGroup', group ? { group, reason } : null, { shouldDirty: true })
  }
  return (
    <>
      <SelectField
        id="income-group"
        label={t('label')}
        emptyLabel={t('asRules')}
        value={chosen?.group ?? ''}
        options={CHOSEN_INCOME_GROUPS.map((group) => ({ value: group, label: t(group) }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {chosen && <ContentLine name="incomeGroup.reason" label={t('reason')} hint={t('reasonHint')} />}
    </>
  )
}
