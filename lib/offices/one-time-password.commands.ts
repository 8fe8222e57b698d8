import 'server-only'
import { randomInt } from 'node:crypto'
import { db, type Tx } from '@/lib/core/db'
import { hashPassword, revokeSession } from '@/lib/core/sign-in'
import { findOneTimePassword, oneTimeKey } from './one-time-password.queries'

const GOOD_FOR_DAYS = 7
const DAY_MS = 86_400_000

/** Without those that look alike: it is read from one screen and typed on another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Gives an account a password that opens it once: after signing in the person chooses their own (ASVS 5, 6.4.1).
 *
 * @returns the password itself, to be shown once and kept nowhere
 */
export async function giveOneTimePassword(tx: Tx, staffId: string): Promise<string> {
  const password = Array.from({ length: 4 }, () => signs(4)).join('-')
  const value = { until: new Date(Date.now() + GOOD_FOR_DAYS * DAY_MS).toISOString() }
  const key = oneTimeKey(staffId)
  await tx.staff.update({
    where: { id: staffId },
    data: { passwordHash: await hashPassword(password) },
    select: { id: true },
  })
  await tx.setting.upsert({
    where: { key },
    create: { key, value },
    update: { value },
    select: { key: true },
  })
  return password
}

/** The person has chosen a password of their own. */
export async function forgetOneTimePassword(tx: Tx, staffId: string): Promise<void> {
  await tx.setting.deleteMany({ where: { key: oneTimeKey(staffId) } })
}

/** Whether a session just opened may stay: one opened by a one-time password past its day is ended at once. */
export async function isSignInAllowed(sessionId: string): Promise<boolean> {
  const session = await db.staffSession.findUnique({ where: { id: sessionId }, select: { staffId: true } })
  const oneTime = session && (await findOneTimePassword(db, session.staffId))
  if (!oneTime || oneTime.until > new Date()) return true
  await revokeSession(sessionId)
  return false
}

const signs = (count: number) => Array.from({ length: count }, () => SIGNS[randomInt(SIGNS.length)]).join('')
