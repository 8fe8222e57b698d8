import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Held, shared, by each job runner for as long as it lives; alone for the moment in which one looks whether there are others. */
const PLACE = `hashtext('pryimalnia job runner')`
const AGAIN_MS = 2000

/**
 * Takes a place among the job runners of a database. Whoever finds no other there frees what a killed one, or a machine
 * without current, left in hand: by itself that would lie for four hours, and with it all that stands in its queue.
 *
 * @param onLost hears of a lost connection; the place is then taken again
 * @returns how to give it up
 */
export async function takePlace(
  connectionString: string | undefined,
  onLost: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const state: { isGivenUp: boolean; client?: pg.Client } = { isGivenUp: false }

  async function hold(takeAlone?: (client: pg.Client) => Promise<boolean>): Promise<void> {
    const client = new pg.Client({ connectionString, keepAlive: true })
    const lost = new Promise<unknown>((resolve) => client.on('error', resolve))
    await client.connect()
    try {
      const isAlone = await takeAlone?.(client)
      await client.query(`SELECT pg_advisory_lock_shared(${PLACE})`)
      if (isAlone) await client.query(`SELECT pg_advisory_unlock(${PLACE})`)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    state.client = client
    void lost.then(again)
  }
  async function again(error: unknown): Promise<void> {
    onLost(error)
    for (;;) {
      await sleep(AGAIN_MS)
      if (state.isGivenUp) return
      try {
        // What is in hand now is our own.
        return await hold()
      } catch {
        // The database is not there yet.
      }
    }
  }

  await hold(freeWhatIsLeft)
  return async () => {
    state.isGivenUp = true
    await state.client?.end().catch(() => undefined)
  }
}

/** Takes the place alone where nobody else is there: until it is shared, whoever comes next waits. Answers whether it did. */
async function freeWhatIsLeft(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT pg_try_advisory_lock(${PLACE}) AS "isAlone"`)
  if (!rows[0]?.isAlone) return false
  await client.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`,
  )
  return true
}
