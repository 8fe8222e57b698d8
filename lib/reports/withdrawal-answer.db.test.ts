import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawConsent } from '@/lib/clients/consent.commands'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenHandedOver, givenIssue } from '@/scripts/testing/given-referrals'
import { givenClient, givenStaff, givenVisit } from '@/scripts/testing/givens'
import { printWithdrawalAnswer } from './withdrawal-answer.commands'
import { findWithdrawalAnswer } from './withdrawal-answer.queries'

const noon = new Date('2026-11-21T10:00:00Z')
let desk: Viewer
let stranger: Viewer

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER', name: 'Ігор Бойко' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})
const textOf = async (clientId: string, locale: 'uk' | 'en' = 'uk') =>
  JSON.stringify(await findWithdrawalAnswer(desk, { clientId, locale }, noon))

describe('the answer to a person who took consent back', () => {
  it('names the day, the partners that were given data, and by whom it is answered', async () => {
    const { clientId, record } = await givenHandedOver(desk, { now: new Date('2026-11-20T10:00:00Z') })
    await withdrawConsent(desk, { clientId: clientId ?? '' }, noon)
    const text = await textOf(clientId ?? '')
    expect(text).toContain('21.11.2026 ви відкликали згоду')
    expect(text).toContain(`${record.name.uk}, 20.11.2026: ім’я, телефон`)
    expect(text).toContain('Відкритих справ у нашому центрі немає.')
    expect(text).toContain('Ігор Бойко')
    expect(await textOf(clientId ?? '', 'en')).toContain('20.11.2026: name, telephone')
  })

  it('names the matters that go on', async () => {
    const { clientId } = await givenClient(desk)
    const { enquiryId } = await givenIssue(desk, clientId)
    await withdrawConsent(desk, { clientId }, noon)
    const { number } = await db.enquiry.findUniqueOrThrow({
      where: { id: enquiryId },
      select: { number: true },
    })
    const text = await textOf(clientId)
    expect(text).toContain(`звернення № ${number}`)
    expect(text).toContain('Партнерам ваших даних не передавали.')
    const { clientId: other } = await givenClient(desk)
    await givenVisit(desk, other)
    await withdrawConsent(desk, { clientId: other }, noon)
    expect(await textOf(other)).toContain('Ваше звернення ще опрацьовують.')
  })

  it('names what a colleague passed on, and whom somebody has to ring', async () => {
    const head = await givenStaff({ role: 'HEAD', unitId: desk.unit.id })
    const { clientId, record } = await givenHandedOver(desk)
    const id = clientId ?? ''
    await withdrawConsent(desk, { clientId: id })
    const found = await findWithdrawalAnswer(head, { clientId: id, locale: 'uk' })
    expect(JSON.stringify(found)).toContain(record.name.uk)
    expect(found).toMatchObject({ value: { toRing: [{ partner: record.name.uk }] } })
  })

  it('is printed and kept; of a protected person once the place is safe', async () => {
    const { clientId } = await givenClient(desk)
    await withdrawConsent(desk, { clientId }, noon)
    const request = { clientId, locale: 'uk' as const, isPlaceSafe: false }
    const printed = await printWithdrawalAnswer(desk, request, noon)
    expect(printed.ok && Buffer.from(printed.value.pdf).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await db.issuedPaper.count({ where: { clientId, kind: 'CONSENT_ANSWER' } })).toBe(1)
    await db.client.update({ where: { id: clientId }, data: { isProtected: true }, select: { id: true } })
    expect(await printWithdrawalAnswer(desk, request, noon)).toEqual({ ok: false, error: 'placeNotSafe' })
  })

  it('is for nobody whose consent holds, nor for a worker of another centre', async () => {
    const { clientId } = await givenClient(desk)
    expect(await findWithdrawalAnswer(desk, { clientId, locale: 'uk' })).toEqual({
      ok: false,
      error: 'notWithdrawn',
    })
    expect(await findWithdrawalAnswer(stranger, { clientId, locale: 'uk' })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
  })
})
