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
import {
  type MetWords,
  makePhraseIndex,
  meetWords,
  type Phrase,
  type PhraseIndex,
} from './phrase-index.rules'
import { inOtherLayout } from './topic-text.rules'

/** A topic found by typing, and the words it was found by when they are not its name. */
export type TopicHit = { readonly topic: LegalTopic; readonly score: number; readonly because?: string }

const byCode = new Map<string, LegalTopic>(legalTopics.map((topic) => [topic.code, topic]))

/** Words of one phrase say more than the same words picked from several. */
const SCATTERED = 0.8
/** A phrase met whole is worth up to this much more than a part of it. */
const COVERED = 0.25
/** A guess at the wrong layout is worth a little less than the text as typed. */
const OTHER_LAYOUT = 0.95
/** From this score on the text as typed makes sense, and no other layout is tried. */
const MAKES_SENSE = 0.9

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
  const asTyped = hitsOf(typed, locale)
  const other = asTyped.some(({ score }) => score >= MAKES_SENSE) ? undefined : inOtherLayout(typed)
  const asMeant = other
    ? hitsOf(other, locale).map((hit) => ({ ...hit, score: hit.score * OTHER_LAYOUT }))
    : []
  const best = new Map<LegalTopicCode, TopicHit>()
  for (const hit of [...asTyped, ...asMeant])
    if (hit.score > (best.get(hit.topic.code)?.score ?? 0)) best.set(hit.topic.code, hit)
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, limit)
}

let index: PhraseIndex | undefined

/** Made on first use, not when the file is loaded. */
function topicIndex(): PhraseIndex {
  index ??= makePhraseIndex(
    legalTopics.map(({ uk, en, say, sayEn, branch }) => [
      ...[uk, en].map((text) => ({ text, weight: 1, isName: true })),
      ...[...say, ...sayEn].map((text) => ({ text, weight: 0.97, isName: false })),
      ...[legalBranches[branch].uk, legalBranches[branch].en].map((text) => ({
        text,
        weight: 0.4,
        isName: true,
      })),
    ]),
  )
  return index
}

function hitsOf(typed: string, locale: Locale): TopicHit[] {
  const { entriesOf, phrases } = topicIndex()
  const table = meetWords(topicIndex(), typed)
  const topics = new Set(
    table.flatMap((met) => [...met.keys()].flatMap((word) => [...(entriesOf[word] ?? [])])),
  )
  const inOrder = [...topics].toSorted((a, b) => a - b)
  const score = (needed: number) =>
    inOrder.flatMap((place) => {
      const topic = legalTopics[place]
      return topic ? scoreTopic(topic, phrases[place] ?? [], table, locale, needed) : []
    })
  const all = score(table.length)
  return all.length > 0 || table.length < 2 ? all : score(Math.ceil(table.length / 2))
}

/** @param needed how many of the typed words must be met */
function scoreTopic(
  topic: LegalTopic,
  phrases: readonly Phrase[],
  table: readonly MetWords[],
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

function bestMatch(row: MetWords, phrase: Phrase): number {
  let best = 0
  for (const word of phrase.words) best = Math.max(best, row.get(word) ?? 0)
  return best * phrase.weight
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
