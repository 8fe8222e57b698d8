import 'server-only'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import {
  isOver,
  moveReferral,
  type ReferralAct,
  type ReferralProblem,
  type ReferralState,
} from './referral.rules'
import { findReferralRow, type ReferralRow, stateOf, subjectUnitOf } from './referral-row.queries'

/** Who moves it: a worker, the partner by its link, or the clockwork. */
export type Mover = Viewer | 'PARTNER' | 'CLOCK'

/** Locks the referral until the transaction ends; beyond the viewer's reach there is none. */
export async function holdReferral(
  tx: Tx,
  viewer: Viewer,
  id: string,
  action: 'update' | 'decide' = 'update',
): Promise<ReferralRow | null> {
  await lockReferral(tx, id)
  return findReferralRow(tx, viewer, action, id)
}

export async function lockReferral(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT FROM referrals WHERE id = ${id}::uuid FOR UPDATE`
}

type Moving = {
  act: ReferralAct
  reason?: string
  /** Codes and counts: never a name or a number. */
  details?: Record<string, string | boolean | string[]>
  more?: Prisma.ReferralUncheckedUpdateInput
}

/** Moves a referral by the rules: the new state, its event and the audit entry, in the caller's transaction. */
export async function moveRow(
  tx: Tx,
  mover: Mover,
  row: Pick<ReferralRow, 'id' | 'state' | 'unitId' | 'client'>,
  { act, reason = '', details = {}, more = {} }: Moving,
  now: Date,
): Promise<Result<ReferralState, ReferralProblem>> {
  const actor = mover === 'PARTNER' || mover === 'CLOCK' ? mover : 'STAFF'
  const moved = moveReferral(stateOf(row), act, actor, reason)
  if (!moved.ok) return fail(moved.error)
  const staff = mover === 'PARTNER' || mover === 'CLOCK' ? null : mover
  await tx.referral.update({
    where: { id: row.id },
    data: {
      ...more,
      state: moved.value,
      stateReason: reason.trim() || null,
      closedAt: isOver(moved.value) ? now : null,
      revision: { increment: 1 },
    },
    select: { id: true },
  })
  await writeEvent(tx, row.id, act, staff, now, { reason, details: { ...details, actor } })
  await recordFact(tx, staff ?? 'system', {
    action: act,
    subject: 'referral',
    subjectId: row.id,
    subjectUnitId: subjectUnitOf(row),
    details: { ...details, actor },
  })
  return ok(moved.value)
}

/** Adds to what happened with a referral; events are never changed. */
export async function writeEvent(
  tx: Tx,
  referralId: string,
  kind: string,
  staff: Viewer | null,
  now: Date,
  { reason = '', details = {} }: { reason?: string; details?: Prisma.InputJsonObject } = {},
): Promise<void> {
  await tx.referralEvent.create({
    data: {
      referralId,
      kind,
      staffId: staff?.staffId ?? null,
      at: now,
      reason: reason.trim() || null,
      details,
    },
    select: { id: true },
  })
}
