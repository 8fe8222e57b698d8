import type pg from 'pg'
import { CARD_TABLE_NAMES } from '@/prisma/demo/card-tables'
import { loadPeople } from '@/prisma/demo/load-people'

const TABLES = [...CARD_TABLE_NAMES, 'name_lexicon']

/**
 * Fills the database up to that many cards of invented people, and leaves it as a server has it that has been at work for
 * days: vacuumed, analysed, written out, the indexes in memory.
 *
 * @returns how many cards were written and how long that took
 */
export async function loadUpTo(
  owner: pg.Client,
  cards: number,
  note: (line: string) => void,
): Promise<{ loaded: number; seconds: number }> {
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int AS count FROM clients')
  const missing = cards - (rows[0]?.count ?? 0)
  const start = performance.now()
  if (missing > 0) {
    let told = 0
    await loadPeople(owner, {
      cards: missing,
      seed: 1,
      onProgress: (done, stage) => {
        if (stage === 'cards' && done - told < missing / 10) return
        told = done
        note(`${done} of ${missing} cards: ${stage}`)
      },
    })
  }
  const seconds = (performance.now() - start) / 1000
  note('Vacuuming, analysing, reading the indexes into memory…')
  for (const table of TABLES) await owner.query(`VACUUM (ANALYZE) ${table}`)
  await readIndexesIn(owner)
  await owner.query('CHECKPOINT')
  return { loaded: Math.max(missing, 0), seconds }
}

/**
 * Reads the indexes of the cards into the server's memory: what has been written goes past it, what a part of the bench reads
 * pushes out what another needs, and the system forgets what nobody asks for.
 */
export async function readIndexesIn(owner: pg.Client): Promise<void> {
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_prewarm')
  await owner.query('SELECT pg_prewarm(indexrelid) FROM pg_index WHERE indrelid = ANY($1::regclass[])', [
    TABLES,
  ])
}
