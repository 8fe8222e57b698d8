import 'server-only'
import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Prisma } from '@/prisma/generated/client'
import { env } from './env'

const kept = globalThis as typeof globalThis & { connectionPool?: pg.Pool; plannedOncePool?: pg.Pool }

/**
 * A connection that answers one statement after the other.
 *
 * Within a transaction Prisma 7 reads the relations of one query side by side over its one connection (its pull request
 * 29979); `pg` puts them in a row itself, warns, and refuses from version 9 on.
 */
class OneAtATime extends pg.Client {
  #before: Promise<unknown> = Promise.resolve()

  // What is called back or streamed is of the pool, which gives a connection to one at a time. The overloads of `pg`
  // cannot be written anew one by one.
  override query = ((...asked: unknown[]) => {
    const run = () => Reflect.apply(super.query, this, asked)
    const [what] = asked
    const isStreamed = typeof what === 'object' && what !== null && 'submit' in what
    if (isStreamed || typeof asked.at(-1) === 'function') return run()
    const answer = this.#before.then(run)
    this.#before = answer.catch(() => undefined)
    return answer
  }) as pg.Client['query']
}

/** The one connection pool of the process, Prisma's too; opened by its first use, so that a build needs no database. */
export function connectionPool(): pg.Pool {
  if (kept.connectionPool) return kept.connectionPool
  const pool = openPool({ max: env.DATABASE_POOL_SIZE })
  kept.connectionPool = pool
  return pool
}

function openPool(more: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, Client: OneAtATime, ...more })
  // A connection that breaks while idle is replaced by its next use; unheard, the error would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** Closes the pools; for scripts and tests. */
export async function closeConnectionPool(): Promise<void> {
  const pools = [kept.connectionPool, kept.plannedOncePool]
  delete kept.connectionPool
  delete kept.plannedOncePool
  await Promise.all(pools.map((pool) => pool?.end()))
}

const names = new Map<string, string>()

/** Statements are known to a connection by their text. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}

/** A statement ready to be sent. */
export type Statement = { readonly text: string; readonly values: unknown[] }

/** Puts a long statement together once, for who sends it again and again; a list that stands in it many times is sent once. */
export function statementOf({ strings, values }: Prisma.Sql): Statement {
  const sent: unknown[] = []
  const places = new Map<unknown, number>()
  const placeOf = (value: unknown) => {
    const known = Array.isArray(value) ? places.get(value) : undefined
    if (known !== undefined) return known
    const place = sent.push(value)
    places.set(value, place)
    return place
  }
  const text = strings.reduce((before, part, at) => `${before}$${placeOf(values[at - 1])}${part}`)
  return { text, values: sent }
}

/**
 * Runs one statement that nearly every request needs, past Prisma: PostgreSQL parses and plans it once for each connection,
 * and no interpreter stands in between; that halves what such a request costs beside the work itself.
 *
 * Outside transactions, and only for texts that do not vary, since each stays prepared. Columns come as `pg` reads
 * them: instants as `Date`, JSON parsed; days must be cast to text, or they become midnights of the server's zone.
 */
export async function runPrepared<T extends pg.QueryResultRow>({ text, values }: Prisma.Sql): Promise<T[]> {
  const { rows } = await connectionPool().query<T>({ name: nameOf(text), text, values })
  return rows
}

const MOST_PLANNED_ONCE = 4

/**
 * The same with one plan for all values: for a statement that takes longer to plan than to run, and whose every part is a
 * short walk along an index whatever the values are. PostgreSQL by itself plans such a statement anew at each run, for it
 * reckons a plan without values dearer. That is set for a connection as a whole, so these have a few of their own.
 */
export async function runPlannedOnce<T extends pg.QueryResultRow>({ text, values }: Statement): Promise<T[]> {
  kept.plannedOncePool ??= openPool({
    max: Math.min(MOST_PLANNED_ONCE, env.DATABASE_POOL_SIZE),
    onConnect: (client) => client.query('SET plan_cache_mode = force_generic_plan'),
  })
  const { rows } = await kept.plannedOncePool.query<T>({ name: nameOf(text), text, values })
  return rows
}
