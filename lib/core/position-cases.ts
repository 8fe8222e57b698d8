import type { NameCases } from './name-cases'

const UKRAINIAN_WORD = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії'’ʼ-]+$/

type Ending = readonly [nominative: RegExp, genitive: string, dative: string, accusative: string]

// Of the noun that names a position, in the singular; the first row that fits decides.
const POSITION_ENDINGS: readonly Ending[] = [
  [/ець$/, 'ця', 'цю', 'ця'],
  [/([гґ])а$/, '$1и', 'зі', '$1у'],
  [/ка$/, 'ки', 'ці', 'ку'],
  [/(ц)я$/, '$1і', '$1і', '$1ю'],
  [/ія$/, 'ії', 'ії', 'ію'],
  [/([нд])я$/, '$1і', '$1і', '$1ю'],
  [/а$/, 'и', 'і', 'у'],
  [/ий$/, 'ого', 'ому', 'ого'],
  [/ій$/, 'ія', 'ію', 'ія'],
  [/ь$/, 'я', 'ю', 'я'],
  [/(кар|тар)$/, '$1я', '$1ю', '$1я'],
  [/([бвгґджзклмнпрстфхцчшщ])$/, '$1а', '$1у', '$1а'],
]
const ADJECTIVE_ENDINGS: readonly Ending[] = [
  [/ий$/, 'ого', 'ому', 'ого'],
  [/ій$/, 'ього', 'ьому', 'ього'],
  [/а$/, 'ої', 'ій', 'у'],
  [/я$/, 'ьої', 'ій', 'ю'],
]
/** Positions that are adjectives by form and stand without a noun. */
const ADJECTIVES_ALONE = /^(слідча|завідуюча)$/
const ADJECTIVE = /(ий|ній|[^к]на|ська|цька|ова|ева|ша|ча|жа|ня)$/
const NOUNS_LIKE_ADJECTIVES = /(^голова|иня)$/

/**
 * A position in the cases of papers: «керівниця центру» — «керівниці центру» — «керівницю центру».
 *
 * The adjectives before it and the first noun change; what follows is already in the genitive and stays. «В. о.
 * директора» has nothing to change.
 */
export function suggestPositionCases(position: string): NameCases {
  const words = position.trim().split(/\s+/)
  const noun = words.findIndex((word, place) => !isAdjective(word) || !words[place + 1])
  const cases = words.map((word, place) => (place > noun ? same(word) : positionWord(word, place < noun)))
  return joined(cases, ' ')
}

function isAdjective(word: string): boolean {
  const key = word.toLocaleLowerCase('uk')
  return ADJECTIVE.test(key) && !ADJECTIVES_ALONE.test(key) && !NOUNS_LIKE_ADJECTIVES.test(key)
}

function positionWord(word: string, isBeforeNoun: boolean): NameCases {
  if (!UKRAINIAN_WORD.test(word) || word.length < 3) return same(word)
  const declined = word
    .split('-')
    .map((half) => halfCases(half, isBeforeNoun || ADJECTIVES_ALONE.test(half.toLocaleLowerCase('uk'))))
  return joined(declined, '-')
}

function halfCases(half: string, isAdjectival: boolean): NameCases {
  const found = (isAdjectival ? ADJECTIVE_ENDINGS : POSITION_ENDINGS).find(([ending]) => ending.test(half))
  if (!found) return same(half)
  const [ending, genitive, dative, accusative] = found
  const form = (replacement: string) => half.replace(ending, replacement)
  return { nominative: half, genitive: form(genitive), dative: form(dative), accusative: form(accusative) }
}

const same = (word: string): NameCases => ({
  nominative: word,
  genitive: word,
  dative: word,
  accusative: word,
})

function joined(parts: readonly NameCases[], between: string): NameCases {
  const of = (nameCase: keyof NameCases) => parts.map((part) => part[nameCase]).join(between)
  return {
    nominative: of('nominative'),
    genitive: of('genitive'),
    dative: of('dative'),
    accusative: of('accusative'),
  }
}
