'use client'

import type { Messages } from 'next-intl'
import { useMessages, useTranslations } from 'next-intl'

type FieldErrorKey = keyof Messages['fieldErrors']

/**
 * What stands beside a field for an error: schemas give a key under `fieldErrors`, the server may give a ready
 * sentence. Both come through the same prop, so that forms pass `formState.errors.x?.message` as it is.
 */
export function useFieldText(): (error: string | undefined) => string | undefined {
  const t = useTranslations('fieldErrors')
  const known = useMessages().fieldErrors
  const isKey = (error: string): error is FieldErrorKey => Object.hasOwn(known, error)
  return (error) => (error !== undefined && isKey(error) ? t(error) : error)
}
