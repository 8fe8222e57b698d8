import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import { checkOwnPassword, hashPassword } from '@/lib/core/sign-in'
import type { Viewer } from '@/lib/core/viewer'
import type { PasswordChange, Preferences } from './account.schema'
import { findPasswordFault, type PasswordFault } from './password.rules'

/** Keeps how the viewer wants the product to look and to be pressed. */
export async function savePreferences(
  viewer: Viewer,
  { locale, theme, hasSingleKeyShortcuts }: Preferences,
): Promise<Result<Preferences, never>> {
  await db.staff.update({
    where: { id: viewer.staffId },
    data: { locale, theme, singleKeyShortcuts: hasSingleKeyShortcuts },
    select: { id: true },
  })
  return ok({ locale, theme, hasSingleKeyShortcuts })
}

/**
 * Replaces the viewer's own password, which they must know, and signs them out everywhere else.
 * Rule: ASVS 5.0 level 2, 6.2.3 (the present password is asked) and 7.4.3 (other sessions end).
 */
export async function changeOwnPassword(
  viewer: Viewer,
  { current, chosen }: PasswordChange,
): Promise<
  Result<
    { ended: number },
    PasswordFault | 'wrongPassword' | 'tooManyFailures' | 'samePassword' | 'demoAccount'
  >
> {
  // Whoever shows the product to others would lock them out.
  if (viewer.isDemo) return fail('demoAccount')
  const own = await checkOwnPassword(viewer, current)
  if (!own.ok) return own
  const fault = findPasswordFault(chosen, viewer.email)
  if (fault) return fail(fault)
  if (chosen === current) return fail('samePassword')
  const passwordHash = await hashPassword(chosen)
  return inTransaction(async (tx) => {
    await tx.staff.update({
      where: { id: viewer.staffId },
      data: { passwordHash, oneTimePasswordUntil: null },
      select: { id: true },
    })
    const others = await tx.staffSession.updateMany({
      where: {
        staffId: viewer.staffId,
        revokedAt: null,
        ...(viewer.session ? { id: { not: viewer.session.id } } : {}),
      },
      data: { revokedAt: new Date() },
    })
    await recordFact(tx, viewer, { action: 'changePassword', subject: 'staff', subjectId: viewer.staffId })
    return ok({ ended: others.count })
  })
}
