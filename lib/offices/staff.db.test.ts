import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { signInWithPassword } from '@/lib/core/sign-in'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfSession, findViewerOfStaff } from '@/lib/core/viewer.queries'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { changeOwnPassword } from './account.commands'
import {
  addStaffRole,
  changeStaff,
  disableStaff,
  enableStaff,
  endStaffSessions,
  inviteStaff,
  removeStaffRole,
  resetStaffPassword,
} from './staff.commands'
import { findStaffMember, listStaff } from './staff.queries'
import { inviteStaffSchema, staffListSchema } from './staff.schema'

let unitId: string
let admin: Viewer
let stranger: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId })
  stranger = await givenStaff({ role: 'ADMINISTRATOR' })
})

const invitation = (more: object = {}) =>
  inviteStaffSchema.parse({
    email: `${randomUUID()}@office.example`,
    name: 'Катерина Дяченко',
    position: 'фронтлайнерка',
    positionEn: 'frontliner',
    gender: 'FEMININE',
    role: 'FRONTLINER',
    unitId,
    ...more,
  })

async function invited(more: object = {}) {
  const asked = invitation(more)
  const answer = await inviteStaff(admin, asked)
  if (!answer.ok) throw new Error(answer.error)
  return { ...answer.value, email: asked.email }
}
const signIn = (email: string, password: string) =>
  signInWithPassword({ email, password, address: randomUUID(), browser: 'Firefox' })

async function sessionOf({ email, password }: { email: string; password: string }): Promise<string> {
  const result = await signIn(email, password)
  if (!result.ok) throw new Error(result.error)
  return result.value.sessionId
}
const lastEntryAbout = (staffId: string) =>
  db.auditEntry.findFirst({
    where: { subject: 'staff', subjectId: staffId },
    select: { action: true, staffId: true },
    orderBy: { at: 'desc' },
  })

describe('inviteStaff', () => {
  it('opens an account with a password that is kept nowhere in plain, and puts it on record', async () => {
    const { staffId, password, email } = await invited()
    expect(await sessionOf({ email, password })).toBeTruthy()
    const row = await db.staff.findUniqueOrThrow({ where: { id: staffId }, select: { passwordHash: true } })
    expect(row.passwordHash).toMatch(/^\$argon2id\$/)
    expect(await lastEntryAbout(staffId)).toEqual({ action: 'invite', staffId: admin.staffId })
    const said = await db.$queryRaw<{ text: string }[]>`SELECT details::text AS text FROM audit_entries`
    expect(said.some(({ text }) => text.includes(password))).toBe(false)
  })

  it('refuses a second account with the same address, whatever its case', async () => {
    const { email } = await invited()
    const again = invitation({ email: email.toUpperCase() })
    expect(await inviteStaff(admin, again)).toEqual({ ok: false, error: 'emailTaken' })
  })

  it('refuses a unit beyond reach', async () => {
    expect(await inviteStaff(stranger, invitation())).toEqual({ ok: false, error: 'unitNotFound' })
    const head = await givenStaff({ role: 'HEAD', unitId })
    expect(await inviteStaff(head, invitation())).toEqual({ ok: false, error: 'unitNotFound' })
  })
})

describe('a one-time password', () => {
  it('is asked to be replaced until the person chooses their own', async () => {
    const { staffId, password } = await invited()
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
    const { staffId, password, email } = await invited()
    expect(await signIn(email, password)).toMatchObject({ ok: true })
    await db.staff.update({
      where: { id: staffId },
      data: { oneTimePasswordUntil: new Date(Date.now() - 1000) },
      select: { id: true },
    })
    expect(await signIn(email, password)).toMatchObject({ ok: false, error: 'passwordExpired' })
  })
})

describe('disableStaff', () => {
  it('ends sessions and tokens at once', async () => {
    const person = await invited()
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
    expect(await signIn(person.email, person.password)).toEqual({ ok: false, error: 'wrongCredentials' })
    expect(await lastEntryAbout(person.staffId)).toMatchObject({ action: 'disable' })
  })

  it('is undone with a new one-time password; the old one and the old sessions stay dead', async () => {
    const person = await invited()
    const session = await sessionOf(person)
    await disableStaff(admin, person)
    const enabled = await enableStaff(admin, person)
    expect(await findViewerOfSession(session)).toBeUndefined()
    expect(await signIn(person.email, person.password)).toMatchObject({ ok: false })
    expect(await signIn(person.email, enabled.ok ? enabled.value.password : '')).toMatchObject({ ok: true })
  })
})

describe('resetStaffPassword and endStaffSessions', () => {
  it('replace the password and end what is open', async () => {
    const person = await invited()
    const session = await sessionOf(person)
    const reset = await resetStaffPassword(admin, person)
    expect(await findViewerOfSession(session)).toBeUndefined()
    const again = { email: person.email, password: reset.ok ? reset.value.password : '' }
    const second = await sessionOf(again)
    expect(await endStaffSessions(admin, person)).toMatchObject({ ok: true, value: { sessions: 1 } })
    expect(await findViewerOfSession(second)).toBeUndefined()
  })
})

describe('roles', () => {
  it('work, and stop working, with the next request', async () => {
    const { staffId } = await invited()
    const can = async () => (await findViewerOfStaff(staffId))?.ability.can('read', 'CardOpening')
    expect(await addStaffRole(admin, { staffId, unitId, role: 'HEAD' })).toMatchObject({ ok: true })
    expect(await can()).toBe(true)
    expect(await removeStaffRole(admin, { staffId, unitId, role: 'HEAD' })).toMatchObject({ ok: true })
    expect(await can()).toBe(false)
  })

  it('at a unit that has closed are taken away, but not given; the working unit comes first until then', async () => {
    const id = randomUUID()
    await db.unit.create({
      data: {
        ...{ id, parentId: unitId, path: [unitId, id], code: `0${id}`, kind: 'BUREAU' },
        ...{ name: 'Бюро', shortName: 'Бюро', nameEn: 'Bureau' },
      },
      select: { id: true },
    })
    const { staffId } = await invited()
    const now = async () => {
      const found = await findViewerOfStaff(admin.staffId)
      if (!found) throw new Error('The administrator is gone')
      return found
    }
    const there = { staffId, unitId: id } as const
    expect(await addStaffRole(await now(), { ...there, role: 'FRONTLINER' })).toMatchObject({ ok: true })
    expect((await findViewerOfStaff(staffId))?.unit.id).toBe(id)
    await db.unit.update({ where: { id }, data: { closedOn: new Date('2026-01-15') }, select: { id: true } })
    expect((await findViewerOfStaff(staffId))?.unit.id).toBe(unitId)

    const refused = { ok: false, error: 'unitNotFound' }
    expect(await addStaffRole(await now(), { ...there, role: 'HEAD' })).toEqual(refused)
    expect(await removeStaffRole(await now(), { ...there, role: 'FRONTLINER' })).toMatchObject({ ok: true })
  })

  it('keep at least one: access is closed by disabling', async () => {
    const { staffId } = await invited()
    expect(await removeStaffRole(admin, { staffId, unitId, role: 'FRONTLINER' })).toEqual({
      ok: false,
      error: 'lastRole',
    })
  })
})

describe('an administrator', () => {
  it('changes nothing of their own rights: it takes two', async () => {
    const own = { staffId: admin.staffId }
    const refused = { ok: false, error: 'ownAccount' }
    expect(await addStaffRole(admin, { ...own, unitId, role: 'HEAD' })).toEqual(refused)
    expect(await removeStaffRole(admin, { ...own, unitId, role: 'ADMINISTRATOR' })).toEqual(refused)
    expect(await disableStaff(admin, own)).toEqual(refused)
    expect(await resetStaffPassword(admin, own)).toEqual(refused)
  })

  it('of another centre neither sees nor changes the account', async () => {
    const person = await invited()
    const refused = { ok: false, error: 'staffNotFound' }
    expect(await findStaffMember(stranger, person.staffId)).toBeUndefined()
    expect(await disableStaff(stranger, person)).toEqual(refused)
    expect(await resetStaffPassword(stranger, person)).toEqual(refused)
    expect(await addStaffRole(stranger, { ...person, unitId: stranger.unit.id, role: 'HEAD' })).toEqual(
      refused,
    )
    expect(await removeStaffRole(stranger, { ...person, unitId, role: 'FRONTLINER' })).toMatchObject({
      ok: false,
    })
  })

  it('cannot take over somebody who also works beyond their reach', async () => {
    const person = await invited()
    await db.staffRole.create({
      data: { staffId: person.staffId, unitId: stranger.unit.id, role: 'HEAD' },
      select: { staffId: true },
    })
    expect(await findStaffMember(admin, person.staffId)).toMatchObject({ isWithinReach: false })
    const refused = { ok: false, error: 'staffNotFound' }
    expect(await resetStaffPassword(admin, person)).toEqual(refused)
    expect(
      await changeStaff(admin, {
        staffId: person.staffId,
        ...{ name: 'Хтось Інший', position: '', positionEn: '', gender: 'MASCULINE' },
      }),
    ).toEqual(refused)
  })

  it('is an administrator: a frontliner of the same centre sees no accounts', async () => {
    const frontliner = await givenStaff({ role: 'FRONTLINER', unitId })
    const { people } = await listStaff(frontliner, staffListSchema.parse({}))
    expect(people).toEqual([])
    const person = await invited()
    expect(await disableStaff(frontliner, person)).toEqual({ ok: false, error: 'staffNotFound' })
  })
})

describe('listStaff', () => {
  it('pages by key through everybody once, and finds by parts of name, address and position', async () => {
    const centre = await givenUnit()
    const theirs = await givenStaff({ role: 'ADMINISTRATOR', unitId: centre, name: 'Я Останній' })
    for (let count = 0; count < 60; count += 1)
      await givenStaff({ role: 'FRONTLINER', unitId: centre, name: `Ганна Кравець ${count % 7}` })

    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listStaff(theirs, staffListSchema.parse({ after }))
      seen.push(...page.people.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(61)
    expect(new Set(seen).size).toBe(61)

    const found = await listStaff(theirs, staffListSchema.parse({ q: 'останній я' }))
    expect(found.people.map(({ id }) => id)).toEqual([theirs.staffId])
  })
})
