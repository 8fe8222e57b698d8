import 'server-only'
import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { db } from './db'
import { env } from './env'

type State = 'up' | 'down'
/** What the product needs; says nothing about where or why, since anyone may ask. */
export type Health = { ok: boolean; database: State; jobs: State; files: State }

/** The row of `settings` in which the job runner says every ten seconds that it is there. */
export const HEARTBEAT_KEY = 'worker-heartbeat'
const HEARTBEAT_MISSED_MS = 35_000
const PATIENCE_MS = 3_000

const heartbeatSchema = z.object({ at: z.iso.datetime() })

/** Whether the database, the job runner and the file store answer. */
export async function checkHealth(): Promise<Health> {
  const [database, jobs, files] = await Promise.all([
    answers(async () => Boolean(await db.$queryRaw`SELECT 1`)),
    answers(isRunnerAlive),
    answers(mayWriteFiles),
  ])
  return { ok: database === 'up' && jobs === 'up' && files === 'up', database, jobs, files }
}

async function isRunnerAlive(): Promise<boolean> {
  const row = await db.setting.findUnique({ where: { key: HEARTBEAT_KEY }, select: { value: true } })
  const beat = heartbeatSchema.safeParse(row?.value)
  return beat.success && Date.now() - new Date(beat.data.at).getTime() < HEARTBEAT_MISSED_MS
}

async function mayWriteFiles(): Promise<boolean> {
  const folder = join(/* turbopackIgnore: true */ env.DATA_DIR, 'files')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const probe = join(folder, `.probe-${randomBytes(4).toString('hex')}`)
  await writeFile(probe, 'x', { mode: 0o600 })
  await rm(probe)
  return true
}

async function answers(question: () => Promise<boolean>): Promise<State> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref())
  // The reason is for the log of whoever runs the part that failed, not for whoever asks here.
  const answer = await Promise.race([question().catch(() => false), late])
  return answer ? 'up' : 'down'
}
