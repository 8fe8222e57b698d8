import type { PlainDate } from '@/lib/core/plain-date'
import type { SoughtName } from './conflict-sought.rules'

/** What stands in the way, as far as names tell. Labels: `conflicts.question.*`. */
export const CONFLICT_QUESTIONS = ['PARTY_IS_CLIENT', 'CLIENT_IS_PARTY', 'SHARED_PARTY'] as const
export type ConflictQuestion = (typeof CONFLICT_QUESTIONS)[number]

/** How near the two people are, the nearest first. Labels: `conflicts.nearness.*`. */
export const NEARNESS = [
  'SAME_PERSON',
  'SAME_FULL_NAME',
  'SAME_NAME',
  'NEAR_NAME',
  'OTHER_BIRTH_DATE',
] as const
export type Nearness = (typeof NEARNESS)[number]

/** A row of the look-up: a card, or a party of another matter (`partyId`). */
export type FoundName = {
  readonly n: number
  readonly clientId: string
  readonly partyId: string | null
  readonly role: string | null
  readonly unitId: string
  readonly surnameKey: string
  readonly givenKey: string
  readonly patronymicKey: string
  readonly birthDate: PlainDate | null
}

export type ConflictHit = {
  readonly question: ConflictQuestion
  readonly nearness: Nearness
  /** The card found, or whose matter names the party found. */
  readonly clientId: string
  /** The party found in that matter. */
  readonly partyId: string | null
  /** The party of this matter that is meant; null: the client. */
  readonly ofPartyId: string | null
  readonly unitId: string
  /** Each names the other: most likely one and the same matter. */
  readonly isMutual: boolean
  /** One of the two is the other side. */
  readonly isOpposing: boolean
}

/**
 * How near a found name is to the sought one; undefined for somebody else.
 *
 * Rule of this product: the name and the day of birth tell most, then the whole name, then surname and given name, then a near
 * spelling. Another day of birth speaks against a near name, and against an equal one puts it last: it may be a slip.
 */
export function nearnessOf(sought: SoughtName, found: FoundName): Nearness | undefined {
  const surname = sought.surnames.get(found.surnameKey)
  const given = sought.givens.get(found.givenKey)
  if (surname === undefined || given === undefined) return undefined
  const { birthDate } = sought.person
  const areBothDated = birthDate !== null && found.birthDate !== null
  if (areBothDated && birthDate === found.birthDate) return 'SAME_PERSON'
  const patronymic = sought.patronymics?.get(found.patronymicKey)
  if (sought.patronymics && patronymic === undefined) return undefined
  const isOneName = surname === 0 && given === 0
  if (areBothDated) return isOneName ? 'OTHER_BIRTH_DATE' : undefined
  if (!isOneName) return 'NEAR_NAME'
  if (found.patronymicKey === '' || !sought.patronymics) return 'SAME_NAME'
  return patronymic === 0 ? 'SAME_FULL_NAME' : 'NEAR_NAME'
}

/** Near enough to send somebody to ask another centre: the whole name, or the name with the day of birth. */
export const isCertain = (nearness: Nearness): boolean =>
  nearness === 'SAME_PERSON' || nearness === 'SAME_FULL_NAME'

/** Somebody named in two matters stands on two sides: a relative of one, the adversary of another. Two adversaries are none. */
const STANDS_BY = new Set(['RELATIVE', 'CO_PARTY'])
const SIDES = new Set(['RELATIVE', 'CO_PARTY', 'OPPOSING'])

export function areOnBothSides(ours: string, theirs: string): boolean {
  return SIDES.has(ours) && SIDES.has(theirs) && (STANDS_BY.has(ours) || STANDS_BY.has(theirs))
}

/** What was found, judged and put in order, each pair of matters once for each question. */
export function hitsOf(names: readonly SoughtName[], rows: readonly FoundName[]): ConflictHit[] {
  const best = new Map<string, ConflictHit>()
  for (const row of rows) {
    const hit = hitOf(names[row.n], row)
    if (!hit) continue
    const id = hitId(hit)
    const known = best.get(id)
    if (!known || byNearness(hit, known) < 0) best.set(id, hit)
  }
  const hits = [...best.values()]
  const asParty = clientsOf(hits, 'PARTY_IS_CLIENT')
  const asAdversary = clientsOf(hits, 'CLIENT_IS_PARTY')
  return hits
    .map((hit) => ({ ...hit, isMutual: asParty.has(hit.clientId) && asAdversary.has(hit.clientId) }))
    .sort(byWeight)
}

/** By what two findings of two days are the same finding. */
export const hitId = ({ question, clientId, partyId, ofPartyId }: Omit<ConflictHit, 'nearness'>): string =>
  [question, clientId, partyId, ofPartyId].join(' ')

function hitOf(sought: SoughtName | undefined, row: FoundName): ConflictHit | undefined {
  const nearness = sought && nearnessOf(sought, row)
  if (!nearness) return undefined
  const { person } = sought
  const question = questionOf(person.partyId, row.partyId)
  if (!question) return undefined
  if (question === 'SHARED_PARTY' && !areOnBothSides(person.role, row.role ?? '')) return undefined
  return {
    question,
    nearness,
    clientId: row.clientId,
    partyId: row.partyId,
    ofPartyId: person.partyId ?? null,
    unitId: row.unitId,
    isMutual: false,
    isOpposing: person.role === 'OPPOSING' || row.role === 'OPPOSING',
  }
}

function questionOf(ofPartyId: string | undefined, partyId: string | null): ConflictQuestion | undefined {
  if (partyId === null) return ofPartyId === undefined ? undefined : 'PARTY_IS_CLIENT'
  return ofPartyId === undefined ? 'CLIENT_IS_PARTY' : 'SHARED_PARTY'
}

const clientsOf = (hits: readonly ConflictHit[], asked: ConflictQuestion) =>
  new Set(hits.filter(({ question }) => question === asked).map(({ clientId }) => clientId))

const byNearness = (a: ConflictHit, b: ConflictHit) =>
  NEARNESS.indexOf(a.nearness) - NEARNESS.indexOf(b.nearness)

const byWeight = (a: ConflictHit, b: ConflictHit) =>
  byNearness(a, b) ||
  Number(b.isMutual) - Number(a.isMutual) ||
  Number(b.isOpposing) - Number(a.isOpposing) ||
  CONFLICT_QUESTIONS.indexOf(a.question) - CONFLICT_QUESTIONS.indexOf(b.question) ||
  (hitId(a) < hitId(b) ? -1 : 1)
