import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { deadlineOn } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import type { Deadline } from '@/lib/deadlines/legal-deadlines'
import { awaitsChildrensService, termEventsOf as termEventsOfDeeds } from './application-events.rules'
import type { ApplicationFacts } from './application-state.rules'
import { type DecisionTerm, dayOfTerm, decisionTerm, type TermEvent } from './decision-term.rules'
import type { StandsFor } from './exception.rules'

/** An event of an application as it is kept: a deed, or what touched the term. */
export type KeptEvent = {
  readonly kind: string
  readonly on: PlainDate
  readonly reason: string | null
  readonly details: unknown
}

/** The events that touch the term; an application that came before its events were kept has the day it was received. */
export function termEventsOf(events: readonly KeptEvent[], receivedOn: PlainDate | null): TermEvent[] {
  const touching = termEventsOfDeeds(
    events.map(({ kind, on, details }) => ({ kind, on, paper: paperOf(details) ?? null })),
  )
  if (!receivedOn || touching.some(({ kind }) => kind === 'applicationReceived')) return touching
  return [{ kind: 'applicationReceived', on: receivedOn }, ...touching]
}

function paperOf(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('paper' in details)) return undefined
  return typeof details.paper === 'string' ? details.paper : undefined
}

/** How the term stands on the day, and which day of it that is. */
export type CountedDecision = {
  readonly term: DecisionTerm
  readonly day: number | null
  /** How long the term is by the rule it runs by; null while none runs. */
  readonly length: Deadline['length'] | null
}

export function countDecision(
  events: readonly TermEvent[],
  on: PlainDate,
  calendar: WorkingCalendar,
): CountedDecision {
  const term = decisionTerm(events, calendar)
  const isCounted = term.kind === 'running' || term.kind === 'decided'
  return {
    term,
    day: term.kind === 'running' ? dayOfTerm(term, on, calendar) : null,
    length: isCounted ? deadlineOn(term.deadline, term.startedOn, calendar).length : null,
  }
}

/** What has to hold beside the state, as the events leave it. */
export function applicationFacts(
  events: readonly KeptEvent[],
  { term }: CountedDecision,
  isLoneChild: boolean,
): ApplicationFacts {
  return {
    outstandingPapers: term.kind === 'waitingForPapers' ? term.papers.length : 0,
    awaitsChildrensService: awaitsChildrensService(isLoneChild, events),
  }
}

/** One step of how the term was counted, for the line under the case. */
export type TermStep = {
  readonly kind: 'received' | 'paperAsked' | 'lastPaper' | 'due'
  readonly on: PlainDate
}

/** Received, what was asked for first, the last paper, the last day: the days that made the term. */
export function termSteps(events: readonly TermEvent[], term: DecisionTerm): TermStep[] {
  const received = events.find(({ kind }) => kind === 'applicationReceived')
  const asked = events.find(({ kind }) => kind === 'paperAsked')
  const running = term.kind === 'running' || term.kind === 'decided' ? term : undefined
  return [
    ...(received ? [{ kind: 'received' as const, on: received.on }] : []),
    ...(asked ? [{ kind: 'paperAsked' as const, on: asked.on }] : []),
    ...(running?.lastPaper ? [{ kind: 'lastPaper' as const, on: running.startedOn }] : []),
    ...(running ? [{ kind: 'due' as const, on: running.term.dueOn }] : []),
  ]
}

/** Why an exception bars a grant. Texts: `secondaryAid.decisions.grantBar.*`. */
export const GRANT_BARS = ['exceptionNotAgreed', 'notEntitled', 'notAssessed'] as const
export type GrantBar = (typeof GRANT_BARS)[number]

/**
 * What bars a grant beside the state: a worker's exception the head has not agreed to, or a check that came to another
 * answer for the category. Exceptions for papers make up for papers alone; one for the whole case, for any answer.
 *
 * @param outcome of the category the grant names; undefined when it was not checked
 */
export function grantBar(
  outcome: string | undefined,
  exceptions: readonly (StandsFor & { readonly isAgreed: boolean })[],
): GrantBar | undefined {
  if (exceptions.some(({ isAgreed }) => !isAgreed)) return 'exceptionNotAgreed'
  if (outcome === 'ENTITLED' || exceptions.some(({ paper }) => paper === null)) return undefined
  if (outcome === undefined) return 'notAssessed'
  // What is outstanding without an exception keeps the case from the head altogether.
  return outcome === 'DOCUMENTS_MISSING' && exceptions.length > 0 ? undefined : 'notEntitled'
}

/** The first and the last day of the budget year of the day (the calendar year: Budget Code, art. 3). */
export function budgetYearOf(on: PlainDate): { from: PlainDate; to: PlainDate } {
  const year = on.slice(0, 4)
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  if (!isPlainDate(from) || !isPlainDate(to)) throw new Error(`No budget year for ${on}`)
  return { from, to }
}
