import type pg from 'pg'
import { CARD_TABLE_NAMES } from '@/prisma/demo/card-tables'
import { loadPeople } from '@/prisma/demo/load-people'

/**
 * Fills the database up to that many cards of invented people, and leaves it as it is after some quiet minutes:
 * vacuumed, analysed, written out.
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
  note('Vacuuming and analysing…')
  for (const table of [...CARD_TABLE_NAMES, 'name_lexicon', 'name_variants'])
    await owner.query(`VACUUM (ANALYZE) ${table}`)
  await owner.query('CHECKPOINT')
  return { loaded: Math.max(missing, 0), seconds }
}
