import { addDays, type PlainDate } from '@/lib/core/plain-date'

export type SpecialistSex = 'FEMALE' | 'MALE'

/** An advocate of the Register or a staff lawyer, as far as choosing looks at them. */
export type Specialist = {
  readonly id: string
  readonly kind: 'ADVOCATE' | 'STAFF_LAWYER'
  readonly sex: SpecialistSex
  readonly languages: readonly string[]
  readonly knowsSignLanguage: boolean
  /** Codes of legal topics and of their branches. */
  readonly topicCodes: readonly string[]
  readonly branchCodes: readonly string[]
  /** Codes of places where they act: settlement, community, district, region. */
  readonly placeCodes: readonly string[]
  readonly openMandates: number
  /** How many at once are bearable. */
  readonly capacity: number
  readonly absences: readonly { readonly from: PlainDate; readonly to: PlainDate }[]
  /** Days on which they take no new matter of violence (N18). */
  readonly pauses?: readonly { readonly from: PlainDate; readonly to: PlainDate }[]
  /** Last day of the contract or of the entry in the Register; undefined when it has no end. */
  readonly contractTo?: PlainDate
}

/** What the client asked for. A wish is a limit, never a preference (N14). */
export type ClientWishes = {
  readonly sex?: SpecialistSex
  readonly language?: string
  readonly signLanguage?: boolean
  readonly notSpecialists?: readonly string[]
}

export type ProviderNeed = {
  readonly on: PlainDate
  readonly topicCode: string
  readonly branchCode: string
  /** The place of the court or of the person, nearest first: settlement, community, district, region. */
  readonly placeCodes: readonly string[]
  readonly preferredLanguage: string
  readonly wishes: ClientWishes
  /** Who may not act: confirmed conflict of interest, declined this mandate before, being replaced. */
  readonly barred: readonly string[]
  /** A matter of violence: not for who rests from such. */
  readonly isViolence?: boolean
  /** Who, as names tell, acts for the other side: nobody has answered yet. */
  readonly doubted?: readonly string[]
}

/** Why somebody cannot be chosen. Labels: `secondaryAid.choice.barrier.*`. */
export const BARRIERS = [
  'otherSex',
  'otherLanguage',
  'noSignLanguage',
  'notWanted',
  'conflict',
  'absent',
  'paused',
  'contractEnded',
] as const
export type Barrier = (typeof BARRIERS)[number]

/** Why somebody stands where they do. Labels: `secondaryAid.choice.reason.*`. */
export const CHOICE_REASONS = [
  'knowsTopic',
  'knowsBranch',
  'nearPlace',
  'sameRegion',
  'speaksLanguage',
  'freeHands',
  'someRoom',
  'full',
  'absentSoon',
  'possibleConflict',
] as const
export type ChoiceReason = (typeof CHOICE_REASONS)[number]

export type Candidate = {
  readonly id: string
  readonly score: number
  readonly reasons: readonly { readonly code: ChoiceReason; readonly points: number }[]
}

export type ProviderChoice = {
  readonly candidates: readonly Candidate[]
  readonly excluded: readonly { readonly id: string; readonly barriers: readonly Barrier[] }[]
  /** Nobody fits: the head decides with the client, the programme drops no wish. */
  readonly asksHead: boolean
  /** Where nobody fits: wishes that alone stand in the way of somebody. */
  readonly wishesInTheWay: readonly Barrier[]
}

/** An absence that begins within so many days counts against a new case (chosen by this product). */
const SOON_DAYS = 14
const WISH_BARRIERS: readonly Barrier[] = ['otherSex', 'otherLanguage', 'noSignLanguage', 'notWanted']

/**
 * Who may take the case, best first, each with the reasons; and who may not, and why.
 *
 * Rule: the client's wishes are hard limits (N14, guide 1.3.1), as are conflict, absence and an ended contract. Topic,
 * place, language and load only order the rest. A person chooses; points are this product's and inferred.
 */
export function chooseProvider(specialists: readonly Specialist[], need: ProviderNeed): ProviderChoice {
  const judged = specialists.map((specialist) => ({ specialist, barriers: barriersOf(specialist, need) }))
  const fitting = judged.filter(({ barriers }) => barriers.length === 0).map(({ specialist }) => specialist)
  const excluded = judged
    .filter(({ barriers }) => barriers.length > 0)
    .map(({ specialist: { id }, barriers }) => ({ id, barriers }))
  const asksHead = fitting.length === 0
  return {
    candidates: fitting.toSorted(byScore(need)).map((specialist) => candidateOf(specialist, need)),
    excluded,
    asksHead,
    wishesInTheWay: asksHead
      ? WISH_BARRIERS.filter((wish) => excluded.some(({ barriers }) => isOnly(wish, barriers)))
      : [],
  }
}

/** Why the chosen provider may not be appointed, if they may not: who is away is named as such. */
export function unfitness(
  { candidates, excluded }: ProviderChoice,
  providerId: string,
): 'providerAway' | 'providerDoesNotFit' | undefined {
  if (candidates.some(({ id }) => id === providerId)) return undefined
  const { barriers = [] } = excluded.find(({ id }) => id === providerId) ?? {}
  return barriers.length > 0 && barriers.every((barrier) => barrier === 'absent')
    ? 'providerAway'
    : 'providerDoesNotFit'
}

function barriersOf(specialist: Specialist, need: ProviderNeed): Barrier[] {
  const { on, wishes, barred, isViolence = false } = need
  const { id, sex, languages, knowsSignLanguage, absences, pauses = [], contractTo } = specialist
  const fails: Record<Barrier, boolean> = {
    otherSex: wishes.sex !== undefined && wishes.sex !== sex,
    otherLanguage: wishes.language !== undefined && !languages.includes(wishes.language),
    noSignLanguage: wishes.signLanguage === true && !knowsSignLanguage,
    notWanted: wishes.notSpecialists?.includes(id) ?? false,
    conflict: barred.includes(id),
    absent: absences.some(({ from, to }) => from <= on && on <= to),
    paused: isViolence && pauses.some(({ from, to }) => from <= on && on <= to),
    contractEnded: contractTo !== undefined && contractTo < on,
  }
  return BARRIERS.filter((barrier) => fails[barrier])
}

const isOnly = (wish: Barrier, barriers: readonly Barrier[]) => barriers.every((barrier) => barrier === wish)

function candidateOf(specialist: Specialist, need: ProviderNeed): Candidate {
  const reasons = [
    ...topicReason(specialist, need),
    ...placeReason(specialist, need),
    ...(specialist.languages.includes(need.preferredLanguage)
      ? [{ code: 'speaksLanguage', points: 15 } as const]
      : []),
    loadReason(specialist),
    ...(isAbsentSoon(specialist, need.on) ? [{ code: 'absentSoon', points: -15 } as const] : []),
    ...(need.doubted?.includes(specialist.id) ? [{ code: 'possibleConflict', points: -200 } as const] : []),
  ]
  return { id: specialist.id, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) }
}

type Reason = Candidate['reasons'][number]

function topicReason(
  { topicCodes, branchCodes }: Specialist,
  { topicCode, branchCode }: ProviderNeed,
): Reason[] {
  if (topicCodes.includes(topicCode)) return [{ code: 'knowsTopic', points: 40 }]
  return branchCodes.includes(branchCode) ? [{ code: 'knowsBranch', points: 25 }] : []
}

/** The nearer the place they share, the more: 25 for the same settlement, 5 less for each step outwards. */
function placeReason({ placeCodes }: Specialist, need: ProviderNeed): Reason[] {
  const step = need.placeCodes.findIndex((code) => placeCodes.includes(code))
  if (step < 0) return []
  const isFar = step === need.placeCodes.length - 1 && step > 0
  return [{ code: isFar ? 'sameRegion' : 'nearPlace', points: Math.max(5, 25 - 5 * step) }]
}

function loadReason({ openMandates, capacity }: Specialist): Reason {
  if (openMandates >= capacity) return { code: 'full', points: -40 }
  const free = (capacity - openMandates) / capacity
  return { code: free >= 0.5 ? 'freeHands' : 'someRoom', points: Math.round(20 * free) }
}

function isAbsentSoon({ absences }: Specialist, on: PlainDate): boolean {
  return absences.some(({ from }) => from > on && from <= addDays(on, SOON_DAYS))
}

/** Best first; of equals whoever has less open work, then by id, so that the order never jumps about. */
const byScore = (need: ProviderNeed) => (a: Specialist, b: Specialist) =>
  candidateOf(b, need).score - candidateOf(a, need).score ||
  a.openMandates - b.openMandates ||
  (a.id < b.id ? -1 : 1)
