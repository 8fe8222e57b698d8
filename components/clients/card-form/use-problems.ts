'use client'

import type { FieldErrors } from 'react-hook-form'
import type { FieldProblem } from '@/components/forms/error-summary'
import { type CardForm, EMPTY_CARD_FORM } from '@/lib/clients/card-form.schema'
import { useFindingText } from './use-finding-text'
import { useLabels } from './use-labels'

/** Everything wrong with the form, for the summary on its top, in the order of the form. */
export function useProblems(): (errors: FieldErrors<CardForm>) => FieldProblem[] {
  const { errorText } = useFindingText()
  const labelOf = useLabels()
  return (errors) =>
    flatten(errors)
      .toSorted((a, b) => placeOf(a.name) - placeOf(b.name))
      .map(({ name, message }) => ({ name, label: labelOf(name), error: errorText(message) }))
}

const FIELDS = Object.keys(EMPTY_CARD_FORM)
const placeOf = (path: string) => FIELDS.indexOf(path.split('.')[0] ?? '')

/** Errors by the path of their field; of a text with several errors (former surnames) the first. */
function flatten(error: unknown, path: readonly string[] = []): { name: string; message: string }[] {
  if (typeof error !== 'object' || error === null) return []
  if ('message' in error && typeof error.message === 'string' && error.message !== '') {
    return [{ name: path.join('.').replace(/^(formerSurnames)\.\d+$/, '$1'), message: error.message }]
  }
  return Object.entries(error).flatMap(([key, part]) =>
    key === 'ref' || key === 'root'
      ? flatten(key === 'root' ? part : undefined, path)
      : flatten(part, [...path, key]),
  )
}
