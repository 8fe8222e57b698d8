import { setImmediate as breathe } from 'node:timers/promises'
import { BulkSealer } from './bulk-sealing'
import { CardDealer, type CardUnit } from './card-places'
import { CardRows, type IdsOfRun } from './card-rows'
import { CARD_TABLE_NAMES, type CardTable } from './card-tables'
import { LineBuffer } from './line-buffer'
import { NameForms } from './name-forms'
import { generatePeople, type InventedPerson } from './people'

/** Lines of COPY for each table. */
export type Batch = Record<CardTable, Uint8Array>

/** What the rows of one run have in common. */
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

type Lines = Record<CardTable, LineBuffer>

/** People between two breaths, in which the database gets the rows before. Rows of more people leave the processor’s cache. */
const SLICE = 50

/** Makes the rows of cards of one run, a batch at a time. */
export class CardBatches {
  readonly names = new NameForms()
  readonly #rows: CardRows
  readonly #run: CardRun
  /** Filled while the others are read. */
  #lines = emptyLines()
  #others = emptyLines()

  constructor(run: CardRun) {
    this.#run = run
    const dealer = new CardDealer(run.units, run.cards)
    for (const [series, first] of run.firstNumbers) dealer.startSeries(series, first)
    this.#rows = new CardRows(new BulkSealer(), dealer, this.names, run.ids)
  }

  /** To be called for rising places. The next but one takes the memory of a batch, which must have been read by then. */
  async make(first: number, count: number): Promise<Batch> {
    const { seed, startAt } = this.#run
    const people = generatePeople({ seed, count, startAt: startAt + first })
    const lines = this.#others
    this.#others = this.#lines
    this.#lines = lines
    for (const table of CARD_TABLE_NAMES) lines[table].restart()
    for (let done = 0; done < count; done += SLICE) {
      const made = this.#rows.linesOf(next(people, SLICE), first + done)
      for (const table of CARD_TABLE_NAMES) lines[table].write(made[table])
      await breathe()
    }
    return {
      clients: lines.clients.written,
      client_phones: lines.client_phones.written,
      client_documents: lines.client_documents.written,
      client_addresses: lines.client_addresses.written,
      client_name_forms: lines.client_name_forms.written,
    }
  }
}

const emptyLines = (): Lines => ({
  clients: new LineBuffer(),
  client_phones: new LineBuffer(),
  client_documents: new LineBuffer(),
  client_addresses: new LineBuffer(),
  client_name_forms: new LineBuffer(),
})

function next(people: Iterator<InventedPerson>, count: number): InventedPerson[] {
  const slice: InventedPerson[] = []
  while (slice.length < count) {
    const { done, value } = people.next()
    if (done) break
    slice.push(value)
  }
  return slice
}
