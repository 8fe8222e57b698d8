'use client'

import { useMessages, useTranslations } from 'next-intl'
import { type FieldPath, get, useFormContext } from 'react-hook-form'
import type { RuleForm } from '@/lib/rules/rule-form.schema'

export type RuleField = FieldPath<RuleForm>

/** The words of a field's error; a code without words of ours stays as it is, for the kit's own. */
export function useRuleFault(): (code: string | undefined) => string | undefined {
  const t = useTranslations('rules.faults')
  const known = useMessages().rules.faults
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code) => (code !== undefined && isKnown(code) ? t(code) : code)
}

/** The form of a rule with the error that stands at a field, or at the first of what is inside it. */
export function useRuleForm() {
  const form = useFormContext<RuleForm>()
  const textOf = useRuleFault()
  const errorOf = (name: RuleField) => textOf(messageIn(get(form.formState.errors, name)))
  return { ...form, errorOf }
}

export function messageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string') return error.message
  for (const inside of Object.values(error)) {
    const found = messageIn(inside)
    if (found !== undefined) return found
  }
  return undefined
}
