import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { type AbsentDays, isAwayOn } from '@/lib/offices/absence.rules'
import type { MatterKind } from './case-weight.rules'

export type Sex = 'FEMALE' | 'MALE'

/** A worker, as far as the proposal looks at them. */
export type Taker = {
  readonly id: string
  readonly sex: Sex
  readonly roles: readonly string[]
  /** Units whose matters belong to this worker's centre. */
  readonly servesUnits: readonly string[]
  readonly languages: readonly string[]
  /** Topics and branches of the list of providers, and of what they have worked on lately. */
  readonly topicCodes: readonly string[]
  readonly branchCodes: readonly string[]
  readonly weight: number
  readonly absences: readonly AbsentDays[]
}

/** What is to be given, one matter or many at once. */
export type Handed = {
  readonly kinds: readonly MatterKind[]
  readonly unitIds: readonly string[]
  readonly topicCodes: readonly string[]
  readonly branchCodes: readonly string[]
  readonly languages: readonly string[]
  /** What the clients asked for: each is a limit (N14). */
  readonly wishedSexes: readonly Sex[]
  readonly isViolence: boolean
  readonly fromStaffId: string | null
  /** Who works for the other side: confirmed by a person, or as far as names tell. */
  readonly barredIds: readonly string[]
  readonly doubtedIds: readonly string[]
}

/** Why somebody cannot take it. Labels: `workload.barrier.*`. */
export const TAKER_BARRIERS = [
  'holdsIt',
  'otherRole',
  'otherCentre',
  'absent',
  'paused',
  'otherSex',
  'conflict',
] as const
export type TakerBarrier = (typeof TAKER_BARRIERS)[number]

/** Why somebody stands where they do. Labels: `workload.reason.*`. */
export const TAKER_REASONS = [
  'speaksLanguage',
  'knowsTopic',
  'knowsBranch',
  'leastWork',
  'someRoom',
  'moreWork',
  'absentSoon',
  'leads',
  'maybeConflict',
] as const
export type TakerReason = (typeof TAKER_REASONS)[number]

export type TakerChoice = {
  readonly takers: readonly { readonly id: string; readonly reasons: readonly TakerReason[] }[]
  readonly excluded: readonly { readonly id: string; readonly barriers: readonly TakerBarrier[] }[]
}

/**
 * Whoever carries at most so much more than the least laden is taken for as free as they: only among these topic and language
 * decide. That keeps the load even whatever the matters are (decision 0026).
 */
export const EVEN_BAND = 8
const SOON_DAYS = 7
/** Places behind all whose points count. */
const [BEHIND, LAST] = [-100, -200]
/** More than all other reasons together weigh. */
const DOUBT = 20

const MAY_HOLD: Record<MatterKind, readonly string[]> = {
  ENQUIRY: ['FRONTLINER', 'LAWYER', 'HEAD'],
  // A lawyer sees no applications (decision 0002).
  APPLICATION: ['FRONTLINER', 'HEAD'],
  MANDATE: [],
}

/**
 * Who may take the work, best first with the reasons, and who may not and why. A person decides.
 *
 * Rule: wishes of the clients (N14), absence, a pause and a confirmed conflict of interest are limits. Of the rest, those who carry least come first; among about
 * equals the language, then the topic; heads come last. Nothing asks how fast anybody works. Internal standard (decision 0026).
 */
export function chooseTaker(workers: readonly Taker[], handed: Handed, on: PlainDate): TakerChoice {
  const judged = workers.map((worker) => ({ worker, barriers: barriersOf(worker, handed, on) }))
  const fitting = judged.flatMap(({ worker, barriers }) => (barriers.length === 0 ? worker : []))
  const theirs = fitting.filter((worker) => !leadsOnly(worker))
  const least = Math.min(...(theirs.length > 0 ? theirs : fitting).map(({ weight }) => weight))
  const rankOf = (worker: Taker) => {
    if (leadsOnly(worker)) return LAST
    return worker.weight <= least + EVEN_BAND ? pointsOf(worker, handed, on) : BEHIND
  }
  return {
    takers: fitting
      .toSorted((a, b) => rankOf(b) - rankOf(a) || a.weight - b.weight || (a.id < b.id ? -1 : 1))
      .map((worker) => ({ id: worker.id, reasons: reasonsOf(worker, handed, on, least) })),
    excluded: judged.flatMap(({ worker: { id }, barriers }) => (barriers.length > 0 ? { id, barriers } : [])),
  }
}

function barriersOf(worker: Taker, handed: Handed, on: PlainDate): TakerBarrier[] {
  const { id, roles, servesUnits, absences, sex } = worker
  const fails: Record<TakerBarrier, boolean> = {
    holdsIt: id === handed.fromStaffId,
    otherRole: !handed.kinds.every((kind) => MAY_HOLD[kind].some((role) => roles.includes(role))),
    otherCentre: !handed.unitIds.every((unitId) => servesUnits.includes(unitId)),
    absent: isAwayOn(absences, on),
    paused: handed.isViolence && !isAwayOn(absences, on) && isAwayOn(absences, on, { isViolence: true }),
    otherSex: handed.wishedSexes.some((wished) => wished !== sex),
    conflict: handed.barredIds.includes(id),
  }
  return TAKER_BARRIERS.filter((barrier) => fails[barrier])
}

function pointsOf(worker: Taker, handed: Handed, on: PlainDate): number {
  return (
    (speaks(worker, handed) ? 4 : 0) +
    (knowsTopic(worker, handed) ? 2 : knowsBranch(worker, handed) ? 1 : 0) -
    (isAbsentSoon(worker, on) ? 3 : 0) -
    (handed.doubtedIds.includes(worker.id) ? DOUBT : 0)
  )
}

function reasonsOf(worker: Taker, handed: Handed, on: PlainDate, least: number): TakerReason[] {
  const holds: Record<TakerReason, boolean> = {
    speaksLanguage: speaks(worker, handed),
    knowsTopic: knowsTopic(worker, handed),
    knowsBranch: !knowsTopic(worker, handed) && knowsBranch(worker, handed),
    leastWork: worker.weight <= least && !leadsOnly(worker),
    someRoom: worker.weight > least && worker.weight <= least + EVEN_BAND,
    moreWork: worker.weight > least + EVEN_BAND,
    absentSoon: isAbsentSoon(worker, on),
    leads: leadsOnly(worker),
    maybeConflict: handed.doubtedIds.includes(worker.id),
  }
  return TAKER_REASONS.filter((reason) => holds[reason])
}

/** Everybody here speaks Ukrainian: only another language is told of. */
function speaks({ languages }: Taker, handed: Handed): boolean {
  const others = handed.languages.filter((language) => language !== 'uk')
  return others.length > 0 && others.every((language) => languages.includes(language))
}

/** Heads may take work, but are proposed last: leading is their work. */
const leadsOnly = ({ roles }: Taker) => roles.every((role) => role === 'HEAD')

const knowsTopic = ({ topicCodes }: Taker, handed: Handed) =>
  handed.topicCodes.some((code) => topicCodes.includes(code))

const knowsBranch = ({ branchCodes }: Taker, handed: Handed) =>
  handed.branchCodes.some((code) => branchCodes.includes(code))

function isAbsentSoon({ absences }: Taker, on: PlainDate): boolean {
  return absences.some(({ kind, from }) => kind !== 'PAUSE' && from > on && from <= addDays(on, SOON_DAYS))
}
