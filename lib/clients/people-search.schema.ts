import { z } from 'zod'

const LONGEST_QUERY = 200
export const HITS_A_PAGE = 10

/** Where the next page begins, sealed: it holds the names of the last row read, who may be nobody's business. */
export const peopleCursorSchema = z.string().max(6000)
export type PeopleCursor = z.output<typeof peopleCursorSchema>

export const peopleSearchSchema = z.object({
  typed: z.string().max(LONGEST_QUERY, { error: 'searchTooLong' }),
  /** "Search as typed": no keyboard layout is corrected. */
  asTyped: z.boolean().optional(),
  after: peopleCursorSchema.optional(),
})
export type PeopleSearch = z.output<typeof peopleSearchSchema>

/** Why a person is among the hits: a key of the messages and what its text names. */
// biome-ignore format: a table
export const HIT_REASONS = [
  'surname', 'givenName', 'patronymic', 'initials', 'nameBeginning', 'formerSurname', 'surnameHalf',
  'latinInPaper', 'latinSpelling', 'russianSpelling', 'otherName', 'otherSurnameForm', 'oneLetterDiffers',
  'twoLettersDiffer', 'layoutCorrected', 'lookAlikes', 'wordNotFound', 'birthDate', 'birthMonth', 'birthYear',
  'birthDateSimilar', 'phone', 'phoneEnds', 'taxId', 'demographyNumber', 'document', 'cardNumber',
  'numberNotFound',
] as const
export type HitReasonCode = (typeof HIT_REASONS)[number]
export type HitReason = { code: HitReasonCode; params?: Record<string, string> }

/** Stretches of a name that were typed, as [from, to) places of its letters. */
export type NameMarks = { surname: Stretch[]; givenName: Stretch[]; patronymic: Stretch[] }
export type Stretch = readonly [from: number, to: number]

export type HitUnit = { id: string; name: string; nameEn: string; phone: string | null }

/** Whether the viewer may open the card: at once, by giving a reason, or not at all. */
export const HIT_OPENINGS = ['OPEN', 'WITH_REASON', 'CLOSED'] as const
export type HitOpening = (typeof HIT_OPENINGS)[number]

/** A person the viewer may be told about: no more than the list shows. `birthDate` is YYYY-MM-DD. */
export type OpenHit = {
  isProtected: false
  id: string
  cardNumber: string
  surname: string
  givenName: string
  patronymic: string | null
  birthDate: string | null
  birthYear: number | null
  /** `067 ••• •• 14` */
  maskedPhone: string | null
  homeUnit: HitUnit
  isOwnCentre: boolean
  opening: HitOpening
  reasons: HitReason[]
  marks: NameMarks
}

/** A protected card: nothing but whom to ask. */
export type ProtectedHit = { isProtected: true; homeUnit: HitUnit }

export type PersonHit = OpenHit | ProtectedHit

/** How the words and numbers were read, for the line "Шукаємо: …". */
export type QueryReading = {
  how: 'asTyped' | 'layoutCorrected' | 'lookAlikes'
  words: string[]
  numbers: {
    kind: 'birth' | 'phone' | 'taxId' | 'demographyNumber' | 'document' | 'cardNumber'
    text: string
  }[]
}

export type PeopleFound = {
  reading: QueryReading
  /** Everything typed agrees. */
  exact: PersonHit[]
  near: PersonHit[]
  /** Hits on this page. */
  shown: number
  next?: PeopleCursor
}
