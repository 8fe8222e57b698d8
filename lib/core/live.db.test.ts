import { afterAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/prisma/generated/client'
import { givenUnit } from '@/scripts/testing/givens'
import { db, disconnect, inTransaction } from './db'
import { type LiveWord, listenTo } from './live-hub'
import { fail, ok } from './result'
import { runPrepared } from './sql'

afterAll(disconnect)

const OWNER = '00000000-0000-4000-8000-00000000000a'
const topic = `hall:${OWNER}`
const FRESH = '00000000-0000-4000-8000-00000000000b'

/** Listens until the test is done; `next` waits for one more word. */
function listening(topics: string[]) {
  const words: LiveWord[] = []
  const waiting: ((word: LiveWord) => void)[] = []
  const stop = listenTo(new Set(topics), (word) => {
    const take = waiting.shift()
    if (take) take(word)
    else words.push(word)
  })
  const next = () =>
    new Promise<LiveWord>((resolve) => {
      const word = words.shift()
      if (word) resolve(word)
      else waiting.push(resolve)
    })
  return { next, stop, words }
}

const say = (kind: string, done: boolean, owner = OWNER) =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_notify('live', ${`${kind}:${owner}`})`
    return done ? ok(undefined) : fail('undone')
  })

describe('listenTo', () => {
  it('hears what is announced about its topics once the transaction is done, and nothing of what is undone', async () => {
    const ear = listening([topic])
    expect(await ear.next()).toEqual({ kind: 'maybeChanged' })
    await say('hall', false)
    await say('bookings', true)
    await say('hall', true)
    expect(await ear.next()).toEqual({ kind: 'changed', topic })
    expect(ear.words).toEqual([])
    ear.stop()
  })

  it('keeps its line a while for whoever comes back: they missed nothing', async () => {
    listening([`hall:${FRESH}`]).stop()
    await say('bookings', true, FRESH)
    const ear = listening([`hall:${FRESH}`])
    await say('hall', true, FRESH)
    expect(await ear.next()).toEqual({ kind: 'changed', topic: `hall:${FRESH}` })
    ear.stop()
  })

  it('begins with what changed while the page of the listener was on its way', async () => {
    await say('hall', true)
    const early = listening([topic])
    await early.next()
    const late = listening([topic])
    const elsewhere = listening([`transfers:${OWNER}`])
    expect(late.words).toEqual([{ kind: 'changed', topic }])
    expect(elsewhere.words).toEqual([])
    for (const ear of [early, late, elsewhere]) ear.stop()
  })

  it('says that anything may have changed when its line was cut', async () => {
    const other = `transfers:${OWNER}`
    const ear = listening([other])
    await runPrepared(
      Prisma.sql`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE query = 'LISTEN live'`,
    )
    expect(await ear.next()).toEqual({ kind: 'maybeChanged' })
    await say('transfers', true)
    expect(await ear.next()).toEqual({ kind: 'changed', topic: other })
    ear.stop()
  })

  it('is told by the database itself when a row that screens show changes', async () => {
    const unitId = await givenUnit()
    const ear = listening([`hall:${unitId}`])
    await db.serviceWindow.create({ data: { unitId, name: 'Вікно', ordinal: 1 } })
    expect(await ear.next()).toEqual({ kind: 'changed', topic: `hall:${unitId}` })
    ear.stop()
  })
})
