import { randomUUID } from 'node:crypto'
import { createDocument } from '@/lib/cases/case-document.commands'
import { addDuty } from '@/lib/cases/case-duty.commands'
import { addDutySchema, type DutyDraftInput, emptyDuty } from '@/lib/cases/case-duty.schema'
import { recordEvent } from '@/lib/cases/case-note.commands'
import type { NoteKind } from '@/lib/cases/case-note.schema'
import { addTime } from '@/lib/cases/case-time.commands'
import type { TimeKind } from '@/lib/cases/case-time.rules'
import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findAppointment, findMandateStart } from '@/lib/secondary-aid/appointment.queries'
import { issueMandate } from '@/lib/secondary-aid/mandate.commands'
import { answerMandateSchema } from '@/lib/secondary-aid/mandate.schema'
import { answerMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import type { PrismaClient } from '../generated/client'
import { achieved, momentOf, workingDayBefore } from './demo-days'

type Office = { db: PrismaClient; head: Viewer; lawyer: Viewer; now: Date }

type DemoDuty = Omit<Partial<DutyDraftInput>, 'dueOn'> & { kind: DutyDraftInput['kind']; inDays: number }
type DemoCase = {
  duties: readonly DemoDuty[]
  events: readonly { kind: NoteKind; text: string; daysAgo: number; isPrivate?: boolean }[]
  time: readonly { kind: TimeKind; minutes: number; daysAgo: number }[]
  paper?: string
}

const COURT = { court: 'Вербопільський районний суд', room: '4', judge: 'Р. Панас' }

/** What lies in the cases of the first lawyer: a hearing today, a term that is near, somebody waited for. */
const DEMO_CASES: readonly DemoCase[] = [
  {
    duties: [
      { kind: 'HEARING', title: '', inDays: 0, time: '16:30', ...COURT, courtNumber: '215/1084/26' },
      { kind: 'TERM', title: 'Подати відзив', inDays: 5 },
    ],
    events: [
      { kind: 'CALL', text: 'Домовилися зустрітися за годину до засідання біля входу.', daysAgo: 1 },
      { kind: 'FACT', text: 'Батько дитини працює без договору; листування про гроші є.', daysAgo: 4 },
      {
        kind: 'NOTE',
        text: 'Суддя зазвичай просить копії в трьох примірниках.',
        daysAgo: 4,
        isPrivate: true,
      },
    ],
    time: [
      { kind: 'MEETING', minutes: 60, daysAgo: 4 },
      { kind: 'DRAFTING', minutes: 90, daysAgo: 2 },
    ],
    paper: 'Відзив на позов',
  },
  {
    duties: [
      { kind: 'TASK', title: 'Подзвонити й уточнити адресу роботодавця', inDays: 0, time: '17:00' },
      {
        kind: 'HEARING',
        title: '',
        inDays: 12,
        time: '10:30',
        ...COURT,
        room: '2',
        courtNumber: '215/1377/26',
      },
    ],
    events: [{ kind: 'MEETING', text: 'Принесла свідоцтво про шлюб, 4 аркуші.', daysAgo: 3 }],
    time: [{ kind: 'MEETING', minutes: 45, daysAgo: 3 }],
  },
  {
    duties: [{ kind: 'WAIT', title: 'довідка про доходи', inDays: -3, awaited: 'CLIENT' }],
    events: [{ kind: 'CALL', text: 'Обіцяє донести довідку до кінця тижня.', daysAgo: 3 }],
    time: [{ kind: 'CALL', minutes: 15, daysAgo: 3 }],
  },
  {
    duties: [
      { kind: 'WAIT', title: 'відповідь на адвокатський запит', inDays: -6, awaited: 'BODY' },
      { kind: 'TERM', title: 'Апеляційна скарга', inDays: 21 },
    ],
    events: [{ kind: 'FILED', text: 'Адвокатський запит до Пенсійного фонду надіслано поштою.', daysAgo: 6 }],
    time: [{ kind: 'DRAFTING', minutes: 30, daysAgo: 6 }],
  },
]

/** Newest mandates that the lawyer has still to answer. */
const FRESH = 2

/**
 * Gives the grants nobody is appointed for to the lawyer, save the oldest, which wait for the head, and lets the lawyer
 * work in them; through the product's own commands.
 */
export async function workInCases(office: Office, waiting: number): Promise<void> {
  const { db, head, lawyer, now } = office
  const provider = await db.aidProvider.findUnique({
    where: { staffId: lawyer.staffId },
    select: { id: true },
  })
  if (!provider) return
  const grants = await db.secondaryAidApplication.findMany({
    where: { unitId: head.unit.id, state: 'GRANTED', mandates: { none: {} } },
    select: { id: true },
    orderBy: { number: 'asc' },
  })
  const today = todayInKyiv(now)
  const given = grants.slice(waiting)
  for (const [place, { id }] of given.entries()) {
    const isFresh = place >= given.length - FRESH
    const work = isFresh ? undefined : DEMO_CASES[place]
    if (!isFresh && !work) continue
    const mandateId = await issue(head, id, provider.id, workingDayBefore(today, isFresh ? 1 : 7))
    if (!mandateId || !work) continue
    const at = momentOf(workingDayBefore(today, 6))
    const answer = { mandateId, answer: 'ACCEPT', reason: '', on: '', way: '', submissionId: randomUUID() }
    achieved(await answerMandate(lawyer, answerMandateSchema.parse(answer), at))
    await workIn(office, mandateId, work)
  }
}

async function issue(
  head: Viewer,
  applicationId: string,
  providerId: string,
  on: PlainDate,
): Promise<string | undefined> {
  const at = momentOf(on)
  const { candidates } = achieved(await findAppointment(head, { applicationId }, at))
  if (!candidates.some(({ id }) => id === providerId)) return undefined
  const { draft, revision } = achieved(await findMandateStart(head, { applicationId, providerId }, at))
  const wording = { ...draft, contact: draft.contact || 'через центр' }
  const asked = { applicationId, providerId, expectedRevision: revision, submissionId: randomUUID() }
  return achieved(await issueMandate(head, { ...asked, draft: wording }, at)).mandateId
}

async function workIn({ db, lawyer, now }: Office, mandateId: string, work: DemoCase): Promise<void> {
  const today = todayInKyiv(now)
  for (const { inDays, ...duty } of work.duties) {
    const draft = { ...emptyDuty(duty.kind, today), ...duty, dueOn: addDays(today, inDays) }
    const asked = addDutySchema.parse({ mandateId, submissionId: randomUUID(), draft })
    achieved(await addDuty(lawyer, asked, now))
  }
  for (const { daysAgo, isPrivate = false, ...event } of work.events) {
    const on = addDays(today, -daysAgo)
    const asked = { ...event, on, mandateId, isPrivate, next: null, submissionId: randomUUID() }
    achieved(await recordEvent(lawyer, asked, now))
  }
  for (const { daysAgo, ...entry } of work.time) {
    const asked = { ...entry, mandateId, note: '', on: addDays(today, -daysAgo), submissionId: randomUUID() }
    achieved(await addTime(lawyer, asked, now))
  }
  if (!work.paper) return
  const template = await db.answerTemplate.findFirst({
    where: { kind: 'DRAFTED_PAPER', retiredAt: null },
    select: { id: true },
    orderBy: { title: 'asc' },
  })
  const paper = { mandateId, title: work.paper, submissionId: randomUUID() }
  achieved(await createDocument(lawyer, { ...paper, templateId: template?.id ?? null }, now))
}
