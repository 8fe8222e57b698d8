import type { BenchContext, BenchPart } from './context'
import { cardsWithVisits } from './given-visits'
import { listQueries, spreadQueries } from './labelled-queries'
import { Asker } from './requests'
import { countStatements, floorKind, type Kind, kindsThatAnswer, measureTimes } from './rounds'
import { median } from './statistics'

const ROUNDS = 200
const WARM_UP = 40
const MOST_FLOORS = 3
const TARGETS = { mostFloors: MOST_FLOORS, hasFewStatements: true } as const

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

async function measureHttp(context: BenchContext): Promise<void> {
  const asker = new Asker(context.url)
  try {
    const kinds = await kindsThatAnswer(asker, await kindsOf(context), context.note)
    const timesOf = await measureTimes(context, asker, kinds, {
      part: httpPart.name,
      rounds: ROUNDS,
      warmUp: WARM_UP,
    })
    for (const { name, what } of kinds) {
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
    await countStatements(context, asker, kinds, httpPart.name)
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
    ...(name !== 'desk' && name !== 'none' && TARGETS),
    status: name === 'none' ? 404 : 200,
  })
  return [
    floorKind,
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
      ...TARGETS,
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
      ...TARGETS,
    },
    page('none', (round) => (round < 0 ? 'that does not exist' : '/there/is/no/such/page')),
    page('card', (round) => (round < 0 ? '/clients/{id}' : `/clients/${cardAt(round)}`)),
    page('deadlines', () => '/deadlines'),
    page('desk', () => '/desk'),
  ]
}
