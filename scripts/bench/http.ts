import { join } from 'node:path'
import type { BenchContext, BenchPart, Target } from './context'
import { cardsWithVisits } from './given-visits'
import { listQueries, spreadQueries } from './labelled-queries'
import { type Ask, Asker } from './requests'
import { StatementCounter } from './statements'
import { median, percentile } from './statistics'

const ROUNDS = 200
const WARM_UP = 40
const MOST_FLOORS = 3
const MOST_STATEMENTS = 6
const COUNTED = 5

export const httpPart: BenchPart = {
  name: 'http',
  title: 'Over HTTP',
  how: `One connection kept open, one request at a time, answers read to the last byte; the requests of a round take turns, so
that whatever else the machine does falls on all of them alike; ${WARM_UP} rounds to warm up. The floor is an empty dynamic route of the same
build (\`POST /api/floor\`), which does nothing but read its JSON and answer. Targets are judged by the medians.
Pages are HTML rendered on the server, and the framework’s own work for any page at all is many times that of a
route; they are set against the floor as asked, and beside it against the framework’s own page for an address that
does not exist, rendered within the product’s frame. Searches are ${ROUNDS} queries of the labelled set and the hard ones; cards have twelve visits each.
Statements are counted by the log of the database server: every statement of the request, sign-in and audit included.`,
  when: 'eachSize',
  asksServer: true,
  measure: measureHttp,
}

type Kind = {
  name: string
  what: string
  ask: (round: number) => Ask
  /** What its times are set against. */
  against?: string
  isTargeted?: boolean
  status?: number
}

async function measureHttp(context: BenchContext): Promise<void> {
  const asker = new Asker(context.url)
  try {
    const kinds = await kindsThatAnswer(asker, await kindsOf(context), context.note)
    await measureTimes(context, asker, kinds)
    await countStatements(context, asker, kinds)
  } finally {
    asker.close()
  }
}

async function kindsOf(context: BenchContext): Promise<Kind[]> {
  const { token, cookie } = context
  const bearer = { Authorization: `Bearer ${token}` }
  const session = { Cookie: cookie, Accept: 'text/html' }
  const queries = spreadQueries(listQueries(), ROUNDS)
  const typedAt = (round: number) => ({ typed: queries[round % queries.length]?.typed ?? '' })
  const cards = await cardsWithVisits(context)
  const cardAt = (round: number) => cards[round % cards.length] ?? ''
  const page = (name: string, path: (round: number) => string): Kind => ({
    name: `page.${name}`,
    what: `page ${path(-1)}`,
    ask: (round) => ({ method: 'GET', path: path(round), headers: session }),
    against: 'floor',
    isTargeted: name !== 'desk' && name !== 'none',
    status: name === 'none' ? 404 : 200,
  })
  return [
    { name: 'floor', what: 'the floor', ask: () => ({ method: 'POST', path: '/api/floor', body: {} }) },
    {
      name: 'search',
      what: 'POST /api/v1/clients/search',
      ask: (round) => ({
        method: 'POST',
        path: '/api/v1/clients/search',
        headers: bearer,
        body: typedAt(round),
      }),
      against: 'floor',
      isTargeted: true,
    },
    {
      name: 'deskSearch',
      what: 'POST /api/clients/search, as the desk asks',
      ask: (round) => ({
        method: 'POST',
        path: '/api/clients/search',
        headers: { Cookie: cookie },
        body: typedAt(round),
      }),
      against: 'floor',
    },
    {
      name: 'card',
      what: 'GET /api/v1/clients/{id}, the card with its timeline',
      ask: (round) => ({ method: 'GET', path: `/api/v1/clients/${cardAt(round)}`, headers: bearer }),
      against: 'floor',
      isTargeted: true,
    },
    page('none', (round) => (round < 0 ? 'that does not exist' : '/there/is/no/such/page')),
    page('card', (round) => (round < 0 ? '/clients/{id}' : `/clients/${cardAt(round)}`)),
    page('deadlines', () => '/deadlines'),
    page('desk', () => '/desk'),
  ]
}

/** Routes that are not there yet are left out, and said so. */
async function kindsThatAnswer(
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

async function measureTimes(context: BenchContext, asker: Asker, kinds: readonly Kind[]): Promise<void> {
  context.note(`Asking over HTTP, ${WARM_UP + ROUNDS} rounds of ${kinds.length} requests…`)
  const times = new Map<string, number[]>(kinds.map(({ name }) => [name, []]))
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const kind of kinds) {
      const { ms, status } = await asker.ask(kind.ask(round < 0 ? round + ROUNDS : round))
      if (status !== (kind.status ?? 200)) throw new Error(`${kind.what} answered ${status}`)
      if (round >= 0) times.get(kind.name)?.push(ms)
    }
  }
  const timesOf = (name: string) => times.get(name) ?? []
  for (const { name, what, against, isTargeted } of kinds) {
    for (const [mark, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      context.record({
        name: `http.${name}.${mark}`,
        what: `${what}, ${mark}`,
        value: percentile(timesOf(name), share),
        unit: 'ms',
        ...(against && { baseline: percentile(timesOf(against), share) }),
        n: ROUNDS,
        ...(isTargeted && mark === 'p50' && { targets: [{ of: 'ratio', atMost: MOST_FLOORS }] }),
      })
    }
    if (!name.startsWith('page.') || name === 'page.none') continue
    context.record({
      name: `http.${name}.p50.byEmptyPage`,
      what: `${what}, p50, against a page that does not exist`,
      value: median(timesOf(name)),
      unit: 'ms',
      baseline: median(timesOf('page.none')),
      n: ROUNDS,
    })
  }
}

async function countStatements(context: BenchContext, asker: Asker, kinds: readonly Kind[]): Promise<void> {
  const { owner, folder, note } = context
  const counter = new StatementCounter(owner, {
    logFile: join(folder, 'postgres.log'),
    appRole: await appRole(),
  })
  await counter.start()
  try {
    for (const { name, what, ask, isTargeted } of kinds) {
      if (name === 'floor') continue
      const counts: number[] = []
      let listed: string[] = []
      for (let time = 0; time < COUNTED; time += 1) {
        listed = await counter.listDuring(() => asker.ask(ask(time)))
        counts.push(listed.length)
      }
      const targets: Target[] = isTargeted ? [{ of: 'value', atMost: MOST_STATEMENTS }] : []
      const value = median(counts)
      if (isTargeted && value > MOST_STATEMENTS)
        for (const line of listed) note(`  ${what}: ${line.slice(0, 100)}`)
      context.record({
        name: `http.${name}.statements`,
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
