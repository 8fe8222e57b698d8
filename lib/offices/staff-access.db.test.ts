import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfSession, findViewerOfStaff } from '@/lib/core/viewer.queries'
import { givenInvited, lastEntryAbout, sessionOf, signIn } from '@/scripts/testing/given-accounts'
import { givenStaff } from '@/scripts/testing/givens'
import { changeOwnPassword } from './account.commands'
import { disableStaff, enableStaff, endStaffSessions, resetStaffPassword } from './staff.commands'

let admin: Viewer

beforeAll(async () => {
  admin = await givenStaff({ role: 'ADMINISTRATOR' })
})

describe('a one-time password', () => {
  it('is asked to be replaced until the person chooses their own', async () => {
    const { staffId, password } = await givenInvited(admin)
    const viewer = await findViewerOfStaff(staffId)
    if (!viewer) throw new Error('no viewer')
    expect(viewer.oneTimePasswordUntil).toBeDefined()
    expect(await changeOwnPassword(viewer, { current: password, chosen: password })).toMatchObject({
      ok: false,
      error: 'samePassword',
    })
    const changed = await changeOwnPassword(viewer, { current: password, chosen: 'гречка-вітер-сім' })
    expect(changed).toMatchObject({ ok: true })
    expect((await findViewerOfStaff(staffId))?.oneTimePasswordUntil).toBeUndefined()
  })

  it('opens nothing once its days have passed', async () => {
    const person = await givenInvited(admin)
    expect(await signIn(person)).toMatchObject({ ok: true })
    await db.staff.update({
      where: { id: person.staffId },
      data: { oneTimePasswordUntil: new Date(Date.now() - 1000) },
      select: { id: true },
    })
    expect(await signIn(person)).toMatchObject({ ok: false, error: 'passwordExpired' })
  })
})

describe('disableStaff', () => {
  it('ends sessions and tokens at once', async () => {
    const person = await givenInvited(admin)
    const session = await sessionOf(person)
    await db.apiToken.create({
      data: {
        staffId: person.staffId,
        name: 'x',
        tokenHash: Uint8Array.from(Buffer.from(randomUUID())),
      },
      select: { id: true },
    })
    expect(await disableStaff(admin, person)).toMatchObject({ ok: true })
    expect(await findViewerOfSession(session)).toBeUndefined()
    expect(await db.apiToken.count({ where: { staffId: person.staffId, revokedAt: null } })).toBe(0)
    expect(await signIn(person)).toEqual({ ok: false, error: 'wrongCredentials' })
    expect(await lastEntryAbout(person.staffId)).toMatchObject({ action: 'disable' })
  })

  it('is undone with a new one-time password; the old one and the old sessions stay dead', async () => {
    const person = await givenInvited(admin)
    const session = await sessionOf(person)
    await disableStaff(admin, person)
    const enabled = await enableStaff(admin, person)
    expect(await findViewerOfSession(session)).toBeUndefined()
    expect(await signIn(person)).toMatchObject({ ok: false })
    const password = enabled.ok ? enabled.value.password : ''
    expect(await signIn({ ...person, password })).toMatchObject({ ok: true })
  })
})

describe('resetStaffPassword and endStaffSessions', () => {
  it('replace the password and end what is open', async () => {
    const person = await givenInvited(admin)
    const session = await sessionOf(person)
    const reset = await resetStaffPassword(admin, person)
    expect(await findViewerOfSession(session)).toBeUndefined()
    const again = { email: person.email, password: reset.ok ? reset.value.password : '' }
    const second = await sessionOf(again)
    expect(await endStaffSessions(admin, person)).toMatchObject({ ok: true, value: { sessions: 1 } })
    expect(await findViewerOfSession(second)).toBeUndefined()
  })
})
