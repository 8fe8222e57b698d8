import { isConfirmed } from '@/lib/core/confidence'
import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { countTerm, deadlineOn } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import type { DayDeadlineId } from '@/lib/deadlines/legal-deadlines'
import type { AppealKind, AppealState } from './citizen-appeal.rules'

/** How long an appeal is examined. Labels: `appeals.term.*`. */
export const APPEAL_TERMS = ['GENERAL', 'SIMPLE', 'SET', 'EXTENDED'] as const
export type AppealTerm = (typeof APPEAL_TERMS)[number]
/** Those a resolution may choose. */
export const RESOLVED_TERMS = ['GENERAL', 'SIMPLE', 'SET'] as const
/** What a resolution says of the term: that it stays as it is, with its extension, or which it is from now on. */
export const TERM_CHOICES = ['KEEP', ...RESOLVED_TERMS] as const

export type TermChoice = (typeof TERM_CHOICES)[number]

/** A day counted by a rule of law, and whether the rule was seen in a source. */
export type AppealDay = { readonly dueOn: PlainDate; readonly isConfirmed: boolean }
export type AppealDays = Readonly<Record<'general' | 'simple' | 'most' | 'forward' | 'back', AppealDay>>

const RULE: Readonly<Record<keyof AppealDays, DayDeadlineId>> = {
  general: 'APPEAL_GENERAL',
  simple: 'APPEAL_SIMPLE',
  most: 'APPEAL_MAX',
  forward: 'APPEAL_FORWARD',
  back: 'APPEAL_RETURN',
}

/**
 * The days that count for an appeal received on a day: to answer it, to answer it without study, the furthest an extension
 * may go, to forward it and to return it.
 *
 * Source: Law on citizens' appeals, art. 5, 7, 20 (`legal-deadlines.ts`). Requests for public information go into the same
 * register with the same terms (Annex 11, by its title only), so a term of theirs is never confirmed.
 */
export function appealDays(kind: AppealKind, receivedOn: PlainDate, calendar: WorkingCalendar): AppealDays {
  const counted = (id: DayDeadlineId): AppealDay => {
    const { dueOn, leansOnUnconfirmedDay } = countTerm(id, receivedOn, calendar)
    const isSeen = isConfirmed(deadlineOn(id, receivedOn, calendar).confidence)
    return { dueOn, isConfirmed: isSeen && !leansOnUnconfirmedDay && kind !== 'INFORMATION_REQUEST' }
  }
  return {
    general: counted(RULE.general),
    simple: counted(RULE.simple),
    most: counted(RULE.most),
    forward: counted(RULE.forward),
    back: counted(RULE.back),
  }
}

/** The choice a resolution begins with: before the first one there is no term to keep. */
export const termBegun = (state: AppealState): TermChoice => (state === 'REGISTERED' ? 'GENERAL' : 'KEEP')

type TermStanding = {
  readonly state: AppealState
  readonly termKind: AppealTerm
  readonly days: Pick<AppealDays, 'simple'>
  /** Today. */
  readonly on: PlainDate
}

/** What a resolution may choose now: the term it has is not offered twice, a day that has passed not at all. */
export function termsOffered({ state, termKind, days, on }: TermStanding): TermChoice[] {
  const isFirst = state === 'REGISTERED'
  return TERM_CHOICES.filter((term) => {
    if (term === 'KEEP') return !isFirst
    if (term === termKind && term !== 'SET' && !isFirst) return false
    return term !== 'SIMPLE' || days.simple.dueOn >= on
  })
}

/**
 * The last day by the head's resolution.
 *
 * Rule: a month, fifteen days when nothing has to be studied, or a shorter term set by hand; it never gets longer so
 * (art. 20).
 *
 * @param setOn the day the head sets; only with `SET`
 */
export function resolvedDueOn(
  term: (typeof RESOLVED_TERMS)[number],
  setOn: PlainDate | null,
  { general, simple }: AppealDays,
  receivedOn: PlainDate,
): Result<PlainDate, 'termTooLong' | 'termMissing'> {
  if (term === 'GENERAL') return ok(general.dueOn)
  if (term === 'SIMPLE') return ok(simple.dueOn)
  if (setOn === null) return fail('termMissing')
  return receivedOn <= setOn && setOn <= general.dueOn ? ok(setOn) : fail('termTooLong')
}

/** Whether the term may be moved to that day. Rule: later than it is, forty-five days in all at the most (art. 20). */
export function extensionProblem(
  extendedTo: PlainDate,
  dueOn: PlainDate,
  { most }: AppealDays,
): 'extensionTooLong' | 'extensionNotLater' | undefined {
  if (extendedTo <= dueOn) return 'extensionNotLater'
  return extendedTo <= most.dueOn ? undefined : 'extensionTooLong'
}
