'use client'

import { useMessages, useTranslations } from 'next-intl'
import type { FieldProblem } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import { useSubmission } from '@/components/layout/use-submission'
import type { DutyKind } from '@/lib/cases/case-duty.rules'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'

/** Why a deed was refused, by its code. */
export function useCaseProblem(): (code: string | undefined) => string | undefined {
  const t = useTranslations('cases.failed')
  const { cases } = useMessages()
  const isKnown = (code: string): code is keyof typeof cases.failed => Object.hasOwn(cases.failed, code)
  return (code) => {
    // Whose session has ended is asked for the password over the page.
    if (code === undefined || code === 'signedOut') return undefined
    return t(isKnown(code) ? code : 'other')
  }
}

/** A deed sent once, with the words of its refusal. */
export function useCaseDeed<Value>(onDone: (value: Value) => void) {
  const submission = useSubmission<Value>(onDone)
  const textOf = useCaseProblem()
  return { ...submission, text: textOf(submission.problem) }
}

/** Every message of a form with the label of its field, for the summary. */
export function problemsOf(errors: unknown, labelOf: (name: string) => string): FieldProblem[] {
  return messagesOf(errors).map(([name, error]) => ({ name, label: labelOf(name), error }))
}

/** The message of one field, whatever the library nests it in. */
export function errorAt(errors: unknown, name: string): { error?: string } {
  const found = messagesOf(errors).find(([field]) => field === name)
  return found ? { error: found[1] } : {}
}

/** What a duty is called: a hearing by its hour, anything else by its own words. */
export function useDutyTitle(): (duty: { kind: DutyKind; title: string; time: string }) => string {
  const t = useTranslations('cases.duty')
  return ({ kind, title, time }) => {
    if (kind !== 'HEARING') return title
    const hearing = time ? t('hearingAt', { time }) : t('hearing')
    return title ? `${hearing}: ${title}` : hearing
  }
}

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** The look and the words of a term: how much is left of it. */
export function useTermWords(): (term: TermState) => {
  state: (typeof CHIP)[TermState['kind']]
  word: string
} {
  const t = useTranslations('cases.term')
  return (term) => {
    const state = CHIP[term.kind]
    if (term.kind === 'calm' || term.kind === 'near')
      return { state, word: t('daysLeft', { days: term.daysLeft }) }
    if (term.kind === 'overdue') return { state, word: t('overdue', { days: term.daysOver }) }
    return { state, word: t(term.kind === 'today' ? 'today' : 'met') }
  }
}

/** Days as this part of the product shows them. */
export function useDays() {
  const format = useFormatter()
  const at = (day: PlainDate) => toUtcMidnight(day)
  return {
    short: (day: PlainDate) => format.dateTime(at(day), 'dayMonth'),
    full: (day: PlainDate) => format.dateTime(at(day), 'day'),
    weekday: (day: PlainDate) => format.dateTime(at(day), 'fullWeekday'),
  }
}
