import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import { inviteStaffSchema, type StaffInvitation } from '@/lib/offices/staff.schema'

export type GivenAccount = { staffId: string; email: string; password: string }

/** What an administrator types to invite a colleague; what is not told is ordinary. */
export function invitation(unitId: string, more: object = {}): StaffInvitation {
  return inviteStaffSchema.parse({
    email: `${randomUUID()}@office.example`,
    name: 'Катерина Дяченко',
    position: 'фронтлайнерка',
    positionEn: 'frontliner',
    gender: 'FEMININE',
    role: 'FRONTLINER',
    unitId,
    submissionId: randomUUID(),
    ...more,
  })
}

/** A colleague invited into the administrator’s own unit, with the one-time password handed over. */
export async function givenInvited(admin: Viewer): Promise<GivenAccount> {
  const { inviteStaff } = await import('@/lib/offices/staff.commands')
  const asked = invitation(admin.unit.id)
  const answer = await inviteStaff(admin, asked)
  if (!answer.ok) throw new Error(answer.error)
  return { ...answer.value, email: asked.email }
}

/** Signs in from a place of its own, so that nobody else's tries count. */
export async function signIn({ email, password }: Pick<GivenAccount, 'email' | 'password'>) {
  const { signInWithPassword } = await import('@/lib/core/sign-in')
  return signInWithPassword({ email, password, address: randomUUID(), browser: 'Firefox' })
}

export async function sessionOf(account: Pick<GivenAccount, 'email' | 'password'>): Promise<string> {
  const result = await signIn(account)
  if (!result.ok) throw new Error(result.error)
  return result.value.sessionId
}

/** The newest record of what was done with the account. */
export async function lastEntryAbout(staffId: string) {
  const { db } = await import('@/lib/core/db')
  return db.auditEntry.findFirst({
    where: { subject: 'staff', subjectId: staffId },
    select: { action: true, staffId: true },
    orderBy: { at: 'desc' },
  })
}
