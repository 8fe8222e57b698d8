import { join } from 'node:path'
import type { BenchContext, Target } from './context'
import type { Ask, Asker } from './requests'
import { StatementCounter } from './statements'
import { median, percentile } from './statistics'

const COUNTED = 5
const MOST_STATEMENTS = 6

/** A request that is measured. */
export type Kind = {
  name: string
  what: string
  ask: (round: number) => Ask
  /** What its times are set against. */
  against?: string
  /** Its median is at most so many of those. */
  mostFloors?: number
  /** Its statements are judged too. */
  hasFewStatements?: boolean
  status?: number
}
export type Rounds = { rounds: number; warmUp: number }

export const floorKind: Kind = {
  name: 'floor',
  what: 'the floor',
  ask: () => ({ method: 'POST', path: '/api/floor', body: {} }),
}

/** A page of the same build with nothing in it: what pages are set against (decision 0009). */
export const emptyPageKind = (headers: { Cookie: string }): Kind => ({
  name: 'page.floor',
  what: 'page that is empty',
  ask: () => askPage('/floor', headers),
  against: floorKind.name,
})

/** A page as the browser asks for it when an address is typed. */
export const askPage = (path: string, headers: { Cookie: string }): Ask => ({
  method: 'GET',
  path,
  headers: { ...headers, Accept: 'text/html' },
})

/** Routes that are not there yet are left out, and said so. */
export async function kindsThatAnswer(
  asker: Asker,
  kinds: readonly Kind[],
  note: (line: string) => void,
): Promise<Kind[]> {
  const there: Kind[] = []
  for (const kind of kinds) {
    const { status } = await asker.ask(kind.ask(0))
    if (status === (kind.status ?? 200)) there.push(kind)
    else note(`${kind.what} answers ${status} and is left out.`)
  }
  return there
}

/**
 * Asks each kind once a round, in turn, so that whatever else the machine does falls on all of them alike, and records
 * the median and the 95th percentile.
 *
 * @returns the times of each kind
 */
export async function measureTimes(
  { note, record }: BenchContext,
  asker: Asker,
  kinds: readonly Kind[],
  { part, rounds, warmUp }: Rounds & { part: string },
): Promise<(name: string) => number[]> {
  note(`Asking over HTTP, ${warmUp + rounds} rounds of ${kinds.length} requests…`)
  const times = new Map<string, number[]>(kinds.map(({ name }) => [name, []]))
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const kind of kinds) {
      const { ms, status } = await asker.ask(kind.ask((round + warmUp) % rounds))
      if (status !== (kind.status ?? 200)) throw new Error(`${kind.what} answered ${status}`)
      if (round >= 0) times.get(kind.name)?.push(ms)
    }
  }
  const timesOf = (name: string) => times.get(name) ?? []
  for (const { name, what, against, mostFloors } of kinds) {
    for (const [mark, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      record({
        name: `${part}.${name}.${mark}`,
        what: `${what}, ${mark}`,
        value: percentile(timesOf(name), share),
        unit: 'ms',
        ...(against && { baseline: percentile(timesOf(against), share) }),
        n: rounds,
        ...(mostFloors && mark === 'p50' && { targets: [{ of: 'ratio', atMost: mostFloors }] }),
      })
    }
  }
  return timesOf
}

/** Counts the statements of each kind by the log of the database server: sign-in and audit included. */
export async function countStatements(
  { owner, folder, note, record }: BenchContext,
  asker: Asker,
  kinds: readonly Kind[],
  part: string,
): Promise<void> {
  const counter = new StatementCounter(owner, {
    logFile: join(folder, 'postgres.log'),
    appRole: await appRole(),
  })
  await counter.start()
  try {
    for (const { name, what, ask, hasFewStatements } of kinds) {
      if (name === floorKind.name) continue
      const listed: string[][] = []
      for (let time = 0; time < COUNTED; time += 1)
        listed.push(await counter.listDuring(() => asker.ask(ask(time))))
      const value = median(listed.map(({ length }) => length))
      if (hasFewStatements && value > MOST_STATEMENTS)
        for (const line of listed.at(-1) ?? []) note(`  ${what}: ${line.slice(0, 100)}`)
      const targets: Target[] = hasFewStatements ? [{ of: 'value', atMost: MOST_STATEMENTS }] : []
      record({
        name: `${part}.${name}.statements`,
        what: `${what}, SQL statements`,
        value,
        unit: 'statements',
        n: COUNTED,
        targets,
      })
    }
  } finally {
    await counter.stop()
  }
}

async function appRole(): Promise<string> {
  const { db } = await import('@/lib/core/db')
  const [row] = await db.$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`
  return row?.role ?? ''
}
