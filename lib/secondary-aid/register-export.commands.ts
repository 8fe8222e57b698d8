import 'server-only'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { db, inTransaction, isUniqueViolation } from '@/lib/core/db'
import { putFile, removeFile } from '@/lib/core/file-store'
import { addJob } from '@/lib/core/jobs'
import { logFault } from '@/lib/core/log'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import {
  type ApplicationFilter,
  applicationFilterSchema,
  registerViewFilterSchema,
} from './application.schema'
import { countForExport, recordExport, writeSheet } from './application-export.queries'
import { findRegisterExport } from './register-export.queries'
import { exportStateOf, isUnderWay, SMALL_EXPORT } from './register-export.rules'
import type { ExportStanding } from './register-export.schema'

export type Started = { kind: 'now' } | ({ kind: 'job' } & ExportStanding)

/**
 * Has a sheet of the register made: a small one the browser may fetch at once, a large one is made by the job runner. Who
 * asks again while one is being made gets that one.
 */
export async function startRegisterExport(
  viewer: Viewer,
  { filter }: { filter: ApplicationFilter },
  { now = new Date(), most = SMALL_EXPORT } = {},
): Promise<Result<Started, never>> {
  const { after: _, number, ...codes } = filter
  // Who searches for a number finds a handful of rows.
  if (number) return ok({ kind: 'now' })
  const rowsTotal = await countForExport(viewer, codes, now)
  if (rowsTotal <= most) return ok({ kind: 'now' })
  await failSilent(viewer, now)
  try {
    await inTransaction(async (tx) => {
      const { id } = await tx.registerExport.create({
        data: {
          ...{ staffId: viewer.staffId, filter: registerViewFilterSchema.parse(codes), rowsTotal },
          ...{ createdAt: now, movedAt: now },
        },
        select: { id: true },
      })
      await recordExport(tx, viewer, codes, rowsTotal)
      await addJob(tx, 'exportRegister', { exportId: id })
      return ok(null)
    })
  } catch (error) {
    // Another press was first.
    if (!isUniqueViolation(error)) throw error
  }
  const found = await findRegisterExport(viewer, now)
  if (!found.ok || !found.value) throw new Error('An export was begun and is not there')
  return ok({ kind: 'job', ...found.value })
}

/** What was broken off long ago keeps nobody from beginning anew. */
async function failSilent(viewer: Viewer, now: Date): Promise<void> {
  const rows = await db.registerExport.findMany({
    where: { staffId: viewer.staffId, status: { in: ['WAITING', 'RUNNING'] } },
    select: { id: true, status: true, movedAt: true },
  })
  for (const row of rows)
    if (!isUnderWay(exportStateOf(row, now)))
      await db.registerExport.update({
        where: { id: row.id },
        data: { status: 'FAILED' },
        select: { id: true },
      })
}

/** Stops the viewer's own export after the page it is at; nothing of it is kept. */
export async function stopRegisterExport(
  viewer: Viewer,
  { exportId }: { exportId: string },
): Promise<Result<null, 'exportNotFound'>> {
  const { count } = await db.registerExport.updateMany({
    where: { id: exportId, staffId: viewer.staffId, status: { in: ['WAITING', 'RUNNING'] } },
    data: { status: 'STOPPED' },
  })
  return count > 0 ? ok(null) : fail('exportNotFound')
}

/** Thrown when the job runner is shut down: the sheet is begun anew when it is up again. */
class ShutDown extends Error {
  override name = 'ShutDown'
}
/** Thrown when the worker has stopped it. */
class Stopped extends Error {
  override name = 'Stopped'
}

/**
 * Makes a large sheet, and keeps its record up to date: the work of the job `exportRegister`.
 *
 * Rows are those its worker may see now: who lost a role meanwhile gets what is left.
 *
 * @throws when shut down, so that the job is taken up again
 */
export async function runRegisterExport(exportId: string, shutDown?: AbortSignal): Promise<void> {
  const row = await db.registerExport.findUnique({
    where: { id: exportId },
    select: { staffId: true, filter: true, status: true, createdAt: true },
  })
  if (!row || (row.status !== 'WAITING' && row.status !== 'RUNNING')) return
  const viewer = await findViewerOfStaff(row.staffId)
  if (!viewer) return end(exportId, 'FAILED')
  try {
    const out = new PassThrough()
    const filter = applicationFilterSchema.parse(row.filter)
    const onPage = (rowsDone: number) => step(exportId, rowsDone, shutDown)
    const written = writeSheet(out, viewer, filter, row.createdAt, onPage).catch((error: unknown) => {
      out.destroy()
      throw error
    })
    const [, bytes] = await Promise.all([written, buffer(out)])
    await putFile(exportId, bytes)
    await end(exportId, 'DONE')
  } catch (error) {
    if (error instanceof Stopped) return
    if (error instanceof ShutDown) throw error
    logFault(error, 'exportRegister')
    await end(exportId, 'FAILED')
  }
}

async function step(id: string, rowsDone: number, shutDown: AbortSignal | undefined): Promise<void> {
  if (shutDown?.aborted) throw new ShutDown('The job runner was shut down in the middle of an export')
  const { count } = await db.registerExport.updateMany({
    where: { id, status: { in: ['WAITING', 'RUNNING'] } },
    data: { status: 'RUNNING', rowsDone, movedAt: new Date() },
  })
  if (count === 0) throw new Stopped('The export was stopped')
}

async function end(id: string, status: 'DONE' | 'FAILED'): Promise<void> {
  await db.registerExport.updateMany({
    where: { id, status: { in: ['WAITING', 'RUNNING'] } },
    data: { status, movedAt: new Date() },
  })
}

const KEPT_MS = 86_400_000

/** Wipes exports of a day ago with their files. */
export async function sweepRegisterExports(now: Date): Promise<number> {
  const old = await db.registerExport.findMany({
    where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } },
    select: { id: true },
  })
  for (const { id } of old) {
    await removeFile(id)
    await db.registerExport.delete({ where: { id }, select: { id: true } })
  }
  return old.length
}
