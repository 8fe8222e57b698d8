'use client'

import { useTranslations } from 'next-intl'
import type { FieldErrors } from 'react-hook-form'
import type { FieldProblem } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import type { RefusalForm } from '@/lib/secondary-aid/decision-form.schema'
import { useGapText } from './use-gap-text'

/** The error of a field as its `error`, by the field's name; nothing when there is none. */
export type ErrorAt = (name: string) => { error?: string }

/** Every gap of the refusal with the label of its field, for the summary, and each one for its field. */
export function useRefusalErrors(errors: FieldErrors<RefusalForm>): {
  problems: FieldProblem[]
  errorAt: ErrorAt
} {
  const t = useTranslations('secondaryAid.decisions.refuse')
  const gapText = useGapText()
  const found = messagesOf(errors)

  function labelOf(name: string): string {
    const [part, , field] = name.split('.')
    if (part === 'grounds')
      return t(field === 'norm' ? 'norm' : field === 'evidence' ? 'evidence' : 'grounds')
    if (part === 'appeals') return t('appeals')
    if (part === 'offers') return t('offers')
    return part === 'signatory' ? t('signatoryPosition') : t('facts')
  }
  return {
    problems: found.map(([name, code]) => ({ name, label: labelOf(name), error: gapText(code) ?? code })),
    errorAt: (name) => {
      const error = gapText(found.find(([field]) => field === name)?.[1])
      return error === undefined ? {} : { error }
    },
  }
}
