import { FREQUENT_SURNAMES } from './frequent-surnames'
import { feminineSurname, joinSuffix } from './surname-spelling'
import {
  COMPOUND_FIRST,
  COMPOUND_SECOND,
  IMPERATIVE_FIRST,
  IMPERATIVE_SECOND,
  NAME_STEMS,
  NEIGHBOUR_SURNAMES,
  NICKNAME_STEMS,
  OV_STEMS,
  PLACE_STEMS,
  TRADE_STEMS,
} from './surname-stems'

export type Surname = { masculine: string; feminine: string; weight: number }

type Suffixes = readonly (readonly [suffix: string, weight: number])[]

const COMMON_SUFFIXES: Suffixes = [
  ['енко', 10],
  ['чук', 4],
  ['ук', 4],
  ['юк', 3],
  ['ів', 1.5],
  ['ченко', 2],
  ['ець', 0.6],
  ['як', 1],
  ['ак', 0.7],
  ['ик', 0.9],
  ['ко', 1.2],
  ['ський', 0.8],
  ['овський', 0.8],
  ['івський', 0.3],
  ['инський', 0.3],
  ['ович', 0.5],
  ['ишин', 0.5],
  ['ин', 0.2],
  ['ечко', 0.3],
  ['енчук', 0.3],
  ['ащук', 0.1],
  ['ущак', 0.1],
  ['исько', 0.1],
  ['инець', 0.2],
  ['ейко', 0.2],
  ['ило', 0.1],
  ['ура', 0.1],
  ['еня', 0.1],
  ['унь', 0.05],
  ['ус', 0.1],
  ['усь', 0.1],
  ['усенко', 0.1],
  ['ушко', 0.2],
  ['ань', 0.05],
  ['ай', 0.1],
  ['очко', 0.1],
]
const PERSON_SUFFIXES: Suffixes = [
  ['аш', 0.2],
  ['ашко', 0.2],
  ['ащенко', 0.2],
  ['ась', 0.1],
  ['очка', 0.1],
  ['ів', 1],
  ['ук', 2],
]
const PLACE_SUFFIXES: Suffixes = [
  ['ський', 6],
  ['ець', 1],
  ['инський', 1],
  ['івський', 0.6],
  ['енко', 0.6],
  ['чук', 0.4],
  ['анський', 0.2],
]
const OV_SUFFIXES: Suffixes = [
  ['ов', 5],
  ['ін', 0.6],
  ['овський', 0.1],
]

/** A fixed number in 0..1 for a word, so that the order of composed surnames is the same in every run. */
function steadyChance(word: string): number {
  let hash = 2166136261
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
  return ((hash ^ (hash >>> 15)) >>> 0) / 4294967296
}

function composeSurnames(): Map<string, number> {
  const scores = new Map<string, number>()
  const add = (surname: string | undefined, weight: number) => {
    if (!surname || surname.length < 3 || surname.length > 14 || /(.)\1\1|ьь|йй|ʼʼ/.test(surname)) return
    // Squared: some bearers' families grew and others did not, whatever the suffix.
    const score = weight * steadyChance(surname) ** 2
    scores.set(surname, Math.max(score, scores.get(surname) ?? 0))
  }
  const addAll = (stems: readonly string[], suffixes: Suffixes, weight: number) => {
    for (const stem of stems) {
      for (const [suffix, share] of suffixes) add(joinSuffix(stem, suffix), weight * share)
    }
  }

  addAll(NAME_STEMS, [...COMMON_SUFFIXES, ...PERSON_SUFFIXES], 3)
  addAll(TRADE_STEMS, COMMON_SUFFIXES, 2)
  addAll(NICKNAME_STEMS, COMMON_SUFFIXES, 1)
  addAll(PLACE_STEMS, PLACE_SUFFIXES, 1)
  addAll(OV_STEMS, OV_SUFFIXES, 1.5)
  for (const stem of OV_STEMS) if (/[еє]$/.test(stem)) add(`${stem}єв`, 3)
  for (const stem of [...TRADE_STEMS, ...NICKNAME_STEMS]) add(bareNickname(stem), 4)
  for (const surname of NEIGHBOUR_SURNAMES) add(surname, 3)
  for (const first of COMPOUND_FIRST) {
    for (const second of COMPOUND_SECOND) {
      add(first + second, 0.4)
      add(joinSuffix(first + second.replace(/інь$/, 'он'), 'енко'), 0.2)
    }
  }
  for (const first of IMPERATIVE_FIRST) for (const second of IMPERATIVE_SECOND) add(first + second, 0.2)
  return scores
}

/** The word itself as a surname: Ложк — Ложка, Сонц — Сонце is left out, Дрозд — Дрозд. */
function bareNickname(stem: string): string | undefined {
  if (/[^аеєиіїоуюяь]к$/.test(stem)) return `${stem}а`
  return /[аеєиіїоуюя][^аеєиіїоуюя]ь?$/.test(stem) || /(зд|рб|ст|вк|рш|ск)$/.test(stem) ? stem : undefined
}

/** Beyond these the composed words get too odd to be believed. */
const DISTINCT_SURNAMES = 30_000
/** Flattens the head of the distribution: the commonest surname is borne by about half a per cent. */
const RANK_OFFSET = 24
/** The tail falls a little faster than 1/rank. */
const RANK_EXPONENT = 1.05

/** All surnames, the commonest first, weighted by rank as Zipf and Mandelbrot found for names of people. */
export function listSurnames(): Surname[] {
  const composed = [...composeSurnames()].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const ordered = new Set([...FREQUENT_SURNAMES, ...composed.map(([surname]) => surname)])
  return [...ordered].slice(0, DISTINCT_SURNAMES).map((masculine, rank) => ({
    masculine,
    feminine: feminineSurname(masculine),
    weight: 1 / (rank + 1 + RANK_OFFSET) ** RANK_EXPONENT,
  }))
}
