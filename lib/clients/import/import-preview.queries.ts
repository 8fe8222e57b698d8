import 'server-only'
import { recordAccess } from '@/lib/core/audit'
import type { Viewer } from '@/lib/core/viewer'
import { findImport, findImportMapping } from './client-import.queries'
import { type ImportField, mapColumns } from './column-mapping.rules'
import { hasImportFile, importFile } from './import-files'
import { openImportSource } from './import-source'

/** A column of the uploaded table with what stands in its first rows. */
export type PreviewColumn = { heading: string; guess: ImportField | ''; samples: string[] }
/** The columns, and whether what they go to stays as it is: cards were made by it. */
export type ImportPreview = { columns: PreviewColumn[]; isMappingInUse: boolean }
/** A refused row: what it was and why. */
export type RejectedSample = { cells: string; reason: string }

const SAMPLE_ROWS = 3
const REJECTED_ROWS = 8
const CELLS_SHOWN = 5

/** The columns of an uploaded table with the first rows, and records the look; undefined when the file is there no more. */
export async function findImportPreview(
  viewer: Viewer,
  importId: string,
): Promise<ImportPreview | undefined> {
  const found = await findImportMapping(viewer, importId)
  if (!found) return undefined
  const table = await readTop(importId, 'source', SAMPLE_ROWS)
  if (!table) return undefined
  await recordLook(viewer, found, 'source')
  const { headings, rows } = table
  const { fields } = mapColumns(headings, found.mapping)
  const columns = headings.flatMap((heading, place): PreviewColumn[] =>
    heading.trim() === ''
      ? []
      : [{ heading, guess: fields[place] ?? '', samples: rows.map((cells) => cells[place]?.trim() ?? '') }],
  )
  return { columns, isMappingInUse: found.isInUse }
}

/** The first rows that were refused, and records the look. */
export async function listRejectedSamples(viewer: Viewer, importId: string): Promise<RejectedSample[]> {
  const found = await findImport(viewer, importId)
  if (!found) return []
  const table = await readTop(importId, 'rejected', REJECTED_ROWS)
  if (!table || table.rows.length === 0) return []
  await recordLook(viewer, found, 'rejected')
  const reasonPlace = table.headings.length - 1
  return table.rows.map((cells) => ({
    cells: cells
      .slice(0, reasonPlace)
      .filter((cell) => cell.trim() !== '')
      .slice(0, CELLS_SHOWN)
      .join(' · '),
    reason: cells[reasonPlace] ?? '',
  }))
}

type Looked = { id: string; unitId: string }

/** People’s names and numbers stand in these rows, as they do on a card. */
function recordLook(viewer: Viewer, { id, unitId }: Looked, file: 'source' | 'rejected'): Promise<void> {
  return recordAccess(viewer, 'clientImport', id, { subjectUnitId: unitId, details: { file } })
}

async function readTop(
  importId: string,
  kind: 'source' | 'rejected',
  most: number,
): Promise<{ headings: string[]; rows: string[][] } | undefined> {
  if (!hasImportFile(importId, kind)) return undefined
  const source = await openImportSource(importFile(importId, kind))
  if (!source.ok) return undefined
  const rows: string[][] = []
  for await (const chunk of source.value.chunks) {
    rows.push(...chunk.map(({ cells }) => cells))
    if (rows.length >= most) break
  }
  return { headings: source.value.headings, rows: rows.slice(0, most) }
}
