import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { findViewerOfToken } from '@/lib/core/viewer.queries'
import { givenStaff } from '@/scripts/testing/givens'
import { createAdministrator } from './administrator.commands'
import { issueToken } from './api-token.commands'
import { loadPresetOnce } from './unit-preset.commands'

const ANNA = { email: 'anna.bondar@office.example', name: 'Анна Бондар' }

beforeAll(() => db.$transaction((tx) => loadPresetOnce(tx, 'today')))

describe('createAdministrator', () => {
  it('makes the first one of the whole tree, though practice accounts administer it already', async () => {
    const top = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const practice = await givenStaff({ role: 'ADMINISTRATOR', unitId: top.id })
    await db.staff.update({ where: { id: practice.staffId }, data: { isDemo: true }, select: { id: true } })
    const made = await createAdministrator(ANNA, { isForced: false })
    expect(made).toMatchObject({ ok: true, value: { password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) } })
  })

  it('refuses a second one unless it is forced, and an address that is taken even then', async () => {
    const bohdan = { email: 'bohdan@office.example', name: 'Богдан Ткачук' }
    expect(await createAdministrator(bohdan, { isForced: false })).toEqual({
      ok: false,
      error: 'administratorExists',
    })
    expect(await createAdministrator(bohdan, { isForced: true })).toMatchObject({ ok: true })
    expect(await createAdministrator(ANNA, { isForced: true })).toEqual({ ok: false, error: 'emailTaken' })
  })
})

describe('issueToken', () => {
  const sha256 = (token: string) => Uint8Array.from(createHash('sha256').update(token).digest())

  it('acts with the rights of the account, and only its hash is kept', async () => {
    const desk = await givenStaff({ role: 'FRONTLINER' })
    const issued = await issueToken({ email: desk.email, name: 'проба', days: 1 })
    const token = issued.ok ? issued.value.token : ''
    expect(token).toMatch(/^pry_[\w-]{43}$/)
    expect((await findViewerOfToken(sha256(token))).viewer).toMatchObject({ staffId: desk.staffId })
    expect((await findViewerOfToken(sha256(`${token}x`))).viewer).toBeUndefined()
    const kept = await db.$queryRaw<{ row: string }[]>`SELECT t::text AS row FROM api_tokens t`
    expect(kept.some(({ row }) => row.includes(token))).toBe(false)
  })

  it('ends with its day, and with the account', async () => {
    const desk = await givenStaff({ role: 'FRONTLINER' })
    const issued = await issueToken({ email: desk.email, name: 'проба', days: 1 })
    const token = issued.ok ? issued.value.token : ''
    const past = new Date(Date.now() - 1000)
    await db.apiToken.updateMany({ where: { staffId: desk.staffId }, data: { expiresAt: past } })
    expect((await findViewerOfToken(sha256(token))).viewer).toBeUndefined()
    await db.staff.update({ where: { id: desk.staffId }, data: { disabledAt: past }, select: { id: true } })
    expect(await issueToken({ email: desk.email, name: 'проба', days: 1 })).toEqual({
      ok: false,
      error: 'staffNotFound',
    })
  })
})
