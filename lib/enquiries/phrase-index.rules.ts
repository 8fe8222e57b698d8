import { isOneTypoAway, stemOf, wordsOf } from './topic-text.rules'

/** A name or an everyday phrase of what is to be found; `weight` says how much a match with it is worth (0–1). */
export type KnownPhrase = { readonly text: string; readonly weight: number; readonly isName: boolean }
/** Its words by their place in the index. */
export type Phrase = KnownPhrase & { readonly words: readonly number[] }
type Word = { readonly whole: string; readonly stem: string }

/** The words of all phrases, each once, with the entries (by place) that have them. */
export type PhraseIndex = {
  readonly words: readonly Word[]
  readonly entriesOf: readonly ReadonlySet<number>[]
  readonly phrases: readonly (readonly Phrase[])[]
  /** Places of words by their first and by their second letter. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>
  readonly bySecond: ReadonlyMap<string, readonly number[]>
  /** Words that were compared lately: the same ones come again and again, and to compare one takes long. */
  readonly compared: Map<string, MetWords>
}

/** For one typed word: places of the words it meets, and how well (0–1). */
export type MetWords = ReadonlyMap<number, number>

const MOST_COMPARED = 5000

/** Compares each telling word of a text with the words of the index. */
export function meetWords(index: PhraseIndex, typed: string): readonly MetWords[] {
  return wordsOf(typed).map((whole) => {
    const known = index.compared.get(whole)
    if (known) return known
    const met = meetWord(index, whole)
    if (index.compared.size >= MOST_COMPARED) index.compared.clear()
    index.compared.set(whole, met)
    return met
  })
}

function meetWord(index: PhraseIndex, whole: string): MetWords {
  const { words } = index
  const sought = toWord(whole)
  const met = new Map<number, number>()
  for (const place of mayMeet(index, whole)) {
    const known = words[place]
    const match = known ? matchWords(sought, known) : 0
    if (match > 0) met.set(place, match)
  }
  return met
}

/**
 * Words worth comparing: with the same first letter; for longer ones also those that one typing error in the first
 * two letters would give (one of them in its place, or moved by one).
 */
function mayMeet({ byFirst, bySecond }: PhraseIndex, whole: string): ReadonlySet<number> {
  const [first = '', second = ''] = whole
  const same = byFirst.get(first) ?? []
  if (whole.length < 5) return new Set(same)
  return new Set([
    ...same,
    ...(byFirst.get(second) ?? []),
    ...(bySecond.get(first) ?? []),
    ...(bySecond.get(second) ?? []),
  ])
}

/** How well a typed word meets a word of the table: 1 the same or declined, 0 not at all. */
function matchWords(typed: Word, known: Word): number {
  if (typed.whole === known.whole) return 1
  if (typed.stem === known.stem) return typed.stem.length >= 4 ? 1 : 0.9
  const length = typed.whole.length
  if (length >= 2 && known.whole.startsWith(typed.whole)) return 0.6 + 0.3 * (length / known.whole.length)
  const [short, long] =
    typed.stem.length < known.stem.length ? [typed.stem, known.stem] : [known.stem, typed.stem]
  if (short.length >= 5 && long.startsWith(short)) return 0.7
  if (length < 5 || short.length < 4) return 0
  if (isOneTypoAway(typed.whole, known.whole)) return 0.55
  if (typed.stem.length >= 5 && isOneTypoAway(typed.stem, known.stem)) return 0.5
  return length >= 6 && isOneTypoAway(typed.whole, known.whole.slice(0, length)) ? 0.4 : 0
}

/** @param entries the phrases of each thing that can be found; it is known by its place */
export function makePhraseIndex(entries: readonly (readonly KnownPhrase[])[]): PhraseIndex {
  const words: Word[] = []
  const entriesOf: Set<number>[] = []
  const places = new Map<string, number>()
  const placeOf = (whole: string, entry: number) => {
    const place = places.get(whole) ?? words.push(toWord(whole)) - 1
    places.set(whole, place)
    entriesOf[place] = (entriesOf[place] ?? new Set()).add(entry)
    return place
  }
  const phrases = entries.map((known, entry) =>
    known.map((phrase) => ({
      ...phrase,
      words: wordsOf(phrase.text).map((whole) => placeOf(whole, entry)),
    })),
  )
  return {
    words,
    entriesOf,
    phrases,
    byFirst: byLetter(words, 0),
    bySecond: byLetter(words, 1),
    compared: new Map(),
  }
}

function byLetter(words: readonly Word[], letter: number): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  words.forEach(({ whole }, place) => {
    const key = whole[letter] ?? ''
    groups.set(key, [...(groups.get(key) ?? []), place])
  })
  return groups
}

function toWord(whole: string): Word {
  return { whole, stem: stemOf(whole) }
}
