import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { invitation, lastEntryAbout, sessionOf, signIn } from '@/scripts/testing/given-accounts'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { disableStaff, inviteStaff } from './staff.commands'
import { createUnit } from './unit.commands'
import { createUnitSchema } from './unit.schema'

let unitId: string
let admin: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId })
})

describe('createUnit', () => {
  const asked = (code: string, more: object = {}) =>
    createUnitSchema.parse({
      ...{ code, kind: 'ACCESS_POINT', name: 'Пункт', shortName: 'Пункт', nameEn: 'Point' },
      ...{ phone: '', address: '', hours: '', email: '', coordinates: '' },
      ...{ parentId: unitId, submissionId: randomUUID(), ...more },
    })

  it('makes one unit of a submission, however often it is sent, and answers the same', async () => {
    const sent = asked('8471')
    const answers = await Promise.all([1, 2, 3].map(() => createUnit(admin, sent)))
    expect(answers[0]).toMatchObject({ ok: true })
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    expect(await db.unit.count({ where: { code: '8471' } })).toBe(1)
  })

  it('leaves the key free when the code is taken, and refuses another unit under a used one', async () => {
    await createUnit(admin, asked('8472'))
    const sent = asked('8472')
    expect(await createUnit(admin, sent)).toEqual({ ok: false, error: 'codeTaken' })
    expect(await createUnit(admin, { ...sent, code: '8473' })).toMatchObject({ ok: true })
    expect(await createUnit(admin, { ...sent, code: '8474' })).toEqual({ ok: false, error: 'keyReused' })
  })
})

describe('inviteStaff', () => {
  async function invite(sent: ReturnType<typeof invitation>) {
    const answer = await inviteStaff(admin, sent)
    if (!answer.ok) throw new Error(answer.error)
    return answer.value
  }

  it('opens one account of a submission; sent again it gives another password, which is kept nowhere', async () => {
    const sent = invitation(unitId)
    const first = await invite(sent)
    const second = await invite(sent)
    expect(second.staffId).toBe(first.staffId)
    expect(second.password).not.toBe(first.password)
    expect(await lastEntryAbout(first.staffId)).toEqual({ action: 'resetPassword', staffId: admin.staffId })
    const where = { staffId_key: { staffId: admin.staffId, key: sent.submissionId } }
    const { answer } = await db.idempotencyKey.findUniqueOrThrow({ where, select: { answer: true } })
    expect(answer).toEqual({ staffId: first.staffId })

    const { email } = sent
    expect(await signIn({ email, password: first.password })).toMatchObject({ error: 'wrongCredentials' })
    expect(await sessionOf({ email, password: second.password })).toBeTruthy()
  })

  it('takes the password away from nobody who has signed in, and opens no account that was closed', async () => {
    const sent = invitation(unitId)
    const account = { email: sent.email, password: (await invite(sent)).password }
    await sessionOf(account)
    expect(await inviteStaff(admin, sent)).toEqual({ ok: false, error: 'emailTaken' })
    expect(await sessionOf(account)).toBeTruthy()

    const closed = invitation(unitId)
    await disableStaff(admin, await invite(closed))
    expect(await inviteStaff(admin, closed)).toEqual({ ok: false, error: 'emailTaken' })
  })

  it('gives no password to whom the account is beyond reach by now', async () => {
    const sent = invitation(unitId)
    const { staffId } = await invite(sent)
    await db.staffRole.create({
      data: { staffId, unitId: await givenUnit(), role: 'HEAD' },
      select: { staffId: true },
    })
    expect(await inviteStaff(admin, sent)).toEqual({ ok: false, error: 'emailTaken' })
  })

  it('refuses another account under a used key', async () => {
    const sent = invitation(unitId)
    await invite(sent)
    const another = invitation(unitId, { submissionId: sent.submissionId })
    expect(await inviteStaff(admin, another)).toEqual({ ok: false, error: 'keyReused' })
  })
})
