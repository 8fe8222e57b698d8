import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { partnerInput } from '@/scripts/testing/given-partners'
import { formOf, givenDraft, givenHandedOver, givenLink } from '@/scripts/testing/given-referrals'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { handOver } from './hand-over.commands'
import { openSheetPage } from './handoff-sheet.queries'
import { openAnswer } from './partner-answer.commands'
import { findReferral } from './referral.queries'
import { type HandOver, handOverSchema, type ReferralFormInput } from './referral.schema'
import { sheetAddress } from './referral-link.queries'
import { startReferral } from './start-referral.commands'

// A Friday before noon in Kyiv.
const now = new Date('2026-11-27T09:00:00Z')
let unitId: string
let desk: Viewer
let head: Viewer
let stranger: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})

const input = (referralId: string, more: Partial<ReferralFormInput> = {}): HandOver =>
  handOverSchema.parse(formOf(referralId, more))
const rowOf = (id: string) => db.referral.findUniqueOrThrow({ where: { id }, include: { events: true } })
const kindsOf = async (id: string) =>
  (await db.referralEvent.findMany({ where: { referralId: id }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  )
describe('handing the sheet over', () => {
  it('gives a number, keeps the record and the consent that names the partner, and plans what comes', async () => {
    const { referralId, number } = await givenHandedOver(desk, { now })
    const row = await rowOf(referralId)
    expect(number).toMatch(/^\d+-Н-2026-\d{4}$/)
    expect(row).toMatchObject({
      state: 'SENT',
      sharedData: ['NAME', 'PHONE'],
      consent: {
        form: 'ORAL',
        partnerName: 'Вербопільська філія центру зайнятості',
        data: ['NAME', 'PHONE'],
        recordedById: desk.staffId,
      },
      // The Monday after; ten calendar days, of which the last is a Monday too.
      askOn: new Date('2026-11-30T00:00:00Z'),
      answerDueOn: new Date('2026-12-07T00:00:00Z'),
    })
    expect(row.handedOver).toMatchObject({ record: { kind: 'EMPLOYMENT' } })
    expect(await kindsOf(referralId)).toEqual(['START', 'HAND_OVER', 'SEND'])
    const jobs = await db.$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE key LIKE ${`%${referralId}`} ORDER BY key`
    expect(jobs.map(({ key }) => key)).toEqual([
      `remindPartner:${referralId}`,
      `timeOutReferral:${referralId}`,
    ])
  })

  it('pressed twice makes one, and on an older revision changes nothing', async () => {
    const { referralId } = await givenDraft(desk)
    const once = input(referralId)
    const [first, second] = await Promise.all([handOver(desk, once, now), handOver(desk, once, now)])
    expect(first).toEqual(second)
    expect(first.ok).toBe(true)
    const again = { ...once, submissionId: randomUUID() }
    expect(await handOver(desk, again, now)).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect(await kindsOf(referralId)).toEqual(['START', 'HAND_OVER', 'SEND'])
  })

  it('refuses data nobody agreed to, and writes nothing', async () => {
    const { referralId } = await givenDraft(desk)
    const asked = input(referralId, { sharedData: ['NAME'] })
    expect(await handOver(desk, asked, now)).toEqual({ ok: false, error: 'consentMissing' })
    expect(await rowOf(referralId)).toMatchObject({ state: 'DRAFT', number: null })
  })

  it('lets the head, and nobody else, pass them on with a reason that stays on record', async () => {
    const { referralId } = await givenDraft(desk)
    const asked = () =>
      input(referralId, { sharedData: ['NAME'], overrideReason: 'Дитина в небезпеці, батьки недоступні' })
    expect(await handOver(desk, asked(), now)).toEqual({ ok: false, error: 'overrideForbidden' })
    expect(await handOver(head, asked(), now)).toMatchObject({ ok: true })
    expect((await rowOf(referralId)).consent).toMatchObject({ overriddenById: head.staffId })
    const entries = await db.auditEntry.findMany({
      where: { subjectId: referralId, action: 'overrideConsent' },
    })
    expect(entries).toMatchObject([{ staffId: head.staffId, details: { data: ['NAME'] } }])
  })

  it('never names a protected person', async () => {
    const { referralId, clientId } = await givenDraft(desk)
    await db.client.update({
      where: { id: clientId ?? '' },
      data: { isProtected: true },
      select: { id: true },
    })
    const named = input(referralId, { sharedData: ['NAME', 'MATTER'], consentForm: 'WRITTEN' })
    expect(await handOver(desk, named, now)).toEqual({ ok: false, error: 'protectedByCode' })
    const coded = input(referralId, { sharedData: ['MATTER'], consentForm: 'WRITTEN' })
    expect(await handOver(desk, coded, now)).toMatchObject({ ok: true })
    const opened = await openAnswer({ token: await givenLink(referralId) }, now)
    expect(opened).toMatchObject({ ok: true, value: { matter: 'По довідку про допомогу по безробіттю' } })
    expect(JSON.stringify(opened)).not.toContain('Шевченко')
  })

  it('gives the person’s own telephone where it is safe to ring, and no other', async () => {
    const { referralId, clientId } = await givenDraft(desk)
    const of = { clientId: clientId ?? '' }
    await db.clientPhone.updateMany({ where: of, data: { owner: 'SHELTER' } })
    const asked = input(referralId, { sharedData: ['PHONE'], consentForm: 'WRITTEN' })
    expect(await handOver(desk, asked, now)).toEqual({ ok: false, error: 'noSafePhone' })
    const own = { e164: '+380671230099', digitsReversed: '990032176083', owner: 'SELF', safeToCall: true }
    await db.clientPhone.create({ data: { ...of, ordinal: 7, ...own }, select: { ordinal: true } })
    expect(await handOver(desk, asked, now)).toMatchObject({ ok: true })
    const opened = await openAnswer({ token: await givenLink(referralId) }, now)
    expect(opened).toMatchObject({ value: { phone: { number: '067 123 00 99' } } })
  })

  it('leads to no partner that has closed since', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    const token = sheetAddress(referralId).split(/[#/]/).at(-1) ?? ''
    expect(await openSheetPage(token, { locale: undefined }, now)).toMatchObject({ ok: true })
    const { partnerId } = await rowOf(referralId)
    await db.partner.update({ where: { id: partnerId }, data: { status: 'CLOSED' }, select: { id: true } })
    expect(await openSheetPage(token, { locale: undefined }, now)).toEqual({ ok: false, error: 'sheetOver' })
  })

  it('is not done from a record that lacks what a sheet must say', async () => {
    const { referralId } = await givenDraft(desk, { partner: { phones: [] } })
    expect(await handOver(desk, input(referralId), now)).toEqual({ ok: false, error: 'recordIncomplete' })
  })

  it('is beyond the reach of another centre', async () => {
    const { referralId } = await givenDraft(desk)
    expect(await handOver(stranger, input(referralId), now)).toEqual({ ok: false, error: 'referralNotFound' })
    expect(await findReferral(stranger, { referralId })).toEqual({ ok: false, error: 'referralNotFound' })
  })
})

describe('beginning a referral', () => {
  it('goes on with the draft of the same person and offer', async () => {
    const { referralId, offerId, clientId } = await givenDraft(desk)
    const again = await startReferral(desk, {
      offerId,
      need: 'INCOME_CERTIFICATE',
      enquiryId: null,
      clientId,
      doc: null,
      followsId: null,
      submissionId: randomUUID(),
    })
    expect(again).toEqual({ ok: true, value: { referralId } })
  })

  it('says that another centre of legal aid is a transfer', async () => {
    await expect(
      givenDraft(desk, { partner: { ...partnerInput(), kind: 'OTHER_LEGAL_AID_CENTRE' } }),
    ).rejects.toThrow('isTransfer')
  })
})
