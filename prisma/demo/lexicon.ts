import type pg from 'pg'
import { type NamePart, variantsOf } from '@/lib/clients/name-key-forms.rules'
import { copyInto } from './copy'
import type { NameForms } from './name-forms'

const LINES_A_CHUNK = 5000

/** Adds the names of the cards to the lexicon: how often each occurs and, of new ones, what they may be mistyped as. */
export async function writeLexicon(client: pg.Client, names: NameForms): Promise<void> {
  await client.query(`CREATE TEMP TABLE counted_names (key text COLLATE "C", part "NamePart", sound text COLLATE "C",
    frequency int) ON COMMIT DROP`)
  const counted = inChunks(names.entries(), ({ key, part, sound, frequency }) => [
    `${key}\t${part}\t${sound}\t${frequency}\n`,
  ])
  await copyInto(client, 'counted_names', ['key', 'part', 'sound', 'frequency'], counted)
  const { rows } = await client.query<{ key: string; part: NamePart; sound: string; isNew: boolean }>(`
    INSERT INTO name_lexicon AS known (key, part, sound, frequency)
    SELECT key, part, sound, frequency FROM counted_names ORDER BY key, part
    ON CONFLICT (key, part) DO UPDATE SET frequency = known.frequency + excluded.frequency
    RETURNING key, part, sound, xmax = 0 AS "isNew"`)
  const variants = inChunks(
    rows.filter(({ isNew }) => isNew),
    (entry) => variantsOf(entry).map((variant) => `${variant}\t${entry.part}\t${entry.key}\n`),
  )
  await copyInto(client, 'name_variants', ['variant', 'part', 'key'], variants)
}

function* inChunks<T>(entries: Iterable<T>, linesOf: (entry: T) => string[]): Generator<string> {
  let lines: string[] = []
  for (const entry of entries) {
    lines.push(...linesOf(entry))
    if (lines.length < LINES_A_CHUNK) continue
    yield lines.join('')
    lines = []
  }
  yield lines.join('')
}
