import 'server-only'
import { db } from './db'
import { HEARTBEAT_KEY } from './health.queries'

/** The job runner says that it is there; to be called every ten seconds. */
export async function recordHeartbeat(): Promise<void> {
  const value = { at: new Date().toISOString() }
  await db.setting.upsert({
    where: { key: HEARTBEAT_KEY },
    create: { key: HEARTBEAT_KEY, value },
    update: { value },
    select: { key: true },
  })
}
