import 'server-only'
import { db } from '@/lib/core/db'
import { listFiles, PROBE, removeFile } from '@/lib/core/file-store'
import { log } from '@/lib/core/log'

/** Whatever is younger may be about to get its row. */
const LOST_AFTER_MS = 86_400_000
const AT_ONCE = 500
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Wipes sealed files that no row refers to: a crash between keeping the bytes and writing the row left them.
 *
 * Only names the product gives are touched, and only a day after they were written: a bucket may hold what is not ours.
 *
 * @returns how many there were
 */
export async function sweepLostFiles(now: Date): Promise<number> {
  let wiped = 0
  let names: string[] = []
  const wipe = async () => {
    for (const name of await withoutRow(names)) {
      await removeFile(name)
      wiped += 1
    }
    names = []
  }
  for await (const { name, writtenAt } of listFiles()) {
    if (now.getTime() - writtenAt.getTime() < LOST_AFTER_MS || !isOurs(name)) continue
    names.push(name)
    if (names.length === AT_ONCE) await wipe()
  }
  await wipe()
  if (wiped > 0) log.warn({ files: wiped }, 'Sealed files without a row were wiped')
  return wiped
}

const isOurs = (name: string) => UUID.test(name.startsWith(PROBE) ? name.slice(PROBE.length) : name)

async function withoutRow(names: readonly string[]): Promise<string[]> {
  const ids = names.filter((name) => UUID.test(name))
  const where = { id: { in: ids } }
  const known = new Set(
    [
      await db.applicationFile.findMany({ where, select: { id: true } }),
      await db.registerExport.findMany({ where, select: { id: true } }),
    ]
      .flat()
      .map(({ id }) => id),
  )
  return [...new Set(names)].filter((name) => !known.has(name))
}
