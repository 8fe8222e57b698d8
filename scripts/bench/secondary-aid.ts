import type { BenchContext, BenchPart } from './context'
import { fillRegister } from './given-applications'
import { inventedAssessments } from './given-assessments'
import { cookieOf } from './product'
import { Asker } from './requests'
import { countStatements, floorKind, type Kind, measureTimes } from './rounds'

const ROUNDS = 300
const WARM_UP = 300
const APPLICATIONS = 200_000
const HEAD = 'head@demo.ua'

export const secondaryAidPart: BenchPart = {
  name: 'secondary-aid',
  title: 'Secondary aid',
  how: `As over HTTP above, ${WARM_UP} rounds to warm up, ${ROUNDS} measured. Assessments are of ${ROUNDS} invented people: every age, up to three
sources of income in six months, two to eleven papers; all categories are tried for each. The queue is that of the head of a
centre with ${APPLICATIONS.toLocaleString('en')} applications, of which one in ten waits; what the screen asks is the row judged, its page as HTML stands beside it.`,
  when: 'largest',
  asksServer: true,
  measure: measureSecondaryAid,
}

async function measureSecondaryAid(context: BenchContext): Promise<void> {
  await fillRegister(context, APPLICATIONS)
  const asker = new Asker(context.url)
  try {
    const kinds = await kindsOf(context)
    await measureTimes(context, asker, kinds, {
      part: secondaryAidPart.name,
      rounds: ROUNDS,
      warmUp: WARM_UP,
    })
    await countStatements(context, asker, kinds, secondaryAidPart.name)
  } finally {
    asker.close()
  }
}

async function kindsOf({ token }: BenchContext): Promise<Kind[]> {
  const people = inventedAssessments(ROUNDS)
  const head = { Cookie: await cookieOf(HEAD) }
  const queue = { what: `of a centre with ${APPLICATIONS.toLocaleString('en')} applications` }
  return [
    floorKind,
    {
      name: 'assessment',
      what: 'POST /api/v1/eligibility/assessments',
      ask: (round) => ({
        method: 'POST',
        path: '/api/v1/eligibility/assessments',
        headers: { Authorization: `Bearer ${token}` },
        body: people[round % people.length],
      }),
      against: 'floor',
      mostFloors: 2,
    },
    {
      name: 'queue',
      what: `POST /api/decisions/queue, ${queue.what}`,
      ask: () => ({ method: 'POST', path: '/api/decisions/queue', headers: head, body: {} }),
      against: 'floor',
      mostFloors: 3,
      hasFewStatements: true,
    },
    {
      name: 'page.decisions',
      what: `page /decisions, ${queue.what}`,
      ask: () => ({ method: 'GET', path: '/decisions', headers: { ...head, Accept: 'text/html' } }),
      against: 'floor',
    },
  ]
}
