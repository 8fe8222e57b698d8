import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type Batch, CardBatches, type CardRun } from './card-batches'
import { CardDealer, type CardUnit } from './card-places'
import { CARD_TABLE_NAMES, CARD_TABLES } from './card-tables'
import { copyInto } from './copy'
import { writeLexicon } from './lexicon'
import type { NameForms } from './name-forms'
import { dropSecondaryIndexes } from './secondary-indexes'

export type PeopleLoad = {
  cards: number
  seed: number
  /** From so many cards on the indexes are made anew, if the cards are a large part of the table by then. */
  rebuildFrom?: number
  /** Cards written together. */
  batch?: number
  /** Told now and then how many cards are written. */
  onProgress?: (cards: number, stage: 'cards' | 'names' | 'indexes') => void
}

const BATCH = 10_000
/** Below it a second at most is won, and who is not the owner of the tables may write them. */
const REBUILD_FROM = 5_000
/** With more cards in the table, keeping the indexes for the new ones is faster (docs/decisions/0015). */
const MOST_CARDS_TO_ONE_NEW = 4

/**
 * Writes invented people into the database by COPY, in one transaction: cards, phones, papers, addresses and all the
 * search needs. A second run of the same seed goes on with the next people.
 *
 * @param client connected as the owner of the tables if many are written; units and staff must be there
 * @returns how many cards were written
 */
export async function loadPeople(
  client: pg.Client,
  { cards, seed, rebuildFrom = REBUILD_FROM, batch = BATCH, onProgress }: PeopleLoad,
): Promise<number> {
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL synchronous_commit = off; SET LOCAL timezone = 'UTC'`)
    const startAt = await takePeople(client, seed, cards)
    const isRebuilt = cards >= rebuildFrom && (await areFewBeside(client, cards))
    const rebuild = isRebuilt ? await dropSecondaryIndexes(client) : undefined
    const units = await listUnits(client)
    const firstNumbers = await takeNumbers(client, units, cards)
    const ids = { firstMillisecond: Date.now() - 86_400_000, mark: randomBytes(4).toString('hex') }
    const run = { seed, startAt, cards, units, firstNumbers, ids }
    const names = await writeCards(client, run, batch, (written) => onProgress?.(written, 'cards'))
    onProgress?.(cards, 'names')
    await writeLexicon(client, names)
    onProgress?.(cards, 'indexes')
    await rebuild?.()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  for (const table of [...CARD_TABLE_NAMES, 'name_lexicon']) await client.query(`ANALYZE ${table}`)
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

async function areFewBeside(client: pg.Client, cards: number): Promise<boolean> {
  const { rows } = await client.query<{ many: boolean }>(
    'SELECT count(*) > $1 AS many FROM (SELECT 1 FROM clients LIMIT $1 + 1) AS cards',
    [cards * MOST_CARDS_TO_ONE_NEW],
  )
  return rows[0]?.many === false
}

async function takeNumbers(
  client: pg.Client,
  units: readonly CardUnit[],
  cards: number,
): Promise<Map<string, number>> {
  const firstNumbers = new Map<string, number>()
  for (const [series, count] of new CardDealer(units, cards).countSeries()) {
    const { rows } = await client.query<{ first: number }>('SELECT take_numbers($1, $2) AS first', [
      series,
      count,
    ])
    firstNumbers.set(series, rows[0]?.first ?? 1)
  }
  return firstNumbers
}

/** While the database writes one batch, the next is made. */
async function writeCards(
  client: pg.Client,
  run: CardRun,
  size: number,
  onWritten: (cards: number) => void,
): Promise<NameForms> {
  const batches = new CardBatches(run)
  let writing = Promise.resolve()
  for (let first = 0; first < run.cards; first += size) {
    const batch = await batches.make(first, Math.min(size, run.cards - first))
    await writing
    writing = copyBatch(client, batch)
    // It is awaited in its turn; until then a fault is nobody’s.
    writing.catch(() => undefined)
    onWritten(first)
  }
  await writing
  return batches.names
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

async function copyBatch(client: pg.Client, batch: Batch): Promise<void> {
  for (const table of CARD_TABLE_NAMES) await copyInto(client, table, CARD_TABLES[table], [batch[table]])
}
