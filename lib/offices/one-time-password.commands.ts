import 'server-only'
import { randomInt } from 'node:crypto'
import type { Tx } from '@/lib/core/db'
import { hashPassword } from '@/lib/core/sign-in'

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
  await tx.staff.update({
    where: { id: staffId },
    data: {
      passwordHash: await hashPassword(password),
      oneTimePasswordUntil: new Date(Date.now() + GOOD_FOR_DAYS * DAY_MS),
    },
    select: { id: true },
  })
  return password
}

const signs = (count: number) => Array.from({ length: count }, () => SIGNS[randomInt(SIGNS.length)]).join('')
