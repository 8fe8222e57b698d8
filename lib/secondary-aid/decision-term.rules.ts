import { comparePlainDates, diffDays, type PlainDate } from '@/lib/core/plain-date'
import {
  type CountedTerm,
  countTerm,
  deadlineOn,
  decisionDeadlineFor,
  metTermState,
  type TermState,
  termState,
} from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { countWorkingDays } from '@/lib/deadlines/working-calendar.rules'

/** What touches the term, by the day it happened. Papers are named by their key in the checklist. */
export type TermEvent =
  | { readonly kind: 'applicationReceived'; readonly on: PlainDate }
  | { readonly kind: 'paperAsked'; readonly on: PlainDate; readonly paper: string }
  | { readonly kind: 'paperReceived'; readonly on: PlainDate; readonly paper: string }
  /** The paper is not needed after all: another proves the same, or a register answered. */
  | { readonly kind: 'paperWaived'; readonly on: PlainDate; readonly paper: string }
  /** A court has ordered the aid: nobody applies, and its own short term runs (situations.md 5.3.10). */
  | { readonly kind: 'orderedByCourt'; readonly on: PlainDate }
  | { readonly kind: 'decided' | 'withdrawn'; readonly on: PlainDate }

export type DecisionTerm =
  | { readonly kind: 'notSubmitted' }
  | { readonly kind: 'waitingForPapers'; readonly papers: readonly string[]; readonly since: PlainDate }
  | ({ readonly kind: 'running' } & RunningTerm)
  | ({ readonly kind: 'decided'; readonly on: PlainDate } & RunningTerm)
  /** Decided although papers were outstanding; an old record or an override. */
  | { readonly kind: 'decidedWithoutTerm'; readonly on: PlainDate }
  | { readonly kind: 'withdrawn'; readonly on: PlainDate }

type RunningTerm = {
  readonly deadline: 'BVPD_DECISION' | 'BVPD_DECISION_OLD' | 'COURT_ORDERED_DECISION'
  readonly startedOn: PlainDate
  /** The paper whose receipt set the term running; undefined when the application came whole. */
  readonly lastPaper: string | undefined
  readonly term: CountedTerm
}

/**
 * Whether the term of the decision runs, from which day and until when.
 *
 * Rule: ten working days from receipt of the application and of the papers that prove the category. While a required
 * paper is outstanding the term does not run; it begins anew with the last required paper. A paper that was
 * waived does not count, so the term then runs from the last one that was required. Until August 2023 it ran from
 * the application (inferred). A transfer to another centre changes nothing.
 * Source: Law 3460-VI, art. 19(1).
 *
 * @param events in any order of days; those of one day in the order they were recorded
 */
export function decisionTerm(events: readonly TermEvent[], calendar: WorkingCalendar): DecisionTerm {
  const ordered = events.toSorted((a, b) => comparePlainDates(a.on, b.on))
  const received = ordered.find(({ kind }) => kind === 'applicationReceived')
  if (!received) return { kind: 'notSubmitted' }
  const end = ordered.find((event) => event.kind === 'decided' || event.kind === 'withdrawn')
  if (end?.kind === 'withdrawn') return { kind: 'withdrawn', on: end.on }

  const papers = paperStates(end ? ordered.slice(0, ordered.indexOf(end)) : ordered)
  const outstanding = [...papers].flatMap(([paper, state]) =>
    state.kind === 'asked' ? [{ paper, on: state.on }] : [],
  )
  const [first] = outstanding
  if (first) {
    if (end) return { kind: 'decidedWithoutTerm', on: end.on }
    return { kind: 'waitingForPapers', papers: outstanding.map(({ paper }) => paper), since: first.on }
  }
  const isOrdered = ordered.some(({ kind }) => kind === 'orderedByCourt')
  const running = runningTerm(received.on, papers, isOrdered, calendar)
  return end ? { kind: 'decided', on: end.on, ...running } : { kind: 'running', ...running }
}

type PaperState = { readonly kind: 'asked' | 'received'; readonly on: PlainDate }

/** Required papers as the events leave them, in the order they were first asked for. */
function paperStates(ordered: readonly TermEvent[]): Map<string, PaperState> {
  const papers = new Map<string, PaperState>()
  for (const event of ordered) {
    if (event.kind === 'paperAsked') papers.set(event.paper, { kind: 'asked', on: event.on })
    // A paper nobody asked for is welcome and moves nothing.
    if (event.kind === 'paperReceived' && papers.get(event.paper)?.kind === 'asked')
      papers.set(event.paper, { kind: 'received', on: event.on })
    if (event.kind === 'paperWaived') papers.delete(event.paper)
  }
  return papers
}

function runningTerm(
  receivedOn: PlainDate,
  papers: ReadonlyMap<string, PaperState>,
  isOrdered: boolean,
  calendar: WorkingCalendar,
): RunningTerm {
  const [lastPaper, last] = [...papers].toSorted(([, a], [, b]) => comparePlainDates(b.on, a.on))[0] ?? []
  const wholeOn = last && last.on > receivedOn ? last.on : receivedOn
  const deadline = isOrdered ? 'COURT_ORDERED_DECISION' : decisionDeadlineFor(wholeOn)
  const startedOn = deadline === 'BVPD_DECISION_OLD' ? receivedOn : wholeOn
  return {
    deadline,
    startedOn,
    lastPaper: startedOn === receivedOn ? undefined : lastPaper,
    term: countTerm(deadline, startedOn, calendar),
  }
}

/** What the chip shows on the day. */
export function decisionTermState(decision: DecisionTerm, on: PlainDate): TermState {
  switch (decision.kind) {
    case 'running':
      return termState(decision.term, on)
    case 'decided':
      return metTermState(decision.term.dueOn, decision.on)
    case 'waitingForPapers':
      return { kind: 'notRunning', reason: 'waitingForPapers' }
    default:
      return { kind: 'notRunning', reason: 'noTerm' }
  }
}

/** The day of the term it is: 0 on the day it started, 10 on the last day of ten. */
export function dayOfTerm(
  { deadline, startedOn }: Pick<RunningTerm, 'deadline' | 'startedOn'>,
  on: PlainDate,
  calendar: WorkingCalendar,
): number {
  const { length } = deadlineOn(deadline, startedOn, calendar)
  if (length.count === 'working') return countWorkingDays(startedOn, on, calendar)
  return Math.max(0, diffDays(startedOn, on))
}

/**
 * Which alarm is due on the day: the number of the day of the term, 7 or 9 of ten.
 *
 * It stays due until the next one, so that a day on which nobody looked loses no alarm. Past the last day none is due:
 * the term is overdue, which is said otherwise.
 */
export function alarmDay(
  decision: DecisionTerm,
  on: PlainDate,
  calendar: WorkingCalendar,
): number | undefined {
  if (decision.kind !== 'running') return undefined
  const days = deadlineOn(decision.deadline, decision.startedOn, calendar).alarms ?? []
  const latest = decision.term.alarmsOn.findLastIndex((day) => day <= on)
  return latest < 0 || on > decision.term.dueOn ? undefined : days[latest]
}
