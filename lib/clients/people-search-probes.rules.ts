import type { NameForm } from './name-key-forms.rules'
import type { Candidates, Sought } from './people-search-candidates.rules'
import { exactly, isOne, type KeyRange, LAST_KEY, type Named, namedOf } from './people-search-named.rules'
import type { DateRange, NumberMeaning, TypedNumber } from './person-query-numbers.rules'

/** The index a probe goes by; what the others of its bounds say only filters what that index gives. */
type ProbeBy =
  | 'surname'
  | 'surnameBirth'
  | 'surnameDates'
  | 'givenSurname'
  | 'patronymic'
  | 'patronymicBirth'
  | 'birthGiven'
  | 'birth'
  | 'surnameStart'
  | 'phone'
  | 'phoneName'
  | 'namePhone'
  | 'taxId'
  | 'demographyNumber'
  | 'document'
  | 'cardNumber'

/** One look into the cards. Bounds are inclusive. */
export type Probe = {
  by: ProbeBy
  /** The lower, the likelier that whoever it finds is meant: probes are tried in this order. */
  cost: number
  surname: KeyRange
  given: KeyRange
  patronymic: KeyRange
  /** Keys one of which the name must have; empty for no such demand. */
  surnames: readonly string[]
  givens: readonly string[]
  patronymics: readonly string[]
  birth?: DateRange
  /** Digits of a phone's end, or the numbers sought. */
  numbers: readonly string[]
}

const ANY: KeyRange = ['', LAST_KEY]
// biome-ignore format: a table
const NO_NAME: Omit<Probe, 'by' | 'cost'> = {
  surname: ANY, given: ANY, patronymic: ANY, surnames: [], givens: [], patronymics: [], numbers: [],
}

/** A number the person does not have. */
export const NUMBER_DIFFERS = 1.5
/** A date one slip away from the typed one. */
export const DATE_NEAR = 0.9
const MOST_COST = 3.6
const MOST_PROBES = 120

type Birth = Extract<NumberMeaning, { kind: 'birth' }>

/** What to look for in the cards and in which order, from the likeliest on. */
export function probesOf(
  sought: Sought,
  candidates: readonly Candidates[],
  numbers: readonly TypedNumber[],
): Probe[] {
  const named = namedOf(sought, candidates)
  const probes = [...numberProbes(numbers, named), ...named.flatMap((name) => nameProbes(name, numbers))]
  const distinct = new Map<string, Probe>()
  for (const probe of probes.sort((a, b) => a.cost - b.cost)) {
    if (probe.cost > MOST_COST || distinct.size === MOST_PROBES) break
    const id = probeId(probe)
    if (!distinct.has(id)) distinct.set(id, probe)
  }
  return [...distinct.values()]
}

/** What tells a probe from another, wherever it stands in the order. */
export function probeId({ cost: _cost, ...bounds }: Probe): string {
  return JSON.stringify(bounds)
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
  if (isOne(surname)) return [probe]
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

function birthProbes(probe: Probe, { ranges, near, precision }: Birth): Probe[] {
  const ofRanges = (by: ProbeBy) => ranges.map((birth): Probe => ({ ...probe, by, birth }))
  switch (probe.by) {
    case 'surname': {
      const slipped: Probe = { ...probe, by: 'surnameDates', numbers: near, cost: probe.cost + DATE_NEAR }
      return near.length > 0 ? [...ofRanges('surnameBirth'), slipped] : ofRanges('surnameBirth')
    }
    case 'patronymic':
      return ofRanges(isOne(probe.given) ? 'patronymicBirth' : 'birth')
    case 'givenSurname':
      // A day of a given name is few people; a year of it is many more than those of a begun surname.
      return ofRanges(precision === 'day' || probe.surname === ANY ? 'birthGiven' : 'givenSurname')
    default:
      return precision === 'day' ? ofRanges('birth') : []
  }
}

function boundsOf({ surname, given, patronymic, patronymics }: Named): Partial<Probe> {
  return {
    ...(surname && { surname }),
    ...(given && { given }),
    ...(patronymic && { patronymic }),
    patronymics,
  }
}

function birthOf(numbers: readonly TypedNumber[]): Birth | undefined {
  return numbers.flatMap(({ meanings }) => meanings).find((meaning) => meaning.kind === 'birth')
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
  const probe: Probe = { ...NO_NAME, by: 'phone', numbers: [digits], cost }
  const surnames = keysOf(named.map(({ surname }) => surname))
  const givens = keysOf(named.map(({ given }) => given))
  if (isWhole || (surnames.length === 0 && givens.length === 0)) return [probe]
  const byName: Probe[] = []
  if (surnames.length > 0 && givens.length > 0) {
    const likeliest = { surnames: surnames.slice(0, MOST_PAIRED), givens: givens.slice(0, MOST_PAIRED) }
    byName.push({ ...probe, by: 'namePhone', ...likeliest })
    // Three digits are shared by too many to say anything beside half of a name, and a year is a year first.
    if (digits.length < TELLING_DIGITS || rank > 0) return byName
  }
  const half = { ...probe, by: 'phoneName', cost: cost + byName.length * HALF_NAME } as const
  if (surnames.length > 0) byName.push({ ...half, surnames })
  if (givens.length > 0) byName.push({ ...half, givens, cost: half.cost + 0.1 })
  return byName
}

const MOST_NAMES = 40
const MOST_PAIRED = 8
const TELLING_DIGITS = 4
/** What a name that agrees by one of its two parts has more than one that agrees by both. */
const HALF_NAME = 1

function keysOf(ranges: (KeyRange | undefined)[]): string[] {
  const keys = ranges.flatMap((range) => (range && isOne(range) ? [range[0]] : []))
  return [...new Set(keys)].slice(0, MOST_NAMES)
}

/** Whether the probe would find a card by this form of its name: it stood on an earlier page then. */
export function isFoundBy(
  probe: Probe,
  form: NameForm,
  person: { birthDate: string | null; phones: readonly string[] },
): boolean {
  const isWithin = ([from, to]: KeyRange, key: string) => from <= key && key <= to
  const isAmong = (keys: readonly string[], key: string) => keys.length === 0 || keys.includes(key)
  const { birth, numbers } = probe
  const isName =
    isWithin(probe.surname, form.surnameKey) &&
    isAmong(probe.surnames, form.surnameKey) &&
    isWithin(probe.given, form.givenKey) &&
    isAmong(probe.givens, form.givenKey) &&
    isWithin(probe.patronymic, form.patronymicKey) &&
    isAmong(probe.patronymics, form.patronymicKey)
  const born = person.birthDate
  switch (probe.by) {
    case 'phone':
    case 'phoneName':
    case 'namePhone':
      return isName && person.phones.some((phone) => numbers.some((digits) => phone.endsWith(digits)))
    case 'surnameDates':
      return isName && born !== null && numbers.includes(born)
    case 'taxId':
    case 'demographyNumber':
    case 'document':
    case 'cardNumber':
      return false
    default:
      return isName && (!birth || (born !== null && birth.from <= born && born <= birth.to))
  }
}
