import { type DuplicateJudgement, type PersonToCompare, rankDuplicates } from '../duplicate.rules'

/** Somebody a row may be a double of: a card, or an earlier row of the file that is not a card yet. */
export type EarlierPerson = PersonToCompare & {
  cardId: string
  shownAs: string
  /** A card of a unit the importer does not keep: never named. */
  isElsewhere?: boolean
}
/** A row of the file that is not a card in the database yet. */
export type EarlierRow = EarlierPerson & { importKey: string; signs: readonly string[] }
export type LikelyDouble = DuplicateJudgement & { shownAs: string }

/** What two entries of one person share, if they share anything that is looked up. */
export function signsOf({
  surnameKey,
  givenNameKey,
  birthDate,
  phones = [],
  taxIdHash,
  documentHashes = [],
}: PersonToCompare): string[] {
  const numbers = [...documentHashes, ...(taxIdHash ? [taxIdHash] : [])]
  const name = birthDate && surnameKey ? [`${birthDate} ${surnameKey} ${givenNameKey}`] : []
  return [...name, ...phones, ...numbers]
}

/** The likeliest of them, by the same rule as at the desk. */
export function likeliestDouble(
  person: PersonToCompare,
  candidates: readonly EarlierPerson[],
): LikelyDouble | undefined {
  const [first] = rankDuplicates(person, candidates)
  return first && { level: first.level, reasons: first.reasons, shownAs: first.candidate.shownAs }
}

/** How many people of one sign are kept and compared: the telephone of a shelter is that of hundreds. */
const MOST_OF_A_SIGN = 10

type Batch = { people: readonly EarlierRow[]; isWritten: () => boolean }
/** Batches that are written. */
export type WrittenBatches = ReadonlySet<object>

/**
 * People of rows read lately, found by what they share. They are here until the database knows them; a dry run, which
 * writes nothing, keeps the last `capacity` of them.
 */
export class EarlierPeople {
  readonly #capacity: number
  readonly #bySign = new Map<string, EarlierRow[]>()
  readonly #byKey = new Map<string, EarlierRow>()
  readonly #batches: Batch[] = []
  #count = 0

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  find(signs: readonly string[]): EarlierPerson[] {
    const found: EarlierPerson[] = []
    for (const sign of signs) {
      const known = this.#bySign.get(sign)
      if (known) found.push(...known)
    }
    return found
  }

  /** The same row, read before. */
  findRow(importKey: string): EarlierPerson | undefined {
    return this.#byKey.get(importKey)
  }

  add(person: EarlierRow): void {
    this.#byKey.set(person.importKey, person)
    for (const sign of person.signs) {
      const known = this.#bySign.get(sign)
      if (!known) this.#bySign.set(sign, [person])
      else if (known.length < MOST_OF_A_SIGN) known.push(person)
    }
  }

  /** Tells that these were the people of one batch, and when the database knows them. */
  endBatch(people: readonly EarlierRow[], isWritten: () => boolean): void {
    this.#batches.push({ people, isWritten })
    this.#count += people.length
  }

  /** What the database knows by now: whoever asks it after this may `forget` them once the answer is there. */
  written(): WrittenBatches {
    return new Set(this.#batches.filter(({ isWritten }) => isWritten()))
  }

  /** Forgets those the database knows, and the oldest when there are too many. */
  forget(written: WrittenBatches): void {
    for (let oldest = this.#batches[0]; oldest; oldest = this.#batches[0]) {
      if (!written.has(oldest) && this.#count <= this.#capacity) return
      this.#batches.shift()
      this.#count -= oldest.people.length
      for (const person of oldest.people) this.#drop(person)
    }
  }

  #drop(person: EarlierRow): void {
    this.#byKey.delete(person.importKey)
    for (const sign of person.signs) {
      const left = (this.#bySign.get(sign) ?? []).filter((one) => one !== person)
      if (left.length === 0) this.#bySign.delete(sign)
      else this.#bySign.set(sign, left)
    }
  }
}
