import 'server-only'
import { keepStatedParty } from '@/lib/conflicts/matter-party.commands'
import type { Tx } from '@/lib/core/db'
import { comparePlainDates, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { type Channel, type EnquiryStatus, mediationRecord, type ToDo } from './enquiry.rules'
import { formatEnquiryNumber, type NumberedThing, numberSeries } from './enquiry-number.rules'
import { branchOf, formOf, isDone, statusOf, toDoOf } from './finished-visit.rules'
import { findDoneToDos } from './to-do.queries'
import { urgencyReasons } from './urgency.rules'
import type { EnquiryContent } from './visit.schema'
import { writtenTerm } from './written-enquiry.rules'

/** Next number of a register of the unit in that year. */
export async function takeEnquiryNumber(
  tx: Tx,
  thing: NumberedThing,
  unitCode: string,
  year: number,
): Promise<string> {
  const series = numberSeries(thing, unitCode, year)
  const [row] = await tx.$queryRaw<{ first: number }[]>`SELECT take_numbers(${series}, 1) AS first`
  return formatEnquiryNumber({ thing, unitCode, year, serial: row?.first ?? 0 })
}

type Writing = {
  visit: { id: string; unitId: string; clientId: string | null; unit: { code: string } }
  channel: Channel
  enquiries: EnquiryContent[]
  isFinished: boolean
  now: Date
}

/**
 * Writes the issues of a visit in their order: new ones get a number, known ones are changed, none is deleted.
 *
 * @returns the id of each, in the same order: by it a page that goes on knows what is written already
 */
export async function writeEnquiries(tx: Tx, viewer: Viewer, writing: Writing): Promise<string[]> {
  // Whoever does one of their to-dos at this moment is waited for, or waits.
  await tx.$executeRaw`SELECT FROM enquiries WHERE visit_id = ${writing.visit.id}::uuid ORDER BY id FOR UPDATE`
  const known = await tx.enquiry.findMany({
    where: { visitId: writing.visit.id },
    select: {
      id: true,
      closedAt: true,
      status: true,
      ordinal: true,
    },
    orderBy: { ordinal: 'asc' },
  })
  const kept = new Map(known.map((row) => [row.id, row]))
  const done = await findDoneToDos(tx, [...kept.keys()])
  // One that went to another centre leaves its place empty.
  let last = (known.at(-1)?.ordinal ?? -1) + 1
  const calendar = await currentCalendar()
  const ids: string[] = []
  for (const content of writing.enquiries) {
    const existing = content.id ? kept.get(content.id) : undefined
    const typed = columnsOfEnquiry(content, { ...writing, calendar, done: done.get(existing?.id ?? '') })
    const columns = onItsWay(existing?.status, typed)
    const closedAt = isDone(columns.status) ? (existing?.closedAt ?? writing.now) : null
    const id = existing
      ? existing.id
      : await createEnquiry(tx, viewer, writing, { ...columns, ordinal: last++, closedAt })
    if (existing) {
      const data = { ...columns, closedAt, revision: { increment: 1 } }
      await tx.enquiry.update({ where: { id }, data, select: { id: true } })
    }
    ids.push(id)
    await writeDeadlines(tx, id, content, writing.now)
    const { clientId, unitId } = writing.visit
    if (clientId !== null)
      await keepStatedParty(
        tx,
        viewer.staffId,
        { clientId, unitId, enquiryId: id, applicationId: null },
        content.opposingParty,
      )
  }
  return ids
}

type Columns = ReturnType<typeof columnsOfEnquiry> & { ordinal: number; closedAt: Date | null }

async function createEnquiry(
  tx: Tx,
  viewer: Viewer,
  { visit, now }: Writing,
  columns: Columns,
): Promise<string> {
  const year = Number(todayInKyiv(now).slice(0, 4))
  const thing = columns.form === 'WRITTEN' ? 'writtenEnquiry' : 'enquiry'
  const number = await takeEnquiryNumber(tx, thing, visit.unit.code, year)
  const owner = {
    visitId: visit.id,
    unitId: visit.unitId,
    clientId: visit.clientId,
    executorId: viewer.staffId,
  }
  const { id } = await tx.enquiry.create({
    data: { ...columns, ...owner, number, createdAt: now, givenAt: now },
    select: { id: true },
  })
  return id
}

const NOTHING_DONE: ReadonlySet<ToDo> = new Set()

function columnsOfEnquiry(
  content: EnquiryContent,
  {
    channel,
    isFinished,
    now,
    calendar,
    done = NOTHING_DONE,
  }: Writing & { calendar: WorkingCalendar; done: ReadonlySet<ToDo> | undefined },
) {
  const {
    id: _id,
    deadlines,
    mediation,
    receivedOn,
    answeredOn,
    forwardedOn,
    urgencyReason,
    ...plain
  } = content
  const form = formOf(channel)
  const toDo = toDoOf(content, form)
  const terms = deadlines.filter((deadline) => !deadline.isMet).map((deadline) => deadline.dueOn)
  const reasons = urgencyReasons({ topicCode: content.topicCode, terms }, todayInKyiv(now))
  return {
    ...plain,
    form,
    status: statusOf(content, channel, isFinished, done),
    branchCode: branchOf(content),
    mediation: mediationRecord(mediation),
    isUrgent: reasons.length > 0 || urgencyReason !== '',
    urgencyReason: urgencyReason || null,
    toDo: toDo && !done.has(toDo) && !(toDo === 'FORWARDING' && forwardedOn) ? toDo : null,
    receivedOn: receivedOn && toUtcMidnight(receivedOn),
    answeredOn: answeredOn && toUtcMidnight(answeredOn),
    forwardedOn: forwardedOn && toUtcMidnight(forwardedOn),
    dueOn: dueOnOf(content, form, calendar),
  }
}

/** One in work, or waiting to be accepted by another centre, stays so until it is finished here. */
function onItsWay<Columns extends { status: EnquiryStatus }>(
  before: string | undefined,
  columns: Columns,
): Columns {
  const goesOn = before === 'TRANSFER_AWAITED' || (before === 'IN_WORK' && columns.status === 'REGISTERED')
  return goesOn && !isDone(columns.status) ? { ...columns, status: before } : columns
}

function dueOnOf(
  { writtenKind, receivedOn }: EnquiryContent,
  form: string,
  calendar: WorkingCalendar,
): Date | null {
  if (form !== 'WRITTEN' || !writtenKind || !receivedOn) return null
  return toUtcMidnight(writtenTerm(writtenKind, receivedOn, calendar).dueOn)
}

async function writeDeadlines(
  tx: Tx,
  enquiryId: string,
  { deadlines }: EnquiryContent,
  now: Date,
): Promise<void> {
  const before = await tx.enquiryDeadline.findMany({
    where: { enquiryId },
    select: { title: true, dueOn: true, metAt: true },
  })
  // A term met earlier stays met at its moment.
  const metAtOf = (title: string, dueOn: Date) =>
    before.find((row) => row.title === title && row.dueOn.getTime() === dueOn.getTime())?.metAt ?? now
  await tx.enquiryDeadline.deleteMany({ where: { enquiryId } })
  await tx.enquiryDeadline.createMany({
    data: deadlines
      .toSorted((a, b) => comparePlainDates(a.dueOn, b.dueOn))
      .map(({ title, dueOn, counting, isMet }) => ({
        enquiryId,
        title,
        dueOn: toUtcMidnight(dueOn),
        counting: counting ?? {},
        metAt: isMet ? metAtOf(title, toUtcMidnight(dueOn)) : null,
      })),
  })
}
