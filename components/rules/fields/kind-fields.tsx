'use client'

import { useTranslations } from 'next-intl'
import { Fieldset } from '@/components/forms/fieldset'
import { POPULATION_GROUPS } from '@/lib/eligibility/rule-book'
import type { LawKind } from '@/lib/rules/law-kinds'
import { RowNumber, RowSelect } from './basic-fields'
import { CategoryFields } from './category-fields'
import { GroundFields } from './ground-fields'
import { DeadlineFields, HolidayFields } from './office-fields'
import { CommonPaperFields, IncomeKindFields, PaperFields } from './paper-fields'

/** What a rule of this table says, as people think of it: sums in hryvnias, days, papers by their names. */
export function KindFields({ kind }: { kind: LawKind }) {
  switch (kind) {
    case 'categories':
      return <CategoryFields />
    case 'documents':
      return <PaperFields />
    case 'incomeKinds':
      return <IncomeKindFields />
    case 'commonPapers':
      return <CommonPaperFields />
    case 'subsistenceMinimums':
      return <MinimumFields />
    case 'formulas':
      return <FormulaFields />
    case 'incomePeriods':
      return <PeriodFields />
    case 'usageLimits':
      return <LimitFields />
    case 'deadlines':
      return <DeadlineFields />
    case 'holidays':
      return <HolidayFields />
    case 'refusalGrounds':
    case 'terminationGrounds':
    case 'replacementGrounds':
      return <GroundFields kind={kind} />
    default:
      return null
  }
}

function MinimumFields() {
  const t = useTranslations('rules.form')
  const tv = useTranslations('rules.value')
  return (
    <Fieldset legend={t('sums')} hint={t('sumsHint')}>
      <div className="grid gap-3 sm:grid-cols-2">
        {POPULATION_GROUPS.map((group) => (
          <RowNumber key={group} name={`version.row.amounts.${group}`} label={tv(`group.${group}`)} />
        ))}
      </div>
    </Fieldset>
  )
}

function FormulaFields() {
  const t = useTranslations('rules.fact')
  const tv = useTranslations('rules.value')
  return (
    <div className="grid gap-3">
      <RowNumber name="version.row.multiple" label={t('threshold')} />
      <RowSelect
        name="version.row.group"
        label={t('group')}
        emptyLabel={tv('groupOfPerson')}
        options={POPULATION_GROUPS.map((value) => ({ value, label: tv(`group.${value}`) }))}
      />
    </div>
  )
}

function PeriodFields() {
  const t = useTranslations('rules.fact')
  return <RowNumber name="version.row.months" label={t('months')} />
}

function LimitFields() {
  const t = useTranslations('rules.fact')
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <RowNumber name="version.row.grantsPerBudgetYear" label={t('grantsPerBudgetYear')} />
      <RowNumber name="version.row.openMandates" label={t('openMandates')} />
    </div>
  )
}
