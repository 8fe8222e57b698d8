import type { NamePart } from './name-key-forms.rules'
import type { Candidate, Candidates, Sought, Wording } from './people-search-candidates.rules'
import { otherInitialCost, otherInitials } from './people-search-initials.rules'
import { rolesOf } from './people-search-roles.rules'
import { INITIAL, INITIAL_OF_SURNAME, type SoughtWord } from './people-search-words.rules'

/** Greater than any name key in the order of the database (collation C). */
export const LAST_KEY = '\u{10FFFD}'

/** Bounds of a key, inclusive. */
export type KeyRange = readonly [from: string, to: string]

/** A name that may be meant: keys or beginnings of its parts, and how far it is from what was typed. */
export type Named = {
  cost: number
  /** A single word of several: not worth a look without a number beside it. */
  isThin: boolean
  surname?: KeyRange
  given?: KeyRange
  patronymic?: KeyRange
  /** Keys one of which the patronymic must have; empty for no such demand. */
  patronymics: string[]
}

/** Of a name: a surname with two errors and a given name with one. */
const MOST_COST = 2.45
const MOST_NAMES = 160
const RARE_COMPLETION = 0.42
/** Completions of a begun word are tried by how common they are. */
const LESS_COMMON = 0.004
const FEW_COMPLETIONS = 3

/** All names that may be meant, the likeliest first. */
export function namedOf(sought: Sought, candidates: readonly Candidates[]): Named[] {
  const named = sought.wordings.flatMap((wording) => namedInWording(wording, sought.words, candidates))
  return named.sort((a, b) => a.cost - b.cost).slice(0, MOST_NAMES)
}

export const isOne = ([from, to]: KeyRange) => from === to
export const exactly = (key: string): KeyRange => [key, key]
const beginningWith = (key: string): KeyRange => [key, key + LAST_KEY]
/** Longer than the key: the exclamation mark stands before every letter. */
const goingOnAfter = (key: string): KeyRange => [`${key}!`, key + LAST_KEY]

/** `completion`: one key of many that begin so; `beginning`: the range of them all. */
type Option = { range: KeyRange; cost: number; kind: 'key' | 'completion' | 'beginning' | 'initial' }

function namedInWording(
  { words: places, cost }: Wording,
  words: readonly SoughtWord[],
  candidates: readonly Candidates[],
): Named[] {
  const own = places.flatMap((place) => words[place] ?? [])
  return rolesOf(own).flatMap(({ parts, cost: orderCost }) => {
    const options = (part: NamePart): Option[] | undefined => {
      const place = places[parts.indexOf(part)]
      const word = place === undefined ? undefined : words[place]
      return place === undefined || !word ? undefined : optionsOf(word, part, candidates[place]?.[part] ?? [])
    }
    const [surnames, givens, patronymics] = [options('SURNAME'), options('GIVEN'), options('PATRONYMIC')]
    const isThin = parts.length > 1 && parts.filter(Boolean).length === 1
    return combine(surnames, givens, patronymics, cost + orderCost).map((named) => ({ ...named, isThin }))
  })
}

function optionsOf(word: SoughtWord, part: NamePart, candidates: readonly Candidate[]): Option[] {
  if (word.isInitial) {
    const cost = part === 'SURNAME' ? INITIAL_OF_SURNAME : INITIAL
    const others = otherInitials(word.key).map((letter): Option => {
      return { range: beginningWith(letter), cost: cost + otherInitialCost(word.key), kind: 'initial' }
    })
    return [{ range: beginningWith(word.key), cost, kind: 'initial' }, ...others]
  }
  // Where the word is a name by itself, longer ones are seldom meant: the stretch of them all is enough.
  const most =
    part === 'SURNAME' && candidates[0]?.match.how === 'exact' ? FEW_COMPLETIONS : candidates.length
  let completions = 0
  const options = candidates.flatMap(({ key, match }): Option[] => {
    if (match.how !== 'beginning') return [{ range: exactly(key), cost: match.cost, kind: 'key' }]
    if (completions === most) return []
    const cost = match.cost + LESS_COMMON * completions++
    return [{ range: exactly(key), cost, kind: 'completion' }]
  })
  const first = options.find(({ kind }) => kind === 'completion')
  if (part === 'SURNAME')
    options.push({ range: goingOnAfter(word.key), cost: RARE_COMPLETION, kind: 'beginning' })
  else if (first) options.push({ range: goingOnAfter(word.key), cost: first.cost, kind: 'beginning' })
  return options.sort((a, b) => a.cost - b.cost)
}

/**
 * Under one surname a begun given name or patronymic is a stretch of its index; elsewhere its completions are tried
 * one by one, for then they lead the look-up.
 */
function usableWith(surname: Option | undefined, options: Option[] | undefined): Option[] | undefined {
  const unwanted = surname && isOne(surname.range) ? 'completion' : 'beginning'
  return options?.filter(({ kind }) => kind !== unwanted)
}

type Tier = { cost: number; range?: KeyRange; keys: string[] }

/** Patronymics are demanded in steps, as typed and then similar, for they never lead the look-up with a surname. */
function patronymicTiers(options: Option[] | undefined): Tier[] | undefined {
  if (!options) return undefined
  const tiers: Tier[] = []
  const keys = options.filter(({ range }) => isOne(range))
  const best = keys[0]?.cost ?? 0
  for (const isBest of [true, false]) {
    const step = keys.filter(({ cost }) => cost <= best + 0.1 === isBest)
    if (step[0]) tiers.push({ cost: step[0].cost, keys: step.map(({ range }) => range[0]) })
  }
  for (const { range, cost } of options) if (!isOne(range)) tiers.push({ cost, range, keys: [] })
  return tiers.sort((a, b) => a.cost - b.cost)
}

function combine(
  surnames: Option[] | undefined,
  givens: Option[] | undefined,
  patronymics: Option[] | undefined,
  base: number,
): Omit<Named, 'isThin'>[] {
  const found: Omit<Named, 'isThin'>[] = []
  const none = [undefined]
  for (const surname of surnames ?? none) {
    const tiers = patronymicTiers(usableWith(surname, patronymics)) ?? none
    for (const given of usableWith(surname, givens) ?? none) {
      for (const patronymic of tiers) {
        const cost = base + (surname?.cost ?? 0) + (given?.cost ?? 0) + (patronymic?.cost ?? 0)
        if (cost > MOST_COST) break
        found.push({
          cost,
          surname: surname?.range,
          given: given?.range,
          patronymic: patronymic?.range,
          patronymics: patronymic?.keys ?? [],
        })
      }
    }
  }
  return found
}
