import 'server-only'
import { z } from 'zod'
import { checkSavedMatters } from '@/lib/conflicts/conflict-check.commands'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { doTheToDo } from '@/lib/enquiries/to-do.commands'
import { aidNumberSeries, formatAidNumber } from './aid-number.rules'
import { countAidUsage } from './aid-usage.queries'
import { isEdited } from './application.queries'
import type { EndApplication, ReceiveApplication, SaveApplication } from './application.schema'
import { assessApplication } from './application-assessment.queries'
import type { ApplicationContent } from './application-content.schema'
import { awaitsChildrensService } from './application-events.rules'
import { readApplicationRecord } from './application-record.queries'
import {
  type ApplicationRow,
  applicationDay,
  contentOf,
  dayOf,
  papersOf,
  stateOf,
} from './application-row.queries'
import {
  actsAs,
  holdApplication,
  recordChange,
  recordEvents,
  settleApplication,
} from './application-rows.commands'
import { APPLICATION_STATES, type MoveProblem, moveApplication } from './application-state.rules'
import { findLastChanger } from './last-change.queries'
import { type ReceivingGap, type ReceivingVerdict, receivingGaps, receivingVerdict } from './receiving.rules'

const savedSchema = z.object({ applicationId: z.string(), revision: z.number() })
const receivedSchema = savedSchema.extend({
  number: z.string(),
  state: z.enum(APPLICATION_STATES),
  dueOn: z.string(),
})

type Refusal = 'applicationNotFound' | 'notEditable' | 'changedMeanwhile' | 'notAssessed' | MoveProblem
type Saved = z.output<typeof savedSchema>
type ChangedMeanwhile = { ok: false; error: 'changedMeanwhile'; by: string }
type Refused = { ok: false; error: Exclude<Refusal, 'changedMeanwhile'> | 'keyReused' }
type SaveAnswer = { ok: true; value: Saved } | Refused | ChangedMeanwhile

/**
 * Writes what is typed into an application. A save made on an older revision is `changedMeanwhile`, with the name of
 * the colleague; the assessment is made anew with every save.
 */
export async function saveApplication(
  viewer: Viewer,
  input: SaveApplication,
  now = new Date(),
): Promise<SaveAnswer> {
  const { submissionId, ...request } = input
  const key = { operation: 'saveApplication', key: submissionId, request, answer: savedSchema }
  const saved = await inTransaction<Saved, Refusal | 'keyReused'>((tx) =>
    once<Saved, Refusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, input.applicationId)
      if (!row) return fail('applicationNotFound')
      if (!isEdited(stateOf(row))) return fail('notEditable')
      if (row.revision !== input.expectedRevision) return fail('changedMeanwhile')
      const settled = await settleApplication(tx, viewer, row, {
        content: input.content,
        papers: row.papers,
        on: todayInKyiv(now),
      })
      if (!settled.ok) return settled
      await recordChange(tx, viewer, row, 'update', { revision: settled.value.revision })
      return ok({ applicationId: row.id, revision: settled.value.revision })
    }),
  )
  if (saved.ok) {
    await checkSavedMatters(viewer, { applicationId: input.applicationId })
    return saved
  }
  return refusedOf(saved.error, input.applicationId)
}

async function refusedOf(
  error: Refusal | 'keyReused',
  applicationId: string,
): Promise<Refused | ChangedMeanwhile> {
  if (error !== 'changedMeanwhile') return { ok: false, error }
  return { ok: false, error, by: (await findLastChanger(applicationId))?.name ?? '' }
}

type Received = z.output<typeof receivedSchema>
type Incomplete = { ok: false; error: 'incomplete'; gaps: ReceivingGap[] }
type ReceiveAnswer = { ok: true; value: Received } | Refused | ChangedMeanwhile | Incomplete

/**
 * Receives an application: it gets its number, the day, its state and its term.
 *
 * Rule: what art. 18 asks for must be there and signed; papers that prove the category may come later, and then the
 * ten working days begin with the last of them. Source: Law 3460-VI, art. 18, 19(1).
 */
export async function receiveApplication(
  viewer: Viewer,
  input: ReceiveApplication,
  now = new Date(),
): Promise<ReceiveAnswer> {
  const { submissionId, ...request } = input
  let gaps: ReceivingGap[] = []
  const key = { operation: 'receiveApplication', key: submissionId, request, answer: receivedSchema }
  const received = await inTransaction<Received, Refusal | 'incomplete' | 'keyReused'>((tx) =>
    once<Received, Refusal | 'incomplete'>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, input.applicationId)
      if (!row) return fail('applicationNotFound')
      if (stateOf(row) !== 'DRAFT') return fail('wrongState')
      if (row.revision !== input.expectedRevision) return fail('changedMeanwhile')
      const content = withCategory(row, input.category)
      const on = applicationDay({ receivedOn: null, content }, todayInKyiv(now))
      const begun = await judgeReceiving(tx, viewer, row, { content, category: input.category, on })
      if (!begun.ok) return begun
      const record = await readApplicationRecord(tx, row, { content, category: input.category, on })
      gaps = receivingGaps(record, begun.value, todayInKyiv(now))
      if (gaps.length > 0) return fail('incomplete')
      return writeReceived(tx, viewer, row, {
        content,
        on,
        isOrdered: begun.value.isOrdered,
        now,
      })
    }),
  )
  if (received.ok) return received
  const { error } = received
  return error === 'incomplete' ? { ok: false, error, gaps } : refusedOf(error, input.applicationId)
}

function withCategory(row: ApplicationRow, category: string) {
  const content = contentOf(row)
  const others = content.claimedCategories.filter((code) => code !== category)
  return { ...content, claimedCategories: [category, ...others] }
}

/** What of receiving only the rules can say. */
async function judgeReceiving(
  tx: Tx,
  viewer: Viewer,
  row: ApplicationRow,
  { content, category, on }: { content: ApplicationContent; category: string; on: PlainDate },
): Promise<Result<ReceivingVerdict, 'notAssessed'>> {
  const assessed = await assessApplication(viewer, {
    content,
    birthDate: dayOf(row.client.birthDate),
    papers: papersOf(row),
    on,
    usage: await countAidUsage(tx, row.clientId, on),
  })
  if (!assessed.ok) return assessed
  return ok(receivingVerdict(assessed.value.answer, category, assessed.value.isFigureMissing))
}

type Receiving = {
  content: ApplicationContent
  /** The day it was received, or arrived by post. */
  on: PlainDate
  isOrdered: boolean
  now: Date
}

async function writeReceived(
  tx: Tx,
  viewer: Viewer,
  row: ApplicationRow,
  { content, on, isOrdered, now }: Receiving,
): Promise<Result<Received, MoveProblem | 'notAssessed'>> {
  const number = await takeNumber(tx, row.unit.code, Number(on.slice(0, 4)))
  const firstContactOn = content.arrival?.firstContactOn ?? (await firstContact(tx, row))
  const settled = await settleApplication(tx, viewer, row, {
    content,
    papers: row.papers,
    on: todayInKyiv(now),
    receive: { number, on, firstContactOn, isOrdered },
  })
  if (!settled.ok) return settled
  const { revision, state, outstanding, dueOn } = settled.value
  if (row.enquiryId) await doTheToDo(tx, row.enquiryId, 'SECONDARY_AID_APPLICATION', now)
  await recordChange(tx, viewer, row, 'receive', { state, outstanding })
  return ok({ applicationId: row.id, revision, number, state, dueOn: dueOn ?? '' })
}

/** The next number of the unit's register of the year, taken in the transaction: a refused application leaves no gap. */
async function takeNumber(tx: Tx, unitCode: string, year: number): Promise<string> {
  const series = aidNumberSeries('application', unitCode, year)
  const [taken] = await tx.$queryRaw<{ first: number }[]>`SELECT take_numbers(${series}, 1) AS first`
  if (!taken) throw new Error(`No number was given out of the series ${series}`)
  return formatAidNumber({ paper: 'application', unitCode, year, serial: taken.first })
}

/** The day of the visit it came from, else the day it was begun. */
async function firstContact(tx: Tx, { enquiryId, createdAt }: ApplicationRow): Promise<PlainDate> {
  const enquiry = enquiryId
    ? await tx.enquiry.findUnique({
        where: { id: enquiryId },
        select: { visit: { select: { startedAt: true } } },
      })
    : null
  return todayInKyiv(enquiry?.visit.startedAt ?? createdAt)
}

/** The person takes a received application back; a draft nobody signed is withdrawn in no sense of the word. */
export async function withdrawApplication(
  viewer: Viewer,
  input: EndApplication,
  now = new Date(),
): Promise<Result<Saved, Refusal | 'keyReused'>> {
  const { submissionId, ...request } = input
  const key = { operation: 'withdrawApplication', key: submissionId, request, answer: savedSchema }
  return inTransaction<Saved, Refusal | 'keyReused'>((tx) =>
    once<Saved, Refusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, input.applicationId)
      if (!row) return fail('applicationNotFound')
      const facts = {
        outstandingPapers: 0,
        awaitsChildrensService: awaitsChildrensService(contentOf(row).loneChild !== null, row.events),
      }
      const moved = moveApplication(stateOf(row), 'WITHDRAW', actsAs(viewer), facts)
      if (!moved.ok) return moved
      const revision = row.revision + 1
      await tx.secondaryAidApplication.update({
        where: { id: row.id },
        data: { state: moved.value, dueOn: null, papersDueOn: null, revision },
        select: { id: true },
      })
      const on = todayInKyiv(now)
      await recordEvents(tx, viewer, row.id, [{ kind: 'WITHDRAW', on, paper: null, reason: input.reason }])
      await recordChange(tx, viewer, row, 'withdraw', { revision })
      return ok({ applicationId: row.id, revision })
    }),
  )
}
