import type { BenchContext, BenchPart } from './context'
import { cardsWithVisits } from './given-visits'
import { listQueries, spreadQueries } from './labelled-queries'
import { FLOOR_OF_PAGES, pageKinds } from './pages'
import { Asker } from './requests'
import { countStatements, floorKind, type Kind, kindsThatAnswer, measureTimes } from './rounds'
import { median } from './statistics'

const ROUNDS = 200
const WARM_UP = 300
const TARGETS = { mostFloors: 3, hasFewStatements: true } as const

export const httpPart: BenchPart = {
  name: 'http',
  title: 'Over HTTP',
  how: `One connection kept open, one request at a time, answers read to the last byte; the requests of a round take turns, so
that whatever else the machine does falls on all of them alike; ${WARM_UP} rounds to warm up, as a server that has been at
work for a few minutes: until then its code is not compiled yet. The floor is an empty dynamic route of the same
build (\`POST /api/floor\`), which does nothing but read its JSON and answer. Targets are judged by the medians.
A page is asked for in two ways. After a click at the desk the browser asks for what differs from the screen it shows: a
navigation, held to the same floor as a route. When an address is typed the whole page comes as HTML, and an empty page takes
more than three floors by itself; so HTML is held to an empty page of the same build (\`GET /floor\`), as
docs/decisions/0009 says, and set against the floor of routes beside it.
Searches are ${ROUNDS} queries of the labelled set and the hard ones; cards have twelve visits each.
Statements are counted by the log of the database server: every statement of the request, sign-in and audit included.`,
  when: 'ends',
  asksServer: true,
  measure: measureHttp,
}

async function measureHttp(context: BenchContext): Promise<void> {
  const asker = new Asker(context.url)
  try {
    const cards = await cardsWithVisits(context)
    const cardAt = (round: number) => cards[round % cards.length] ?? ''
    const asked = [...routeKinds(context, cardAt), ...(await pageKinds(context, cardAt))]
    const kinds = await kindsThatAnswer(asker, asked, context.note)
    const timesOf = await measureTimes(context, asker, kinds, {
      part: httpPart.name,
      rounds: ROUNDS,
      warmUp: WARM_UP,
    })
    for (const { name, what, against } of kinds) {
      const other = against === floorKind.name ? FLOOR_OF_PAGES[name.split('.')[0] ?? ''] : floorKind.name
      if (!against || !other || other === name) continue
      context.record({
        name: `http.${name}.p50.beside`,
        what: `${what}, p50, beside ${kinds.find((kind) => kind.name === other)?.what}`,
        value: median(timesOf(name)),
        unit: 'ms',
        baseline: median(timesOf(other)),
        n: ROUNDS,
      })
    }
    await countStatements(context, asker, kinds, httpPart.name)
  } finally {
    asker.close()
  }
}

function routeKinds({ token, cookie }: BenchContext, cardAt: (round: number) => string): Kind[] {
  const bearer = { Authorization: `Bearer ${token}` }
  const queries = spreadQueries(listQueries(), ROUNDS)
  const typedAt = (round: number) => ({ typed: queries[round % queries.length]?.typed ?? '' })
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
  ]
}
