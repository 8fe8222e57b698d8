import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportOrder } from '@/lib/clients/import/client-import.commands'
import { mapColumns } from '@/lib/clients/import/column-mapping.rules'
import { openImportSource } from '@/lib/clients/import/import-source'
import type { Viewer } from '@/lib/core/viewer'
import { writePeopleFile } from '@/prisma/demo/people-file'

/** The table of invented people that tests of the import read: every hundredth row is broken. */
export const IMPORTED = { rows: 2_000, broken: 20, batch: 400, cardsABatch: 396 }
const SEED = 8
const at = new Date('2026-11-21T09:00:00Z')

export type ImportFolder = {
  /** Writes a table of its own beside that of the invented people. */
  write: (text: string) => Promise<string>
  /** The same of other invented people, of whom no other test knows. */
  writePeople: (people: { rows: number; startAt: number }) => Promise<string>
  /** Reads a table, else that of the invented people, into the viewer’s own unit, else another. */
  read: (viewer: Viewer, more?: Partial<ImportOrder> & { file?: string; unitId?: string }) => Promise<unknown>
  listRejected: () => Promise<string[]>
  listDoubles: () => Promise<string[]>
  remove: () => Promise<void>
}

/** A folder for the tables of one file of tests, with the places their addresses lie in. */
export async function openImportFolder(): Promise<ImportFolder> {
  const { db } = await import('@/lib/core/db')
  const { loadPlaces } = await import('@/prisma/reference/load-places')
  const { importClients } = await import('@/lib/clients/import/client-import.commands')
  const folder = await mkdtemp(join(tmpdir(), 'client-import-'))
  const people = join(folder, 'people.csv')
  const files = { rejected: join(folder, 'rejected.csv'), doubles: join(folder, 'doubles.csv') }
  await loadPlaces(db)
  await writePeopleFile(people, { rows: IMPORTED.rows, seed: SEED })
  const linesOf = async (path: string) => (await readFile(path, 'utf8')).replace(/\r\n$/, '').split('\r\n')
  const newPath = () => join(folder, `${crypto.randomUUID()}.csv`)
  return {
    async write(text) {
      const path = newPath()
      await writeFile(path, text)
      return path
    },
    async writePeople(others) {
      const path = newPath()
      await writePeopleFile(path, { ...others, seed: SEED })
      return path
    },
    async read(viewer, { file = people, ...order } = {}) {
      const source = await openImportSource(file)
      if (!source.ok) throw new Error(source.error)
      const outcome = await importClients(viewer, {
        unitId: viewer.unit.id,
        source: source.value,
        mapping: mapColumns(source.value.headings),
        files,
        importId: crypto.randomUUID(),
        batchRows: IMPORTED.batch,
        now: () => at,
        ...order,
      })
      return outcome.ok ? outcome.value : outcome.error
    },
    listRejected: () => linesOf(files.rejected),
    listDoubles: () => linesOf(files.doubles),
    remove: () => rm(folder, { recursive: true }),
  }
}

export async function countCards(viewer: Viewer): Promise<number> {
  const { db } = await import('@/lib/core/db')
  return db.client.count({ where: { homeUnitId: viewer.unit.id } })
}
