import { db } from '@/lib/core/db'

/** Until a transaction waits for a row that another holds. */
export async function untilOneWaits(): Promise<void> {
  const [found] = await db.$queryRaw<{ isWaiting: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted) AS "isWaiting"`
  if (!found?.isWaiting) await untilOneWaits()
}
