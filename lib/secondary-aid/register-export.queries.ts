import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { getFile } from '@/lib/core/file-store'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { exportStateOf } from './register-export.rules'
import type { ExportStanding } from './register-export.schema'

/** The newest large export the viewer asked for, while its file is kept; none when there is none. */
export async function findRegisterExport(
  viewer: Viewer,
  now = new Date(),
): Promise<Result<ExportStanding | null, never>> {
  const row = await db.registerExport.findFirst({
    where: { staffId: viewer.staffId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, status: true, rowsDone: true, rowsTotal: true, movedAt: true },
  })
  if (!row) return ok(null)
  const { id, rowsDone, rowsTotal } = row
  return ok({ exportId: id, state: exportStateOf(row, now), rowsDone, rowsTotal })
}

/** The finished sheet of the viewer's own export, piece by piece; that it was fetched is on record. */
export async function openRegisterExport(
  viewer: Viewer,
  { exportId }: { exportId: string },
): Promise<Result<{ pieces: AsyncIterable<Uint8Array>; rows: number }, 'exportNotFound'>> {
  const row = await db.registerExport.findFirst({
    where: { id: exportId, staffId: viewer.staffId, status: 'DONE' },
    select: { rowsDone: true },
  })
  if (!row) return fail('exportNotFound')
  await recordFact(db, viewer, {
    action: 'download',
    subject: 'registerExport',
    subjectId: exportId,
    details: { count: row.rowsDone },
  })
  return ok({ pieces: getFile(exportId), rows: row.rowsDone })
}
