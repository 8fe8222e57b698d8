import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { givenInvited, invitation, lastEntryAbout, sessionOf } from '@/scripts/testing/given-accounts'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import {
  addStaffRole,
  changeStaff,
  disableStaff,
  inviteStaff,
  removeStaffRole,
  resetStaffPassword,
} from './staff.commands'
import { findStaffMember, listStaff } from './staff.queries'
import { staffListSchema } from './staff.schema'

let unitId: string
let admin: Viewer
let stranger: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId })
  stranger = await givenStaff({ role: 'ADMINISTRATOR' })
})

describe('inviteStaff', () => {
  it('opens an account with a password that is kept nowhere in plain, and puts it on record', async () => {
    const { staffId, password, email } = await givenInvited(admin)
    expect(await sessionOf({ email, password })).toBeTruthy()
    const row = await db.staff.findUniqueOrThrow({ where: { id: staffId }, select: { passwordHash: true } })
    expect(row.passwordHash).toMatch(/^\$argon2id\$/)
    expect(await lastEntryAbout(staffId)).toEqual({ action: 'invite', staffId: admin.staffId })
    const said = await db.$queryRaw<{ text: string }[]>`SELECT details::text AS text FROM audit_entries`
    expect(said.some(({ text }) => text.includes(password))).toBe(false)
  })

  it('refuses a second account with the same address, whatever its case', async () => {
    const { email } = await givenInvited(admin)
    const again = invitation(unitId, { email: email.toUpperCase() })
    expect(await inviteStaff(admin, again)).toEqual({ ok: false, error: 'emailTaken' })
  })

  it('refuses a unit beyond reach', async () => {
    expect(await inviteStaff(stranger, invitation(unitId))).toEqual({ ok: false, error: 'unitNotFound' })
    const head = await givenStaff({ role: 'HEAD', unitId })
    expect(await inviteStaff(head, invitation(unitId))).toEqual({ ok: false, error: 'unitNotFound' })
  })
})

describe('roles', () => {
  it('work, and stop working, with the next request', async () => {
    const { staffId } = await givenInvited(admin)
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
    const { staffId } = await givenInvited(admin)
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
    const { staffId } = await givenInvited(admin)
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
    const person = await givenInvited(admin)
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
    const person = await givenInvited(admin)
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
        seen: { name: '', position: '', positionEn: '', gender: 'MASCULINE' },
      }),
    ).toEqual(refused)
  })

  it('writes nothing over what another administrator has saved since the form was begun', async () => {
    const { staffId } = await givenInvited(admin)
    const select = { name: true, position: true, positionEn: true, gender: true } as const
    const seen = await db.staff.findUniqueOrThrow({ where: { id: staffId }, select })
    const other = await givenStaff({ role: 'ADMINISTRATOR', unitId })
    expect(await changeStaff(other, { ...seen, position: 'юрист', staffId, seen })).toEqual({
      ok: true,
      value: { staffId, saved: { ...seen, position: 'юрист' } },
    })
    expect(await changeStaff(admin, { ...seen, positionEn: 'lawyer', staffId, seen })).toEqual({
      ok: false,
      error: 'changedMeanwhile',
      theirs: { current: { ...seen, position: 'юрист' }, by: other.name },
    })
    expect(await db.staff.findUnique({ where: { id: staffId }, select })).toMatchObject({ position: 'юрист' })
  })

  it('is an administrator: a frontliner of the same centre sees no accounts', async () => {
    const frontliner = await givenStaff({ role: 'FRONTLINER', unitId })
    const { people } = await listStaff(frontliner, staffListSchema.parse({}))
    expect(people).toEqual([])
    const person = await givenInvited(admin)
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
