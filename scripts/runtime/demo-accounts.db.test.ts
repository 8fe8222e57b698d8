import { verify } from '@node-rs/argon2'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { hashPassword, signInWithPassword } from '@/lib/core/sign-in'
import { givenStaff } from '../testing/givens'
import { demoAccountLines } from './demo-accounts'

const officeWith = (demoPassword: string) => ({
  secrets: { masterKey: '', databasePassword: '', demoPassword },
})
const FIRST = 'верба-ручай-сім'
const SECOND = 'липа-струмок-два'

async function givenAccount(more: { isDemo: boolean; disabledAt?: Date }): Promise<string> {
  const { staffId, email } = await givenStaff({ role: 'FRONTLINER' })
  const passwordHash = await hashPassword(FIRST)
  await db.staff.update({ where: { id: staffId }, data: { passwordHash, ...more }, select: { id: true } })
  return email
}

const signIn = (email: string, password: string) =>
  signInWithPassword({ email, password, address: email, browser: '' })

const liveSessions = (email: string) =>
  db.staffSession.count({ where: { staff: { email }, revokedAt: null } })

beforeEach(() => db.staff.updateMany({ data: { isDemo: false } }))

describe('demoAccountLines', () => {
  it('tells nothing where there are no demo accounts', async () => {
    await givenAccount({ isDemo: false })
    expect(await demoAccountLines(officeWith(FIRST))).toEqual([])
  })

  it('leaves accounts and sessions alone while the password is the same', async () => {
    const email = await givenAccount({ isDemo: true })
    await signIn(email, FIRST)
    expect(await demoAccountLines(officeWith(FIRST))).toEqual([
      'Demo accounts:',
      `  ${email}`,
      `Password of all of them: ${FIRST}`,
    ])
    expect(await liveSessions(email)).toBe(1)
  })

  it('makes the password it tells that of every demo account, and of no other', async () => {
    const demo = [await givenAccount({ isDemo: true }), await givenAccount({ isDemo: true })]
    const real = await givenAccount({ isDemo: false })
    for (const email of [...demo, real]) await signIn(email, FIRST)
    expect(await demoAccountLines(officeWith(SECOND))).toContain(`Password of all of them: ${SECOND}`)
    for (const email of demo) {
      expect(await liveSessions(email)).toBe(0)
      expect(await signIn(email, FIRST)).toMatchObject({ ok: false })
      expect(await signIn(email, SECOND)).toMatchObject({ ok: true })
    }
    expect(await liveSessions(real)).toBe(1)
    expect(await signIn(real, FIRST)).toMatchObject({ ok: true })
  })

  it('leaves out an account that is disabled', async () => {
    const open = await givenAccount({ isDemo: true })
    const disabled = await givenAccount({ isDemo: true, disabledAt: new Date('2026-11-20T10:00:00Z') })
    const lines = await demoAccountLines(officeWith(SECOND))
    expect(lines).toContain(`  ${open}`)
    expect(lines).not.toContain(`  ${disabled}`)
    const { passwordHash } = await db.staff.findUniqueOrThrow({
      where: { email: disabled },
      select: { passwordHash: true },
    })
    expect(await verify(passwordHash ?? '', FIRST)).toBe(true)
  })
})
