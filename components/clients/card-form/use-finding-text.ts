'use client'

import { type Messages, useMessages, useTranslations } from 'next-intl'
import { type Finding, findingOfMessage } from '@/lib/clients/finding.rules'
import { showDate } from '@/lib/core/typed-date'

type Texts = Messages['clients']

/** The words for what the rules say about a field: errors as zod hands them on, doubts as findings. */
export function useFindingText() {
  const errors = useTranslations('clients.fieldErrors')
  const warnings = useTranslations('clients.warnings')
  const known = useMessages().clients
  const isError = (code: string): code is keyof Texts['fieldErrors'] => Object.hasOwn(known.fieldErrors, code)
  const isWarning = (code: string): code is keyof Texts['warnings'] => Object.hasOwn(known.warnings, code)
  return {
    errorText(message: string): string {
      const { code, params } = findingOfMessage(message)
      return isError(code) ? errors(code, shown(params)) : errors('wrongType')
    },
    warningText({ code, params }: Finding): string | undefined {
      return isWarning(code) ? warnings(code, shown(params)) : undefined
    },
  }
}

/** Dates among the values as people write them. */
function shown(params: Finding['params'] = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? showDate(value) : value,
    ]),
  )
}
