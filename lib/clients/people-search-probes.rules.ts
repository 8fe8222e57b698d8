import type { NameForm, NamePart } from './name-key-forms.rules'
import type { Candidate, Candidates, Sought, Wording } from './people-search-candidates.rules'
import { rolesOf } from './people-search-roles.rules'
import type { SoughtWord } from './people-search-words.rules'
import type { DateRange, NumberMeaning, TypedNumber } from './person-query-numbers.rules'

/** Greater than any name key in the order of the database (collation C). */
export const LAST_KEY = '\u{10FFFD}'

/** The index a probe goes by; what the others of its bounds say only filters what that index gives. */
export type ProbeBy =
  | 'surname'
  | 'surnameBirth'
  | 'surnameDates'
  | 'givenSurname'
  | 'patronymic'
  | 'birthGiven'
  | 'birth'
  | 'surnameStart'
  | 'phone'
  | 'phoneName'
  | 'taxId'
  | 'demographyNumber'
  | 'document'
  | 'cardNumber'

export type KeyRange = readonly [from: string, to: string]

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
const MOST_COST = 3.1
const MOST_PROBES = 120
const RARE_COMPLETION = 0.55

type Birth = Extract<NumberMeaning, { kind: 'birth' }>
type Named = {
  cost: number
  surname?: KeyRange
  given?: KeyRange
  patronymic?: KeyRange
  patronymics: string[]
}

/** What to look for in the cards and in which order, from the likeliest on. */
export function probesOf(
  sought: Sought,
  candidates: readonly Candidates[],
  numbers: readonly TypedNumber[],
): Probe[] {
  const named = sought.wordings.flatMap((wording) => namedOf(wording, sought.words, candidates))
  named.sort((a, b) => a.cost - b.cost)
  const probes = [...numberProbes(numbers, named), ...named.flatMap((name) => nameProbes(name, numbers))]
  const distinct = new Map<string, Probe>()
  for (const probe of probes.sort((a, b) => a.cost - b.cost)) {
    if (probe.cost <= MOST_COST && !distinct.has(probeId(probe))) distinct.set(probeId(probe), probe)
  }
  return [...distinct.values()].slice(0, MOST_PROBES)
}

/** What tells a probe from another, wherever it stands in the order. */
export function probeId({ cost: _cost, ...bounds }: Probe): string {
  return JSON.stringify(bounds)
}

const exactly = (key: string): KeyRange => [key, key]
const beginningWith = (key: string): KeyRange => [key, key + LAST_KEY]
/** Longer than the key: the exclamation mark stands before every letter. */
const goingOnAfter = (key: string): KeyRange => [`${key}!`, key + LAST_KEY]

type Option = { range: KeyRange; cost: number }

function namedOf(wording: Wording, words: readonly SoughtWord[], candidates: readonly Candidates[]): Named[] {
  const own = wording.words.flatMap((place) => words[place] ?? [])
  return rolesOf(own).flatMap(({ parts, cost: orderCost }) => {
    const options = (part: NamePart): Option[] | undefined => {
      const place = wording.words[parts.indexOf(part)]
      const word = place === undefined ? undefined : words[place]
      return place === undefined || !word
        ? undefined
        : optionsOf(word, part, candidates[place]?.[part] ?? [], own.length)
    }
    const [surnames, givens, patronymics] = [options('SURNAME'), options('GIVEN'), options('PATRONYMIC')]
    return combine(surnames, givens, patronymicTiers(patronymics), wording.cost + orderCost)
  })
}

function optionsOf(
  word: SoughtWord,
  part: NamePart,
  candidates: readonly Candidate[],
  wordCount: number,
): Option[] {
  if (word.isInitial) return [{ range: beginningWith(word.key), cost: part === 'SURNAME' ? 0.6 : 0.05 }]
  const options = candidates.map(({ key, match }) => ({ range: exactly(key), cost: match.cost }))
  // Completions too rare to be among the candidates.
  if (part === 'SURNAME' && (word.key.length > 1 || wordCount === 1)) {
    options.push({ range: goingOnAfter(word.key), cost: RARE_COMPLETION })
    options.sort((a, b) => a.cost - b.cost)
  }
  return options
}

type Tier = { cost: number; range?: KeyRange; keys: string[] }

/** Patronymics are demanded in two steps, as typed and then similar, for they never lead the look-up with a surname. */
function patronymicTiers(options: Option[] | undefined): Tier[] | undefined {
  if (!options) return undefined
  const [best, ...rest] = options
  if (!best) return []
  if (best.range[0] !== best.range[1]) return [{ cost: best.cost, range: best.range, keys: [] }]
  const asGood = options.filter(({ cost }) => cost <= best.cost + 0.1)
  const others = rest.filter(({ cost }) => cost > best.cost + 0.1)
  const keysOf = (tier: Option[]) => tier.map(({ range }) => range[0])
  const tiers = [{ cost: best.cost, keys: keysOf(asGood) }]
  return others[0] ? [...tiers, { cost: others[0].cost, keys: keysOf(others) }] : tiers
}

function combine(
  surnames: Option[] | undefined,
  givens: Option[] | undefined,
  patronymics: Tier[] | undefined,
  base: number,
): Named[] {
  const found: Named[] = []
  const none = [undefined]
  for (const surname of surnames ?? none) {
    for (const given of givens ?? none) {
      for (const patronymic of patronymics ?? none) {
        const cost = base + (surname?.cost ?? 0) + (given?.cost ?? 0) + (patronymic?.cost ?? 0)
        if (cost > MOST_COST) break
        found.push({
          cost,
          surname: surname?.range,
          given: given?.range,
          patronymic: patronymic?.range,
          patronymics: patronymic?.keys ?? [],
        })
      }
    }
  }
  return found
}

function nameProbes(name: Named, numbers: readonly TypedNumber[]): Probe[] {
  const birth = birthOf(numbers)
  const cost = name.cost + NUMBER_DIFFERS * numbers.length
  const byName = byNameOf({ ...NO_NAME, ...boundsOf(name), by: 'surname', cost })
  if (!birth) return byName
  const dated = byName.flatMap((probe) => birthProbes({ ...probe, cost: probe.cost - NUMBER_DIFFERS }, birth))
  return [...dated, ...byName]
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
      return ofRanges(isOne(probe.given) ? 'patronymic' : 'birth')
    case 'givenSurname':
      return ofRanges('birthGiven')
    default:
      return precision === 'day' ? ofRanges('birth') : []
  }
}

const isOne = ([from, to]: KeyRange) => from === to

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
  const meanings = numbers.flatMap(({ meanings: all }, place) =>
    all.map((meaning, rank) => ({ meaning, cost: place * 0.01 + rank * 0.1 })),
  )
  return meanings.flatMap(({ meaning, cost }) => numberProbe(meaning, named, cost))
}

function numberProbe(meaning: NumberMeaning, named: readonly Named[], cost: number): Probe[] {
  switch (meaning.kind) {
    case 'birth':
      return named.length > 0 ? [] : meaning.ranges.map((birth) => ({ ...NO_NAME, by: 'birth', birth, cost }))
    case 'phone':
      return meaning.digits.length < 3 ? [] : phoneProbes(meaning, named, cost)
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
  named: readonly Named[],
  cost: number,
): Probe[] {
  const probe: Probe = { ...NO_NAME, by: 'phone', numbers: [digits], cost }
  const surnames = keysOf(named.map(({ surname }) => surname))
  const givens = keysOf(named.map(({ given }) => given))
  if (isWhole || (surnames.length === 0 && givens.length === 0)) return [probe]
  const byName: Probe[] = []
  if (surnames.length > 0) byName.push({ ...probe, by: 'phoneName', surnames })
  if (givens.length > 0) byName.push({ ...probe, by: 'phoneName', givens, cost: cost + 0.1 })
  return byName
}

const MOST_NAMES = 40

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
