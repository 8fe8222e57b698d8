import { beforeEach, describe, expect, it } from 'vitest'
import { givenStaff } from '@/scripts/testing/givens'
import { db } from './db'
import {
  checkOwnPassword,
  extendSession,
  hashPassword,
  IDLE_MINUTES,
  revokeSession,
  signInWithPassword,
} from './sign-in'
import type { Viewer } from './viewer'
import { findViewerOfSession } from './viewer.queries'

const PASSWORD = 'гречка-вітер-сім'
const ADDRESS = '192.0.2.17'
const HOUR_MS = 3_600_000
let viewer: Viewer

beforeEach(async () => {
  await db.signInThrottle.deleteMany({})
  viewer = await givenStaff({ role: 'FRONTLINER' })
  await db.staff.update({
    where: { id: viewer.staffId },
    data: { passwordHash: await hashPassword(PASSWORD) },
    select: { id: true },
  })
})

const signIn = (more: Partial<Parameters<typeof signInWithPassword>[0]> = {}) =>
  signInWithPassword({
    email: viewer.email,
    password: PASSWORD,
    address: ADDRESS,
    browser: 'Firefox',
    ...more,
  })

async function openSession(): Promise<string> {
  const result = await signIn()
  if (!result.ok) throw new Error(result.error)
  return result.value.sessionId
}

const change = (id: string, data: { expiresAt?: Date; createdAt?: Date; lastSeenAt?: Date }) =>
  db.staffSession.update({ where: { id }, data, select: { id: true } })

describe('signInWithPassword', () => {
  it('opens a session, whatever the case and the spaces of the address, and puts it on record', async () => {
    const result = await signIn({ email: ` ${viewer.email.toUpperCase()} ` })
    expect(result).toMatchObject({ ok: true, value: { staffId: viewer.staffId } })
    const entry = await db.auditEntry.findFirst({
      where: { chain: viewer.staffId },
      select: { action: true, subject: true },
    })
    expect(entry).toEqual({ action: 'signIn', subject: 'staffSession' })
  })

  it('answers an unknown address as a wrong password', async () => {
    const wrong = { ok: false, error: 'wrongCredentials' }
    expect(await signIn({ password: 'не той пароль' })).toEqual(wrong)
    expect(await signIn({ email: 'nobody@office.example' })).toEqual(wrong)
  })

  it('does not cut or trim the password', async () => {
    expect(await signIn({ password: `${PASSWORD} ` })).toEqual({ ok: false, error: 'wrongCredentials' })
  })

  it('lets nobody in without a role, without a password, or with a disabled account', async () => {
    const wrong = { ok: false, error: 'wrongCredentials' }
    const set = (data: { disabledAt?: Date | null; passwordHash?: string | null }) =>
      db.staff.update({ where: { id: viewer.staffId }, data, select: { id: true } })
    await set({ disabledAt: new Date() })
    expect(await signIn()).toEqual(wrong)
    await set({ disabledAt: null, passwordHash: null })
    expect(await signIn()).toEqual(wrong)
    await set({ passwordHash: await hashPassword(PASSWORD) })
    await db.staffRole.deleteMany({ where: { staffId: viewer.staffId } })
    expect(await signIn()).toEqual(wrong)
  })

  it('shuts the account after five failures, also for the right password, and only that account', async () => {
    for (let failures = 0; failures < 5; failures += 1) await signIn({ password: 'не той пароль' })
    expect(await signIn()).toEqual({ ok: false, error: 'tooManyFailures' })

    const other = await givenStaff({ role: 'FRONTLINER' })
    const hash = await hashPassword(PASSWORD)
    await db.staff.update({
      where: { id: other.staffId },
      data: { passwordHash: hash },
      select: { id: true },
    })
    expect(await signIn({ email: other.email })).toMatchObject({ ok: true })
  })

  it('lets no more guesses through at once than one after the other', async () => {
    const guesses = await Promise.all(Array.from({ length: 20 }, () => signIn({ password: 'не той пароль' })))
    const errors = guesses.map((guess) => (guess.ok ? 'opened' : guess.error))
    expect(errors.filter((error) => error === 'wrongCredentials')).toHaveLength(5)
    expect(errors.filter((error) => error === 'tooManyFailures')).toHaveLength(15)
  })

  it('does not count whoever signs in against the address they share', async () => {
    for (let times = 0; times < 3; times += 1) await openSession()
    await signIn({ password: 'не той пароль' })
    const failures = await db.signInThrottle.findMany({ select: { failures: true } })
    expect(failures.map((row) => row.failures).sort()).toEqual([1, 1])
  })

  it('opens the account again when the window has passed', async () => {
    for (let failures = 0; failures < 5; failures += 1) await signIn({ password: 'не той пароль' })
    await db.signInThrottle.updateMany({ data: { windowStart: new Date(Date.now() - 15 * 60_000 - 1000) } })
    expect(await signIn()).toMatchObject({ ok: true })
  })

  it('forgets the failures of an account that signed in', async () => {
    for (let failures = 0; failures < 4; failures += 1) await signIn({ password: 'не той пароль' })
    await signIn()
    for (let failures = 0; failures < 4; failures += 1) await signIn({ password: 'не той пароль' })
    expect(await signIn()).toMatchObject({ ok: true })
  })

  it('shuts an address from which many accounts were tried, and no other address', async () => {
    for (let tried = 0; tried < 50; tried += 1)
      await signIn({ email: `nobody-${tried}@office.example`, password: 'не той пароль' })
    expect(await signIn()).toEqual({ ok: false, error: 'tooManyFailures' })
    expect(await signIn({ address: '192.0.2.18' })).toMatchObject({ ok: true })
  })
})

describe('checkOwnPassword', () => {
  const check = (typed: string) => checkOwnPassword(viewer, typed)

  it('counts only what was wrong, also at once', async () => {
    for (let times = 0; times < 6; times += 1) expect(await check(PASSWORD)).toMatchObject({ ok: true })
    const guesses = await Promise.all(Array.from({ length: 20 }, () => check('не той пароль')))
    expect(guesses.filter((guess) => !guess.ok && guess.error === 'wrongPassword')).toHaveLength(5)
    expect(await check(PASSWORD)).toEqual({ ok: false, error: 'tooManyFailures' })
  })
})

describe('a session', () => {
  it('ends at once when it is revoked', async () => {
    const sessionId = await openSession()
    expect(await findViewerOfSession(sessionId)).toMatchObject({ viewer: { staffId: viewer.staffId } })
    await revokeSession(sessionId)
    expect(await findViewerOfSession(sessionId)).toBeUndefined()
    expect(await extendSession(sessionId)).toBeUndefined()
  })

  it('ends at once when the account is disabled', async () => {
    const sessionId = await openSession()
    await db.staff.update({
      where: { id: viewer.staffId },
      data: { disabledAt: new Date() },
      select: { id: true },
    })
    expect(await findViewerOfSession(sessionId)).toBeUndefined()
  })

  it('ends when its time has passed, and cannot be prolonged then', async () => {
    const sessionId = await openSession()
    await change(sessionId, { expiresAt: new Date(Date.now() - 1000) })
    expect(await findViewerOfSession(sessionId)).toBeUndefined()
    expect(await extendSession(sessionId)).toBeUndefined()
  })

  it('is prolonged by use, up to twelve hours after signing in', async () => {
    const sessionId = await openSession()
    await change(sessionId, { expiresAt: new Date(Date.now() + 60_000) })
    const prolonged = await extendSession(sessionId)
    expect(prolonged?.getTime()).toBeGreaterThan(Date.now() + (IDLE_MINUTES - 1) * 60_000)

    const createdAt = new Date(Date.now() - 11.75 * HOUR_MS)
    await change(sessionId, { createdAt })
    expect((await extendSession(sessionId))?.getTime()).toBe(createdAt.getTime() + 12 * HOUR_MS)
  })

  it('works with the roles the person has now, not those at signing in', async () => {
    const sessionId = await openSession()
    await db.staffRole.updateMany({ where: { staffId: viewer.staffId }, data: { role: 'AUDITOR' } })
    const found = await findViewerOfSession(sessionId)
    expect(found?.viewer.ability.can('create', 'Client')).toBe(false)
  })
})
