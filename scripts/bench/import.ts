import { join } from 'node:path'
import type pg from 'pg'
import { CARD_TABLE_NAMES } from '@/prisma/demo/card-tables'
import { copyInto } from '@/prisma/demo/copy'
import { writePeopleFile } from '@/prisma/demo/people-file'
import { givenStaff } from '../testing/givens'
import type { BenchContext, BenchPart } from './context'
import { readIndexesIn } from './load'

/**
 * The table of a whole centre, as in the tasks the product is shown by. A shorter one is dearer a row among many cards:
 * the first change of a page of an index after a checkpoint writes all of the page, and the first rows change a new
 * page in each index of the search.
 */
const ROWS = 100_000
const WARM_UP_ROWS = 4_000
/** People whom the loaded cards do not hold, so that their numbers are no doubles. */
const SEED = 77
const START_AT = 41_000_000

export const importPart: BenchPart = {
  name: 'import',
  title: 'Import of client cards',
  how: `A table of ${ROWS.toLocaleString('en')} rows in Windows-1251, every hundredth broken, read by \`importClients\` into a centre of its own: cards, phones,
papers sealed and hashed, addresses with their places, consents, the forms they are found by, the audit log, and a look for doubles among all cards. The floor
is plain COPY of just as many finished rows into the one table of cards, with its indexes. Both end with a commit. The indexes of
the cards there are lie in the server’s memory, as after days at work: a row touches some twenty-five places in them, each another
page, and a disk that reads them one by one is slower than all the rest.`,
  when: 'ends',
  measure: measureImport,
}

async function measureImport({ folder, owner, record }: BenchContext): Promise<void> {
  const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
  const unitId = viewer.unit.id
  await readIndexesIn(owner)
  try {
    await importFile(viewer, join(folder, 'warm-up.csv'), {
      rows: WARM_UP_ROWS,
      startAt: START_AT - WARM_UP_ROWS,
    })
    const imported = await importFile(viewer, join(folder, 'people.csv'), { rows: ROWS, startAt: START_AT })
    const copied = await copyCards(owner, unitId)
    record({
      name: 'import.rate',
      what: 'rows of a table imported, against COPY into the cards alone',
      value: imported.rows / imported.seconds,
      unit: 'rows/s',
      baseline: copied.rows / copied.seconds,
      ratio: imported.rows / imported.seconds / (copied.rows / copied.seconds),
      n: imported.rows,
      targets: [{ of: 'ratio', atLeast: 0.1 }],
    })
    const again = await importFile(viewer, join(folder, 'people.csv'), { rows: ROWS, startAt: START_AT })
    record({
      name: 'import.again',
      what: 'rows of the same table read again, nothing added',
      value: again.rows / again.seconds,
      unit: 'rows/s',
      n: again.rows,
    })
  } finally {
    await owner.query('DELETE FROM clients WHERE home_unit_id = $1', [unitId])
    // What is measured among more cards then finds the tables as if nothing had been imported.
    for (const table of [...CARD_TABLE_NAMES, 'data_consents']) await owner.query(`VACUUM ${table}`)
  }
}

type Timed = { rows: number; seconds: number }
type Viewer = Awaited<ReturnType<typeof givenStaff>>

async function importFile(
  viewer: Viewer,
  path: string,
  people: { rows: number; startAt: number },
): Promise<Timed> {
  const { openImportSource } = await import('@/lib/clients/import/import-source')
  const { mapColumns } = await import('@/lib/clients/import/column-mapping.rules')
  const { importClients } = await import('@/lib/clients/import/client-import.commands')
  await writePeopleFile(path, { ...people, seed: SEED })
  const start = performance.now()
  const source = await openImportSource(path)
  if (!source.ok) throw new Error(source.error)
  const outcome = await importClients(viewer, {
    unitId: viewer.unit.id,
    source: source.value,
    mapping: mapColumns(source.value.headings),
    files: { rejected: `${path}-rejected`, doubles: `${path}-doubles` },
    importId: crypto.randomUUID(),
  })
  if (!outcome.ok) throw new Error(outcome.error)
  return { rows: outcome.value.counts.read, seconds: (performance.now() - start) / 1000 }
}

/** Sends the rows of the unit’s cards once more, under other ids and numbers. */
async function copyCards(owner: pg.Client, unitId: string): Promise<Timed> {
  const { rows: columns } = await owner.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'clients'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
  )
  const names = columns.map(({ name }) => name)
  const changed: Record<string, string> = {
    id: 'uuidv7()',
    card_number: `'copy-' || card_number`,
    import_key: 'sha256(import_key)',
  }
  const { rows } = await owner.query<{ line: string }>(
    `SELECT concat_ws(E'\\t', ${names.map((name) => `coalesce(${copyTextOf(changed[name] ?? name)}, '\\N')`).join(', ')}) AS line
     FROM clients WHERE home_unit_id = $1 ORDER BY id LIMIT ${ROWS}`,
    [unitId],
  )
  const chunks: string[] = []
  for (let at = 0; at < rows.length; at += 500) {
    chunks.push(rows.slice(at, at + 500).reduce((text, { line }) => `${text}${line}\n`, ''))
  }
  const start = performance.now()
  await copyInto(owner, 'clients', names, chunks)
  return { rows: rows.length, seconds: (performance.now() - start) / 1000 }
}

/** A column as the text form of COPY has it. */
function copyTextOf(expression: string): string {
  return `replace((${expression})::text, '\\', '\\\\')`
}
