import type pg from 'pg'
import { copyInto } from './copy'
import type { NameForms } from './name-forms'

const LINES_A_CHUNK = 5000

/** Adds the names of the cards to the lexicon, and how often each occurs. */
export async function writeLexicon(client: pg.Client, names: NameForms): Promise<void> {
  await client.query(`CREATE TEMP TABLE counted_names (key text COLLATE "C", part "NamePart", sound text COLLATE "C",
    frequency int) ON COMMIT DROP`)
  const counted = inChunks(names.entries(), ({ key, part, sound, frequency }) => [
    `${key}\t${part}\t${sound}\t${frequency}\n`,
  ])
  await copyInto(client, 'counted_names', ['key', 'part', 'sound', 'frequency'], counted)
  await client.query(`
    INSERT INTO name_lexicon AS known (key, part, sound, frequency)
    SELECT key, part, sound, frequency FROM counted_names ORDER BY key, part
    ON CONFLICT (key, part) DO UPDATE SET frequency = known.frequency + excluded.frequency`)
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
