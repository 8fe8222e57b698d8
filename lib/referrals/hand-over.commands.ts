import 'server-only'
import { z } from 'zod'
import { consentStanding } from '@/lib/clients/consent-standing.rules'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { dropDraft } from '@/lib/core/drafts'
import { once } from '@/lib/core/idempotency'
import { addDays, type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { dueOn } from '@/lib/deadlines/deadline.rules'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { addWorkingDays } from '@/lib/deadlines/working-calendar.rules'
import { doTheToDo } from '@/lib/enquiries/to-do.commands'
import { instantInKyiv } from '@/lib/offices/kyiv-day.rules'
import { readPartnerRecord } from '@/lib/partners/partner.queries'
import { missingForSheet } from './offer-parts.rules'
import { formatReferralNumber, type ReferralProblem, referralSeries } from './referral.rules'
import { type HandOver, referralContentSchema } from './referral.schema'
import { planClock } from './referral-clock.commands'
import { giveLink } from './referral-link.commands'
import { findReferralRow, type ReferralRow, subjectUnitOf } from './referral-row.queries'
import { holdReferral, moveRow } from './referral-rows.commands'
import { settlementOf } from './settlement.queries'
import { type SharingProblem, sharingProblem } from './sharing.rules'

/** The draft under which a referral is kept while it is filled in. */
export const referralDraftKey = (referralId: string): string => `referral:${referralId}`

const handedSchema = z.object({ referralId: z.string(), number: z.string() })
export type Handed = z.output<typeof handedSchema>
export type HandOverRefusal =
  | 'referralNotFound'
  | 'changedMeanwhile'
  | 'partnerClosed'
  | 'recordIncomplete'
  | 'bookedInPast'
  | 'keyReused'
  | SharingProblem
  | ReferralProblem

/**
 * Hands the sheet over: the referral gets its number, the partner's record is kept as it was, the next working day the client
 * is asked; of a live one the partner is given a link and so many days to answer. Twice pressed, it is done once.
 *
 * Not while the record lacks what a sheet must say, nor with personal data that nobody agreed to.
 */
export async function handOver(
  viewer: Viewer,
  { submissionId, ...request }: HandOver,
  now = new Date(),
): Promise<Result<Handed, HandOverRefusal>> {
  const operation = { operation: 'handOverReferral', key: submissionId, request, answer: handedSchema }
  const handed = await inTransaction<Handed, HandOverRefusal>((tx) =>
    once<Handed, HandOverRefusal>(tx, viewer, operation, () => write(tx, viewer, request, now)),
  )
  if (handed.ok) await dropDraft(viewer, { key: referralDraftKey(request.referralId) })
  return handed
}

type Asked = Omit<HandOver, 'submissionId'>

/** Who is not told of the person is told nothing. */
const NOTHING_SHARED = { sharedData: [], consentForm: null, overrideReason: '' }

async function write(
  tx: Tx,
  viewer: Viewer,
  request: Asked,
  now: Date,
): Promise<Result<Handed, Exclude<HandOverRefusal, 'keyReused'>>> {
  const asked = request.way === 'LIVE' ? request : { ...request, ...NOTHING_SHARED }
  const row = await holdReferral(tx, viewer, asked.referralId)
  if (!row) return fail('referralNotFound')
  if (row.revision !== asked.expectedRevision) return fail('changedMeanwhile')
  const problem = await problemOf(tx, viewer, row, asked)
  if (problem) return fail(problem)
  const today = todayInKyiv(now)
  if (asked.bookedOn && asked.bookedOn < today) return fail('bookedInPast')
  const year = Number(today.slice(0, 4))
  const series = referralSeries(row.unit.code, year)
  const [taken] = await tx.$queryRaw<{ first: number }[]>`SELECT take_numbers(${series}, 1) AS first`
  const number = formatReferralNumber(row.unit.code, year, taken?.first ?? 0)
  const moved = await moveRow(
    tx,
    viewer,
    row,
    {
      act: 'HAND_OVER',
      details: { way: asked.way, data: [...asked.sharedData], locale: asked.locale },
      more: { number, ...(await columnsOf(tx, viewer, row, asked, now)) },
    },
    now,
  )
  if (!moved.ok) return moved
  if (row.enquiryId) await doTheToDo(tx, row.enquiryId, 'HAND_OFF', now)
  if (asked.way === 'LIVE') {
    const sent = await moveRow(tx, viewer, { ...row, state: moved.value }, { act: 'SEND' }, now)
    if (!sent.ok) return sent
    await giveLink(tx, viewer, row, now)
    await planClock(tx, row.id, dueOn('PARTNER_FEEDBACK', today, await currentCalendar()))
  }
  if (asked.overrideReason.trim() && !asked.consentForm && asked.sharedData.length > 0)
    await recordFact(tx, viewer, {
      action: 'overrideConsent',
      subject: 'referral',
      subjectId: row.id,
      subjectUnitId: subjectUnitOf(row),
      details: { data: [...asked.sharedData] },
    })
  return ok({ referralId: row.id, number })
}

async function problemOf(
  tx: Tx,
  viewer: Viewer,
  row: ReferralRow,
  { sharedData, consentForm, overrideReason }: Asked,
): Promise<SharingProblem | 'partnerClosed' | 'recordIncomplete' | undefined> {
  if (row.partner.status === 'CLOSED') return 'partnerClosed'
  const record = readPartnerRecord(row.partner.content)
  if (missingForSheet(record, row.offerId).length > 0) return 'recordIncomplete'
  return sharingProblem({
    isWithdrawn: row.clientId !== null && (await isWithdrawn(tx, row.clientId)),
    sharedData,
    consentForm,
    overrideReason,
    person: row.client ? (row.client.isProtected ? 'protected' : 'named') : 'none',
    hasSafePhone: (row.client?.phones.length ?? 0) > 0,
    mayOverride: (await findReferralRow(tx, viewer, 'decide', row.id)) !== null,
  })
}

/** Read once nobody can take consent back any more until the sheet is handed over. */
async function isWithdrawn(tx: Tx, clientId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT FROM clients WHERE id = ${clientId}::uuid FOR SHARE`
  const consents = await tx.dataConsent.findMany({ where: { clientId }, select: { withdrawnAt: true } })
  return consentStanding(consents) === 'WITHDRAWN'
}

async function columnsOf(tx: Tx, viewer: Viewer, row: ReferralRow, asked: Asked, now: Date) {
  const today = todayInKyiv(now)
  const calendar = await currentCalendar()
  const record = readPartnerRecord(row.partner.content)
  const { way, locale, isUrgent, reason, sharedData, bookedOn, bookedTime } = asked
  return {
    way,
    locale,
    isUrgent,
    reason,
    sharedData: [...sharedData],
    content: referralContentSchema.parse(asked),
    handedOver: {
      record,
      checkedOn: row.partner.checkedOn?.toISOString().slice(0, 10) ?? null,
      settlement: await settlementOf(tx, record, row.offerId),
    },
    consent: consentOf(viewer, row, asked, now),
    bookedFor: bookedOn ? instantInKyiv(bookedOn, bookedTime || '09:00') : null,
    handedOverAt: now,
    answerDueOn: way === 'LIVE' ? toUtcMidnight(dueOn('PARTNER_FEEDBACK', today, calendar)) : null,
    // Who is expected on a later day is asked on the working day after that.
    askOn: toUtcMidnight(addWorkingDays(laterOf(today, bookedOn), 1, calendar)),
  }
}

const laterOf = (today: PlainDate, booked: PlainDate | null) =>
  booked && booked > today ? addDays(booked, 0) : today

function consentOf(viewer: Viewer, { partner }: ReferralRow, asked: Asked, now: Date) {
  const { sharedData, consentForm, overrideReason } = asked
  if (sharedData.length === 0) return undefined
  if (consentForm)
    return {
      form: consentForm,
      givenAt: now.toISOString(),
      recordedById: viewer.staffId,
      partnerName: partner.name,
      data: [...sharedData],
    }
  return { overriddenById: viewer.staffId, reason: overrideReason.trim(), at: now.toISOString() }
}
