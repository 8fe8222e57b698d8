import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'

/** How it reached the office. Labels: `appeals.way.*`. */
export const APPEAL_WAYS = ['PERSONAL', 'POST', 'E_MAIL', 'TELEPHONE', 'OTHER_BODY'] as const
export type AppealWay = (typeof APPEAL_WAYS)[number]

export const APPEAL_FORMS = ['WRITTEN', 'ORAL'] as const
export type AppealForm = (typeof APPEAL_FORMS)[number]

export const APPEAL_SENDERS = ['INDIVIDUAL', 'COLLECTIVE', 'ANONYMOUS'] as const
export type AppealSender = (typeof APPEAL_SENDERS)[number]

/** Kinds of the register (forms.md F12). Labels: `appeals.kind.*`. */
export const APPEAL_KINDS = ['PROPOSAL', 'STATEMENT', 'COMPLAINT', 'INFORMATION_REQUEST'] as const
export type AppealKind = (typeof APPEAL_KINDS)[number]

/** About whom a complaint is (forms.md F13): a worker of the office, an advocate, or nobody in particular. */
export const APPEAL_ABOUT = ['NOBODY', 'STAFF', 'ADVOCATE'] as const
export type AppealAbout = (typeof APPEAL_ABOUT)[number]

/** ANSWERED: the executor has drafted the answer, the head has it. Labels: `appeals.state.*`. */
export const APPEAL_STATES = ['REGISTERED', 'ASSIGNED', 'ANSWERED', 'CLOSED'] as const
export type AppealState = (typeof APPEAL_STATES)[number]

/** How the examination may end with an answer. */
export const ANSWER_RESULTS = ['SATISFIED', 'PARTLY', 'REFUSED', 'EXPLAINED'] as const
/** How it stands in the register in the end. Labels: `appeals.result.*`. */
export const APPEAL_RESULTS = [...ANSWER_RESULTS, 'FORWARDED', 'RETURNED', 'NOT_EXAMINED'] as const
export type AppealResult = (typeof APPEAL_RESULTS)[number]

/** What moves an appeal on. */
export const APPEAL_ACTS = [
  'RESOLVE',
  'DRAFT',
  'CLOSE',
  'SEND_BACK',
  'EXTEND',
  'FORWARD',
  'RETURN',
  'NOT_EXAMINE',
] as const
/** What is written down of the examination without moving it on. */
export const APPEAL_RECORDS = ['CHECK', 'NOTE', 'MEASURE', 'BAR_SENT', 'BAR_ANSWER'] as const
/** All that is done with an appeal. Labels: `appeals.act.*`, `appeals.event.*`. */
export const APPEAL_DEEDS = [...APPEAL_ACTS, ...APPEAL_RECORDS] as const
export type AppealDeed = (typeof APPEAL_DEEDS)[number]

/** As whom one acts: the head of the centre, the worker it was given to. */
export type AppealActor = 'HEAD' | 'EXECUTOR'

type Move = {
  readonly by: readonly AppealActor[]
  readonly from: readonly AppealState[]
  readonly to?: AppealState
  readonly about?: AppealAbout
}
const UNDER_WAY = ['ASSIGNED', 'ANSWERED'] as const
const BEFORE_ANSWER = ['REGISTERED', 'ASSIGNED'] as const
const BOTH = ['HEAD', 'EXECUTOR'] as const

const MOVES: Readonly<Record<AppealDeed, Move>> = {
  RESOLVE: { by: ['HEAD'], from: BEFORE_ANSWER, to: 'ASSIGNED' },
  DRAFT: { by: ['EXECUTOR'], from: ['ASSIGNED'], to: 'ANSWERED' },
  CLOSE: { by: ['HEAD'], from: ['ANSWERED'], to: 'CLOSED' },
  SEND_BACK: { by: ['HEAD'], from: ['ANSWERED'], to: 'ASSIGNED' },
  EXTEND: { by: ['HEAD'], from: UNDER_WAY },
  FORWARD: { by: ['HEAD'], from: BEFORE_ANSWER, to: 'CLOSED' },
  RETURN: { by: ['HEAD'], from: BEFORE_ANSWER, to: 'CLOSED' },
  NOT_EXAMINE: { by: ['HEAD'], from: BEFORE_ANSWER, to: 'CLOSED' },
  CHECK: { by: BOTH, from: UNDER_WAY },
  NOTE: { by: BOTH, from: UNDER_WAY, about: 'STAFF' },
  MEASURE: { by: BOTH, from: [...UNDER_WAY, 'CLOSED'] },
  BAR_SENT: { by: BOTH, from: UNDER_WAY, about: 'ADVOCATE' },
  // The commission of the bar answers in its own time.
  BAR_ANSWER: { by: BOTH, from: [...UNDER_WAY, 'CLOSED'], about: 'ADVOCATE' },
}

/** What may be typed with a deed. Labels: `appeals.deedForm.*`. */
export const DEED_FIELDS = [
  'executorId',
  'term',
  'setOn',
  'result',
  'extendedTo',
  'body',
  'who',
  'on',
  'number',
  'text',
] as const
export type DeedField = (typeof DEED_FIELDS)[number]

type Asked = { readonly needs: readonly DeedField[]; readonly takes?: readonly DeedField[] }
const DATED: Asked = { needs: ['on', 'text'] }
const ASKED: Readonly<Record<AppealDeed, Asked>> = {
  RESOLVE: { needs: ['executorId', 'term'], takes: ['setOn', 'text'] },
  DRAFT: { needs: ['text'] },
  CLOSE: { needs: ['result', 'on', 'number'], takes: ['text'] },
  SEND_BACK: { needs: ['text'] },
  EXTEND: { needs: ['extendedTo', 'on', 'text'] },
  FORWARD: { needs: ['body', 'on'], takes: ['text'] },
  RETURN: DATED,
  NOT_EXAMINE: { needs: ['text'] },
  CHECK: DATED,
  NOTE: { needs: ['who', 'on', 'text'] },
  MEASURE: DATED,
  BAR_SENT: DATED,
  BAR_ANSWER: DATED,
}

/** What a deed cannot be without; a term set by hand has its day. */
export function fieldsNeeded(deed: AppealDeed, term: string): readonly DeedField[] {
  const { needs } = ASKED[deed]
  return deed === 'RESOLVE' && term === 'SET' ? [...needs, 'setOn'] : needs
}

/** What the form of a deed asks for, in its order. */
export function fieldsAsked(deed: AppealDeed, term: string): readonly DeedField[] {
  const { needs, takes = [] } = ASKED[deed]
  return DEED_FIELDS.filter(
    (field) => [...needs, ...takes].includes(field) && (field !== 'setOn' || term === 'SET'),
  )
}

type Standing = { readonly state: AppealState; readonly about: AppealAbout }
/** Labels: `appeals.problem.*`. */
export type AppealMoveProblem = 'wrongState' | 'notYourAct'

/**
 * The state a deed leads to.
 *
 * Rule: the head resolves who examines it and by when, extends, forwards, returns and closes; the executor examines it and
 * drafts the answer; an explanatory note is taken of a worker, the commission of the bar is asked about an advocate.
 * Source: handbook 6.3, 6.4; process.md §17.
 */
export function moveAppeal(
  { state, about }: Standing,
  deed: AppealDeed,
  actors: readonly AppealActor[],
): Result<AppealState, AppealMoveProblem> {
  const { by, from, to = state, about: only = about } = MOVES[deed]
  if (!by.some((actor) => actors.includes(actor))) return fail('notYourAct')
  if (!from.includes(state) || only !== about) return fail('wrongState')
  return ok(to)
}

/** What these may do now, for the screen; the step that is next comes first. */
export function appealDeeds(standing: Standing, actors: readonly AppealActor[]): AppealDeed[] {
  return APPEAL_DEEDS.filter((deed) => moveAppeal(standing, deed, actors).ok)
}

const NEXT: Readonly<Record<Exclude<AppealState, 'CLOSED'>, AppealDeed>> = {
  REGISTERED: 'RESOLVE',
  ASSIGNED: 'DRAFT',
  ANSWERED: 'CLOSE',
}

/** The one step that takes it on; none once it is closed. */
export function nextDeed(state: AppealState): AppealDeed | undefined {
  return state === 'CLOSED' ? undefined : NEXT[state]
}

/** The result an end without an answer of the office writes by itself. */
export function resultOf(deed: AppealDeed): AppealResult | undefined {
  if (deed === 'FORWARD') return 'FORWARDED'
  if (deed === 'RETURN') return 'RETURNED'
  return deed === 'NOT_EXAMINE' ? 'NOT_EXAMINED' : undefined
}

/** Whether the worker may examine it. Rule: never whoever it is about (process.md §17, inferred). */
export function mayExamine(staffId: string, aboutStaffId: string | null): boolean {
  return staffId !== aboutStaffId
}

/** «17-ЗГ-2026-00004»: the unit's code, the register, the year, the number in the year. */
export function formatAppealNumber(unitCode: string, year: number, serial: number): string {
  return `${unitCode}-ЗГ-${year}-${String(serial).padStart(5, '0')}`
}

/** The key of the running number, e.g. `citizenAppeal:17:2026`. */
export function appealNumberSeries(unitCode: string, year: number): string {
  return `citizenAppeal:${unitCode}:${year}`
}

/** Whether a day somebody writes down can be: not before it was received, not after today. */
export function isDayOfAppeal(day: PlainDate, receivedOn: PlainDate, on: PlainDate): boolean {
  return receivedOn <= day && day <= on
}
