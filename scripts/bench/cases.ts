import type { BenchContext, BenchPart } from './context'
import { fillCases } from './given-cases'
import { cookieOf } from './product'
import { Asker } from './requests'
import { askPage, countStatements, emptyPageKind, floorKind, type Kind, measureTimes } from './rounds'
import { median } from './statistics'

const ROUNDS = 300
const WARM_UP = 300
const LAWYER = 'lawyer@demo.ua'
const FEW = 50
const MANY = 500
/** Ten times the cases may cost so much more. */
const MOST_GROWTH = 1.3

export const casesPart: BenchPart = {
  name: 'cases',
  title: 'A lawyer’s cases',
  how: `As over HTTP above, ${WARM_UP} rounds to warm up, ${ROUNDS} measured, with ${FEW} open cases of one lawyer and then with ${MANY}; each
case has a term, a hearing, a task and somebody waited for, spread over a year. What the screen asks is set against an empty route, its
page as HTML against an empty page of the same build.`,
  when: 'largest',
  asksServer: true,
  measure: measureCases,
}

async function measureCases(context: BenchContext): Promise<void> {
  const lawyer = { Cookie: await cookieOf(LAWYER) }
  const asker = new Asker(context.url)
  try {
    await fillCases(context, LAWYER, FEW)
    const few = await measureTimes(context, asker, kindsOf(lawyer, FEW), {
      part: casesPart.name,
      rounds: ROUNDS,
      warmUp: WARM_UP,
    })
    await fillCases(context, LAWYER, MANY)
    const kinds = kindsOf(lawyer, MANY)
    const many = await measureTimes(context, asker, kinds, {
      part: casesPart.name,
      rounds: ROUNDS,
      warmUp: WARM_UP,
    })
    context.record({
      name: 'cases.growth',
      what: `the list with ${MANY} cases by the same with ${FEW}, p50`,
      value: median(many(nameOf(MANY))),
      baseline: median(few(nameOf(FEW))),
      unit: 'ms',
      n: ROUNDS,
      targets: [{ of: 'ratio', atMost: MOST_GROWTH }],
    })
    await countStatements(context, asker, kinds, casesPart.name)
  } finally {
    asker.close()
  }
}

const nameOf = (count: number) => `mine.${count}`

function kindsOf(lawyer: { Cookie: string }, count: number): Kind[] {
  const emptyPage = emptyPageKind(lawyer)
  return [
    floorKind,
    emptyPage,
    {
      name: nameOf(count),
      what: `POST /api/cases/mine with ${count} cases`,
      ask: () => ({ method: 'POST', path: '/api/cases/mine', headers: lawyer, body: {} }),
      against: floorKind.name,
      mostFloors: 3,
      hasFewStatements: true,
    },
    {
      name: `page.cases.${count}`,
      what: `page /cases with ${count} cases`,
      ask: () => askPage('/cases', lawyer),
      against: emptyPage.name,
      mostFloors: 3,
      hasFewStatements: true,
    },
  ]
}
