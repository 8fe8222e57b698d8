import {
  knownGivenNames,
  knownPatronymics,
  sameGivenNames,
  samePatronymics,
} from './given-name-variants.rules'
import { isLatinWord, nameHalves } from './name-key.rules'
import type { NamePart } from './name-key-forms.rules'
import { deletionVariants, forgivenErrors } from './name-key-variants.rules'
import { typingErrors } from './people-search-distance.rules'
import { otherInitialCost, otherInitials } from './people-search-initials.rules'
import type { TypedWord } from './person-query.rules'
import { nominativeSurnames, otherSexSurnames, ukrainianSurnameSpellings } from './surname-forms.rules'
import { soundOf, toPassportLatin } from './transliteration.rules'

/** How a typed word and a recorded name agree. */
export type WordMatch = {
  how:
    | 'exact'
    | 'initial'
    | 'beginning'
    | 'latinSpelling'
    | 'russianSpelling'
    | 'otherName'
    | 'surnameForm'
    | 'similar'
  /** 0 for equal; about 1 for one plain typing error. Hits are ranked by the sum. */
  cost: number
  /** Typing errors, rounded up; 0 where nothing was mistyped. */
  errors: number
}

/** A typed word with everything that is looked up for it. */
export type SoughtWord = TypedWord & {
  sound: string
  isLatin: boolean
  isRussian: boolean
  /** Keys that are this word in another spelling or of another sex, by the part of a name they may be. */
  aliases: Record<NamePart, Map<string, WordMatch>>
  /** What the word was compared with already, by part and key. */
  compared: Map<string, WordMatch | undefined>
}

const alias = (how: WordMatch['how'], cost: number, errors = 0): WordMatch => ({ how, cost, errors })

const KNOWN = { GIVEN: sameGivenNames, PATRONYMIC: samePatronymics } as const
type KnownPart = keyof typeof KNOWN
type KnownName = { part: KnownPart; name: string }
const KNOWN_PARTS: readonly KnownPart[] = ['GIVEN', 'PATRONYMIC']

/** Names the tables know by the variants of their sounds: typing errors in them are found in memory. */
const knownByVariant = new Map<string, KnownName[]>()
for (const [part, names] of [
  ['GIVEN', knownGivenNames()],
  ['PATRONYMIC', knownPatronymics()],
] as const) {
  for (const name of names) {
    const known = { part, name }
    for (const variant of deletionVariants(soundOf(name))) {
      const others = knownByVariant.get(variant)
      if (others) others.push(known)
      else knownByVariant.set(variant, [known])
    }
  }
}

// Of a name typed letter by letter only the last word changes, and many people bear the same names. Both are bounded.
const MOST_REMEMBERED = 1_000
const MOST_COMPARED = 2_000
const remembered = new Map<string, SoughtWord>()

/** Prepares a typed word for look-up and comparison. What follows from it and its comparisons follows always alike. */
export function soughtWord(word: TypedWord): SoughtWord {
  const id = `${word.typed} ${word.key} ${word.isInitial}`
  const known = remembered.get(id)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const sought = prepareWord(word)
  remembered.set(id, sought)
  return sought
}

function prepareWord(word: TypedWord): SoughtWord {
  const sound = soundOf(word.key)
  const sought: SoughtWord = {
    ...word,
    sound,
    isLatin: isLatinWord(word.key),
    isRussian: /[ыэёъ]/.test(word.key),
    aliases: { SURNAME: new Map(), GIVEN: new Map(), PATRONYMIC: new Map() },
    compared: new Map(),
  }
  if (word.isInitial) return sought
  const { SURNAME } = sought.aliases
  if (!word.typed.includes(' ')) {
    addAll(SURNAME, otherHyphenation(word.typed), alias('surnameForm', 0.2))
    addAll(SURNAME, nameHalves(word.typed), alias('surnameForm', 0.6))
  }
  addAll(SURNAME, otherSexSurnames(word.key), alias('surnameForm', 0.4))
  addAll(SURNAME, nominativeSurnames(word.key), alias('surnameForm', 0.45))
  addAll(SURNAME, ukrainianSurnameSpellings(word.key), alias('russianSpelling', 0.45))
  addKnown(sought)
  return sought
}

/** Whether the word is, letter by letter, a given name or a patronymic the tables know. */
export function isKnownName({ key }: SoughtWord): boolean {
  return sameGivenNames(key).length > 0 || samePatronymics(key).length > 0
}

/** A double surname with its halves the other way round. */
function otherHyphenation(typed: string): string[] {
  const [first, second, ...more] = nameHalves(typed)
  return first && second && more.length === 0 ? [second + first] : []
}

function addAll(aliases: Map<string, WordMatch>, keys: string[], match: WordMatch): void {
  for (const key of keys) {
    const known = aliases.get(key)
    if (!known || known.cost > match.cost) aliases.set(key, match)
  }
}

/** Known given names and patronymics that the word may be, in another form or with a typing error. */
function addKnown(word: SoughtWord): void {
  const how = word.isRussian ? 'russianSpelling' : 'otherName'
  const unknown = KNOWN_PARTS.filter((part) => {
    const same = KNOWN[part](word.key)
    addAll(word.aliases[part], same, alias(how, 0.4))
    // A name the tables know is not taken for a mistyped other one.
    return same.length === 0
  })
  for (const { part, name } of nearKnown(word, unknown)) {
    const errors = soundOf(name) === word.sound ? 0 : typingErrors(word.key, name, 1.1)
    if (name === word.key || errors > 1.1) continue
    const isSameSound = word.isLatin && errors === 0
    const match = alias(isSameSound ? 'latinSpelling' : how, 0.45 + 0.7 * errors, Math.ceil(errors))
    addAll(word.aliases[part], KNOWN[part](name), match)
  }
}

function nearKnown({ sound }: SoughtWord, parts: readonly KnownPart[]): Set<KnownName> {
  const near = new Set<KnownName>()
  for (const variant of parts.length > 0 ? deletionVariants(sound) : []) {
    for (const known of knownByVariant.get(variant) ?? []) if (parts.includes(known.part)) near.add(known)
  }
  return near
}

/** A surname is seldom cut to one letter. */
export const INITIAL_OF_SURNAME = 0.6
export const INITIAL = 0.05
const BEGINNING = 0.3
const BEGINNING_A_LETTER = 0.005
const ONE_ERROR = 0.75
const ROUNDING = 0.15
const ONE_PLAIN_ERROR = 1.15
/** What two words that only sound alike have more than two of equal letters. */
const HEARD = 0.25

/** How the word agrees with the recorded key, at its best; nothing when it does not. */
export function matchWord(word: SoughtWord, part: NamePart, recorded: string): WordMatch | undefined {
  if (recorded === '') return undefined
  const id = `${part} ${recorded}`
  if (word.compared.has(id)) return word.compared.get(id)
  if (word.compared.size >= MOST_COMPARED) word.compared.clear()
  const match = compareWord(word, part, recorded)
  word.compared.set(id, match)
  return match
}

function compareWord(word: SoughtWord, part: NamePart, recorded: string): WordMatch | undefined {
  if (recorded === word.key) return { how: 'exact', cost: 0, errors: 0 }
  if (word.isInitial) return matchInitial(word, part, recorded)
  const found = [
    word.aliases[part].get(recorded),
    matchBeginning(word, recorded),
    matchSound(word, recorded),
    matchErrors(word, part, recorded),
  ]
  return found.reduce((best, match) => (match && (!best || match.cost < best.cost) ? match : best), undefined)
}

function matchInitial(word: SoughtWord, part: NamePart, recorded: string): WordMatch | undefined {
  const cost = part === 'SURNAME' ? INITIAL_OF_SURNAME : INITIAL
  if (recorded.startsWith(word.key)) return { how: 'initial', cost, errors: 0 }
  const isOther = otherInitials(word.key).some((letter) => recorded.startsWith(letter))
  return isOther ? { how: 'initial', cost: cost + otherInitialCost(word.key), errors: 0 } : undefined
}

function matchBeginning(word: SoughtWord, recorded: string): WordMatch | undefined {
  const extra = Math.min(recorded.length - word.key.length, 10) * BEGINNING_A_LETTER
  if (recorded.startsWith(word.key)) return { how: 'beginning', cost: BEGINNING + extra, errors: 0 }
  const isSoundBeginning = word.sound.length > 2 && soundOf(recorded).startsWith(word.sound)
  if (!isSoundBeginning) return undefined
  return {
    how: word.isLatin ? 'latinSpelling' : 'similar',
    cost: BEGINNING + 0.25 + extra,
    errors: word.isLatin ? 0 : 1,
  }
}

function matchSound(word: SoughtWord, recorded: string): WordMatch | undefined {
  const isRecordedLatin = isLatinWord(recorded)
  if (word.isLatin && !isRecordedLatin && toPassportLatin(recorded) === word.key)
    return alias('latinSpelling', 0.05)
  if (word.sound === '' || soundOf(recorded) !== word.sound) return undefined
  if (word.isLatin !== isRecordedLatin) return alias('latinSpelling', 0.2)
  if (word.isRussian) return alias('russianSpelling', 0.2)
  const errors = Math.min(typingErrors(word.key, recorded, 1), 0.6)
  return alias('similar', Math.max(0.15, errors * ONE_ERROR), 1)
}

function matchErrors(word: SoughtWord, part: NamePart, recorded: string): WordMatch | undefined {
  const most = forgivenErrors(Math.max(word.sound.length, word.key.length)) + ROUNDING
  const recordedSound = soundOf(recorded)
  let errors = typingErrors(word.key, recorded, most)
  if (errors > HEARD)
    errors = Math.min(errors, typingErrors(word.sound, recordedSound, Math.min(errors, most) - HEARD) + HEARD)
  let penalty = 0
  if (part === 'SURNAME' && errors > ONE_PLAIN_ERROR) {
    for (const [other, { cost }] of word.aliases.SURNAME) {
      const otherErrors = typingErrors(other, recorded, Math.min(ONE_PLAIN_ERROR, errors - cost))
      if (otherErrors + cost < errors) [errors, penalty] = [otherErrors, cost]
    }
    if (word.isLatin) {
      const same = [...word.aliases.SURNAME.keys()].some((other) => soundOf(other) === recordedSound)
      if (same) return alias('surnameForm', 0.5)
    }
  }
  if (errors > most) return undefined
  const how = word.isRussian && errors <= 0.6 ? 'russianSpelling' : 'similar'
  return { how, cost: 0.1 + errors * ONE_ERROR + penalty, errors: Math.max(1, Math.ceil(errors - ROUNDING)) }
}
