import { type InventedAddress, inventAddress } from './addresses'
import {
  inventBirthCertificate,
  inventDemographyNumber,
  inventIdCard,
  inventPassportBooklet,
  inventPhone,
  inventTaxId,
  PEOPLE_A_DAY,
} from './identifiers'
import { type InventedName, inventName } from './names/draw-names'
import { Chance, WeightedDraw } from './random'

export type Sex = 'FEMALE' | 'MALE'
export type InventedPhone = { e164: string; owner: 'SELF' | 'RELATIVE'; isSafeToCall: boolean }
export type InventedPaper = { kind: 'ID_CARD' | 'PASSPORT_BOOKLET' | 'BIRTH_CERTIFICATE'; number: string }

/** A person who does not exist. Codes are those of the client card; `birthDate` is YYYY-MM-DD. */
export type InventedPerson = InventedName & {
  sex: Sex
  birthDate: string
  taxId: string | null
  noTaxIdReason: 'RELIGIOUS' | 'CHILD' | null
  demographyNumber: string | null
  identityPaper: InventedPaper | null
  phones: InventedPhone[]
  /** `null`: no fixed address. */
  address: InventedAddress | null
  preferredLanguage: string
  accessibilityNeeds: string[]
  isProtected: boolean
}

export type PeopleOrder = {
  seed: number
  count: number
  /** Skips those before; person 1000 is the same in every order of the seed. */
  startAt?: number
}

/** Ages are counted on this day, so that a seed gives the same people in every year. */
const BORN_BY = Date.UTC(2026, 10, 1) / 86_400_000
const DAYS_FROM_1899_TO_1970 = 25_568
const YEARS = 100

/** How many clients there are of each age: [from this age, weight of each year]. */
const AGE_PYRAMID = [
  [0, 0.25],
  [14, 0.5],
  [18, 1],
  [25, 1.3],
  [35, 1.7],
  [45, 1.6],
  [55, 1.7],
  [65, 1.4],
  [75, 0.7],
  [85, 0.2],
  [93, 0.03],
] as const

const LANGUAGES = new WeightedDraw(
  ['uk', 'ru', 'en', 'hu', 'ro'],
  (code) => ({ uk: 91, ru: 8, en: 0.5, hu: 0.3, ro: 0.2 })[code] ?? 0,
)
const NEEDS = new WeightedDraw(
  ['STEP_FREE_ACCESS', 'HARD_OF_HEARING', 'DEAF', 'LOW_VISION', 'PLAIN_WORDS', 'COMPANION'],
  (need) =>
    ({ STEP_FREE_ACCESS: 3, HARD_OF_HEARING: 4, DEAF: 1, LOW_VISION: 3, PLAIN_WORDS: 2, COMPANION: 2 })[
      need
    ] ?? 0,
)

/** Share of the people not older than `age` years, for every whole age. */
const YOUNGER: readonly number[] = (() => {
  const weightOf = (age: number) => AGE_PYRAMID.findLast(([from]) => from <= age)?.[1] ?? 0
  const shares = [0]
  for (let age = 0; age < YEARS; age++) shares.push((shares.at(-1) ?? 0) + weightOf(age))
  const total = shares.at(-1) ?? 1
  return shares.map((share) => share / total)
})()

const dayTexts = new Map<number, string>()

/** Invents `count` people, each the same for the same seed and place in the row. */
export function* generatePeople({ seed, count, startAt = 0 }: PeopleOrder): Generator<InventedPerson> {
  const chance = new Chance()
  for (let index = startAt; index < startAt + count; index++) yield inventPerson(chance, seed, index)
}

function inventPerson(chance: Chance, seed: number, index: number): InventedPerson {
  const born = birthDayOf(chance, seed, index)
  chance.restart(seed, index)
  const birthDate = dayText(born)
  const age = Math.floor((BORN_BY - born) / 365.2425)
  const sex: Sex = chance.isWithin(age > 60 ? 0.64 : 0.56) ? 'FEMALE' : 'MALE'
  const place = index % PEOPLE_A_DAY
  const name = inventName(chance, sex === 'FEMALE' ? 'female' : 'male', Number(birthDate.slice(0, 4)), age)
  const identityPaper = inventPaper(chance, age, index)
  const refusesNumbers = age >= 18 && chance.isWithin(0.004)
  const hasTaxId = !refusesNumbers && chance.isWithin(age < 14 ? 0.45 : 0.93)
  return {
    sex,
    ...name,
    birthDate,
    taxId: hasTaxId ? inventTaxId(born + DAYS_FROM_1899_TO_1970, place, sex) : null,
    noTaxIdReason: refusesNumbers ? 'RELIGIOUS' : !hasTaxId && age < 14 ? 'CHILD' : null,
    demographyNumber:
      identityPaper?.kind === 'ID_CARD' ? inventDemographyNumber(birthDate, place, sex) : null,
    identityPaper,
    phones: inventPhones(chance, age, index),
    address: chance.isWithin(0.012) ? null : inventAddress(chance),
    preferredLanguage: LANGUAGES.draw(chance),
    accessibilityNeeds: chance.isWithin(age > 70 ? 0.16 : 0.04) ? [NEEDS.draw(chance)] : [],
    isProtected: chance.isWithin(0.006),
  }
}

/**
 * The day of birth, counted from 1970.
 *
 * Tax numbers tell 5000 people a day apart, by the place of the person in the row modulo 5000. People of the same place
 * are spread over the age pyramid by the golden ratio, which keeps them days apart: no number comes twice below
 * some forty million people.
 */
function birthDayOf(chance: Chance, seed: number, index: number): number {
  chance.restart(seed ^ 0x5bd1e995, index % PEOPLE_A_DAY)
  const share = (chance.next() + Math.floor(index / PEOPLE_A_DAY) * 0.618_033_988_749_895) % 1
  let [low, high] = [0, YEARS]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((YOUNGER[middle] ?? 1) <= share) low = middle
    else high = middle
  }
  const [from = 0, to = 1] = [YOUNGER[low], YOUNGER[high]]
  return BORN_BY - Math.floor((low + (share - from) / (to - from)) * 365.2425)
}

function dayText(day: number): string {
  const known = dayTexts.get(day)
  if (known) return known
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
  dayTexts.set(day, text)
  return text
}

/** The young have cards, the old mostly keep the booklet; some show nothing. */
function inventPaper(chance: Chance, age: number, index: number): InventedPaper | null {
  if (chance.isWithin(0.12)) return null
  if (age < 14) return { kind: 'BIRTH_CERTIFICATE', number: inventBirthCertificate(index) }
  const cardShare = age < 26 ? 1 : age < 45 ? 0.45 : 0.15
  return chance.isWithin(cardShare)
    ? { kind: 'ID_CARD', number: inventIdCard(index) }
    : { kind: 'PASSPORT_BOOKLET', number: inventPassportBooklet(index) }
}

function inventPhones(chance: Chance, age: number, index: number): InventedPhone[] {
  const share = chance.next()
  if (share < 0.04) return []
  // A child has a parent’s phone; a few people share one with the person registered before them.
  const isOthers = age < 14 || share > 0.985
  const e164 = inventPhone(isOthers && index > 0 ? index - 1 : index, 0)
  const phones: InventedPhone[] = [
    { e164, owner: isOthers ? 'RELATIVE' : 'SELF', isSafeToCall: !chance.isWithin(0.01) },
  ]
  if (share < 0.16) {
    phones.push({
      e164: inventPhone(index, 1),
      owner: chance.isWithin(0.5) ? 'SELF' : 'RELATIVE',
      isSafeToCall: true,
    })
  }
  return phones
}
