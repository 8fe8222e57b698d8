import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/new-id'
import type { Viewer } from '@/lib/core/viewer'
import { partnerInput } from '@/scripts/testing/given-partners'
import { formOf, givenDraft, givenHandedOver, givenLink } from '@/scripts/testing/given-referrals'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { handOver } from './hand-over.commands'
import { answerAsPartner, openAnswer } from './partner-answer.commands'
import { findReferral } from './referral.queries'
import { type HandOver, handOverSchema, type ReferralFormInput } from './referral.schema'
import { answerAsClient, recordAct } from './referral-answer.commands'
import { runReferralClock } from './referral-clock.commands'
import { renewLink } from './referral-link.commands'
import { listReferrals } from './referral-list.queries'
import { startReferral } from './start-referral.commands'

// A Friday before noon in Kyiv.
const now = new Date('2026-11-27T09:00:00Z')
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000)
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
const act = (
  referralId: string,
  kind: 'ACCEPT' | 'DECLINE' | 'SERVE' | 'NOT_SERVE' | 'WITHDRAW',
  reason = '',
) => ({ referralId, act: kind, reason, submissionId: randomUUID() }) as const

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

describe('the partner’s link', () => {
  it('accepts, then says by another link that the person was served', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    const token = await givenLink(referralId)
    expect(await openAnswer({ token }, now)).toMatchObject({
      value: { state: 'SEEN', name: 'Шевченко Олена Василівна', acts: ['ACCEPT', 'DECLINE'] },
    })
    const accepted = await answerAsPartner({ token, act: 'ACCEPT', reason: '' }, now)
    expect(accepted).toMatchObject({ ok: true, value: { state: 'ACCEPTED' } })
    expect(await answerAsPartner({ token, act: 'ACCEPT', reason: '' }, now)).toEqual({
      ok: false,
      error: 'linkOver',
    })
    const next = accepted.ok ? (accepted.value.next ?? '') : ''
    expect(await openAnswer({ token: next }, now)).toMatchObject({ value: { acts: ['SERVE', 'NOT_SERVE'] } })
    expect(await answerAsPartner({ token: next, act: 'SERVE', reason: '' }, now)).toEqual({
      ok: true,
      value: { state: 'SERVED', next: null },
    })
    expect(await kindsOf(referralId)).toEqual(['START', 'HAND_OVER', 'SEND', 'SEE', 'ACCEPT', 'SERVE'])
  })

  it('says the same again to an answer that arrived and was not heard', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    const token = await givenLink(referralId)
    const answer = { token, act: 'ACCEPT', reason: '', submissionId: newId() } as const
    const said = await answerAsPartner(answer, now)
    expect(said).toMatchObject({ ok: true, value: { state: 'ACCEPTED' } })
    expect(await answerAsPartner(answer, now)).toEqual(said)
    expect(await answerAsPartner({ ...answer, submissionId: newId() }, now)).toMatchObject({ ok: false })
    expect(await kindsOf(referralId)).toEqual(['START', 'HAND_OVER', 'SEND', 'ACCEPT'])
  })

  it('shows only what was agreed to', async () => {
    const { referralId, number } = await givenHandedOver(desk, {
      now,
      form: { sharedData: [], consentForm: '' },
    })
    const opened = await openAnswer({ token: await givenLink(referralId) }, now)
    expect(opened).toMatchObject({ ok: true, value: { number } })
    const told = JSON.stringify(opened)
    for (const secret of ['Шевченко', '067', 'По довідку']) expect(told).not.toContain(secret)
  })

  it('leads nowhere when it is altered, expired, renewed, or the referral is withdrawn', async () => {
    const over = { ok: false, error: 'linkOver' }
    const { referralId } = await givenHandedOver(desk, { now })
    const token = await givenLink(referralId)
    expect(await openAnswer({ token: `${token.slice(0, -4)}AAAA` }, now)).toEqual(over)
    expect(await openAnswer({ token }, daysOn(31))).toEqual(over)
    expect(await renewLink(desk, { referralId }, now)).toEqual({ ok: true, value: null })
    expect(await openAnswer({ token }, now)).toEqual(over)
    const renewed = await givenLink(referralId)
    expect(await recordAct(desk, act(referralId, 'WITHDRAW', 'Людина передумала'), now)).toMatchObject({
      ok: true,
    })
    expect(await openAnswer({ token: renewed }, now)).toEqual(over)
  })

  it('of two answers at once takes one', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    const token = await givenLink(referralId)
    const answers = await Promise.all([
      answerAsPartner({ token, act: 'ACCEPT', reason: '' }, now),
      answerAsPartner({ token, act: 'DECLINE', reason: 'немає місць' }, now),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('what time brings', () => {
  it('reminds once, then gives it to the head’s queue; a late answer still counts', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    expect(await runReferralClock(referralId, daysOn(6))).toEqual({ ok: true, value: 'nothing' })
    expect(await runReferralClock(referralId, daysOn(7))).toEqual({ ok: true, value: 'reminded' })
    expect(await runReferralClock(referralId, daysOn(8))).toEqual({ ok: true, value: 'nothing' })
    expect(await runReferralClock(referralId, daysOn(10))).toEqual({ ok: true, value: 'nothing' })
    expect(await runReferralClock(referralId, daysOn(11))).toEqual({ ok: true, value: 'timedOut' })
    expect(await runReferralClock(referralId, daysOn(12))).toEqual({ ok: true, value: 'nothing' })
    const listed = await listReferrals(head, { tab: 'unanswered', after: undefined }, { now: daysOn(12) })
    expect(listed.referrals.map(({ id }) => id)).toContain(referralId)
    const late = await answerAsPartner(
      { token: await givenLink(referralId), act: 'ACCEPT', reason: '' },
      daysOn(12),
    )
    expect(late).toMatchObject({ ok: true, value: { state: 'ACCEPTED' } })
  })

  it('leaves alone what was answered', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    expect(await recordAct(desk, act(referralId, 'ACCEPT'), now)).toMatchObject({ ok: true })
    expect(await runReferralClock(referralId, daysOn(20))).toEqual({ ok: true, value: 'nothing' })
  })
})

describe('asking the client', () => {
  const answer = (referralId: string, more: object) => ({
    referralId,
    isReached: true,
    wasOpen: 'YES' as const,
    wasHelped: 'YES' as const,
    wrong: [],
    note: '',
    submissionId: randomUUID(),
    ...more,
  })

  it('is on the list from the next working day on, and ends the referral', async () => {
    const { referralId } = await givenHandedOver(desk, { now, form: { way: 'LOGGED' } })
    const idsOn = async (on: Date) =>
      (await listReferrals(desk, { tab: 'ask', after: undefined }, { now: on })).referrals.map(({ id }) => id)
    expect(await idsOn(daysOn(2))).not.toContain(referralId)
    expect(await idsOn(daysOn(3))).toContain(referralId)
    expect(await answerAsClient(desk, answer(referralId, {}), daysOn(3))).toEqual({
      ok: true,
      value: { state: 'SERVED' },
    })
    expect(await idsOn(daysOn(3))).not.toContain(referralId)
  })

  it('opens a task to put wrong data right, and the record is trusted less', async () => {
    const { referralId, partnerId } = await givenHandedOver(desk, { now })
    const told = answer(referralId, {
      wasOpen: 'NO',
      wasHelped: 'NO',
      wrong: ['HOURS'],
      note: 'Зачинено щосереди',
    })
    expect(await answerAsClient(desk, told, daysOn(3))).toEqual({ ok: true, value: { state: 'NOT_SERVED' } })
    expect(await db.partnerTask.findMany({ where: { partnerId } })).toMatchObject([
      { kind: 'WRONG', fields: ['HOURS'], unitId, note: 'Зачинено щосереди' },
    ])
    expect(await db.partner.findUniqueOrThrow({ where: { id: partnerId } })).toMatchObject({
      wrongReports: 1,
    })
  })

  it('asks again whoever was not reached or not helped yet, three times at most', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    expect(await answerAsClient(desk, answer(referralId, { wasHelped: 'NOT_YET' }), daysOn(3))).toMatchObject(
      {
        ok: true,
        value: { state: 'SENT' },
      },
    )
    expect(await rowOf(referralId)).toMatchObject({ askedAt: null, askOn: new Date('2026-12-03T00:00:00Z') })
    for (const day of [6, 7, 10])
      expect(await answerAsClient(desk, answer(referralId, { isReached: false }), daysOn(day))).toMatchObject(
        {
          ok: true,
        },
      )
    expect((await rowOf(referralId)).askedAt).not.toBeNull()
  })
})

describe('events', () => {
  it('are never changed', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    await expect(
      db.referralEvent.updateMany({ where: { referralId }, data: { reason: 'інакше' } }),
    ).rejects.toThrow(/append-only/)
  })
})
