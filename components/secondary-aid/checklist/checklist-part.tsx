'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { isPlainDate } from '@/lib/core/plain-date'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useChecklistFrame } from './checklist-frame'
import { ChecklistRow } from './checklist-row'
import { useCategoryName } from './use-category-name'
import { halfNames, useHalfTyped } from './use-half-typed'
import { VerdictBanner } from './verdict-banner'

/** The chosen category: its verdict in one sentence, then what it asks for, row by row. */
export function ChecklistPart() {
  const t = useTranslations('secondaryAid.checklist')
  const nameOf = useCategoryName()
  const { checklist } = useChecklistFrame()
  const { current, rows, warnings, criteria } = checklist
  const category = current ? checklist.categories[current] : undefined
  if (!current || !category) return null
  const firstMissing = rows.find(({ isMissing, about }) => isMissing && about !== 'APPLICATION')?.key
  return (
    <section aria-labelledby="checklist-title" className="mb-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="checklist-title" className="text-xl">
          {nameOf(current)}
        </h2>
        <span className="text-ink-2 text-sm">
          {category.legalBasis} {!category.isVerified && <NotConfirmed />}
        </span>
      </div>
      <VerdictBanner />
      <div>
        {rows.map((row) => (
          <ChecklistRow key={row.key} row={row} isFirstMissing={row.key === firstMissing} />
        ))}
      </div>
      {warnings.length > 0 && (
        <ul className="mt-2 grid gap-1 text-sm text-warn">
          {warnings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {criteria.some(({ id }) => id === 'timeBound') && <StatusDecision key={current} category={current} />}
      <div className="mt-2 border-line border-t pt-1">
        <Disclosure summary={t('why')}>
          <ul className="grid gap-1.5 text-sm">
            {criteria.map(({ id, explanation, source, isConfirmed }) => (
              <li key={`${id}-${explanation}`}>
                {explanation} <span className="wrap-anywhere text-ink-2">{source}</span>{' '}
                {!isConfirmed && <NotConfirmed />}
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </section>
  )
}

/** Of a category that lasts until a status or a case is decided: that day, once it has come. */
function StatusDecision({ category }: { category: string }) {
  const t = useTranslations('applicationDesk.statusDecision')
  const { application } = useChecklistFrame()
  const { control, setValue } = useFormContext<ApplicationContentInput>()
  const decisions = useWatch({ control, name: 'statusDecisions' }) ?? []
  const own = decisions.find((each) => each.category === category)
  // Half a day is no day yet: it stands in the field, and the day known before stays.
  const { halves, setHalves } = useHalfTyped()
  const name = halfNames.status(category)
  function write(decidedOn: string) {
    const isHalf = decidedOn !== '' && !isPlainDate(decidedOn)
    setHalves({ [name]: isHalf ? decidedOn : undefined })
    if (isHalf) return
    const others = decisions.filter((each) => each.category !== category)
    const written = isPlainDate(decidedOn) ? [...others, { category, decidedOn }] : others
    setValue('statusDecisions', written, { shouldDirty: true })
  }
  return (
    <div className="mt-3">
      <DateField
        name={name}
        width="medium"
        label={t('label')}
        hint={t('hint')}
        value={halves[name] ?? own?.decidedOn ?? ''}
        onChange={write}
        readOnly={!application.mayEdit}
      />
    </div>
  )
}
