import 'server-only'
import { inTransaction, type Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/jobs'
import { addDays, type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { instantInKyiv } from '@/lib/offices/kyiv-day.rules'
import { isAwaited } from './referral.rules'
import { referralFields, stateOf } from './referral-row.queries'
import { lockReferral, moveRow, writeEvent } from './referral-rows.commands'

/** The partner is reminded so many days before its answer is due. */
const REMIND_DAYS_BEFORE = 3

/** Puts the reminder and the end of the term into the queue, in the transaction in which the partner was asked. */
export async function planClock(tx: Tx, referralId: string, answerDueOn: PlainDate): Promise<void> {
  const plan = (step: string, on: PlainDate) =>
    addJob(tx, 'referralClock', { referralId }, `${step}:${referralId}`, instantInKyiv(on, '09:00'))
  await plan('remindPartner', addDays(answerDueOn, -REMIND_DAYS_BEFORE))
  await plan('timeOutReferral', addDays(answerDueOn, 1))
}

/**
 * What time brings to a referral that waits for its partner: a reminder, once, near the end of the term; without an answer by
 * its last day, the head's queue. Run as often as one likes, it does each once; an answer in between leaves it nothing to do.
 */
export async function runReferralClock(
  referralId: string,
  now = new Date(),
): Promise<Result<'nothing' | 'reminded' | 'timedOut', never>> {
  return inTransaction<'nothing' | 'reminded' | 'timedOut', never>(async (tx) => {
    await lockReferral(tx, referralId)
    const row = await tx.referral.findUnique({ where: { id: referralId }, select: referralFields })
    if (!row?.answerDueOn || !isAwaited(stateOf(row))) return ok('nothing')
    const today = todayInKyiv(now)
    const due = plainDateOfUtc(row.answerDueOn)
    if (today > due) {
      await moveRow(tx, 'CLOCK', row, { act: 'TIME_OUT' }, now)
      return ok('timedOut')
    }
    if (row.remindedAt || today < addDays(due, -REMIND_DAYS_BEFORE)) return ok('nothing')
    await tx.referral.update({ where: { id: referralId }, data: { remindedAt: now }, select: { id: true } })
    await writeEvent(tx, referralId, 'REMIND', null, now, { details: { actor: 'CLOCK' } })
    const link = await tx.partnerLink.findFirst({
      where: { referralId, purpose: 'REFERRAL', usedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: { id: true },
      orderBy: { createdAt: 'desc' },
    })
    if (link)
      await addJob(tx, 'mailReferral', { linkId: link.id, kind: 'REMIND' }, `mailReferral:${link.id}:remind`)
    return ok('reminded')
  })
}
