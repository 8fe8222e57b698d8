import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, isUniqueViolation } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import { giveOneTimePassword } from './one-time-password.commands'
import { emailSchema } from './staff.schema'

export const administratorSchema = z.object({ email: emailSchema, name: z.string().trim().min(2).max(120) })
type NewAdministrator = z.output<typeof administratorSchema>

/**
 * Makes an administrator of the whole tree: the one who invites everybody else. Only from the machine itself,
 * and without `isForced` only while there is no real one; demo accounts do not count.
 */
export async function createAdministrator(
  { email, name }: NewAdministrator,
  { isForced }: { isForced: boolean },
): Promise<Result<{ password: string }, 'administratorExists' | 'emailTaken'>> {
  try {
    return await inTransaction(async (tx) => {
      const top = await tx.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
      const others = await tx.staff.count({
        where: {
          isDemo: false,
          disabledAt: null,
          roles: { some: { role: 'ADMINISTRATOR', unitId: top.id } },
        },
      })
      if (others > 0 && !isForced) return fail('administratorExists')
      const { id } = await tx.staff.create({
        data: { email, name, roles: { create: { role: 'ADMINISTRATOR', unitId: top.id } } },
        select: { id: true },
      })
      const password = await giveOneTimePassword(tx, id)
      await recordFact(tx, 'system', {
        action: 'invite',
        subject: 'staff',
        subjectId: id,
        details: { role: 'ADMINISTRATOR', unitId: top.id },
      })
      return ok({ password })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('emailTaken')
    throw error
  }
}
