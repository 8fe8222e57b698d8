import type { BenchContext, BenchPart } from './context'
import { fillEnquiries } from './given-enquiries'
import { cookieOf } from './product'
import { Asker } from './requests'
import { askPage, countStatements, emptyPageKind, floorKind, type Kind, measureTimes } from './rounds'
import { median } from './statistics'

const ROUNDS = 300
const WARM_UP = 300
const HEAD = 'head@demo.ua'
const FEW = 20_000
const MANY = 200_000
/** Ten times the enquiries may cost so much more: each group is walked to fifty rows and no further. */
const MOST_GROWTH = 1.5

export const oversightPart: BenchPart = {
  name: 'oversight',
  title: 'The head’s day',
  how: `As over HTTP above, ${WARM_UP} rounds to warm up, ${ROUNDS} measured, with ${FEW.toLocaleString('en')} enquiries of one centre and then with
${MANY.toLocaleString('en')}: one in ten is open, kept by forty workers of whom two are gone; of the open ones a third is written and a tenth of these
overdue, and every fifth has a term of the client. What the screen asks is set against an empty route, its page as HTML against
an empty page of the same build.`,
  when: 'largest',
  asksServer: true,
  measure: measureOversight,
}

async function measureOversight(context: BenchContext): Promise<void> {
  const head = { Cookie: await cookieOf(HEAD) }
  const asker = new Asker(context.url)
  try {
    await fillEnquiries(context, FEW)
    const few = await measureTimes(context, asker, kindsOf(head, FEW), {
      part: oversightPart.name,
      rounds: ROUNDS,
      warmUp: WARM_UP,
    })
    await fillEnquiries(context, MANY)
    const kinds = kindsOf(head, MANY)
    const many = await measureTimes(context, asker, kinds, {
      part: oversightPart.name,
      rounds: ROUNDS,
      warmUp: WARM_UP,
    })
    context.record({
      name: 'oversight.growth',
      what: `the day with ${MANY.toLocaleString('en')} enquiries by the same with ${FEW.toLocaleString('en')}, p50`,
      value: median(many(nameOf(MANY))),
      baseline: median(few(nameOf(FEW))),
      unit: 'ms',
      n: ROUNDS,
      targets: [{ of: 'ratio', atMost: MOST_GROWTH }],
    })
    await countStatements(context, asker, kinds, oversightPart.name)
  } finally {
    asker.close()
  }
}

const nameOf = (count: number) => `today.${count}`

function kindsOf(head: { Cookie: string }, count: number): Kind[] {
  const of = `of a centre with ${count.toLocaleString('en')} enquiries`
  const emptyPage = emptyPageKind(head)
  return [
    floorKind,
    emptyPage,
    {
      name: nameOf(count),
      what: `POST /api/today, ${of}`,
      ask: () => ({ method: 'POST', path: '/api/today', headers: head, body: {} }),
      against: floorKind.name,
      mostFloors: 3,
      hasFewStatements: true,
    },
    {
      name: `page.today.${count}`,
      what: `page /today, ${of}`,
      ask: () => askPage('/today', head),
      against: emptyPage.name,
      mostFloors: 3,
      hasFewStatements: true,
    },
  ]
}
