import { setImmediate as breathe } from 'node:timers/promises'
import { BulkSealer } from './bulk-sealing'
import { CardDealer, type CardUnit } from './card-places'
import { CardRows, type IdsOfRun } from './card-rows'
import { CARD_TABLE_NAMES, type CardTable } from './card-tables'
import { NameForms } from './name-forms'
import { generatePeople, type InventedPerson } from './people'

/** Lines of COPY for each table. */
export type Batch = Record<CardTable, Uint8Array>

/** What all who make rows of one run must agree on. It can be sent to another thread. */
export type CardRun = {
  seed: number
  /** The place in the row of the seed of the first person. */
  startAt: number
  cards: number
  units: readonly CardUnit[]
  /** The first free number of each series of cards. */
  firstNumbers: ReadonlyMap<string, number>
  ids: IdsOfRun
}

/** People between two breaths, in which the database gets the rows before. Rows of more people leave the processor’s cache. */
const SLICE = 50

/** Makes the rows of cards of one run, a batch at a time. */
export class CardBatches {
  readonly names = new NameForms()
  readonly #rows: CardRows
  readonly #run: CardRun

  constructor(run: CardRun) {
    this.#run = run
    const dealer = new CardDealer(run.units, run.cards)
    for (const [series, first] of run.firstNumbers) dealer.startSeries(series, first)
    this.#rows = new CardRows(new BulkSealer(), dealer, this.names, run.ids)
  }

  /** To be called for rising places in the run, which may leave some out: others make those. */
  async make(first: number, count: number): Promise<Batch> {
    const { seed, startAt } = this.#run
    const people = generatePeople({ seed, count, startAt: startAt + first })
    const chunks: Record<CardTable, Buffer[]> = {
      clients: [],
      client_phones: [],
      client_documents: [],
      client_addresses: [],
      client_name_forms: [],
    }
    for (let done = 0; done < count; done += SLICE) {
      const lines = this.#rows.linesOf(next(people, SLICE), first + done)
      for (const table of CARD_TABLE_NAMES) chunks[table].push(Buffer.from(lines[table], 'utf8'))
      await breathe()
    }
    // One piece a table: what is sent piece by piece waits for as many turns of the event loop.
    return {
      clients: Buffer.concat(chunks.clients),
      client_phones: Buffer.concat(chunks.client_phones),
      client_documents: Buffer.concat(chunks.client_documents),
      client_addresses: Buffer.concat(chunks.client_addresses),
      client_name_forms: Buffer.concat(chunks.client_name_forms),
    }
  }
}

function next(people: Iterator<InventedPerson>, count: number): InventedPerson[] {
  const slice: InventedPerson[] = []
  while (slice.length < count) {
    const { done, value } = people.next()
    if (done) break
    slice.push(value)
  }
  return slice
}
