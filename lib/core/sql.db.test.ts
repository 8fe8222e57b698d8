import { afterAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/prisma/generated/client'
import { db, disconnect } from './db'
import { connectionPool, runPlannedOnce, runPrepared, statementOf } from './sql'

afterAll(disconnect)

const countOf = (text: string) =>
  runPrepared<{ times: number }>(
    Prisma.sql`SELECT count(*)::int AS times FROM pg_prepared_statements WHERE statement = ${text}`,
  )

describe('runPrepared', () => {
  it('prepares a text once, whatever its values', async () => {
    for (const one of [1, 2, 3]) {
      expect(await runPrepared(Prisma.sql`SELECT ${one}::int AS one`)).toEqual([{ one }])
    }
    expect(await countOf('SELECT $1::int AS one')).toEqual([{ times: 1 }])
  })

  it('goes on after its connection was cut', async () => {
    const [mine] = await runPrepared<{ pid: number }>(Prisma.sql`SELECT pg_backend_pid() AS pid`)
    await db.$transaction(async (tx) => {
      // The transaction holds the idle connection, so the next one is another.
      const [held] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      expect(held?.pid).toBe(mine?.pid)
      const [other] = await runPrepared<{ pid: number }>(Prisma.sql`SELECT pg_backend_pid() AS pid`)
      await tx.$queryRaw`SELECT pg_terminate_backend(${other?.pid}::int, 5000)`
    })
    expect(await runPrepared(Prisma.sql`SELECT ${'alive'} AS state`)).toEqual([{ state: 'alive' }])
  })
})

describe('statementOf', () => {
  it('says the same, and sends a list once that stands in it twice', async () => {
    const list = [1, 2]
    const asked = Prisma.sql`SELECT ${list}::int[] AS one, ${1}::int AS two, ${list}::int[] AS three, ${1}::text AS four`
    const { text, values } = statementOf(asked)
    expect(values).toEqual([list, 1, 1])
    expect(text).toBe('SELECT $1::int[] AS one, $2::int AS two, $1::int[] AS three, $3::text AS four')
    expect(await runPlannedOnce({ text, values })).toEqual([{ one: list, two: 1, three: list, four: '1' }])
  })
})

describe('runPlannedOnce', () => {
  it('keeps one plan for all values, from the first on', async () => {
    const asked = (letter: string) => Prisma.sql`SELECT ${letter}::text AS letter`
    for (const letter of ['a', 'b']) expect(await runPlannedOnce(asked(letter))).toEqual([{ letter }])
    const plans = Prisma.sql`
      SELECT generic_plans::int AS generic, custom_plans::int AS custom FROM pg_prepared_statements
      WHERE statement = ${asked('').text}`
    expect(await runPlannedOnce(plans)).toEqual([{ generic: 2, custom: 0 }])
  })
})

describe('a connection of the pool', () => {
  it('answers one statement after the other, unwarned, and goes on after one that failed', async () => {
    const warnings: string[] = []
    const hear = ({ message }: Error) => void warnings.push(message)
    process.on('warning', hear)
    const client = await connectionPool().connect()
    // As Prisma does within a transaction with the relations of one query.
    const asked = ['SELECT 1 / 0', 'SELECT 7 AS seven', 'SELECT 8 AS eight']
    const answers = await Promise.allSettled(asked.map((text) => client.query(text)))
    client.release()
    expect(answers).toMatchObject([
      { status: 'rejected' },
      { value: { rows: [{ seven: 7 }] } },
      { value: { rows: [{ eight: 8 }] } },
    ])
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', hear)
    expect(warnings).toEqual([])
  })
})
