'use client'

import { useTranslations } from 'next-intl'
import { Controller, useWatch } from 'react-hook-form'
import { PAPER_FORMS } from '@/lib/eligibility/rule-book'
import { useRuleForm } from '../use-rule-form'
import { RowBoth, RowLines, RowNumber, RowSelect, RowTick, RowTicks } from './basic-fields'
import { ChosenList } from './chosen-list'
import { PaperChoice, usePaperName } from './paper-choice'
import { RequirementField } from './requirement-field'

const VALIDITIES = ['printed', 'months', 'untilEvent', 'forGood'] as const
const COUNTS = ['ADDED', 'NOT_COUNTED', 'SUBTRACTED'] as const

export function PaperFields() {
  const t = useTranslations('rules.fact')
  const tf = useTranslations('rules.form')
  const tv = useTranslations('rules.value')
  const { control } = useRuleForm()
  const validity = useWatch({ control, name: 'version.row.validity.kind' })
  return (
    <div className="grid gap-5">
      <div className="grid gap-3 sm:grid-cols-2">
        <RowLines name="version.row.uk" label={tf('inUkrainian', { label: t('name') })} />
        <RowLines name="version.row.en" label={tf('inEnglish', { label: t('name') })} />
      </div>
      <RowBoth name="version.row.plain" label={tf('plainName')} />
      <RowBoth name="version.row.issuer" label={t('issuer')} />
      <RowBoth name="version.row.hint" label={t('hint')} isLong />
      <RowTicks
        name="version.row.accepts"
        label={t('accepts')}
        options={PAPER_FORMS.map((value) => ({ value, label: tv(`form.${value}`) }))}
      />
      <RowSelect
        name="version.row.validity.kind"
        label={t('validity')}
        options={VALIDITIES.map((value) => ({ value, label: tf(`validity.${value}`) }))}
      />
      {validity === 'months' && <RowNumber name="version.row.validity.months" label={tf('validityMonths')} />}
      {validity === 'untilEvent' && <RowBoth name="version.row.validity.event" label={tf('validityEvent')} />}
    </div>
  )
}

export function IncomeKindFields() {
  const t = useTranslations('rules.fact')
  const tf = useTranslations('rules.form')
  const tv = useTranslations('rules.value')
  return (
    <div className="grid gap-5">
      <RowBoth name="version.row.name" label={t('name')} />
      <RowSelect
        name="version.row.counts"
        label={t('counts')}
        options={COUNTS.map((value) => ({ value, label: tv(`counts.${value}`) }))}
      />
      <RowTick name="version.row.isWork" label={tf('isWork')} hint={tf('isWorkHint')} />
      <PaperList field="matching" label={t('matching')} />
    </div>
  )
}

export function CommonPaperFields() {
  const t = useTranslations('rules.fact')
  return (
    <div className="grid gap-5">
      <RowNumber name="version.row.ownApplication.fromAge" label={t('ownAge')} />
      <RequirementField field="application" label={t('application')} />
      <RequirementField field="identity" label={t('identity')} />
      <RequirementField field="insteadOfApplication" label={t('insteadOfApplication')} />
      <RequirementField field="representativeIdentity" label={t('representativeIdentity')} />
      <RequirementField field="representativeAuthority" label={t('representativeAuthority')} />
      <PaperList field="welcome" label={t('welcome')} />
    </div>
  )
}

function PaperList({ field: name, label }: { field: 'matching' | 'welcome'; label: string }) {
  const t = useTranslations('rules.papers')
  const { control, errorOf } = useRuleForm()
  const nameOf = usePaperName()
  return (
    <Controller
      control={control}
      name={`version.row.${name}`}
      render={({ field }) => (
        <ChosenList
          {...{ label, nameOf }}
          id={`field-${field.name}`}
          error={errorOf(field.name)}
          codes={field.value}
          onChange={field.onChange}
        >
          <PaperChoice
            label={t('addPaper')}
            onChoose={(code) => field.onChange([...new Set([...field.value, code])])}
          />
        </ChosenList>
      )}
    />
  )
}
