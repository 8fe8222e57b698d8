import type { NameForm } from './name-key-forms.rules'
import { type KeyRange, LAST_KEY } from './people-search-named.rules'
import type { DateRange, NumberMeaning, TypedNumber } from './person-query-numbers.rules'

/** The index a probe goes by; what the others of its bounds say only filters what that index gives. */
export type ProbeBy =
  | 'fullName'
  | 'surname'
  | 'surnameBirth'
  | 'namesOnDays'
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
  /** Digits of a phone's end, the days of birth, or the numbers sought. */
  numbers: readonly string[]
}

export const ANY: KeyRange = ['', LAST_KEY]
// biome-ignore format: a table
export const NO_NAME: Omit<Probe, 'by' | 'cost'> = {
  surname: ANY, given: ANY, patronymic: ANY, surnames: [], givens: [], patronymics: [], numbers: [],
}

/** A number the person does not have. */
export const NUMBER_DIFFERS = 1.5
/** A date one slip away from the typed one. */
export const DATE_NEAR = 0.9

export type Birth = Extract<NumberMeaning, { kind: 'birth' }>

/** The day, month or year of birth among what was typed. */
export function birthOf(numbers: readonly TypedNumber[]): Birth | undefined {
  return numbers.flatMap(({ meanings }) => meanings).find((meaning) => meaning.kind === 'birth')
}

/** What tells a probe from another, wherever it stands in the order. */
export function probeId(probe: Probe): string {
  const { by, surname, given, patronymic, surnames, givens, patronymics, birth, numbers } = probe
  // Of hundreds most are told apart here and thrown away: to write each down as JSON would take longer than all the rest.
  return [
    by,
    ...surname,
    ...given,
    ...patronymic,
    birth?.from,
    birth?.to,
    surnames,
    givens,
    patronymics,
    numbers,
  ].join(' ')
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
    case 'namesOnDays':
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

/** How much dearer than the nearest hit others may be, and once so many are found: the constants of `find_cards_by_probes`. */
const MARGIN = 1.65
const ENOUGH = 5
const MARGIN_WHEN_ENOUGH = 1

/**
 * What several look-ups found, as one look-up of all their probes would have told it: each card once, by its first probe,
 * and none so much farther than the nearest.
 *
 * @param probes of all of them, in their order; `probe` of a row is a place in it, from 1 on
 */
export function joinedRows<Row extends { probe: number; id: string }>(
  probes: readonly Probe[],
  parts: readonly { probes: readonly Probe[]; rows: readonly Row[] }[],
): Row[] {
  const places = new Map(probes.map((probe, at) => [probeId(probe), at + 1]))
  const placed = parts.flatMap(({ probes: tried, rows }) =>
    rows.flatMap((row): Row[] => {
      const by = tried[row.probe - 1]
      const probe = by && places.get(probeId(by))
      return probe === undefined ? [] : [{ ...row, probe }]
    }),
  )
  const costOf = (row: Row) => probes[row.probe - 1]?.cost ?? 0
  const joined = [
    ...new Map(placed.toSorted((a, b) => b.probe - a.probe).map((row) => [row.id, row])).values(),
  ]
  const ordered = joined.toSorted((a, b) => a.probe - b.probe)
  const [nearest] = ordered
  if (!nearest) return []
  const foundBefore = ({ probe }: Row) => ordered.findIndex((row) => row.probe === probe)
  const marginOf = (row: Row) => (foundBefore(row) < ENOUGH ? MARGIN : MARGIN_WHEN_ENOUGH)
  return ordered.filter((row) => costOf(row) <= costOf(nearest) + marginOf(row))
}
