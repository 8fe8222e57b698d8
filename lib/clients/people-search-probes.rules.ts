import type { Candidates, Sought } from './people-search-candidates.rules'
import { dayProbes } from './people-search-day-probes.rules'
import { exactly, isOne, type KeyRange, type Named, namedOf } from './people-search-named.rules'
import {
  ANY,
  type Birth,
  birthOf,
  NO_NAME,
  NUMBER_DIFFERS,
  type Probe,
  type ProbeBy,
  probeId,
} from './people-search-probe.rules'
import type { NumberMeaning, TypedNumber } from './person-query-numbers.rules'

const MOST_COST = 3.6
const MOST_PROBES = 120

/** What to look for in the cards and in which order, from the likeliest on. */
export function probesOf(
  sought: Sought,
  candidates: readonly Candidates[],
  numbers: readonly TypedNumber[],
): Probe[] {
  const named = namedOf(sought, candidates)
  const probes = [
    ...numberProbes(numbers, named),
    ...dayProbes(named, numbers),
    ...named.flatMap((name) => nameProbes(name, numbers)),
  ]
  const distinct = new Map<string, Probe>()
  for (const probe of probes.sort((a, b) => a.cost - b.cost)) {
    if (probe.cost > MOST_COST || distinct.size === MOST_PROBES) break
    const id = probeId(probe)
    if (!distinct.has(id)) distinct.set(id, probe)
  }
  return [...distinct.values()]
}

function nameProbes(name: Named, numbers: readonly TypedNumber[]): Probe[] {
  const birth = birthOf(numbers)
  const cost = name.cost + NUMBER_DIFFERS * numbers.length
  const byName = byNameOf({ ...NO_NAME, ...boundsOf(name), by: 'surname', cost })
  const named = name.isThin ? [] : byName
  if (!birth || (name.isThin && birth.precision !== 'day')) return named
  const dated = byName.flatMap((probe) => birthProbes({ ...probe, cost: probe.cost - NUMBER_DIFFERS }, birth))
  return [...dated, ...named]
}

/** The probe with the index that serves it best; none for a demand so loose that it would read half of the cards. */
function byNameOf(probe: Probe): Probe[] {
  const { surname, given, patronymics } = probe
  if (isOne(surname)) return [isOne(given) && patronymics.length > 0 ? { ...probe, by: 'fullName' } : probe]
  if (surname === ANY && patronymics.length > 0) {
    return patronymics.map((key) => ({
      ...probe,
      by: 'patronymic',
      patronymic: exactly(key),
      patronymics: [],
    }))
  }
  if (isOne(given)) return [{ ...probe, by: 'givenSurname' }]
  return surname === ANY ? [] : [{ ...probe, by: 'surnameStart' }]
}

function birthProbes(probe: Probe, { ranges, precision }: Birth): Probe[] {
  const ofRanges = (by: ProbeBy) => ranges.map((birth): Probe => ({ ...probe, by, birth }))
  switch (probe.by) {
    case 'fullName':
      return precision === 'day' ? [] : ofRanges('fullName')
    case 'surname':
      return precision === 'day' ? [] : ofRanges('surnameBirth')
    case 'patronymic':
      return ofRanges(isOne(probe.given) ? 'patronymicBirth' : 'birth')
    case 'givenSurname':
      // Of a given name one in eighty is born in a year, so that a page is soon full; in a month or on a day they are few.
      return ofRanges(isOfDays(precision, probe.surname) ? 'birthGiven' : 'givenSurname')
    default:
      return precision === 'day' ? ofRanges('birth') : []
  }
}

const isOfDays = (precision: Birth['precision'], surname: KeyRange) =>
  precision === 'day' || (precision === 'month' && surname === ANY)

function boundsOf({ surname, given, patronymic, patronymics }: Named): Partial<Probe> {
  return {
    ...(surname && { surname }),
    ...(given && { given }),
    ...(patronymic && { patronymic }),
    patronymics,
  }
}

function numberProbes(numbers: readonly TypedNumber[], named: readonly Named[]): Probe[] {
  return numbers.flatMap(({ meanings }, place) =>
    meanings.flatMap((meaning, rank) => numberProbe(meaning, rank, named, place * 0.01 + rank * 0.1)),
  )
}

/** @param rank which of the meanings of its number it is, the likeliest being 0 */
function numberProbe(meaning: NumberMeaning, rank: number, named: readonly Named[], cost: number): Probe[] {
  switch (meaning.kind) {
    case 'birth':
      return named.length > 0 ? [] : meaning.ranges.map((birth) => ({ ...NO_NAME, by: 'birth', birth, cost }))
    case 'phone':
      return meaning.digits.length < 3 ? [] : phoneProbes(meaning, rank, named, cost)
    case 'taxId':
    case 'demographyNumber':
      return [{ ...NO_NAME, by: meaning.kind, numbers: [meaning.digits], cost }]
    case 'document':
      return [{ ...NO_NAME, by: 'document', numbers: meaning.keys, cost }]
    case 'cardNumber':
      return [{ ...NO_NAME, by: 'cardNumber', numbers: meaning.numbers, cost }]
  }
}

/** The end of a number is shared by many, so a name is demanded too, in any of its spellings. */
function phoneProbes(
  { digits, isWhole }: { digits: string; isWhole: boolean },
  rank: number,
  named: readonly Named[],
  cost: number,
): Probe[] {
  const surnames = keysOf(named.map(({ surname }) => surname))
  const givens = keysOf(named.map(({ given }) => given))
  if (isWhole || (surnames.length === 0 && givens.length === 0))
    return [{ ...NO_NAME, by: 'phone', numbers: [digits], cost }]
  // A year is a year first: it is the end of a phone only where nobody of the name is found by it.
  const isYear = rank > 0 && digits.length === DIGITS_OF_A_YEAR
  const probe: Probe = {
    ...NO_NAME,
    by: 'phoneName',
    numbers: [digits],
    cost: isYear ? cost + YEAR_IS_PHONE : cost,
  }
  // The few who share a long end of a phone are asked for their names; a short one is met with all of the name.
  const isLong = digits.length >= LONG_END
  const byName: Probe[] = []
  if (surnames.length > 0 && givens.length > 0) {
    const likeliest = { surnames: surnames.slice(0, MOST_PAIRED), givens: givens.slice(0, MOST_PAIRED) }
    byName.push({ ...probe, by: isLong ? 'phoneName' : 'namePhone', ...likeliest })
    // Three digits are shared by too many to say anything beside half of a name, and so are others that mean a date first.
    if (digits.length < TELLING_DIGITS || rank > 0) return byName
  }
  const half: Probe = { ...probe, cost: probe.cost + byName.length * HALF_NAME }
  if (surnames.length > 0) byName.push({ ...half, by: isLong ? 'phoneName' : 'namePhone', surnames })
  if (givens.length > 0) byName.push({ ...half, givens, cost: half.cost + 0.1 })
  return byName
}

const MOST_NAMES = 40
const MOST_PAIRED = 8
const TELLING_DIGITS = 4
const LONG_END = 5
/** What a name that agrees by one of its two parts has more than one that agrees by both. */
const HALF_NAME = 1
const YEAR_IS_PHONE = 2
const DIGITS_OF_A_YEAR = 4

function keysOf(ranges: (KeyRange | undefined)[]): string[] {
  const keys = ranges.flatMap((range) => (range && isOne(range) ? [range[0]] : []))
  return [...new Set(keys)].slice(0, MOST_NAMES)
}
