import { setImmediate as breathe } from 'node:timers/promises'
import type pg from 'pg'
import { BulkSealer } from './bulk-sealing'
import { CardDealer, type CardUnit } from './card-places'
import { CardRows } from './card-rows'
import { CARD_TABLE_NAMES, CARD_TABLES, type CardTable } from './card-tables'
import { copyInto } from './copy'
import { writeLexicon } from './lexicon'
import { NameForms } from './name-forms'
import { generatePeople, type InventedPerson } from './people'
import { dropSecondaryIndexes } from './secondary-indexes'

export type PeopleLoad = {
  cards: number
  seed: number
  /** From so many cards on the indexes are made anew, if the cards at least double the table. */
  rebuildFrom?: number
  /** Told now and then how many cards are written. */
  onProgress?: (cards: number, stage: 'cards' | 'names' | 'indexes') => void
}

const BATCH = 10_000
/** People between two breaths, in which the database gets the rows before. Rows of more people leave the processor’s cache. */
const SLICE = 50
/** Below it making the indexes anew takes longer than keeping them. */
const REBUILD_FROM = 50_000

/**
 * Writes invented people into the database by COPY, in one transaction: cards, phones, papers, addresses and all the
 * search needs. A second run of the same seed goes on with the next people.
 *
 * @param client connected as the owner of the tables if many are written; units and staff must be there
 * @returns how many cards were written
 */
export async function loadPeople(
  client: pg.Client,
  { cards, seed, rebuildFrom = REBUILD_FROM, onProgress }: PeopleLoad,
): Promise<number> {
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL synchronous_commit = off; SET LOCAL timezone = 'UTC'`)
    const startAt = await takePeople(client, seed, cards)
    const isRebuilt = cards >= rebuildFrom && (await doublesCards(client, cards))
    const rebuild = isRebuilt ? await dropSecondaryIndexes(client) : undefined
    const names = new NameForms()
    const dealer = await startDealer(client, cards)
    const cardRows = new CardRows(new BulkSealer(), dealer, names)
    const people = generatePeople({ seed, count: cards, startAt })

    let writing = Promise.resolve()
    for (let written = 0; written < cards; written += BATCH) {
      const batch = await rowsOf(cardRows, people, written, Math.min(BATCH, cards - written))
      await writing
      writing = copyRows(client, batch)
      onProgress?.(written, 'cards')
    }
    await writing
    onProgress?.(cards, 'names')
    await writeLexicon(client, names)
    onProgress?.(cards, 'indexes')
    await rebuild?.()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  for (const table of [...CARD_TABLE_NAMES, 'name_lexicon', 'name_variants'])
    await client.query(`ANALYZE ${table}`)
  return cards
}

/** The place in the row of the seed from which nobody has been taken yet. */
async function takePeople(client: pg.Client, seed: number, count: number): Promise<number> {
  const { rows } = await client.query<{ first: number }>('SELECT take_numbers($1, $2) AS first', [
    `invented-people:${seed}`,
    count,
  ])
  return (rows[0]?.first ?? 1) - 1
}

async function doublesCards(client: pg.Client, cards: number): Promise<boolean> {
  const { rows } = await client.query<{ many: boolean }>(
    'SELECT count(*) > $1 AS many FROM (SELECT 1 FROM clients LIMIT $1 + 1) AS cards',
    [cards],
  )
  return rows[0]?.many === false
}

async function startDealer(client: pg.Client, cards: number): Promise<CardDealer> {
  const dealer = new CardDealer(await listUnits(client), cards)
  for (const [series, count] of dealer.countSeries()) {
    const { rows } = await client.query<{ first: number }>('SELECT take_numbers($1, $2) AS first', [
      series,
      count,
    ])
    dealer.startSeries(series, rows[0]?.first ?? 1)
  }
  return dealer
}

/** Units where somebody works who registers people; where nobody does, anybody’s name stands for it. */
async function listUnits(client: pg.Client): Promise<CardUnit[]> {
  const { rows } = await client.query<CardUnit>(`
    SELECT DISTINCT ON (u.code) u.id, u.code, r.staff_id AS "registeredById"
    FROM units u JOIN staff_roles r ON r.unit_id = u.id
    WHERE u.closed_on IS NULL AND r.role IN ('FRONTLINER', 'HEAD')
    ORDER BY u.code, r.role, r.staff_id`)
  return rows
}

type Rows = Record<CardTable, Buffer>

async function rowsOf(
  cardRows: CardRows,
  people: Iterator<InventedPerson>,
  first: number,
  count: number,
): Promise<Rows> {
  const chunks: Record<CardTable, Buffer[]> = {
    clients: [],
    client_phones: [],
    client_documents: [],
    client_addresses: [],
    client_name_forms: [],
  }
  for (let done = 0; done < count; done += SLICE) {
    const slice: InventedPerson[] = []
    while (slice.length < Math.min(SLICE, count - done)) {
      const next = people.next()
      if (next.done) break
      slice.push(next.value)
    }
    const lines = cardRows.linesOf(slice, first + done)
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

async function copyRows(client: pg.Client, rows: Rows): Promise<void> {
  for (const table of CARD_TABLE_NAMES) await copyInto(client, table, CARD_TABLES[table], [rows[table]])
}
