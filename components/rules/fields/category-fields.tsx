'use client'

import { useTranslations } from 'next-intl'
import { use } from 'react'
import { useWatch } from 'react-hook-form'
import { Fieldset } from '@/components/forms/fieldset'
import { APPLICANTS, INTAKES, SERVICES } from '@/lib/eligibility/rule-book'
import { CATEGORY_FLAGS } from '@/lib/rules/rule-form.rules'
import { useRuleForm } from '../use-rule-form'
import { RowBoth, RowNumber, RowSelect, RowText, RowTick, RowTicks } from './basic-fields'
import { useConfidenceChoices } from './confidence-choices'
import { Choices } from './paper-choice'
import { RequirementField } from './requirement-field'
import { TopicsField } from './topics-field'

const SCOPE_MODES = ['block', 'prompt', 'caseOnly', 'unclear'] as const

export function CategoryFields() {
  const t = useTranslations('rules.fact')
  const tf = useTranslations('rules.form')
  const tv = useTranslations('rules.value')
  const te = useTranslations('eligibility.services')
  const { formulas, usageLimits } = use(Choices)
  const confidences = useConfidenceChoices()
  const asChoice = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name })
  return (
    <div className="grid gap-5">
      <RowBoth name="version.row.title" label={t('name')} isLong />
      <RequirementField field="requirements" label={t('papers')} />
      <RowTicks
        name="version.row.services"
        label={t('services')}
        options={SERVICES.map((value) => ({ value, label: te(value) }))}
      />
      <RowSelect
        name="version.row.servicesConfidence"
        label={tf('servicesConfidence')}
        options={confidences}
      />
      <ScopeFields />
      <div className="grid gap-3 sm:grid-cols-2">
        <RowNumber name="version.row.age.from" label={tf('ageFrom')} />
        <RowNumber name="version.row.age.below" label={tf('ageBelow')} />
        <RowSelect
          name="version.row.formula"
          label={t('formula')}
          emptyLabel={tf('noFormula')}
          options={formulas.map(asChoice)}
        />
        <RowSelect
          name="version.row.usageLimit"
          label={t('usageLimit')}
          emptyLabel={tf('noLimit')}
          options={usageLimits.map(asChoice)}
        />
        <RowSelect
          name="version.row.intake"
          label={t('intake')}
          options={INTAKES.map((value) => ({ value, label: tv(`intake.${value}`) }))}
        />
        <RowText name="version.row.chapter" label={t('chapter')} width="short" />
      </div>
      <RowTicks
        name="version.row.applicants"
        label={t('applicants')}
        options={APPLICANTS.map((value) => ({ value, label: tv(`applicant.${value}`) }))}
      />
      <RowTicks
        name="version.row.flags"
        label={t('flags')}
        options={CATEGORY_FLAGS.map((value) => ({ value, label: tv(`flag.${value}`) }))}
      />
      <div className="grid gap-1">
        <RowTick name="version.row.enabledByDefault" label={tf('enabled')} hint={tf('enabledHint')} />
        <RowTick name="version.row.isVerified" label={tf('isVerified')} />
      </div>
    </div>
  )
}

function ScopeFields() {
  const t = useTranslations('rules.fact')
  const tf = useTranslations('rules.form')
  const tv = useTranslations('rules.value')
  const { control } = useRuleForm()
  const mode = useWatch({ control, name: 'version.row.scope.mode' })
  return (
    <Fieldset legend={tf('scope')}>
      <div className="grid gap-3">
        <RowSelect
          name="version.row.scope.mode"
          label={t('scopeMode')}
          emptyLabel={tf('anyMatter')}
          options={SCOPE_MODES.map((value) => ({ value, label: tv(`scopeMode.${value}`) }))}
        />
        {mode !== '' && (
          <>
            <RowBoth name="version.row.scope.matters" label={t('matters')} isLong />
            <TopicsField />
          </>
        )}
      </div>
    </Fieldset>
  )
}
