'use client'

import { useMessages, useTranslations } from 'next-intl'
import type { FieldProblem } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'

/** What stands beside a field for a gap; keys of the forms themselves stay as they are. */
export function useGapText(): (code: string | undefined) => string | undefined {
  const t = useTranslations('mandates.gaps')
  const endings = useTranslations('secondaryAid.fieldErrors')
  const { mandates, secondaryAid } = useMessages()
  const isOwn = (code: string): code is keyof typeof mandates.gaps => Object.hasOwn(mandates.gaps, code)
  const isEnding = (code: string): code is keyof typeof secondaryAid.fieldErrors =>
    Object.hasOwn(secondaryAid.fieldErrors, code)
  return (code) => {
    if (code === undefined) return undefined
    if (isOwn(code)) return t(code)
    return isEnding(code) ? endings(code) : code
  }
}

/** Why a deed was refused, by its code. */
export function useProblemText(): (code: string | undefined) => string | undefined {
  const t = useTranslations('mandates.failed')
  const moves = useTranslations('secondaryAid.mandateProblem')
  const { mandates, secondaryAid } = useMessages()
  const isOwn = (code: string): code is keyof typeof mandates.failed => Object.hasOwn(mandates.failed, code)
  const isMove = (code: string): code is keyof typeof secondaryAid.mandateProblem =>
    Object.hasOwn(secondaryAid.mandateProblem, code)
  return (code) => {
    // Whose session has ended is asked for the password over the page; a second notice would only outlive it.
    if (code === undefined || code === 'signedOut') return undefined
    if (isMove(code)) return moves(code)
    return t(isOwn(code) ? code : 'other')
  }
}

export type ErrorAt = (name: string) => { error?: string }

/** Every message of a form with the label of its field for the summary, and each one for its field. */
export function useFormProblems(errors: unknown, labelOf: (name: string) => string) {
  const textOf = useGapText()
  const found = messagesOf(errors)
  const problems: FieldProblem[] = found.map(([name, code]) => ({
    name,
    label: labelOf(name),
    error: textOf(code) ?? code,
  }))
  const errorAt: ErrorAt = (name) => {
    const error = textOf(found.find(([field]) => field === name)?.[1])
    return error === undefined ? {} : { error }
  }
  return { problems, errorAt }
}
