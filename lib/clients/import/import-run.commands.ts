import 'server-only'
import { db } from '@/lib/core/db'
import { addJob } from '@/lib/core/jobs'
import { logFault } from '@/lib/core/log'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { holdUnit, type ImportOutcome, type ImportProgress, importRows } from './client-import.commands'
import { findImportUnit, findMappingInUse } from './client-import.queries'
import { type ImportMapping, importMappingSchema } from './client-import.schema'
import { type ColumnMapping, hasNameColumn, mapColumns, mappingOf, readsAlike } from './column-mapping.rules'
import { dropImportFile, importFile, sha256OfFile } from './import-files'
import { type ImportSource, openImportSource } from './import-source'
import type { ImportError } from './import-state.rules'

/** Thrown when the job runner is shut down: the import goes on when it is up again. */
class ShutDown extends Error {
  override name = 'ShutDown'
}

/**
 * Does what a queued import asks for, and keeps its record up to date: the work of the job `importClients`.
 *
 * What goes wrong stands in the record, for whoever started it; it is not tried again by itself.
 *
 * @param shutDown when the job runner is to stop
 * @throws when shut down, so that the job is taken up again
 */
export async function runImportJob(importId: string, shutDown?: AbortSignal): Promise<void> {
  const row = await db.clientImport.findUnique({
    where: { id: importId },
    select: { unitId: true, staffId: true, isDryRun: true, mapping: true, status: true },
  })
  // Stopped before it was begun, or done by another runner.
  if (!row || (row.status !== 'WAITING' && row.status !== 'RUNNING')) return
  const prepared = await prepare(importId, row)
  if (!prepared.ok) return endAs(importId, 'FAILED', prepared.error)
  const { viewer, source, mapping } = prepared.value
  try {
    const outcome = await runRecorded(viewer, {
      importId,
      unitId: row.unitId,
      isDryRun: row.isDryRun,
      source,
      mapping,
      files: { rejected: importFile(importId, 'rejected'), doubles: importFile(importId, 'doubles') },
      ...(shutDown ? { signal: shutDown } : {}),
    })
    if (!outcome.ok) return
    if (outcome.value.isStopped && shutDown?.aborted) {
      await db.clientImport.update({
        where: { id: importId },
        data: { status: 'WAITING' },
        select: { id: true },
      })
      throw new ShutDown('The job runner was shut down in the middle of an import')
    }
    // All of it is cards now; until then the file is needed to go on.
    if (!row.isDryRun && !outcome.value.isStopped) await dropImportFile(importId, 'source')
  } catch (error) {
    if (error instanceof ShutDown) throw error
    logFault(error, 'importClients')
    await endAs(importId, 'FAILED', 'fault')
  }
}

type Prepared = { viewer: Viewer; source: ImportSource; mapping: ColumnMapping }

async function prepare(
  importId: string,
  { staffId, mapping: kept }: { staffId: string; mapping: unknown },
): Promise<Result<Prepared, ImportError>> {
  const viewer = await findViewerOfStaff(staffId)
  if (!viewer) return fail('accountDisabled')
  const source = await openImportSource(importFile(importId, 'source')).catch(() => fail('fileGone'))
  if (!source.ok) return source
  const mapping = mapColumns(source.value.headings, importMappingSchema.catch({}).parse(kept))
  return hasNameColumn(mapping) ? ok({ viewer, source: source.value, mapping }) : fail('nameColumnMissing')
}

export type RecordedOrder = {
  importId: string
  unitId: string
  isDryRun: boolean
  source: ImportSource
  mapping: ColumnMapping
  files: { rejected: string; doubles: string }
  signal?: AbortSignal
  onProgress?: (progress: ImportProgress) => void
}

/** Cards were made of the file by that mapping; read by another it would make each of them a second time. */
type MappingInUse = { ok: false; error: 'mappingInUse'; mapping: ImportMapping }

/** Notes an import that is begun from the command line; it stands in the list beside the others. */
export async function beginImport(
  viewer: Viewer,
  {
    unitId,
    path,
    fileName,
    mapping,
  }: { unitId: string; path: string; fileName: string; mapping: ColumnMapping },
): Promise<Result<{ importId: string }, 'unitNotFound'> | MappingInUse> {
  if (!(await findImportUnit(viewer, unitId))) return fail('unitNotFound')
  const fileSha256 = await sha256OfFile(path)
  const inUse = await findMappingInUse(unitId, fileSha256)
  if (inUse && !readsAlike(mapping.headings, inUse, mappingOf(mapping))) {
    return { ok: false, error: 'mappingInUse', mapping: inUse }
  }
  const { id } = await db.clientImport.create({
    data: {
      unitId,
      staffId: viewer.staffId,
      fileName,
      fileSha256,
      isDryRun: false,
      status: 'WAITING',
      mapping: mappingOf(mapping),
    },
    select: { id: true },
  })
  return ok({ importId: id })
}

/** Runs an import and writes down how far it has come, and whether somebody asks it to stop, after every batch. */
export async function runRecorded(
  viewer: Viewer,
  { importId, unitId, isDryRun, signal, onProgress, ...order }: RecordedOrder,
): Promise<Result<ImportOutcome, 'unitNotFound' | 'unitBusy'>> {
  const stop = new AbortController()
  signal?.addEventListener('abort', () => stop.abort(), { once: true })
  if (signal?.aborted) stop.abort()
  const outcome = await holdUnit(viewer, unitId, async (held) => {
    await db.clientImport.update({
      where: { id: importId },
      data: { status: 'RUNNING', startedAt: new Date(), endedAt: null, error: null },
      select: { id: true },
    })
    const done = await importRows(viewer, held, {
      ...order,
      importId,
      isDryRun,
      signal: stop.signal,
      onProgress: async (progress) => {
        onProgress?.(progress)
        if ((await writeProgress(importId, progress)) === 'STOPPING') stop.abort()
      },
    })
    // While the unit is still held: once it is not, an import that runs on paper was broken off.
    await endAs(importId, done.isStopped ? 'STOPPED' : 'DONE')
    return done
  })
  if (!outcome.ok) await endAs(importId, 'FAILED', outcome.error)
  return outcome
}

async function writeProgress(
  importId: string,
  { counts, bytesRead, bytesTotal }: ImportProgress,
): Promise<string> {
  const { status } = await db.clientImport.update({
    where: { id: importId },
    data: {
      rowsTotal: bytesRead > 0 ? Math.round((counts.read * bytesTotal) / bytesRead) : null,
      rowsRead: counts.read,
      rowsCreated: counts.created,
      rowsKnown: counts.known,
      rowsRejected: counts.rejected,
      likelyDuplicates: counts.doubles,
      likelyDuplicatesElsewhere: counts.doublesElsewhere,
    },
    select: { status: true },
  })
  return status
}

async function endAs(
  importId: string,
  status: 'DONE' | 'STOPPED' | 'FAILED',
  error?: ImportError,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { rowsCreated, isDryRun } = await tx.clientImport.update({
      where: { id: importId },
      data: { status, error: error ?? null, endedAt: new Date() },
      select: { rowsCreated: true, isDryRun: true },
    })
    if (rowsCreated > 0 && !isDryRun) await addJob(tx, 'refreshNameFrequencies', {}, 'refreshNameFrequencies')
  })
}
