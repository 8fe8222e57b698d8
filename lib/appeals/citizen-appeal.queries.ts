import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { isPlainDate, type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { metTermState, type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { type Executor, listExecutors } from '@/lib/oversight/transfer-executors.queries'
import { type AppealPerson, type ListedAppeal, personOf } from './appeal-list.queries'
import { type AppealRow, actorsOf, appealFields, codesOf } from './appeal-row.queries'
import { type AppealDays, type AppealTerm, appealDays } from './appeal-term.rules'
import {
  APPEAL_DEEDS,
  type AppealDeed,
  type AppealForm,
  type AppealWay,
  appealDeeds,
  mayExamine,
  nextDeed,
} from './citizen-appeal.rules'
import type { AppealAddress } from './citizen-appeal.schema'

/** Something that happened; `details`: the executor, the new term, the body, who explained, the result. */
export type AppealEvent = {
  id: string
  kind: AppealDeed | 'REGISTERED'
  by: string
  at: string
  on: PlainDate | null
  text: string
  details: { executor: string; dueOn: PlainDate | null; body: string; who: string; number: string }
}

export type AppealView = Omit<ListedAppeal, 'term' | 'executor' | 'unit' | 'person'> & {
  way: AppealWay
  form: AppealForm
  isRepeat: boolean
  person: AppealPerson
  address: string
  contact: string
  /** The card, where the viewer may open it. */
  clientHref: string | null
  substance: string
  aboutName: string
  mandate: { number: string; href: string | null } | null
  enquiry: { number: string; href: string } | null
  unit: { name: string; address: string; phone: string; email: string }
  executor: string
  termKind: AppealTerm
  term: TermState
  days: AppealDays
  answerText: string
  answerNumber: string
  answeredOn: PlainDate | null
  events: readonly AppealEvent[]
  /** What the viewer may do now. */
  deeds: readonly AppealDeed[]
  /** The step that is next, whoever does it. */
  next: AppealDeed | null
  /** Who may examine it; only for who resolves. */
  executors: readonly Executor[]
  on: PlainDate
}

/** One appeal within the viewer's reach, with what they may do; that it was seen is recorded. */
export async function findAppeal(
  viewer: Viewer,
  { appealId }: AppealAddress,
  now = new Date(),
): Promise<Result<AppealView, 'appealNotFound'>> {
  const { ability } = viewer
  const row = await db.citizenAppeal.findFirst({
    where: { AND: [accessibleBy(ability, 'read').ofType('CitizenAppeal'), { id: appealId }] },
    select: appealFields,
  })
  if (!row) return fail('appealNotFound')
  await recordFact(db, viewer, {
    action: 'read',
    subject: 'citizenAppeal',
    subjectId: row.id,
    subjectUnitId: row.client?.homeUnitId ?? row.unitId,
  })
  const on = todayInKyiv(now)
  const codes = codesOf(row)
  const deeds = appealDeeds(codes, actorsOf(viewer, row))
  const mayOpen = row.clientId
    ? db.client.count({ where: { AND: [accessibleBy(ability).ofType('Client'), { id: row.clientId }] } })
    : 0
  const [events, executors, opens, calendar, mandateHref] = await Promise.all([
    listEvents(row.id),
    deeds.includes('RESOLVE') ? listExecutors(row.unitId, now) : [],
    mayOpen,
    currentCalendar(viewer.rulesMark),
    mandateHrefOf(viewer, row),
  ])
  const receivedOn = plainDateOfUtc(row.receivedOn)
  const dueOn = plainDateOfUtc(row.dueOn)
  const answeredOn = row.answeredOn && plainDateOfUtc(row.answeredOn)
  return ok({
    ...codes,
    id: row.id,
    number: row.number,
    isRepeat: row.isRepeat,
    receivedOn,
    dueOn,
    person: personOf({
      isProtected: row.client?.isProtected ?? false,
      name: row.client ? nameOf(row.client) : row.name,
    }),
    address: row.address,
    contact: row.contact,
    clientHref: opens > 0 && row.clientId ? `/clients/${row.clientId}` : null,
    substance: row.substance,
    aboutName: row.aboutStaff?.name ?? (row.aboutProvider ? nameOf(row.aboutProvider) : row.aboutName),
    mandate: row.mandate && { number: row.mandate.number, href: mandateHref },
    enquiry: row.enquiry && { number: row.enquiry.number, href: `/visits/${row.enquiry.visitId}` },
    unit: {
      name: row.unit.name,
      address: row.unit.address ?? '',
      phone: row.unit.phone ?? '',
      email: row.unit.email ?? '',
    },
    executor: row.executor?.name ?? '',
    termKind: codes.term,
    term: row.closedAt
      ? metTermState(dueOn, answeredOn ?? todayInKyiv(row.closedAt))
      : termState(termByLastDay(dueOn), on),
    days: appealDays(codes.kind, receivedOn, calendar),
    answerText: row.answerText,
    answerNumber: row.answerNumber,
    answeredOn,
    events,
    deeds,
    next: nextDeed(codes.state) ?? null,
    executors: executors.filter(({ id }) => mayExamine(id, row.aboutStaffId)),
    on,
  })
}

const nameOf = (person: { surname: string; givenName: string; patronymic: string | null }) =>
  [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' ')

async function mandateHrefOf({ ability }: Viewer, { mandate }: AppealRow): Promise<string | null> {
  if (!mandate || !ability.can('read', 'AidMandate')) return null
  const where = { AND: [accessibleBy(ability, 'read').ofType('AidMandate'), { id: mandate.id }] }
  return (await db.aidMandate.count({ where })) > 0 ? `/mandates/${mandate.id}` : null
}

async function listEvents(appealId: string): Promise<AppealEvent[]> {
  const rows = await db.citizenAppealEvent.findMany({
    where: { appealId },
    select: { id: true, kind: true, staffId: true, at: true, on: true, text: true, details: true },
    orderBy: { id: 'asc' },
  })
  const people = await db.staff.findMany({
    where: { id: { in: rows.map(({ staffId }) => staffId) } },
    select: { id: true, name: true },
  })
  return rows.map(({ id, kind, staffId, at, on, text, details }) => ({
    id,
    kind: APPEAL_DEEDS.find((deed) => deed === kind) ?? 'REGISTERED',
    by: people.find((person) => person.id === staffId)?.name ?? '',
    at: at.toISOString(),
    on: on && plainDateOfUtc(on),
    text,
    details: detailsOf(details),
  }))
}

function detailsOf(details: unknown): AppealEvent['details'] {
  const text = (key: string): string => {
    const found: unknown = typeof details === 'object' && details ? Reflect.get(details, key) : undefined
    return typeof found === 'string' ? found : ''
  }
  const dueOn = text('dueOn')
  return {
    executor: text('executor'),
    dueOn: isPlainDate(dueOn) ? dueOn : null,
    body: text('body'),
    who: text('who'),
    number: text('number'),
  }
}

/** Appeals these enquiries were entered as, as far as the viewer may see them. */
export async function listAppealsOf(
  { ability }: Viewer,
  enquiryIds: readonly string[],
): Promise<Map<string, { id: string; number: string }>> {
  if (enquiryIds.length === 0 || !ability.can('read', 'CitizenAppeal')) return new Map()
  const rows = await db.citizenAppeal.findMany({
    where: {
      AND: [accessibleBy(ability, 'read').ofType('CitizenAppeal'), { enquiryId: { in: [...enquiryIds] } }],
    },
    select: { id: true, number: true, enquiryId: true },
  })
  return new Map(
    rows.flatMap(({ enquiryId, ...appeal }) => (enquiryId ? [[enquiryId, appeal] as const] : [])),
  )
}
