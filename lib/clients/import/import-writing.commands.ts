import 'server-only'
import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { recordFact } from '@/lib/core/audit'
import { type BulkConnection, openBulkConnection } from '@/lib/core/bulk'
import type { Viewer } from '@/lib/core/viewer'
import { addToLexicon } from '../name-index.commands'
import { type LexiconEntry, lexiconEntriesOf, type NameForm } from '../name-key-forms.rules'
import {
  addRowsOfCard,
  type CardContext,
  type CardRows,
  copyCards,
  emptyRows,
  type NewCard,
} from './import-card-rows'

/** How many batches are written at once: while one waits for the disk, the other keeps the processor busy. */
const WRITERS = 2
/** Cards between two breaths: sealing their numbers takes some milliseconds. */
const SLICE = 20

export type WrittenBatch = { isWritten: () => boolean }
type Order = { viewer: Viewer; importId: string; context: CardContext; onWritten: (cards: number) => void }

/** Writes batches of cards, each in one transaction with its entry in the audit log: whole, or not at all. */
export class BatchWriter {
  readonly #order: Order
  readonly #free: BulkConnection[]
  readonly #all: readonly BulkConnection[]
  readonly #underWay = new Set<Promise<void>>()
  /** Names the lexicon surely has: most names of a batch stood in one before. */
  readonly #knownNames = new KnownNames()
  #fault: { error: unknown } | undefined

  private constructor(order: Order, connections: readonly BulkConnection[]) {
    this.#order = order
    this.#all = connections
    this.#free = [...connections]
  }

  static async open(order: Order): Promise<BatchWriter> {
    return new BatchWriter(order, await Promise.all(Array.from({ length: WRITERS }, openBulkConnection)))
  }

  /** Begins to write as soon as there is room for it. */
  async begin(cards: readonly NewCard[]): Promise<WrittenBatch> {
    while (this.#free.length === 0) await Promise.race(this.#underWay)
    this.#throwFault()
    const connection = this.#free.pop()
    if (!connection) throw new Error('No connection is free though one was given back')
    let isWritten = false
    const writing = this.#write(connection, cards)
      .then(() => {
        isWritten = true
        this.#order.onWritten(cards.length)
      })
      .catch((error: unknown) => {
        this.#fault ??= { error }
      })
      .finally(() => {
        this.#underWay.delete(writing)
        this.#free.push(connection)
      })
    this.#underWay.add(writing)
    return { isWritten: () => isWritten }
  }

  /** Waits until everything begun is written. */
  async finish(): Promise<void> {
    await Promise.all(this.#underWay)
    this.#throwFault()
  }

  async close(): Promise<void> {
    await Promise.all(this.#underWay)
    await Promise.all(this.#all.map((connection) => connection.close()))
  }

  #throwFault(): void {
    if (this.#fault) throw this.#fault.error
  }

  async #write(connection: BulkConnection, cards: readonly NewCard[]): Promise<void> {
    const rows: CardRows = emptyRows()
    for (const [place, card] of cards.entries()) {
      addRowsOfCard(rows, card, this.#order.context)
      if (place % SLICE === 0) await breathe()
    }
    const names = lexiconEntriesOf(this.#knownNames.formsWithOthers(cards))
    await connection.transaction(async () => {
      await copyCards(connection, rows)
      await addToLexicon(connection, names)
      await this.#recordBatch(connection, cards)
    })
    this.#knownNames.add(names)
  }

  /** One entry a batch: how many cards, the first of them, and a digest by which their ids can be proved. */
  async #recordBatch(connection: BulkConnection, cards: readonly NewCard[]): Promise<void> {
    const { viewer, importId, context } = this.#order
    const digest = createHash('sha256')
    for (const { id } of cards) digest.update(id)
    await recordFact(connection, viewer, {
      action: 'import',
      subject: 'clientImport',
      subjectId: importId,
      subjectUnitId: context.unitId,
      details: {
        cards: cards.length,
        firstCard: cards[0]?.cardNumber ?? null,
        idsSha256: digest.digest('hex'),
      },
    })
  }
}

/** Names the lexicon surely has, by the part of a name. An absent part needs no entry. */
class KnownNames {
  readonly #keys = { SURNAME: new Set(['']), GIVEN: new Set(['']), PATRONYMIC: new Set(['']) }

  /** The forms of these cards in which a name stands that is not known. */
  formsWithOthers(cards: readonly NewCard[]): NameForm[] {
    const { SURNAME, GIVEN, PATRONYMIC } = this.#keys
    const others: NameForm[] = []
    for (const { forms } of cards) {
      for (const form of forms) {
        const isKnown =
          SURNAME.has(form.surnameKey) && GIVEN.has(form.givenKey) && PATRONYMIC.has(form.patronymicKey)
        if (!isKnown) others.push(form)
      }
    }
    return others
  }

  add(names: readonly LexiconEntry[]): void {
    for (const { part, key } of names) this.#keys[part].add(key)
  }
}
