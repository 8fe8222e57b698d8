import type { NamePart } from './name-key-forms.rules'
import { soughtVariants } from './name-key-variants.rules'
import type { LexiconRow, WordLookup } from './name-lexicon.rules'
import {
  isKnownName,
  matchWord,
  type SoughtWord,
  soughtWord,
  type WordMatch,
} from './people-search-words.rules'
import type { PersonQuery, Reading, TypedWord } from './person-query.rules'
import { unmergedSoundOf } from './transliteration.rules'

/** A distinct key of the lexicon that a typed word may stand for. */
export type Candidate = { key: string; frequency: number; match: WordMatch }
export type Candidates = Record<NamePart, Candidate[]>

/** A way to read the words: indices of sought words, neighbours joined or apart (`Лис Коваль`, `Лис-Коваль`). */
export type Wording = { how: Reading['how']; cost: number; words: number[] }

export type Sought = { words: SoughtWord[]; wordings: Wording[] }

const READING_COST: Record<Reading['how'], number> = { asTyped: 0, lookAlikes: 0.05, layoutCorrected: 0.15 }
const JOINED = 0.1
const SHORTEST_BEGINNING = 2
// Two letters left out, and two soft signs that are not heard.
const LONGER_BY = 4
const KEPT: Record<NamePart, number> = { SURNAME: 100, GIVEN: 10, PATRONYMIC: 14 }

/** All words of all readings, each once, and the wordings made of them. */
export function soughtOf({ readings }: PersonQuery): Sought {
  const words: SoughtWord[] = []
  const places = new Map<string, number>()
  const placeOf = (word: TypedWord): number => {
    const id = `${word.key} ${word.isInitial}`
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, words.push(soughtWord(word)) - 1)
    return words.length - 1
  }
  const wordings = readings.flatMap(({ how, words: typed }) => {
    const cost = READING_COST[how]
    const apart: Wording = { how, cost, words: typed.map(placeOf) }
    return [
      apart,
      ...joinedNeighbours(typed).map((joined) => ({ how, cost: cost + JOINED, words: joined.map(placeOf) })),
    ]
  })
  return { words, wordings }
}

function joinedNeighbours(words: TypedWord[]): TypedWord[][] {
  if (words.length > 4) return []
  return words.slice(1).flatMap((second, place) => {
    const first = words[place]
    if (!first || first.isInitial || second.isInitial) return []
    const joined = { typed: `${first.typed} ${second.typed}`, key: first.key + second.key, isInitial: false }
    return [[...words.slice(0, place), joined, ...words.slice(place + 2)]]
  })
}

/**
 * Neighbours joined into one word are long, and only a whole name is looked for in them. A given name or patronymic that
 * the tables know is seldom another word with two errors in it.
 */
function variantsSoughtFor(word: SoughtWord): string[] {
  if (isJoined(word)) return [word.sound]
  return soughtVariants(word.sound, isKnownName(word) ? 1 : undefined)
}

/** «Ллик» is Лилик without a letter, and «Лик» is two letters away. */
function variantsUnmerged(word: SoughtWord): string[] {
  const unmerged = unmergedSoundOf(word.key)
  return isJoined(word) || unmerged === word.sound ? [] : soughtVariants(unmerged, 1)
}

const isJoined = ({ typed }: TypedWord) => typed.includes(' ')

/** What is looked for in the lexicon for each word; an initial may be any name. */
export function lookupsOf({ words }: Pick<Sought, 'words'>): WordLookup[] {
  return words.flatMap((word, place) => (word.isInitial ? [] : [lookupOf(word, place)]))
}

function lookupOf(word: SoughtWord, place: number): WordLookup {
  const isNear = new Set(soughtVariants(word.sound, 1))
  const variants = variantsSoughtFor(word)
  // Соломі- goes on as Соломія, whose last two letters are one sound.
  const beginning = word.sound.replace(/i$/, '')
  return {
    word: place,
    key: word.key,
    near: [...new Set([...variants.filter((variant) => isNear.has(variant)), ...variantsUnmerged(word)])],
    far: variants.filter((variant) => !isNear.has(variant)),
    longest: word.key.length + LONGER_BY,
    others: Object.values(word.aliases).flatMap((aliases) => [...aliases.keys()]),
    ...(beginning.length >= SHORTEST_BEGINNING && { beginning }),
  }
}

/** The lexicon's answer judged: for each sought word and part of a name the likeliest keys, best first. */
export function candidatesOf({ words }: Sought, rows: readonly LexiconRow[]): Candidates[] {
  const found: Candidates[] = words.map(() => ({ SURNAME: [], GIVEN: [], PATRONYMIC: [] }))
  const seen = new Set<string>()
  for (const { word, part, key, frequency } of rows) {
    const id = `${word} ${part} ${key}`
    const sought = words[word]
    if (!sought || seen.has(id)) continue
    seen.add(id)
    const match = matchWord(sought, part, key)
    if (match) found[word]?.[part].push({ key, frequency, match })
  }
  for (const candidates of found) {
    for (const part of ['SURNAME', 'GIVEN', 'PATRONYMIC'] as const) {
      candidates[part].sort((a, b) => a.match.cost - b.match.cost || b.frequency - a.frequency)
      candidates[part].splice(KEPT[part])
    }
  }
  return found
}
