import net from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { db, disconnect } from './db'
import { env } from './env'
import { LiveHub, type LiveWord } from './live-hub'

afterAll(disconnect)

/** The database behind a line that can fall silent without a word, as one let go by a router does. */
async function givenLine() {
  if (!env.DATABASE_URL) throw new Error('No database')
  const to = new URL(env.DATABASE_URL)
  const sockets: net.Socket[] = []
  const server = net.createServer((near) => {
    const far = net.connect(Number(to.port || 5432), to.hostname)
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    sockets.push(near, far)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('No port')
  const address = Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(at.port) })
  return {
    address: address.href,
    lines: () => sockets.length / 2,
    fallSilent: () => {
      for (const socket of sockets) socket.unpipe().pause()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

it('finds a line that fell silent at the second beat, and everybody reads anew over a new one', async () => {
  const line = await givenLine()
  const ticks = new Set<() => void>()
  const beat = () => {
    for (const tick of [...ticks]) tick()
  }
  const hub = new LiveHub(line.address, (tick) => {
    ticks.add(tick)
    return () => ticks.delete(tick)
  })
  const topic = 'hall:00000000-0000-4000-8000-00000000000c'
  const waiting: ((word: LiveWord) => void)[] = []
  const next = () => new Promise<LiveWord>((resolve) => waiting.push(resolve))
  const stands = next()
  const stop = hub.listen(new Set([topic]), (word) => waiting.shift()?.(word))
  expect(await stands).toEqual({ kind: 'maybeChanged' })

  // A line that answers is kept, however often it is asked.
  for (let n = 0; n < 2; n += 1) {
    const heard = next()
    beat()
    await db.$executeRaw`SELECT pg_notify('live', ${topic})`
    expect(await heard).toEqual({ kind: 'changed', topic })
  }
  expect(line.lines()).toBe(1)

  line.fallSilent()
  const again = next()
  beat()
  beat()
  expect(await again).toEqual({ kind: 'maybeChanged' })
  expect(line.lines()).toBe(2)
  const heard = next()
  await db.$executeRaw`SELECT pg_notify('live', ${topic})`
  expect(await heard).toEqual({ kind: 'changed', topic })
  stop()
  line.close()
})
