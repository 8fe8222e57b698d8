import type { Locale } from '@/lib/core/i18n/locale'
import {
  type LegalBranchCode,
  type LegalTopic,
  type LegalTopicCode,
  legalBranchCodes,
  legalBranches,
  legalTopics,
  neutralNames,
  oftenTogether,
} from './legal-topics'
import { inOtherLayout, isOneTypoAway, stemOf, wordsOf } from './topic-text.rules'

/** A topic found by typing, and the words it was found by when they are not its name. */
export type TopicHit = { readonly topic: LegalTopic; readonly score: number; readonly because?: string }

type Phrase = {
  readonly text: string
  readonly weight: number
  readonly isName: boolean
  readonly words: readonly number[]
}
type Word = { readonly whole: string; readonly stem: string }

/** The words of all phrases, each once: a typed word is compared with a word of the table only once. */
type TopicIndex = { readonly words: readonly Word[]; readonly phrases: readonly (readonly Phrase[])[] }

const byCode = new Map<string, LegalTopic>(legalTopics.map((topic) => [topic.code, topic]))

/** Words of one phrase say more than the same words picked from several. */
const SCATTERED = 0.8
/** A phrase met whole is worth up to this much more than a part of it. */
const COVERED = 0.25
/** A guess at the wrong layout is worth a little less than the text as typed. */
const OTHER_LAYOUT = 0.95

/** The topic of a stored code; undefined for a code this version does not know. */
export function findLegalTopic(code: string): LegalTopic | undefined {
  return byCode.get(code)
}

/** Whether a stored or typed code is a branch of the classifier. */
export function isLegalBranchCode(code: string): code is LegalBranchCode {
  return Object.hasOwn(legalBranches, code)
}

/** Whether a stored or typed code is a topic of the classifier. */
export function isLegalTopicCode(code: string): code is LegalTopicCode {
  return byCode.has(code)
}

/** The branches in the order they are offered, each with its topics. */
export function listBranches(locale: Locale) {
  return legalBranchCodes.map((code) => ({
    code,
    name: legalBranches[code][locale],
    topics: legalTopics.filter(({ branch }) => branch === code),
  }))
}

export function branchName(branch: LegalBranchCode, locale: Locale): string {
  return legalBranches[branch][locale]
}

/** The full name: only for the workers of the case. */
export function topicName(topic: LegalTopic, locale: Locale): string {
  return topic[locale]
}

/** The name for lists, queues, papers and screens that others may see. */
export function displayTopicName(topic: LegalTopic, locale: Locale): string {
  return topic.neutral ? neutralNames[topic.neutral][locale] : topic[locale]
}

/** Whether details of the matter are for its own workers only. */
export function isSensitiveTopic(topic: LegalTopic): boolean {
  return topic.neutral !== undefined
}

/** Matters that often come with this one («Часто поруч: …»). */
export function linkedTopics(code: LegalTopicCode): readonly LegalTopic[] {
  return (oftenTogether[code] ?? []).flatMap((linked) => byCode.get(linked) ?? [])
}

/**
 * The topics meant by what was typed, best first.
 *
 * Rule: every telling word must be met by a word of the topic's name, its everyday words or its branch: whole, by
 * stem, by its beginning, or one typing error away. If no topic meets all words, those that meet most of them.
 * Ukrainian and English are both searched, in either keyboard layout; `locale` decides between equals.
 */
export function findTopics(typed: string, locale: Locale, limit = 8): readonly TopicHit[] {
  const other = inOtherLayout(typed)
  const asTyped = hitsOf(typed, locale)
  const asMeant = other
    ? hitsOf(other, locale).map((hit) => ({ ...hit, score: hit.score * OTHER_LAYOUT }))
    : []
  const best = new Map<LegalTopicCode, TopicHit>()
  for (const hit of [...asTyped, ...asMeant])
    if (hit.score > (best.get(hit.topic.code)?.score ?? 0)) best.set(hit.topic.code, hit)
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, limit)
}

function hitsOf(typed: string, locale: Locale): TopicHit[] {
  const { words, phrases } = topicIndex()
  const sought = wordsOf(typed).map(toWord)
  if (sought.length === 0) return []
  const table = sought.map((word) => Float32Array.from(words, (known) => matchWords(word, known)))
  const score = (needed: number) =>
    legalTopics.flatMap((topic, place) => scoreTopic(topic, phrases[place] ?? [], table, locale, needed))
  const all = score(table.length)
  return all.length > 0 || table.length === 1 ? all : score(Math.ceil(table.length / 2))
}

/**
 * @param table for each typed word, how well it meets each word of the index
 * @param needed how many typed words must be met
 */
function scoreTopic(
  topic: LegalTopic,
  phrases: readonly Phrase[],
  table: readonly Float32Array[],
  locale: Locale,
  needed: number,
): TopicHit[] {
  const perWord = table.map((row) => Math.max(...phrases.map((phrase) => bestMatch(row, phrase))))
  if (perWord.filter((match) => match > 0).length < needed) return []

  const matches = phrases.map((phrase) => table.map((row) => bestMatch(row, phrase)))

  let score = (SCATTERED * sum(perWord)) / table.length
  let found: Phrase | undefined
  phrases.forEach((phrase, place) => {
    const row = matches[place] ?? []
    const met = row.filter((match) => match > 0).length
    const covered = Math.min(1, met / phrase.words.length) * (met / table.length)
    const inPhrase = sum(row) / table.length + COVERED * covered
    if (met >= needed && inPhrase > score) {
      score = inPhrase
      found = phrase
    }
  })
  const ownLanguage = found && /[a-z]/i.test(found.text) === (locale === 'en') ? 0.001 : 0
  return [{ topic, score: score + ownLanguage, because: found?.isName ? undefined : found?.text }]
}

function bestMatch(row: Float32Array, phrase: Phrase): number {
  let best = 0
  for (const word of phrase.words) best = Math.max(best, row[word] ?? 0)
  return best * phrase.weight
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
  if (length < 5 || short.length < 4 || !mayBegin(typed.whole, known.whole)) return 0
  if (isOneTypoAway(typed.whole, known.whole)) return 0.55
  if (typed.stem.length >= 5 && isOneTypoAway(typed.stem, known.stem)) return 0.5
  return length >= 6 && isOneTypoAway(typed.whole, known.whole.slice(0, length)) ? 0.4 : 0
}

/** One typing error leaves one of the first two letters in place or moves it by one; cheap to refuse the rest. */
function mayBegin(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0]
}

let index: TopicIndex | undefined

/** Made on first use, not when the file is loaded. */
function topicIndex(): TopicIndex {
  index ??= makeIndex()
  return index
}

function makeIndex(): TopicIndex {
  const words: Word[] = []
  const places = new Map<string, number>()
  const placeOf = (whole: string) => {
    const known = places.get(whole)
    if (known !== undefined) return known
    places.set(whole, words.length)
    return words.push(toWord(whole)) - 1
  }
  const toPhrase = (text: string, weight: number, isName: boolean) => ({
    text,
    weight,
    isName,
    words: wordsOf(text).map(placeOf),
  })
  const phrases = legalTopics.map((topic) => {
    const { uk, en } = legalBranches[topic.branch]
    return [
      ...[topic.uk, topic.en].map((text) => toPhrase(text, 1, true)),
      ...[...topic.say, ...topic.sayEn].map((text) => toPhrase(text, 0.97, false)),
      ...[uk, en].map((text) => toPhrase(text, 0.4, true)),
    ]
  })
  return { words, phrases }
}

function toWord(whole: string): Word {
  return { whole, stem: stemOf(whole) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
