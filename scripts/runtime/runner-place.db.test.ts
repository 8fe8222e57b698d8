import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { takePlace } from './runner-place'

const never = (error: unknown) => {
  throw error
}
const take = () => takePlace(process.env.DATABASE_URL, never)

async function query(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

/** A job in its queue, as a runner that was killed leaves it. */
async function givenLeft(): Promise<void> {
  await query(`SELECT graphile_worker.add_job('findOrphans', queue_name := 'nightly')`)
  for (const table of ['_private_jobs', '_private_job_queues'])
    await query(`UPDATE graphile_worker.${table} SET locked_at = now(), locked_by = 'killed'`)
}

async function inHand(): Promise<number> {
  const { rows } = await query(`SELECT
    (SELECT count(*) FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL)
    + (SELECT count(*) FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL) AS count`)
  return Number(rows[0]?.count)
}

describe('takePlace', () => {
  it('frees what a killed runner left when no other is there, and nothing while one is', async () => {
    const first = await take()
    await givenLeft()
    const second = await take()
    expect(await inHand()).toBe(2)
    await second()
    await first()
    const third = await take()
    expect(await inHand()).toBe(0)
    await third()
  })

  it('is taken again after the connection was lost, and what was taken in hand meanwhile stays in hand', async () => {
    const lost: unknown[] = []
    const leave = await takePlace(process.env.DATABASE_URL, (error) => lost.push(error))
    await givenLeft()
    const before = await inHand()
    await query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
    await expect.poll(() => lost.length, { timeout: 20_000 }).toBe(1)
    await expect.poll(holders, { timeout: 20_000 }).toBe(1)
    expect(await inHand()).toBe(before)
    const other = await take()
    expect(await inHand()).toBe(before)
    await other()
    await leave()
    expect(await holders()).toBe(0)
  })
})

async function holders(): Promise<number> {
  const { rows } = await query(
    `SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  return Number(rows[0]?.count)
}
