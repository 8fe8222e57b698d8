'use client'

import { useTranslations } from 'next-intl'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { dutyTerm } from '@/lib/cases/case-duty.rules'
import { diffDays, type PlainDate } from '@/lib/core/plain-date'
import { useDays, useTermWords } from './use-case-texts'

type TermChipProps = { dueOn: PlainDate; on: PlainDate; withDate?: boolean }

/** How near a term is, and with its day where that stands nowhere else. */
export function TermChip({ dueOn, on, withDate = false }: TermChipProps) {
  const t = useTranslations('cases.term')
  const days = useDays()
  const { state, word } = useTermWords()(dutyTerm(dueOn, on))
  const isToday = diffDays(on, dueOn) === 0
  return (
    <DeadlineChip state={state}>
      {withDate && !isToday ? t('dated', { date: days.short(dueOn), left: word }) : word}
    </DeadlineChip>
  )
}
