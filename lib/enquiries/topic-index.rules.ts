import { legalBranches, legalTopics } from './legal-topics'
import { isOneTypoAway, stemOf, wordsOf } from './topic-text.rules'

/** A name or an everyday phrase of a topic; its words by their place in the index. */
export type Phrase = {
  readonly text: string
  readonly weight: number
  readonly isName: boolean
  readonly words: readonly number[]
}
type Word = { readonly whole: string; readonly stem: string }

/** The words of all phrases, each once, with the topics (by place) that have them. */
type TopicIndex = {
  readonly words: readonly Word[]
  readonly topicsOf: readonly ReadonlySet<number>[]
  readonly phrases: readonly (readonly Phrase[])[]
  /** Places of words by their first and by their second letter. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>
  readonly bySecond: ReadonlyMap<string, readonly number[]>
}

/** For one typed word: places of the words it meets, and how well (0–1). */
export type MetWords = ReadonlyMap<number, number>

let index: TopicIndex | undefined

/** Made on first use, not when the file is loaded. */
export function topicIndex(): TopicIndex {
  index ??= makeIndex()
  return index
}

/** Compares each telling word of a text with the words of the index. */
export function meetWords(typed: string): readonly MetWords[] {
  const { words } = topicIndex()
  return wordsOf(typed).map((whole) => {
    const sought = toWord(whole)
    const met = new Map<number, number>()
    for (const place of mayMeet(whole)) {
      const known = words[place]
      const match = known ? matchWords(sought, known) : 0
      if (match > 0) met.set(place, match)
    }
    return met
  })
}

/**
 * Words worth comparing: with the same first letter; for longer ones also those that one typing error in the first
 * two letters would give (one of them in its place, or moved by one).
 */
function mayMeet(whole: string): ReadonlySet<number> {
  const { byFirst, bySecond } = topicIndex()
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

function makeIndex(): TopicIndex {
  const words: Word[] = []
  const topicsOf: Set<number>[] = []
  const places = new Map<string, number>()
  const placeOf = (whole: string, topic: number) => {
    const place = places.get(whole) ?? words.push(toWord(whole)) - 1
    places.set(whole, place)
    topicsOf[place] = (topicsOf[place] ?? new Set()).add(topic)
    return place
  }
  const phrases = legalTopics.map((topic, number) => {
    const toPhrase = (weight: number, isName: boolean) => (text: string) => ({
      text,
      weight,
      isName,
      words: wordsOf(text).map((whole) => placeOf(whole, number)),
    })
    const { uk, en } = legalBranches[topic.branch]
    return [
      ...[topic.uk, topic.en].map(toPhrase(1, true)),
      ...[...topic.say, ...topic.sayEn].map(toPhrase(0.97, false)),
      ...[uk, en].map(toPhrase(0.4, true)),
    ]
  })
  return { words, topicsOf, phrases, byFirst: byLetter(words, 0), bySecond: byLetter(words, 1) }
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
