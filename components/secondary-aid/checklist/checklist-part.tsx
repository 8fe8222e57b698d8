'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { useChecklistFrame } from './checklist-frame'
import { ChecklistRow } from './checklist-row'
import { useCategoryName } from './use-category-name'
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
      <div className="mt-2 border-line border-t pt-1">
        <Disclosure summary={t('why')}>
          <ul className="grid gap-1.5 text-sm">
            {criteria.map(({ id, explanation, source, isConfirmed }) => (
              <li key={`${id}-${explanation}`}>
                {explanation} <span className="break-words text-ink-2">{source}</span>{' '}
                {!isConfirmed && <NotConfirmed />}
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </section>
  )
}
