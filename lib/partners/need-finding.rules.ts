import {
  type MetWords,
  makePhraseIndex,
  meetWords,
  type Phrase,
  type PhraseIndex,
} from '@/lib/enquiries/phrase-index.rules'
import { inOtherLayout } from '@/lib/enquiries/topic-text.rules'
import { KIND_WORDS, NEED_WORDS } from './need-words'
import { isNeed, NEED_KINDS, NEEDS, type Need } from './needs.rules'
import { PARTNER_KINDS, type PartnerKind } from './partner-kinds.rules'

/** A need or a kind of partner that was meant, and the phrase it was known by. */
export type Meant<Code> = { readonly code: Code; readonly score: number; readonly because: string }
export type ReadNeed = {
  /** Likeliest first. */
  readonly needs: readonly Meant<Need>[]
  readonly kinds: readonly Meant<PartnerKind>[]
  /** Every word of it is one of needs or kinds; otherwise some may be of a name. */
  readonly isWhole: boolean
  /** Set when the words made sense only on the other keyboard layout. */
  readonly corrected?: string
}

/** Below this share of the best, something else was meant. */
const FAR_BEHIND = 0.45
/** The text as typed makes sense from this score on, and no other layout is tried. */
const MAKES_SENSE = 0.5
const LONGEST_LIST = 6
/** A phrase is worth more the more of it was said; what else was said counts less. */
const OF_PHRASE = 0.65
const OF_TYPED = 0.35

const ENTRIES: readonly (Need | PartnerKind)[] = [...NEEDS, ...PARTNER_KINDS]
let index: PhraseIndex | undefined
let rarity: readonly number[] = []

/** Made on first use, not when the file is loaded. */
function needIndex(): PhraseIndex {
  if (index) return index
  index = makePhraseIndex(
    ENTRIES.map((code) =>
      (isNeed(code) ? NEED_WORDS[code] : KIND_WORDS[code])
        .split(';')
        .map((text) => ({ text: text.trim(), weight: 1, isName: false })),
    ),
  )
  rarity = index.entriesOf.map((entries) => Math.log(1 + ENTRIES.length / entries.size))
  return index
}

/**
 * What a person needs by what they say, in Ukrainian, Russian, a mixture of both or English: needs, likeliest first, and
 * kinds of partner that are called by name («собес»).
 *
 * Words are met whole, by stem, by their beginning or one typing error away. A phrase counts by how much of it was said; words
 * of few needs say more than words of many. What makes no sense as typed is read on the other keyboard layout.
 */
export function readNeed(typed: string): ReadNeed {
  const asTyped = meantBy(typed)
  if ((asTyped[0]?.score ?? 0) >= MAKES_SENSE) return parted(asTyped, typed)
  const corrected = inOtherLayout(typed)
  const otherwise = corrected ? meantBy(corrected) : []
  return (otherwise[0]?.score ?? 0) > (asTyped[0]?.score ?? 0)
    ? { ...parted(otherwise, corrected ?? ''), ...(corrected && { corrected }) }
    : parted(asTyped, typed)
}

/** Kinds of partner worth asking, best first: those called by name, then those that usually meet the needs. */
export function kindsMeant({ needs, kinds }: Pick<ReadNeed, 'needs' | 'kinds'>): PartnerKind[] {
  return [...new Set([...kinds.map(({ code }) => code), ...needs.flatMap(({ code }) => NEED_KINDS[code])])]
}

function parted(meant: readonly Meant<Need | PartnerKind>[], words: string): ReadNeed {
  const least = (meant[0]?.score ?? 0) * FAR_BEHIND
  const near = meant.filter(({ score }) => score >= least)
  return {
    isWhole: meetWords(needIndex(), words).every((met) => met.size > 0),
    needs: near
      .flatMap(({ code, ...how }) => (isNeed(code) ? [{ code, ...how }] : []))
      .slice(0, LONGEST_LIST),
    kinds: near
      .flatMap(({ code, ...how }) => (isNeed(code) ? [] : [{ code, ...how }]))
      .slice(0, LONGEST_LIST),
  }
}

function meantBy(typed: string): Meant<Need | PartnerKind>[] {
  const { entriesOf, phrases } = needIndex()
  const table = meetWords(needIndex(), typed).map(onlyBest)
  const weights = table.map(rarityOf)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const found = new Set(
    table.flatMap((met) => [...met.keys()].flatMap((word) => [...(entriesOf[word] ?? [])])),
  )
  return [...found]
    .flatMap((place) => {
      const code = ENTRIES[place]
      if (!code) return []
      const scored = (phrases[place] ?? []).map((phrase) => ({ phrase, ...score(phrase, table) }))
      const best = scored.reduce((a, b) => (b.said > a.said ? b : a))
      // Words met by other phrases of the same need add to it.
      const heard = table.reduce(
        (sum, met, word) =>
          sum +
          (weights[word] ?? 0) *
            Math.max(0, ...(phrases[place] ?? []).map(({ words }) => matchOf(met, words))),
        0,
      )
      const share = all > 0 ? heard / all : 0
      return [{ code, score: OF_PHRASE * best.said + OF_TYPED * share, because: best.phrase.text }]
    })
    .toSorted((a, b) => b.score - a.score || ENTRIES.indexOf(a.code) - ENTRIES.indexOf(b.code))
}

/** A word typed right is not a slip of another word. */
function onlyBest(met: MetWords): MetWords {
  const best = Math.max(0, ...met.values())
  return best < 0.9 ? met : new Map([...met].filter(([, match]) => match >= 0.9))
}

function rarityOf(met: MetWords): number {
  let most = 0
  for (const [word, match] of met) most = Math.max(most, match * (rarity[word] ?? 0))
  return most || Math.log(1 + ENTRIES.length) / 2
}

/** How much of a phrase was said (0–1), by the rarity of its words. */
function score({ words }: Phrase, table: readonly MetWords[]): { said: number } {
  let [said, whole] = [0, 0]
  for (const word of words) {
    const weight = rarity[word] ?? 0
    whole += weight
    said += weight * Math.max(0, ...table.map((met) => met.get(word) ?? 0))
  }
  return { said: whole > 0 ? said / whole : 0 }
}

function matchOf(met: MetWords, words: readonly number[]): number {
  let best = 0
  for (const word of words) best = Math.max(best, met.get(word) ?? 0)
  return best
}
