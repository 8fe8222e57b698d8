import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Viewer } from '@/lib/core/viewer'
import { givenStaff } from './givens'

/** A table of two people, the second of whom was born on a day that does not exist. */
export const UPLOADED = 'ПІБ;Дата народження;Кабінет\nКоваль Олена;28.02.1985;4\nМороз Петро;31.02.1960;5\n'

/** A data folder for the uploads of one file of tests. */
export async function openUploadFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'uploads-'))
  process.env.DATA_DIR = path
  return { path, remove: () => rm(path, { recursive: true }) }
}

/** A table uploaded by an administrator for the centre of their own, else by the given one. */
export async function givenUpload(more: { viewer?: Viewer; fileName?: string } = {}) {
  const { keepUpload } = await import('@/lib/clients/import/import-record.commands')
  const viewer = more.viewer ?? (await givenStaff({ role: 'ADMINISTRATOR' }))
  const kept = await keepUpload(
    viewer,
    { unitId: viewer.unit.id, fileName: more.fileName ?? 'клієнти.csv' },
    new Blob([UPLOADED]).stream(),
  )
  if (!kept.ok) throw new Error(kept.error)
  return { viewer, importId: kept.value.importId }
}

/** How the import stands, else why it is not told. */
export async function importStateOf(viewer: Viewer, importId: string): Promise<string> {
  const { findImportStanding } = await import('@/lib/clients/import/client-import.queries')
  const standing = await findImportStanding(viewer, { importId })
  return standing.ok ? standing.value.state : standing.error
}

export async function countCards({ unit }: Viewer): Promise<number> {
  const { db } = await import('@/lib/core/db')
  return db.client.count({ where: { homeUnitId: unit.id } })
}
