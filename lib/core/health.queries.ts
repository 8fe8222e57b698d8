import 'server-only'
import { z } from 'zod'
import { db } from './db'
import { probeFileStore } from './file-store'

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
    answers(probeFileStore),
  ])
  return { ok: database === 'up' && jobs === 'up' && files === 'up', database, jobs, files }
}

async function isRunnerAlive(): Promise<boolean> {
  const row = await db.setting.findUnique({ where: { key: HEARTBEAT_KEY }, select: { value: true } })
  const beat = heartbeatSchema.safeParse(row?.value)
  return beat.success && Date.now() - new Date(beat.data.at).getTime() < HEARTBEAT_MISSED_MS
}

async function answers(question: () => Promise<boolean>): Promise<State> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref())
  // The reason is for the log of whoever runs the part that failed, not for whoever asks here.
  const answer = await Promise.race([question().catch(() => false), late])
  return answer ? 'up' : 'down'
}
