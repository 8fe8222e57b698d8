import type { PlainDate } from '@/lib/core/plain-date'

export const DUPLICATE_LEVELS = ['CERTAIN', 'LIKELY', 'POSSIBLE'] as const
export type DuplicateLevel = (typeof DUPLICATE_LEVELS)[number]

export const DUPLICATE_REASONS = [
  'TAX_ID_SAME',
  'DOCUMENT_SAME',
  'NAME_SAME',
  'NAME_NEAR',
  'NAME_SWAPPED',
  'FORMER_SURNAME',
  'SURNAME_OTHER',
  'PATRONYMIC_OTHER',
  'BIRTH_DATE_SAME',
  'BIRTH_DATE_SWAPPED',
  'BIRTH_DATE_ONE_DIGIT',
  'BIRTH_YEAR_SAME',
  'PHONE_SAME',
] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** A person as far as a comparison needs one. Names are normalised keys, numbers are E.164 and look-up hashes. */
export type PersonToCompare = {
  surnameKey: string
  givenNameKey: string
  patronymicKey?: string
  formerSurnameKeys?: readonly string[]
  birthDate?: PlainDate
  birthYear?: number
  phones?: readonly string[]
  taxIdHash?: string
  documentHashes?: readonly string[]
}

export type DuplicateJudgement = { level: DuplicateLevel; reasons: DuplicateReason[] }

type NameMatch = 'SAME' | 'NEAR' | 'SWAPPED' | 'FORMER' | 'GIVEN_ONLY' | 'OTHER'
type BirthMatch = 'SAME' | 'SWAPPED' | 'ONE_DIGIT' | 'YEAR' | 'UNKNOWN' | 'OTHER'

/**
 * How likely two cards are of one person, with the reasons; undefined when nothing speaks for it.
 *
 * A shared phone alone is no sign (families share one), nor is a name alone when the birth dates differ. A shared
 * number of a paper with nothing else alike is only likely: it may have been copied into the wrong card.
 */
export function judgeDuplicate(a: PersonToCompare, b: PersonToCompare): DuplicateJudgement | undefined {
  const name = compareNames(a, b)
  const birth = compareBirths(a, b)
  const patronymic = comparePatronymics(a, b)
  const isSameTaxId = Boolean(a.taxIdHash) && a.taxIdHash === b.taxIdHash
  const isSameDocument = haveCommon(a.documentHashes, b.documentHashes)
  const isSamePhone = haveCommon(a.phones, b.phones)

  const level =
    isSameTaxId || isSameDocument
      ? levelByNumber(name, birth)
      : levelByPerson(name, birth, { patronymic, isSamePhone })
  if (!level) return undefined
  const reasons: (DuplicateReason | undefined)[] = [
    isSameTaxId ? 'TAX_ID_SAME' : undefined,
    isSameDocument ? 'DOCUMENT_SAME' : undefined,
    NAME_REASONS[name],
    patronymic === 'OTHER' ? 'PATRONYMIC_OTHER' : undefined,
    BIRTH_REASONS[birth],
    isSamePhone ? 'PHONE_SAME' : undefined,
  ]
  return { level, reasons: reasons.filter((reason) => reason !== undefined) }
}

/** Judges all candidates and keeps the likely ones, the likeliest first. */
export function rankDuplicates<Candidate extends PersonToCompare>(
  person: PersonToCompare,
  candidates: readonly Candidate[],
): (DuplicateJudgement & { candidate: Candidate })[] {
  return candidates
    .flatMap((candidate) => {
      const judgement = judgeDuplicate(person, candidate)
      return judgement ? [{ ...judgement, candidate }] : []
    })
    .sort((a, b) => DUPLICATE_LEVELS.indexOf(a.level) - DUPLICATE_LEVELS.indexOf(b.level))
}

const NAME_REASONS: Record<NameMatch, DuplicateReason | undefined> = {
  SAME: 'NAME_SAME',
  NEAR: 'NAME_NEAR',
  SWAPPED: 'NAME_SWAPPED',
  FORMER: 'FORMER_SURNAME',
  GIVEN_ONLY: 'SURNAME_OTHER',
  OTHER: undefined,
}
const BIRTH_REASONS: Record<BirthMatch, DuplicateReason | undefined> = {
  SAME: 'BIRTH_DATE_SAME',
  SWAPPED: 'BIRTH_DATE_SWAPPED',
  ONE_DIGIT: 'BIRTH_DATE_ONE_DIGIT',
  YEAR: 'BIRTH_YEAR_SAME',
  UNKNOWN: undefined,
  OTHER: undefined,
}

function levelByNumber(name: NameMatch, birth: BirthMatch): DuplicateLevel {
  return name !== 'OTHER' || birth === 'SAME' ? 'CERTAIN' : 'LIKELY'
}

function levelByPerson(
  name: NameMatch,
  birth: BirthMatch,
  more: { patronymic: 'SAME' | 'OTHER' | 'UNKNOWN'; isSamePhone: boolean },
): DuplicateLevel | undefined {
  const isNameWhole = name === 'SAME' || name === 'SWAPPED' || name === 'FORMER'
  const isBirthNear = birth === 'SWAPPED' || birth === 'ONE_DIGIT'
  const { patronymic, isSamePhone } = more
  if (isNameWhole && birth === 'SAME') {
    if (patronymic === 'SAME' || isSamePhone) return 'CERTAIN'
    return patronymic === 'OTHER' ? 'POSSIBLE' : 'LIKELY'
  }
  if (name === 'NEAR' && birth === 'SAME')
    return patronymic === 'OTHER' && !isSamePhone ? 'POSSIBLE' : 'LIKELY'
  if (isNameWhole && isBirthNear) return patronymic === 'OTHER' && !isSamePhone ? 'POSSIBLE' : 'LIKELY'
  // Somebody who changed the surname on marriage.
  if (name === 'GIVEN_ONLY' && birth === 'SAME') {
    if (isSamePhone) return 'LIKELY'
    return patronymic === 'SAME' ? 'POSSIBLE' : undefined
  }
  if (isSamePhone && (isNameWhole || name === 'NEAR')) {
    return birth === 'UNKNOWN' || birth === 'YEAR' || isBirthNear ? 'LIKELY' : 'POSSIBLE'
  }
  if (patronymic === 'OTHER') return undefined
  if (name === 'NEAR' && isBirthNear) return 'POSSIBLE'
  return isNameWhole && (birth === 'UNKNOWN' || birth === 'YEAR') ? 'POSSIBLE' : undefined
}

function compareNames(a: PersonToCompare, b: PersonToCompare): NameMatch {
  const isGivenSame = a.givenNameKey === b.givenNameKey
  if (a.surnameKey === b.surnameKey && isGivenSame) return 'SAME'
  if (a.surnameKey === b.givenNameKey && a.givenNameKey === b.surnameKey) return 'SWAPPED'
  const isFormer =
    a.formerSurnameKeys?.includes(b.surnameKey) ||
    b.formerSurnameKeys?.includes(a.surnameKey) ||
    haveCommon(a.formerSurnameKeys, b.formerSurnameKeys)
  if (isFormer && isGivenSame) return 'FORMER'
  const isGivenNear = isNear(a.givenNameKey, b.givenNameKey)
  if (isNear(a.surnameKey, b.surnameKey) && isGivenNear) return 'NEAR'
  return isGivenSame && a.givenNameKey !== '' ? 'GIVEN_ONLY' : 'OTHER'
}

function comparePatronymics(a: PersonToCompare, b: PersonToCompare): 'SAME' | 'OTHER' | 'UNKNOWN' {
  if (!a.patronymicKey || !b.patronymicKey) return 'UNKNOWN'
  return isNear(a.patronymicKey, b.patronymicKey) ? 'SAME' : 'OTHER'
}

function compareBirths(a: PersonToCompare, b: PersonToCompare): BirthMatch {
  if (a.birthDate && b.birthDate) return compareDates(a.birthDate, b.birthDate)
  const [yearA, yearB] = [yearOf(a), yearOf(b)]
  if (yearA === undefined || yearB === undefined) return 'UNKNOWN'
  return yearA === yearB ? 'YEAR' : 'OTHER'
}

function compareDates(a: PlainDate, b: PlainDate): BirthMatch {
  if (a === b) return 'SAME'
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)) {
    return 'SWAPPED'
  }
  const different = [...a].filter((digit, place) => digit !== b[place]).length
  return different === 1 ? 'ONE_DIGIT' : 'OTHER'
}

function yearOf({ birthDate, birthYear }: PersonToCompare): number | undefined {
  return birthDate ? Number(birthDate.slice(0, 4)) : birthYear
}

function haveCommon(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.some((one) => b.includes(one))
}

/** Whether two keys differ by a slip: one letter changed, added, lost or two swapped; two in a long key. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4 || Math.abs(a.length - b.length) > 2) return false
  return slipsBetween(a, b) <= (shorter >= 8 ? 2 : 1)
}

/** Damerau–Levenshtein distance (neighbours swapped count as one). */
function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1]
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(slips)
    }
    ;[beforeLast, last] = [last, current]
  }
  return last[to.length] ?? 0
}
