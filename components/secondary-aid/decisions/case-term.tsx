'use client'

import { useTranslations } from 'next-intl'
import { useTermLength } from '@/components/deadlines/use-term-length'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'

/** The days that made the term, one after the other. */
export function CaseTerm({ found }: { found: CaseForDecision }) {
  const t = useTranslations('secondaryAid.decisions.case')
  const format = useFormatter()
  const { steps, counted, on } = found
  const { term, length } = counted
  const lengthWords = useTermLength()
  return (
    <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2 text-row">
      {steps.map((step) => (
        <li
          key={step.kind}
          className="flex items-center gap-x-2 not-first:before:inline-block not-first:before:w-5.5 not-first:before:border-control not-first:before:border-t"
        >
          {step.kind === 'due' && length && (
            <span className="after:ml-2 after:inline-block after:w-5.5 after:border-control after:border-t after:align-middle">
              {lengthWords(length)}
            </span>
          )}
          <span className={step.kind === 'due' && step.on <= on ? 'text-warn' : ''}>
            <b>{format.dateTime(toUtcMidnight(step.on), 'dayMonth')}</b> {t(`steps.${step.kind}`)}
          </span>
        </li>
      ))}
      {term.kind === 'waitingForPapers' && <li className="text-warn">{t('termStands')}</li>}
    </ol>
  )
}
