import type { PlainDate } from '@/lib/core/plain-date'
import { findLegalTopic, isSensitiveTopic } from '@/lib/enquiries/legal-topics.rules'

/** What lies with a worker. Labels: `workload.kind.*`. */
export const MATTER_KINDS = ['ENQUIRY', 'APPLICATION', 'MANDATE'] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

/** The head's mark. Labels: `workload.difficulty.*`. */
export const DIFFICULTIES = [1, 2, 3] as const

/** A matter in one of its revisions. */
export const matterMark = ({ id, revision }: { id: string; revision: number }): string => `${id} ${revision}`

/** An open matter, as far as its weight looks at it. */
export type WeighedMatter = {
  readonly kind: MatterKind
  readonly helpKind: string | null
  readonly stage: string | null
  readonly topicCode: string | null
  readonly isUrgent: boolean
  /** The person's card is protected. */
  readonly isProtected: boolean
  /** Of an enquiry: an application was made of it, which is weighed by itself. */
  readonly hasApplication: boolean
  readonly difficulty: number | null
}

const OF_HELP: Readonly<Record<string, number>> = {
  INFORMATION: 1,
  CONSULTATION: 2,
  DRAFTING: 3,
  SECONDARY_AID_ACCESS: 2,
  OTHER_BODY: 1,
  NOT_LEGAL_AID: 1,
}
const ENQUIRY = 2
const APPLICATION = 3
const MANDATE = 5
const OF_STAGE: Readonly<Record<string, number>> = {
  PRE_TRIAL_INVESTIGATION: 2,
  FIRST_INSTANCE: 2,
  APPEAL: 2,
  CASSATION: 2,
  ENFORCEMENT: 1,
}
const URGENT = 1
const SENSITIVE = 2

/** How much open work is bearable at once; an internal standard of this product (decision 0026). */
export const BEARABLE_WEIGHT = 60
/** The heaviest a matter can be: a mandate in court, urgent, protected, marked as hard. */
export const HEAVIEST = 2 * (MANDATE + 2 + URGENT + SENSITIVE)

/**
 * How much work an open matter is, in points.
 *
 * Rule (internal standard, decision 0026): by the kind of help, more in court, where it is urgent, and where the person is
 * protected or the topic is one of those kept closed. The head's mark halves (simple) or doubles it (hard). An
 * enquiry of which an application was made weighs nothing: the application does.
 */
export function weightOf(matter: WeighedMatter): number {
  if (matter.hasApplication) return 0
  const reckoned =
    ofKind(matter) +
    (OF_STAGE[matter.stage ?? ''] ?? 0) +
    (matter.isUrgent ? URGENT : 0) +
    (isSensitive(matter) ? SENSITIVE : 0)
  if (matter.difficulty === 1) return Math.ceil(reckoned / 2)
  return matter.difficulty === 3 ? 2 * reckoned : reckoned
}

function ofKind({ kind, helpKind }: WeighedMatter): number {
  if (kind === 'MANDATE') return MANDATE
  return kind === 'APPLICATION' ? APPLICATION : (OF_HELP[helpKind ?? ''] ?? ENQUIRY)
}

function isSensitive({ isProtected, topicCode }: WeighedMatter): boolean {
  const topic = topicCode ? findLegalTopic(topicCode) : undefined
  return isProtected || (topic !== undefined && isSensitiveTopic(topic))
}

/** Many matters that are weighed alike. */
export type MatterGroup = WeighedMatter & { readonly count: number; readonly dueOn: PlainDate | null }

/** What lies with one worker: nothing of it says how fast anybody is. */
export type Load = {
  readonly weight: number
  readonly counts: Readonly<Record<MatterKind, number>>
  readonly hard: number
  readonly urgent: number
  readonly nearestOn: PlainDate | null
  /** How much more is bearable; nought when it is more than that already. */
  readonly free: number
}

/** Adds up what lies with a worker. */
export function loadOf(groups: readonly MatterGroup[]): Load {
  const sum = (value: (group: MatterGroup) => number) =>
    groups.reduce((total, group) => total + value(group), 0)
  const weight = sum((group) => weightOf(group) * group.count)
  const countOf = (kind: MatterKind) => sum((group) => (group.kind === kind ? group.count : 0))
  const due = groups.flatMap(({ dueOn }) => dueOn ?? []).toSorted()
  return {
    weight,
    counts: {
      ENQUIRY: countOf('ENQUIRY'),
      APPLICATION: countOf('APPLICATION'),
      MANDATE: countOf('MANDATE'),
    },
    hard: sum(({ difficulty, count }) => (difficulty === 3 ? count : 0)),
    urgent: sum(({ isUrgent, count }) => (isUrgent ? count : 0)),
    nearestOn: due[0] ?? null,
    free: Math.max(0, BEARABLE_WEIGHT - weight),
  }
}
