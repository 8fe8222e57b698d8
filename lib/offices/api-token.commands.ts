import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'

const DAY_MS = 86_400_000

/**
 * Issues a bearer token of `/api/v1` that acts with the rights of an account, from the machine the product runs on.
 *
 * @returns the token, which is kept nowhere: the database has only its SHA-256
 */
export async function issueToken({
  email,
  name,
  days,
}: {
  email: string
  name: string
  days: number
}): Promise<Result<{ token: string }, 'staffNotFound'>> {
  return inTransaction(async (tx) => {
    const staff = await tx.staff.findFirst({
      where: { email: email.trim().toLowerCase(), disabledAt: null, roles: { some: {} } },
      select: { id: true },
    })
    if (!staff) return fail('staffNotFound')
    const token = `pry_${randomBytes(32).toString('base64url')}`
    const { id } = await tx.apiToken.create({
      data: {
        staffId: staff.id,
        name: name.slice(0, 100),
        tokenHash: Uint8Array.from(createHash('sha256').update(token).digest()),
        expiresAt: new Date(Date.now() + days * DAY_MS),
      },
      select: { id: true },
    })
    await recordFact(tx, 'system', {
      action: 'create',
      subject: 'apiToken',
      subjectId: id,
      details: { staffId: staff.id, days },
    })
    return ok({ token })
  })
}
