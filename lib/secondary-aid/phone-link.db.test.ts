import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenPhoto, PROGRAM } from '@/scripts/testing/files'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { listApplicationFiles } from './application-file.queries'
import {
  closePhoneLink,
  enterPhoneLink,
  finishPhoneLink,
  keepPhonePhoto,
  openPhoneLink,
} from './phone-link.commands'
import { findPhoneLink } from './phone-link.queries'
import { startApplication } from './start-application.commands'

const now = new Date('2026-11-23T10:00:00Z')
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let folder: string
let desk: Viewer
let applicationId: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pryimalnia-files-'))
  vi.stubEnv('DATA_DIR', folder)
  desk = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
  const { clientId } = await givenClient(desk)
  const started = await startApplication(desk, { clientId, enquiryId: null, submissionId: randomUUID() })
  if (!started.ok) throw new Error(started.error)
  applicationId = started.value.applicationId
})
afterAll(() => rmSync(folder, { recursive: true }))

async function link(viewer = desk) {
  const opened = await openPhoneLink(viewer, { applicationId, doc: 'PASSPORT_UA' }, now)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
async function entered(viewer = desk) {
  const opened = await link(viewer)
  const found = await enterPhoneLink({ token: opened.token, device: null }, now)
  if (!found.ok) throw new Error(found.error)
  return { ...opened, phone: { token: opened.token, device: found.value.device } }
}
const send = (phone: { token: string; device: string }, bytes: Uint8Array, at = now) =>
  keepPhonePhoto({ ...phone, submissionId: randomUUID() }, new Blob([Uint8Array.from(bytes)]).stream(), at)
const over = { ok: false, error: 'linkOver' }

describe('a link for a telephone', () => {
  it('takes several photos of one telephone, shows them at the desk, and ends when it is done', async () => {
    const { phone, linkId } = await entered()
    expect(await send(phone, await givenPhoto('Перша'))).toEqual({ ok: true, value: null })
    expect(await send(phone, await givenPhoto('Друга'))).toEqual({ ok: true, value: null })
    expect(await findPhoneLink(desk, { linkId }, now)).toEqual({
      ok: true,
      value: { state: 'OPEN', sent: 2 },
    })
    const files = await listApplicationFiles(desk, { applicationId })
    expect(files).toMatchObject({ value: [{ source: 'PHONE', doc: 'PASSPORT_UA' }, { source: 'PHONE' }] })
    expect(await finishPhoneLink(phone, now)).toEqual({ ok: true, value: null })
    expect(await send(phone, await givenPhoto('Третя'))).toEqual(over)
    expect(await enterPhoneLink(phone, now)).toEqual(over)
    expect(await findPhoneLink(desk, { linkId }, now)).toMatchObject({ value: { state: 'OVER', sent: 2 } })
  })

  it('belongs to the first telephone, which may load the page again', async () => {
    const { phone, token, linkId } = await entered()
    expect(await enterPhoneLink(phone, now)).toMatchObject({ ok: true, value: { device: phone.device } })
    const taken = { ok: false, error: 'linkTaken' }
    expect(await enterPhoneLink({ token, device: null }, now)).toEqual(taken)
    expect(await enterPhoneLink({ token, device: 'of another' }, now)).toEqual(taken)
    expect(await send({ token, device: 'of another' }, await givenPhoto())).toEqual(over)
    expect(await findPhoneLink(desk, { linkId }, now)).toMatchObject({ value: { sent: 0 } })
  })

  it('ends after ten minutes, and when the desk closes it', async () => {
    const first = await entered()
    expect(await send(first.phone, await givenPhoto('Майже'), minutesOn(9.99))).toMatchObject({ ok: true })
    expect(await send(first.phone, await givenPhoto('Пізно'), minutesOn(10))).toEqual(over)
    expect(await enterPhoneLink(first.phone, minutesOn(10))).toEqual(over)
    const second = await entered()
    expect(await closePhoneLink(desk, second, now)).toMatchObject({ ok: true })
    expect(await send(second.phone, await givenPhoto('Закрито'))).toEqual(over)
  })

  it('cannot be guessed, and is refused for what is no photo without ending', async () => {
    const { phone, token } = await entered()
    expect(await enterPhoneLink({ token: `${token.slice(0, -4)}AAAA`, device: null }, now)).toEqual(over)
    expect(await send({ ...phone, token: 'x'.repeat(43) }, await givenPhoto())).toEqual(over)
    expect(await send(phone, PROGRAM)).toEqual({ ok: false, error: 'typeRefused' })
    expect(await send(phone, await givenPhoto('Після помилки'))).toMatchObject({ ok: true })
  })

  it('is made, asked about and closed only by who may change the application', async () => {
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    const { linkId } = await link()
    expect(await openPhoneLink(stranger, { applicationId, doc: 'PASSPORT_UA' }, now)).toEqual({
      ok: false,
      error: 'applicationNotFound',
    })
    expect(await findPhoneLink(stranger, { linkId }, now)).toEqual({ ok: false, error: 'linkNotFound' })
    expect(await closePhoneLink(stranger, { linkId }, now)).toEqual({ ok: false, error: 'linkNotFound' })
  })

  it('sends nothing any more once its maker may no longer work here', async () => {
    const leaving = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id, name: 'Ігор Бойко' })
    const { phone } = await entered(leaving)
    await db.staff.update({ where: { id: leaving.staffId }, data: { disabledAt: now }, select: { id: true } })
    expect(await send(phone, await givenPhoto('Звільнено'))).toEqual(over)
  })

  it('names nobody: neither in the link nor in what the telephone is told', async () => {
    const { token, phone } = await entered()
    const told = JSON.stringify(await enterPhoneLink(phone, now))
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(told).not.toContain(applicationId)
    expect(told).not.toMatch(/PASSPORT|Шевченко/)
  })
})
