import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { openCardWithReason } from '@/lib/clients/card-opening.commands'
import { registerClient } from '@/lib/clients/client-card.commands'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { registerClientSchema } from '@/lib/clients/client-card.schema'
import { env } from '@/lib/core/env'
import { addDays, type PlainDate, todayInKyiv, toUtcMidnight, weekdayOf } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { recordEnquiry } from '@/lib/enquiries/record-enquiry.commands'
import { type EnquiryContentInput, recordEnquirySchema } from '@/lib/enquiries/visit.schema'
import { acknowledgeOpenings } from '@/lib/offices/opening-notice.commands'
import { listCardOpenings } from '@/lib/offices/opening-notice.queries'
import type { PrismaClient } from '../generated/client'
import { addInventedProviders } from './aid-providers'
import { receiveAppeals } from './appeals'
import { DEMO_APPLICATIONS, DEMO_APPLICATIONS_ELSEWHERE } from './applications'
import { bookPeople } from './bookings'
import { planHelp } from './case-plans'
import { workInCases } from './cases'
import { findConflicts } from './conflicts'
import { ofFullAge } from './demo-days'
import { fillRegister } from './fill-applications'
import { fillHall } from './hall'
import { loadPeople } from './load-people'
import { appointProviders } from './mandates'
import { DEMO_LETTERS, DEMO_MATTERS, type DemoMatter } from './matters'
import { NAMED_PEOPLE } from './named-people'
import { addDemoPartners } from './partners/load-demo-partners'
import { Chance } from './random'
import { referPeople } from './referrals'
import { leadTeam } from './team'
import { passMattersOn } from './transfers'

const CARDS = 400
const SEED = 20_26
const DAYS_BACK = 60
/** Who received how many people in those days. */
const VISITS = [
  ['frontliner@demo.ua', 70],
  ['bureau@demo.ua', 15],
  ['frontliner2@demo.ua', 25],
  ['frontliner3@demo.ua', 15],
] as const

/** Grants that wait for the head to appoint somebody. */
const WAITING = 1

/** Heads of the centres beside the first. */
const HEADS: Readonly<Record<string, string>> = { '18': 'head2@demo.ua', '42': 'head3@demo.ua' }

/**
 * Makes the practice office look as after two months of work: cards, visits, letters with terms near and past, cases
 * with the lawyer, cards opened from another centre, applications and mandates in every state. All of it through the product's own commands.
 *
 * @param now the moment the office is entered; days are counted back from it
 */
export async function fillOfficeWithWork(db: PrismaClient, now: Date): Promise<void> {
  await loadInvented()
  const viewerOf = async (email: string) => getViewer(db, email)
  const desk = await viewerOf('frontliner@demo.ua')
  for (const person of NAMED_PEOPLE) await register(desk, person)
  await Promise.all(
    VISITS.map(async ([email, count], place) => {
      const chance = new Chance()
      chance.restart(SEED, place)
      await receiveMany(db, await viewerOf(email), count, { chance, now })
    }),
  )
  await receiveLetters(db, desk, now)
  await assignToLawyers(db)
  await openFromElsewhere(db, viewerOf, now)
  const headOf = (unitCode: string) => viewerOf(HEADS[unitCode] ?? 'head@demo.ua')
  await addInventedProviders(db, headOf, now)
  await addDemoPartners(db, headOf, now)
  const [head, desk2, head2] = await Promise.all(
    ['head@demo.ua', 'frontliner2@demo.ua', 'head2@demo.ua'].map(viewerOf),
  )
  if (!head || !desk2 || !head2) return
  await Promise.all([
    fillRegister({ db, worker: desk, head, now }, DEMO_APPLICATIONS),
    fillRegister({ db, worker: desk2, head: head2, now }, DEMO_APPLICATIONS_ELSEWHERE),
  ])
  await appointProviders({ db, head, now }, [
    'COMPLETED',
    'REPLACED',
    'ACCEPTED',
    'TERMINATED',
    'DECLINED',
    'ISSUED',
  ])
  await appointProviders({ db, head: head2, now }, ['ACCEPTED'])
  await workInCases({ db, head, lawyer: await viewerOf('lawyer@demo.ua'), now }, WAITING)
  await referPeople({ db, desk, now })
  await fillHall({ db, head, desk, now })
  await passMattersOn({ db, desk, head, desk2, head2, now })
  await bookPeople({ db, head, desk, workers: [await viewerOf('lawyer@demo.ua'), desk], now })
  await leadTeam({ db, head, now })
  await findConflicts({ db, desk, now })
  await planHelp({ db, desk, now })
  await receiveAppeals({ db, head, desk, now })
}

async function loadInvented(): Promise<void> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    await loadPeople(client, { cards: CARDS, seed: SEED })
  } finally {
    await client.end()
  }
}

async function getViewer(db: PrismaClient, email: string): Promise<Viewer> {
  const { id } = await db.staff.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const viewer = await findViewerOfStaff(id)
  if (!viewer) throw new Error(`The account ${email} has no role`)
  return viewer
}

async function register(viewer: Viewer, person: (typeof NAMED_PEOPLE)[number]): Promise<void> {
  const registered = await registerClient(viewer, registerClientSchema.parse(person))
  if (!registered.ok) throw new Error(`A named person was not registered: ${registered.error}`)
  await findClientCard(viewer, { clientId: registered.value.clientId })
}

/** Grown people of the viewer's own unit, the newest cards first, so that the named people are among them. */
async function listPeople(db: PrismaClient, viewer: Viewer, now: Date): Promise<string[]> {
  const rows = await db.client.findMany({
    where: { homeUnitId: viewer.unit.id, isProtected: false, ...ofFullAge(now) },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: 90,
  })
  return rows.map(({ id }) => id)
}

async function receiveMany(
  db: PrismaClient,
  viewer: Viewer,
  count: number,
  { chance, now }: { chance: Chance; now: Date },
): Promise<void> {
  const people = await listPeople(db, viewer, now)
  for (let visit = 0; visit < count; visit += 1) {
    const clientId = people[chance.below(people.length)]
    const matter = DEMO_MATTERS[chance.below(DEMO_MATTERS.length)]
    if (clientId && matter) await receive(viewer, clientId, matter, { at: workingTime(now, chance), now })
  }
}

async function receive(
  viewer: Viewer,
  clientId: string,
  matter: DemoMatter,
  { at, now }: { at: Date; now: Date },
): Promise<void> {
  await record(viewer, clientId, at, { channel: 'PERSONAL', ...contentOf(matter, todayInKyiv(at), now) })
}

async function receiveLetters(db: PrismaClient, viewer: Viewer, now: Date): Promise<void> {
  const people = await listPeople(db, viewer, now)
  for (const [place, { matter, kind, receivedDaysAgo }] of DEMO_LETTERS.entries()) {
    const receivedOn = addDays(todayInKyiv(now), -receivedDaysAgo)
    const [clientId, about] = [people[place], DEMO_MATTERS[matter]]
    if (!clientId || !about) continue
    await record(viewer, clientId, atHour(receivedOn, 9), {
      ...contentOf(about, receivedOn, now),
      channel: place % 2 === 0 ? 'E_MAIL' : 'POST',
      ...{ writtenKind: kind, receivedOn, answerText: '', resultCode: null, answerWay: 'LETTER' },
    })
  }
}

type Recorded = EnquiryContentInput & { channel: 'PERSONAL' | 'E_MAIL' | 'POST' }

async function record(viewer: Viewer, clientId: string, at: Date, content: Recorded): Promise<void> {
  const input = recordEnquirySchema.parse({ ...content, clientId, submissionId: randomUUID() })
  const recorded = await recordEnquiry(viewer, input, at)
  if (!recorded.ok) throw new Error(`A practice visit was not recorded: ${recorded.error}`)
}

function contentOf(
  { nextStep, term, ...content }: DemoMatter,
  on: PlainDate,
  now: Date,
): EnquiryContentInput {
  const dueOn = term && addDays(on, term.inDays)
  return {
    ...content,
    nextSteps: nextStep ? [{ text: nextStep }] : [],
    deadlines: dueOn ? [{ title: term.title, dueOn, isMet: dueOn < todayInKyiv(now) }] : [],
  }
}

/** Cases for which an advocate was asked go to the lawyer of the same centre. */
async function assignToLawyers(db: PrismaClient): Promise<void> {
  for (const email of ['lawyer@demo.ua', 'lawyer2@demo.ua']) {
    const lawyer = await getViewer(db, email)
    await db.enquiry.updateMany({
      where: { unitId: lawyer.unit.id, helpKind: 'SECONDARY_AID_ACCESS' },
      data: { executorId: lawyer.staffId },
    })
  }
}

const REASONS = [
  'Людина тимчасово живе в нас і прийшла з листом від суду, картка у вас',
  'Телефонує донька клієнтки, просить нагадати про документи на завтра',
  'Клієнт переїхав, просить передати справу нашому центру',
]

async function openFromElsewhere(
  db: PrismaClient,
  viewerOf: (email: string) => Promise<Viewer>,
  now: Date,
): Promise<void> {
  const [stranger, head] = [await viewerOf('frontliner2@demo.ua'), await viewerOf('head@demo.ua')]
  const people = await listPeople(db, head, now)
  for (const [place, reason] of REASONS.entries()) {
    const clientId = people[place]
    if (!clientId) continue
    await openCardWithReason(stranger, { clientId, reason })
    const opened = await viewerOf('frontliner2@demo.ua')
    await findClientCard(opened, { clientId })
  }
  const { openings } = await listCardOpenings(head, { isAll: false })
  const oldest = openings.at(-1)
  if (oldest) await acknowledgeOpenings(head, { openingIds: [oldest.id] })
}

/** A moment of a working day before `now`. */
function workingTime(now: Date, chance: Chance): Date {
  const day = addDays(todayInKyiv(now), -1 - chance.below(DAYS_BACK))
  const working = weekdayOf(day) > 5 ? addDays(day, -2) : day
  return atHour(working, 8 + chance.below(9), chance.below(60))
}

/** Kyiv is two or three hours ahead; an hour more or less is all the same here. */
function atHour(day: PlainDate, hour: number, minute = 0): Date {
  return new Date(toUtcMidnight(day).getTime() + ((hour - 2) * 60 + minute) * 60_000)
}
