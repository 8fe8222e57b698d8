import type { HitReason, HitReasonCode } from './people-search.schema'
import { DATE_NEAR, NUMBER_DIFFERS } from './people-search-probe.rules'
import type { NumberMeaning, TypedNumber } from './person-query-numbers.rules'

/** What of a card a typed number is compared with. */
export type RecordedNumbers = {
  birthDate: string | null
  birthYear: number | null
  cardNumber: string
  /** E.164 */
  phones: readonly string[]
  /** Numbers by which this card was looked up and found; they are stored as hashes. */
  foundBy: readonly ('taxId' | 'demographyNumber' | 'document')[]
}

/** How a typed number agrees; `isWhole` when it is a whole phone or the number of a paper, which is somebody's own. */
export type NumberFit = { cost: number; isWhole: boolean; reason: HitReason }

const LATER_MEANING = 0.05
/** A number that agrees in its second or third meaning agrees all the same. */
export const AGREEING = 2 * LATER_MEANING

/** How a typed number agrees with the card, by the best of its meanings. */
export function fitNumber(person: RecordedNumbers, { typed, meanings }: TypedNumber): NumberFit {
  // Of several meanings of a number the first is the likelier one.
  const fits = meanings.flatMap((meaning, rank) => {
    const fit = fitMeaning(person, meaning)
    return fit ? [{ ...fit, cost: fit.cost + rank * LATER_MEANING }] : []
  })
  const differs: NumberFit = {
    cost: NUMBER_DIFFERS,
    isWhole: false,
    reason: { code: 'numberNotFound', params: { typed } },
  }
  return fits.reduce((best, fit) => (fit.cost < best.cost ? fit : best), differs)
}

function fitMeaning(person: RecordedNumbers, meaning: NumberMeaning): NumberFit | undefined {
  const equal = (code: HitReasonCode, isWhole: boolean, params?: Record<string, string>): NumberFit => ({
    cost: 0,
    isWhole,
    reason: params ? { code, params } : { code },
  })
  switch (meaning.kind) {
    case 'birth':
      return fitBirth(person, meaning)
    case 'phone': {
      const isSame = person.phones.some((phone) => phone.endsWith(meaning.digits))
      if (!isSame) return undefined
      return meaning.isWhole
        ? equal('phone', true, { digits: meaning.digits })
        : equal('phoneEnds', meaning.digits.length >= 9, { digits: meaning.digits })
    }
    case 'cardNumber':
      return meaning.numbers.includes(person.cardNumber) ? equal('cardNumber', true) : undefined
    case 'taxId':
    case 'demographyNumber':
    case 'document':
      return person.foundBy.includes(meaning.kind) ? equal(meaning.kind, true) : undefined
  }
}

const PRECISION_REASON = { day: 'birthDate', month: 'birthMonth', year: 'birthYear' } as const

function fitBirth(
  { birthDate, birthYear }: RecordedNumbers,
  { precision, ranges, near }: Extract<NumberMeaning, { kind: 'birth' }>,
): NumberFit | undefined {
  const on = birthDate
  if (on !== null && ranges.some(({ from, to }) => from <= on && on <= to)) {
    return { cost: 0, isWhole: false, reason: { code: PRECISION_REASON[precision] } }
  }
  if (
    on === null &&
    birthYear !== null &&
    ranges.some(({ from }) => Number(from.slice(0, 4)) === birthYear)
  ) {
    return { cost: precision === 'year' ? 0 : 0.3, isWhole: false, reason: { code: 'birthYear' } }
  }
  if (on === null || !near.some((date) => date === on)) return undefined
  return { cost: DATE_NEAR, isWhole: false, reason: { code: 'birthDateSimilar', params: { recorded: on } } }
}
