import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { givenStaff } from '@/scripts/testing/givens'
import { db, inTransaction } from './db'
import { once } from './idempotency'
import { fail, ok, type Result } from './result'
import type { Viewer } from './viewer'

const answer = z.object({ number: z.number() })
let viewer: Viewer
let colleague: Viewer

beforeAll(async () => {
  viewer = await givenStaff({ role: 'FRONTLINER' })
  colleague = await givenStaff({ role: 'FRONTLINER' })
})

/** The work: takes the next number of a series of the test’s own. */
function takeNumber(series: string, key: string, request: unknown = { series }, by = viewer) {
  return inTransaction((tx) =>
    once(tx, by, { operation: 'takeNumber', key, request, answer }, async () => {
      const [row] = await tx.$queryRaw<{ first: number }[]>`SELECT take_numbers(${series}, 1) AS first`
      return ok({ number: row?.first ?? 0 })
    }),
  )
}
const numbersTaken = async (series: string) =>
  (await db.numberSeries.findUnique({ where: { series }, select: { next: true } }))?.next

describe('once', () => {
  it('does the work of twenty requests with one key once, and answers all of them the same', async () => {
    const [series, key] = [randomUUID(), randomUUID()]
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeNumber(series, key)))
    expect(answers).toEqual(Array.from({ length: 20 }, () => ({ ok: true, value: { number: 1 } })))
    expect(await numbersTaken(series)).toBe(2)
  })

  it('leaves the key free when the work is refused', async () => {
    const [series, key] = [randomUUID(), randomUUID()]
    const refuse = (): Promise<Result<{ number: number }, 'notNow'>> => Promise.resolve(fail('notNow'))
    const refused = await inTransaction((tx) =>
      once(tx, viewer, { operation: 'takeNumber', key, request: { series }, answer }, refuse),
    )
    expect(refused).toEqual({ ok: false, error: 'notNow' })
    expect(await takeNumber(series, key)).toEqual({ ok: true, value: { number: 1 } })
  })

  it('leaves the key free when the work fails, and nothing of the work behind', async () => {
    const [series, key] = [randomUUID(), randomUUID()]
    const failing = inTransaction((tx) =>
      once(tx, viewer, { operation: 'takeNumber', key, request: { series }, answer }, async () => {
        await tx.$queryRaw`SELECT take_numbers(${series}, 1)`
        throw new Error('out of paper')
      }),
    )
    await expect(failing).rejects.toThrow('out of paper')
    expect(await numbersTaken(series)).toBeUndefined()
    expect(await takeNumber(series, key)).toEqual({ ok: true, value: { number: 1 } })
  })

  it('refuses a key that was used for something else', async () => {
    const [series, key] = [randomUUID(), randomUUID()]
    await takeNumber(series, key)
    expect(await takeNumber(series, key, { another: 'request' })).toEqual({ ok: false, error: 'keyReused' })
    expect(await numbersTaken(series)).toBe(2)
  })

  it('keeps the keys of two people apart', async () => {
    const [series, key] = [randomUUID(), randomUUID()]
    await takeNumber(series, key)
    expect(await takeNumber(series, key, { series }, colleague)).toEqual({ ok: true, value: { number: 2 } })
  })
})
