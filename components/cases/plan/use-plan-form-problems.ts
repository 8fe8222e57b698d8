'use client'

import { useTranslations } from 'next-intl'
import type { FieldErrors } from 'react-hook-form'
import type { FieldProblem } from '@/components/forms/error-summary'
import type { CasePlanFormInput } from '@/lib/cases/case-plan.schema'

/** What is refused, for the summary on top: each with the field it leads to. */
export function usePlanFormProblems(errors: FieldErrors<CasePlanFormInput>): FieldProblem[] {
  const t = useTranslations('casePlan')
  const problem = (name: string, label: string, error: string | undefined): FieldProblem[] =>
    error === undefined ? [] : [{ name, label, error }]
  return [
    ...problem('note', t('form.note'), errors.note?.message),
    ...problem('needs', t('part.needs'), errors.needs?.message),
    ...rowsOf(errors.goals).flatMap((row, place) =>
      problem(`goals.${place}.text`, t('form.goal', { number: place + 1 }), row?.text?.message),
    ),
    ...rowsOf(errors.steps).flatMap((row, place) => {
      const label = t('form.step', { number: place + 1 })
      return [
        ...problem(`steps.${place}.text`, label, row?.text?.message),
        ...problem(`steps.${place}.dueOn`, label, row?.dueOn?.message),
      ]
    }),
    ...rowsOf(errors.helpers).flatMap((row, place) =>
      problem(`helpers.${place}.name`, t('form.helper', { number: place + 1 }), row?.name?.message),
    ),
    ...problem('reviewOn', t('part.reviewOn'), errors.reviewOn?.message),
    ...problem('strengths', t('part.strengths'), errors.strengths?.message),
    ...problem('risks', t('part.risks'), errors.risks?.message),
  ]
}

// Errors of a list stand in a sparse array by the place of the row.
const rowsOf = <Row>(errors: { [place: number]: Row; length?: number } | undefined): (Row | undefined)[] =>
  errors === undefined ? [] : Array.from({ length: errors.length ?? 0 }, (_, place) => errors[place])
