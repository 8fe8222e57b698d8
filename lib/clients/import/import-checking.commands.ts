import 'server-only'
import type { BulkConnection } from '@/lib/core/bulk'
import { cardNumberOf } from '../client-card.commands'
import { findEarlierCards, findImportedCards, type KnownCard } from './earlier-cards.queries'
import {
  EarlierPeople,
  type EarlierPerson,
  type EarlierRow,
  type LikelyDouble,
  likeliestDouble,
  signsOf,
  type WrittenBatches,
} from './earlier-people'
import type { NewCard } from './import-card-rows'
import type { ImportRow } from './import-row'
import type { ImportTexts } from './import-texts'
import type { SourceRow } from './source-row.rules'
import type { IdSequence } from './time-ordered-ids'

export type CheckedBatch = {
  newCards: NewCard[]
  /** Rows that are cards already, from an import before or an equal row above. */
  known: number
  doubles: { source: SourceRow; double: LikelyDouble }[]
  /** How many rows are likely doubles of cards that are not named. */
  doublesElsewhere: number
  /** To be told how one learns that these cards are written. */
  endBatch: (isWritten: () => boolean) => void
}

/** In a dry run nothing is written, so earlier rows are remembered here; so many, that memory is no matter. */
const REMEMBERED_ROWS = 200_000

/** What the database knows of the rows of a batch. */
export type LookedUpBatch = {
  rows: readonly ImportRow[]
  /** What was written when the database was asked. */
  written: WrittenBatches
  imported: readonly KnownCard[]
  cards: ReadonlyMap<number, EarlierPerson[]>
}

type Place = { id: string; shownAs: string; isNew: boolean }

/**
 * Tells new rows from known ones, gives the new ones their ids and card numbers, and finds likely doubles among cards
 * and earlier rows. Batches are to be checked one after another; they may be written meanwhile.
 */
export class BatchChecker {
  readonly #connection: BulkConnection
  readonly #unit: { code: string; year: string } | 'dryRun'
  readonly #keptUnitIds: readonly string[]
  readonly #ids: IdSequence
  readonly #texts: ImportTexts
  readonly #earlier = new EarlierPeople(REMEMBERED_ROWS)

  /**
   * @param unit whose card numbers are taken; a dry run takes none
   * @param keptUnitIds units whose cards are named; of others it is only counted that there is one
   */
  constructor(
    connection: BulkConnection,
    {
      unit,
      keptUnitIds,
      ids,
      texts,
    }: {
      unit: { code: string; year: string } | 'dryRun'
      keptUnitIds: readonly string[]
      ids: IdSequence
      texts: ImportTexts
    },
  ) {
    this.#connection = connection
    this.#unit = unit
    this.#keptUnitIds = keptUnitIds
    this.#ids = ids
    this.#texts = texts
  }

  /**
   * Asks the database about the rows of a batch; it may be asked about the next one before this one is checked.
   *
   * @param connection on which nothing else waits
   */
  async lookUp(connection: BulkConnection, rows: readonly ImportRow[]): Promise<LookedUpBatch> {
    // Before the database is asked: of what is written from here on its answer may not tell.
    const written = this.#earlier.written()
    const importKeys = rows.map(({ importKey }) => importKey)
    const imported = await findImportedCards(connection, importKeys)
    const people = rows.map(({ person }) => person)
    return { rows, written, imported, cards: await findEarlierCards(connection, people, this.#keptUnitIds) }
  }

  async check({ rows, written, imported, cards }: LookedUpBatch): Promise<CheckedBatch> {
    this.#earlier.forget(written)
    const places = await this.#placesOf(rows, imported)
    const batch: EarlierRow[] = []
    const doubles: CheckedBatch['doubles'] = []
    let doublesElsewhere = 0
    for (const [index, row] of rows.entries()) {
      const place = places[index]
      if (!place) continue
      const signs = signsOf(row.person)
      const candidates = earlierThan(place, [...(cards.get(index) ?? []), ...this.#earlier.find(signs)])
      const double = likeliestDouble(
        row.person,
        candidates.filter(({ isElsewhere }) => !isElsewhere),
      )
      if (double) doubles.push({ source: row.source, double })
      const elsewhere = candidates.filter(({ isElsewhere }) => isElsewhere)
      if (likeliestDouble(row.person, elsewhere)) doublesElsewhere += 1
      if (!place.isNew) continue
      const person = {
        ...row.person,
        cardId: place.id,
        shownAs: place.shownAs,
        importKey: row.importKey,
        signs,
      }
      this.#earlier.add(person)
      batch.push(person)
    }
    const newCards = rows.flatMap((row, index): NewCard[] => {
      const place = places[index]
      return place?.isNew ? [{ ...row, id: place.id, cardNumber: place.shownAs }] : []
    })
    const endBatch = (isWritten: () => boolean) => this.#earlier.endBatch(batch, isWritten)
    return { newCards, known: rows.length - newCards.length, doubles, doublesElsewhere, endBatch }
  }

  async #placesOf(rows: readonly ImportRow[], imported: readonly KnownCard[]): Promise<Place[]> {
    const known = new Map(
      imported.map(({ importKey, id, cardNumber }): [string, Place] => [
        importKey,
        { id, shownAs: cardNumber, isNew: false },
      ]),
    )
    for (const { importKey } of rows) {
      const waiting = this.#earlier.findRow(importKey)
      if (waiting) known.set(importKey, { id: waiting.cardId, shownAs: waiting.shownAs, isNew: false })
    }
    const newKeys = new Set(rows.map(({ importKey }) => importKey).filter((key) => !known.has(key)))
    const numbers = await this.#takeNumbers(newKeys.size)
    return rows.map(({ importKey, source }) => {
      const same = known.get(importKey)
      if (same) return same
      const shownAs = numbers.next().value ?? this.#texts.earlierRow(source.line)
      const place = { id: this.#ids.next(), shownAs, isNew: true }
      known.set(importKey, { ...place, isNew: false })
      return place
    })
  }

  /** In a statement of its own: whoever registers a person meanwhile does not wait until a batch is written. */
  async #takeNumbers(count: number): Promise<Iterator<string, undefined>> {
    const unit = this.#unit
    if (unit === 'dryRun' || count === 0) return [][Symbol.iterator]()
    const [taken] = await this.#connection.query<{ first: number }>('SELECT take_numbers($1, $2) AS first', [
      `card:${unit.code}:${unit.year}`,
      count,
    ])
    const first = taken?.first ?? 1
    return Array.from({ length: count }, (_, place) =>
      cardNumberOf(unit.code, unit.year, first + place),
    ).values()
  }
}

/** A card already written is compared with those before it only, so that reading a file again tells the same. */
function earlierThan({ id, isNew }: Place, candidates: readonly EarlierPerson[]): EarlierPerson[] {
  const distinct = new Map(candidates.map((candidate) => [candidate.cardId, candidate]))
  return [...distinct.values()].filter(({ cardId }) => cardId !== id && (isNew || cardId < id))
}
