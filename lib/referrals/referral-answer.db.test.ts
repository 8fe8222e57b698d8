import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/new-id'
import type { Viewer } from '@/lib/core/viewer'
import { givenHandedOver, givenLink } from '@/scripts/testing/given-referrals'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { answerAsPartner, openAnswer } from './partner-answer.commands'
import { findReferral } from './referral.queries'
import { answerAsClient, recordAct } from './referral-answer.commands'
import { runReferralClock } from './referral-clock.commands'
import { renewLink } from './referral-link.commands'
import { listReferrals } from './referral-list.queries'

// A Friday before noon in Kyiv.
const now = new Date('2026-11-27T09:00:00Z')
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000)
let unitId: string
let desk: Viewer
let head: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
})

const rowOf = (id: string) =>
  db.referral.findUniqueOrThrow({ where: { id }, select: { askOn: true, askedAt: true } })
const kindsOf = async (id: string) =>
  (await db.referralEvent.findMany({ where: { referralId: id }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  )
const act = (referralId: string, kind: 'ACCEPT' | 'WITHDRAW', reason = '') =>
  ({ referralId, act: kind, reason, submissionId: randomUUID() }) as const

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

  it('stands in the queue again when the next try is thrown away', async () => {
    const { referralId } = await givenHandedOver(desk, { now })
    await db.referral.update({ where: { id: referralId }, data: { state: 'DECLINED' } })
    const listed = async () =>
      (await listReferrals(head, { tab: 'unanswered', after: undefined }, { now })).referrals.some(
        ({ id }) => id === referralId,
      )
    const next = await givenHandedOver(desk, { now })
    await db.referral.update({ where: { id: next.referralId }, data: { followsId: referralId } })
    expect(await listed()).toBe(false)
    expect(await recordAct(desk, act(next.referralId, 'WITHDRAW', 'Помилка'), now)).toMatchObject({
      ok: true,
    })
    expect(await listed()).toBe(true)
    expect(await findReferral(desk, { referralId }, now)).toMatchObject({
      value: { view: { asksForNext: true, followedById: null } },
    })
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
    const person = { consent: { answer: 'GIVEN_ORALLY' as const, scopes: ['SURVEY_CALLS' as const] } }
    const { referralId } = await givenHandedOver(desk, { now, person })
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
