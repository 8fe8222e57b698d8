import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction } from '@/lib/core/db'
import { getFile, removeFile } from '@/lib/core/file-store'
import { addJob } from '@/lib/core/jobs'
import { ok } from '@/lib/core/result'
import { isScanning, scanForViruses } from '@/lib/core/virus-scan'

/** Some four minutes with the growing pauses of the queue; then the file is told to be not scanned. */
const MOST_ATTEMPTS = 5

/**
 * Has a file looked through. One that is infected stays where it is and is never given out again.
 *
 * @param attempt the how many-th one; after the last the file counts as not scanned, until `scanLeftFiles` asks again
 * @throws as long as there are attempts left and nobody gave a verdict: the queue tries again
 */
export async function scanAttachedFile(
  fileId: string,
  attempt = MOST_ATTEMPTS,
  now = new Date(),
): Promise<void> {
  const row = await db.applicationFile.findFirst({
    where: { id: fileId, removedAt: null, scanState: { in: ['WAITING', 'NOT_SCANNED'] } },
    select: {
      id: true,
      scanState: true,
      application: { select: { client: { select: { homeUnitId: true } } } },
    },
  })
  if (!row) return
  const found = await verdictOf(fileId, attempt)
  const scanState = found ? (found.state === 'infected' ? 'INFECTED' : 'CLEAN') : 'NOT_SCANNED'
  if (scanState === row.scanState) return
  await inTransaction(async (tx) => {
    await tx.applicationFile.update({
      where: { id: fileId },
      data: {
        scanState,
        scannedAt: found ? now : null,
        ...(found?.state === 'infected' ? { virus: found.virus, thumbnailSealed: null } : {}),
      },
      select: { id: true },
    })
    await recordFact(tx, 'system', {
      action: 'scan',
      subject: 'applicationFile',
      subjectId: fileId,
      subjectUnitId: row.application.client.homeUnitId,
      details: { scanState },
    })
    return ok(null)
  })
}

async function verdictOf(fileId: string, attempt: number) {
  if (!isScanning()) return undefined
  try {
    return await scanForViruses(getFile(fileId))
  } catch (error) {
    if (attempt < MOST_ATTEMPTS) throw error
    return undefined
  }
}

const AT_ONCE = 200

/** Where somebody looks for viruses by now, sends those files to be looked through that came before. */
export async function scanLeftFiles(): Promise<number> {
  if (!isScanning()) return 0
  const left = await db.applicationFile.findMany({
    where: { scanState: 'NOT_SCANNED', removedAt: null },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
    select: { id: true },
  })
  await inTransaction(async (tx) => {
    for (const { id } of left) await addJob(tx, 'scanFile', { fileId: id }, `scan:${id}`)
    return ok(null)
  })
  return left.length
}

const KEPT_DAYS = 7
const DAY_MS = 86_400_000

/** Wipes files that were taken away seven days ago, and links of telephones that ended as long ago. */
export async function sweepFiles(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  const gone = await db.applicationFile.findMany({
    where: { removedAt: { lt: before } },
    select: { id: true },
  })
  for (const { id } of gone) {
    await removeFile(id)
    await db.applicationFile.delete({ where: { id }, select: { id: true } })
  }
  await db.phoneLink.deleteMany({ where: { expiresAt: { lt: before } } })
  return gone.length
}
