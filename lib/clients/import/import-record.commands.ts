import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/jobs'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findImportUnit, findMappingInUse, isUnitImporting } from './client-import.queries'
import type { ImportId, ImportUpload, StartImport } from './client-import.schema'
import { hasNameColumn, mapColumns, mappingOf, readsAlike } from './column-mapping.rules'
import { dropImportFolder, hasImportFile, importFile, keepSource } from './import-files'
import { openImportSource } from './import-source'

export type UploadRefusal = 'unitNotFound' | 'fileTooBig' | 'fileEmpty' | 'fileUnreadable'

/** Keeps an uploaded table of clients until it is read: at the latest for seven days. */
export async function keepUpload(
  viewer: Viewer,
  { unitId, fileName }: ImportUpload,
  body: ReadableStream<Uint8Array>,
): Promise<Result<{ importId: string }, UploadRefusal>> {
  if (!(await findImportUnit(viewer, unitId))) return fail('unitNotFound')
  const importId = crypto.randomUUID()
  const kept = await keepSource(importId, body)
  if (!kept.ok) return kept
  const source = await openImportSource(importFile(importId, 'source'))
  if (!source.ok) {
    await dropImportFolder(importId)
    return source
  }
  const mapping = mappingOf(mapColumns(source.value.headings))
  return inTransaction(async (tx) => {
    await tx.clientImport.create({
      data: {
        id: importId,
        unitId,
        staffId: viewer.staffId,
        fileName,
        fileSha256: kept.value.sha256,
        isDryRun: true,
        status: 'UPLOADED',
        mapping,
      },
      select: { id: true },
    })
    await recordAct(tx, viewer, { action: 'create', importId, unitId })
    return ok({ importId })
  })
}

export type StartRefusal =
  | 'importNotFound'
  | 'importBusy'
  | 'unitBusy'
  | 'fileGone'
  | 'nameColumnMissing'
  | 'mappingInUse'

/**
 * Puts a check or an import into the queue of jobs; one that was stopped or broken off goes on where it was. A file of which
 * there are cards is read by the mapping they were made by, or not at all (`mappingInUse`).
 */
export async function startImport(
  viewer: Viewer,
  { importId, isDryRun, mapping }: StartImport,
): Promise<Result<null, StartRefusal>> {
  const row = await findRow(viewer, importId)
  if (!row) return fail('importNotFound')
  if (!hasImportFile(importId, 'source')) return fail('fileGone')
  const source = await openImportSource(importFile(importId, 'source'))
  if (!source.ok) return fail('fileGone')
  if (!hasNameColumn(mapColumns(source.value.headings, mapping))) return fail('nameColumnMissing')
  const inUse = await findMappingInUse(row.unitId, row.fileSha256)
  if (inUse && !readsAlike(source.value.headings, inUse, mapping)) return fail('mappingInUse')
  if (await isUnitImporting(row.unitId)) return fail('unitBusy')
  return inTransaction(async (tx) => {
    const { count } = await tx.clientImport.updateMany({
      where: { id: importId, status: { not: 'WAITING' } },
      data: {
        status: 'WAITING',
        isDryRun,
        mapping,
        startedAt: null,
        endedAt: null,
        error: null,
        ...NO_COUNTS,
      },
    })
    if (count === 0) return fail('importBusy')
    await addJob(tx, 'importClients', { importId }, `import:${importId}`)
    await recordAct(tx, viewer, { action: 'start', importId, unitId: row.unitId, isDryRun })
    return ok(null)
  })
}

/** Asks a running import to stop after the batches it has begun; a waiting one is taken out of the queue. */
export async function stopImport(
  viewer: Viewer,
  { importId }: ImportId,
): Promise<Result<null, 'importNotFound' | 'notRunning'>> {
  const row = await findRow(viewer, importId)
  if (!row) return fail('importNotFound')
  return inTransaction(async (tx) => {
    const stopping = await tx.clientImport.updateMany({
      where: { id: importId, status: 'RUNNING' },
      data: { status: 'STOPPING' },
    })
    const stopped = await tx.clientImport.updateMany({
      where: { id: importId, status: 'WAITING' },
      data: { status: 'STOPPED' },
    })
    if (stopping.count + stopped.count === 0) return fail('notRunning')
    await recordAct(tx, viewer, { action: 'end', importId, unitId: row.unitId })
    return ok(null)
  })
}

const KEPT_DAYS = 7
const DAY_MS = 86_400_000

/** Removes the files of imports nobody has touched for seven days; what became of them stays on record. */
export async function sweepImportFiles(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  const old = await db.clientImport.findMany({
    where: {
      createdAt: { lt: before },
      OR: [{ endedAt: { lt: before } }, { endedAt: null, status: { not: 'RUNNING' } }],
    },
    select: { id: true },
  })
  for (const { id } of old) await dropImportFolder(id)
  return old.length
}

const NO_COUNTS = {
  rowsTotal: null,
  rowsRead: 0,
  rowsCreated: 0,
  rowsKnown: 0,
  rowsRejected: 0,
  likelyDuplicates: 0,
  likelyDuplicatesElsewhere: 0,
}

async function findRow(viewer: Viewer, importId: string) {
  const reached = accessibleBy(viewer.ability, 'manage').ofType('ClientImport')
  return db.clientImport.findFirst({
    where: { AND: [reached, { id: importId }] },
    select: { unitId: true, fileSha256: true },
  })
}

type Act = { action: string; importId: string; unitId: string; isDryRun?: boolean }

async function recordAct(tx: Tx, viewer: Viewer, { action, importId, unitId, isDryRun }: Act): Promise<void> {
  await recordFact(tx, viewer, {
    action,
    subject: 'clientImport',
    subjectId: importId,
    subjectUnitId: unitId,
    ...(isDryRun === undefined ? {} : { details: { isDryRun } }),
  })
}
