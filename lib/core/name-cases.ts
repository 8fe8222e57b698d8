import 'server-only'
import {
  type DeclensionInput,
  detectGender,
  GrammaticalGender,
  inAblative,
  inAccusative,
  inDative,
  inGenitive,
  inLocative,
  inVocative,
} from 'shevchenko'

export const NAME_CASES = ['nominative', 'genitive', 'dative', 'accusative'] as const
export type NameCase = (typeof NAME_CASES)[number]

/** One text in the four cases a paper may ask for. */
export type NameCases = Readonly<Record<NameCase, string>>

export type NameToDecline = {
  readonly surname: string
  readonly givenName: string
  readonly patronymic?: string | null
  readonly sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
}

/** Suggestions: whoever makes the paper may change any of them. */
export type SuggestedNameCases = {
  readonly surname: NameCases
  readonly givenName: NameCases
  readonly patronymic: NameCases
  /** Surname, given name, patronymic: the order of Ukrainian papers. */
  readonly full: NameCases
  /** False when neither the card nor the name tells the sex: then every form is the nominative. */
  readonly isDeclined: boolean
}

type Part = 'familyName' | 'givenName' | 'patronymicName'
type Oblique = Exclude<NameCase, 'nominative'>

const OBLIQUE: Readonly<Record<Oblique, (name: DeclensionInput) => Promise<Partial<Record<Part, string>>>>> =
  {
    genitive: inGenitive,
    dative: inDative,
    accusative: inAccusative,
  }

const UKRAINIAN_WORD = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії'-]+$/
const APOSTROPHES = /['’ʼ`´‘]/g

/** Surnames of other languages that keep one form, which their letters alone do not tell. */
const UNCHANGED: Readonly<Record<Part, readonly string[]>> = {
  familyName: ['дюма', 'золя', 'гюго', 'ле', 'лі', 'моруа', 'дега', 'дефо', 'руссо', 'піаже'],
  givenName: [],
  patronymicName: [],
}

// Forms where the library differs from dictionaries of names and surnames: genitive, dative, accusative.
const CORRECTED: Readonly<Record<string, Readonly<Record<Oblique, string>> | undefined>> = {
  'givenName:антін': { genitive: 'Антона', dative: 'Антону', accusative: 'Антона' },
  'givenName:назар': { genitive: 'Назара', dative: 'Назару', accusative: 'Назара' },
  'familyName:бондар': { genitive: 'Бондаря', dative: 'Бондарю', accusative: 'Бондаря' },
  'familyName:хміль': { genitive: 'Хмеля', dative: 'Хмелю', accusative: 'Хмеля' },
  'familyName:городній': { genitive: 'Городнього', dative: 'Городньому', accusative: 'Городнього' },
}

/**
 * The name of a person in the cases of Ukrainian papers.
 *
 * Initials, names in other letters, small particles (де, огли) and foreign surnames of one form stay as they are. The
 * apostrophe stays the one the name was written with.
 */
export async function suggestNameCases(name: NameToDecline): Promise<SuggestedNameCases> {
  const gender = await genderOf(name)
  const [surname, givenName, patronymic] = await Promise.all([
    partCases('familyName', name.surname, gender),
    partCases('givenName', name.givenName, gender),
    partCases('patronymicName', name.patronymic ?? '', gender),
  ])
  const full = eachCase((nameCase) =>
    [surname[nameCase], givenName[nameCase], patronymic[nameCase]].filter(Boolean).join(' '),
  )
  return { surname, givenName, patronymic, full, isDeclined: gender !== undefined }
}

const ALL_OBLIQUE = [inGenitive, inDative, inAccusative, inAblative, inLocative, inVocative]
const PARTS = ['familyName', 'givenName', 'patronymicName'] as const
const GENDERS = [GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE]

/** Where the vowel of the stem is lost or changes its place, as with the common word: both ways are written. */
const ALSO_WRITTEN: Readonly<Record<string, string | undefined>> = {
  швець: 'Шевця',
  жнець: 'Женця',
  лев: 'Льва',
}

/**
 * Every form that a word of these names may take in any case, whatever part of a name it is and whosever: for looking for a name in a
 * text, not for writing it. Words in other letters have no forms.
 */
export async function anyNameForms(names: readonly string[]): Promise<string[]> {
  const words = new Set(names.flatMap((name) => plain(name).split(/[^\p{L}']+/u)))
  const known = [...words].filter((word) => word.length > 1 && UKRAINIAN_WORD.test(word))
  const forms = await Promise.all(
    known.flatMap((word) =>
      PARTS.flatMap((part) => [
        ALSO_WRITTEN[word.toLocaleLowerCase('uk')] ?? word,
        ...Object.values(CORRECTED[`${part}:${word.toLocaleLowerCase('uk')}`] ?? {}),
        ...GENDERS.flatMap((gender) =>
          ALL_OBLIQUE.map(async (inCase) => (await inCase({ gender, [part]: word }))[part] ?? word),
        ),
      ]),
    ),
  )
  return [...new Set(forms)]
}

async function genderOf({ surname, givenName, patronymic, sex }: NameToDecline) {
  if (sex !== 'NOT_STATED') return sex === 'FEMALE' ? GrammaticalGender.FEMININE : GrammaticalGender.MASCULINE
  if (/\s(кизи|гизи)$/i.test(patronymic ?? '')) return GrammaticalGender.FEMININE
  if (/\sогли$/i.test(patronymic ?? '')) return GrammaticalGender.MASCULINE
  const known = { familyName: surname, givenName, ...(patronymic ? { patronymicName: patronymic } : {}) }
  return (await detectGender(known)) ?? undefined
}

async function partCases(
  part: Part,
  text: string,
  gender: GrammaticalGender | undefined,
): Promise<NameCases> {
  const words = text.trim().split(/\s+/)
  const declined = await Promise.all(
    words.map((word, place) =>
      gender && isDeclinable(part, word, words.length - place - 1)
        ? wordCases(part, word, gender)
        : same(word),
    ),
  )
  return eachCase((nameCase) => declined.map((word) => word[nameCase]).join(' '))
}

/** Of a surname in several words only the last changes: Ван дер Бек — Ван дер Бека. */
function isDeclinable(part: Part, word: string, wordsAfter: number): boolean {
  if (part !== 'givenName' && wordsAfter > 0) return false
  if (!UKRAINIAN_WORD.test(plain(word)) || word.length < 2) return false
  return word.charAt(0) !== word.charAt(0).toLocaleLowerCase('uk')
}

async function wordCases(part: Part, word: string, gender: GrammaticalGender): Promise<NameCases> {
  const typed = plain(word)
  const key = typed.toLocaleLowerCase('uk')
  const isMasculine = gender === GrammaticalGender.MASCULINE
  if (UNCHANGED[part].includes(key)) return same(word)
  const corrected = isMasculine ? CORRECTED[`${part}:${key}`] : undefined
  const [genitive, dative, accusative] = await Promise.all(
    (['genitive', 'dative', 'accusative'] as const).map(async (nameCase) => {
      const form =
        corrected?.[nameCase] ?? (await OBLIQUE[nameCase]({ gender, [part]: typed }))[part] ?? typed
      return asTyped(form, word)
    }),
  )
  return {
    nominative: word,
    genitive: genitive ?? word,
    dative: dative ?? word,
    accusative: accusative ?? word,
  }
}

const plain = (word: string) => word.replace(APOSTROPHES, "'")
const same = (word: string): NameCases => eachCase(() => word)

/** With the apostrophe of the name, and in capitals where it was in capitals. */
function asTyped(form: string, word: string): string {
  const apostrophe = word.match(APOSTROPHES)?.[0] ?? '’'
  const isCapitals = word.length > 1 && word === word.toLocaleUpperCase('uk')
  const text = form.replace(/'/g, apostrophe)
  return isCapitals ? text.toLocaleUpperCase('uk') : text
}

function eachCase(formOf: (nameCase: NameCase) => string): NameCases {
  return {
    nominative: formOf('nominative'),
    genitive: formOf('genitive'),
    dative: formOf('dative'),
    accusative: formOf('accusative'),
  }
}
