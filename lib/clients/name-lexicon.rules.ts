import type { LexiconEntry, NamePart } from './name-key-forms.rules'
import { keptVariants } from './name-key-variants.rules'
import { VariantIndex } from './name-variant-index.rules'

/** A distinct key of one part of a name, and how many names have it; counts may lag behind. */
export type LexiconName = LexiconEntry & { frequency: number }

/** What is looked for in the lexicon for one typed word. */
export type WordLookup = {
  word: number
  key: string
  /** Variants of its sound with one letter left out at most, and those with two. */
  near: readonly string[]
  far: readonly string[]
  /** No longer key can be meant by the variants. */
  longest: number
  /** Keys that are the word in another spelling. */
  others: readonly string[]
  /** The sound that a name begins with. */
  beginning?: string
}

/** A name that a typed word may stand for. */
export type LexiconRow = { word: number; part: NamePart; key: string; frequency: number }

type Known = { readonly key: string; readonly sound: string; readonly counts: Map<NamePart, number> }

// A surname borne by so many is seldom another one with two errors in it. The variants with two letters left out are the
// greater part of all, and what they find grows with the lexicon.
const MANY = 100
const COMPLETED: Readonly<Record<NamePart, number>> = { SURNAME: 24, GIVEN: 10, PATRONYMIC: 10 }
const PARTS = ['SURNAME', 'GIVEN', 'PATRONYMIC'] as const satisfies readonly NamePart[]

/**
 * All names there are, with what each may be mistyped as: typing errors are found by equal variants of the sound, other
 * spellings by their keys, begun words by the sound of their beginning.
 */
export class NameLexicon {
  readonly #known = new Map<string, Known>()
  /** By the numbers the variants know them by. */
  readonly #numbered: Known[] = []
  readonly #variants = new VariantIndex()
  readonly #bySound: Readonly<Record<NamePart, Known[]>> = { SURNAME: [], GIVEN: [], PATRONYMIC: [] }

  /** Adds what is new and counts anew. Many are best given in the order of their sounds. Tells whether anything changed. */
  learn(names: Iterable<LexiconName>): boolean {
    let isChanged = false
    for (const { part, key, sound, frequency } of names) {
      const known = this.#known.get(key) ?? this.#add(key, sound)
      const count = known.counts.get(part)
      if (count === frequency) continue
      if (count === undefined) insertBySound(this.#bySound[part], known)
      known.counts.set(part, frequency)
      isChanged = true
    }
    return isChanged
  }

  #add(key: string, sound: string): Known {
    const known: Known = { key, sound, counts: new Map() }
    const number = this.#numbered.push(known) - 1
    this.#known.set(key, known)
    for (const variant of keptVariants(sound)) this.#variants.add(variant, number)
    return known
  }

  /** The names each word may stand for; some of them are not near enough when they are compared letter by letter. */
  find(lookups: readonly WordLookup[]): LexiconRow[] {
    const rows: LexiconRow[] = []
    for (const lookup of lookups) {
      for (const { key, counts } of this.#near(lookup))
        for (const [part, frequency] of counts) rows.push({ word: lookup.word, part, key, frequency })
      if (lookup.beginning === undefined) continue
      for (const part of PARTS)
        for (const { known, frequency } of this.#begunBy(lookup.beginning, part))
          rows.push({ word: lookup.word, part, key: known.key, frequency })
    }
    return rows
  }

  /** Surnames under one of the variants. */
  surnamesUnder(variants: readonly string[]): string[] {
    const found = new Set<string>()
    for (const variant of variants)
      this.#forEachUnder(variant, ({ key, counts }) => counts.has('SURNAME') && found.add(key))
    return [...found]
  }

  #near({ key, near, far, longest, others }: WordLookup): Set<Known> {
    const found = new Set<Known>()
    const take = (known: Known) => {
      // Latin keys are longer for the same name and stay.
      if (known.key.length <= longest || known.key < 'а') found.add(known)
    }
    for (const variant of near) this.#forEachUnder(variant, take)
    const isOfMany = (this.#known.get(key)?.counts.get('SURNAME') ?? 0) >= MANY
    if (!isOfMany) for (const variant of far) this.#forEachUnder(variant, take)
    for (const other of others) {
      const known = this.#known.get(other)
      if (known) found.add(known)
    }
    return found
  }

  #forEachUnder(variant: string, take: (known: Known) => void): void {
    this.#variants.forEachOwner(variant, (number) => {
      const known = this.#numbered[number]
      if (known) take(known)
    })
  }

  /** The commonest names that begin so, the commonest first. */
  #begunBy(beginning: string, part: NamePart): { known: Known; frequency: number }[] {
    const names = this.#bySound[part]
    const most = COMPLETED[part]
    const commonest: { known: Known; frequency: number }[] = []
    for (let place = placeOf(names, beginning); place < names.length; place += 1) {
      const known = names[place]
      if (!known?.sound.startsWith(beginning)) break
      const frequency = known.counts.get(part) ?? 0
      if (commonest.length === most && frequency <= (commonest.at(-1)?.frequency ?? 0)) continue
      const before = commonest.findIndex((other) => other.frequency < frequency)
      commonest.splice(before < 0 ? commonest.length : before, 0, { known, frequency })
      commonest.splice(most)
    }
    return commonest
  }
}

/** The first place where no sound before this one stands. */
function placeOf(names: readonly Known[], sound: string): number {
  let [from, to] = [0, names.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((names[middle]?.sound ?? '') < sound) from = middle + 1
    else to = middle
  }
  return from
}

function insertBySound(names: Known[], known: Known): void {
  const isLast = (names.at(-1)?.sound ?? '') <= known.sound
  names.splice(isLast ? names.length : placeOf(names, known.sound), 0, known)
}
