import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { completeMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { dutyOf, givenDuty, givenOwnCase } from '@/scripts/testing/given-cases'
import { type Centre, completing, givenCase, givenCentre, noon } from '@/scripts/testing/given-mandate-cases'
import { givenStaff } from '@/scripts/testing/givens'
import { addDuty, adjournDuty, endDuty } from './case-duty.commands'
import { remindOfDuty } from './duty-reminder.commands'

const on = plainDate('2026-08-12')
let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

const dutiesOf = (mandateId: string) =>
  db.caseDuty.findMany({
    where: { mandateId },
    orderBy: { id: 'asc' },
    select: { id: true, state: true, dueOn: true, dueAt: true, details: true, revision: true, result: true },
  })
const jobsOf = (dutyId: string) =>
  db.$queryRaw<
    { at: Date }[]
  >`SELECT run_at AS at FROM graphile_worker.jobs WHERE key LIKE ${`duty:${dutyId}:%`} ORDER BY run_at`

describe('addDuty', () => {
  it('counts a term from its event and keeps how, with its reminders', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const asked = await dutyOf(mandateId, on, { how: 'calendar', from: '2026-08-10', length: '15' })
    const added = await addDuty(lawyer, asked, noon)
    expect(await addDuty(lawyer, asked, noon)).toEqual(added)
    const [duty, ...others] = await dutiesOf(mandateId)
    expect(others).toEqual([])
    // 25 August is day 15, 24 August a day off only in peace.
    expect(duty).toMatchObject({
      dueOn: new Date('2026-08-25'),
      details: { counted: { from: '2026-08-10', count: 'calendar', duration: 15, isMoved: false } },
    })
    expect((await jobsOf(duty?.id ?? '')).map(({ at }) => at.toISOString())).toEqual([
      '2026-08-22T05:00:00.000Z',
      '2026-08-24T05:00:00.000Z',
    ])
  })

  it.each([
    ['a term without a name', { title: ' ', dueOn: '2026-08-20' }],
    ['a hearing on a day that is over', { kind: 'HEARING' as const, dueOn: '2026-08-11' }],
    ['a wait that begins tomorrow', { kind: 'WAIT' as const, dueOn: '2026-08-13' }],
    ['a counted term without its length', { how: 'working' as const, from: '2026-08-10' }],
  ])('refuses %s, and writes nothing', async (_, more) => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    expect(await addDuty(lawyer, await dutyOf(mandateId, on, more), noon)).toEqual({
      ok: false,
      error: 'incomplete',
    })
    expect(await dutiesOf(mandateId)).toEqual([])
  })

  it('writes nothing in a case of somebody else, one not accepted, or one that is over', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const asked = () => dutyOf(mandateId, on, { dueOn: '2026-08-20' })
    const colleague = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    const stranger = await givenStaff({ role: 'LAWYER' })
    for (const viewer of [colleague, stranger, centre.head, centre.worker])
      expect(await addDuty(viewer, await asked(), noon)).toEqual({ ok: false, error: 'caseNotFound' })
    const waiting = await givenCase(centre, { staffId: colleague.staffId })
    expect(
      await addDuty(colleague, await dutyOf(waiting.mandateId, on, { dueOn: '2026-08-20' }), noon),
    ).toEqual({ ok: false, error: 'caseClosed' })
    await completeMandate(lawyer, completing(mandateId, { on: '', way: '' }), noon)
    expect(await addDuty(lawyer, await asked(), noon)).toEqual({ ok: false, error: 'caseClosed' })
  })
})

describe('a duty', () => {
  it('is done, open again, and called off; the second of two windows is told', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const dutyId = await givenDuty(lawyer, mandateId, on, { dueOn: '2026-08-20' })
    const move = (act: 'FINISH' | 'CANCEL' | 'REOPEN', expectedRevision: number, result = '') =>
      endDuty(lawyer, { dutyId, expectedRevision, act, result }, noon)
    const both = await Promise.all([move('FINISH', 1), move('CANCEL', 1, 'Не треба')])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect(await move('REOPEN', 2)).toEqual({ ok: true, value: { revision: 3 } })
    expect(await move('CANCEL', 3, 'Позов відкликано')).toMatchObject({ ok: true })
    expect(await dutiesOf(mandateId)).toMatchObject([{ state: 'CANCELLED', result: 'Позов відкликано' }])
    const stranger = await givenStaff({ role: 'LAWYER' })
    expect(await endDuty(stranger, { dutyId, expectedRevision: 4, act: 'REOPEN', result: '' })).toEqual({
      ok: false,
      error: 'dutyNotFound',
    })
  })

  it('is put off with its place; the old day reminds of nothing', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const dutyId = await givenDuty(lawyer, mandateId, on, {
      ...{ kind: 'HEARING' as const, title: '', dueOn: '2026-08-20', time: '9:30' },
      ...{ court: 'Вербопільський міський суд', room: '4', judge: 'Р. Панас', courtNumber: '215/1084/26' },
    })
    const put = {
      ...{ dutyId, expectedRevision: 1, submissionId: randomUUID() },
      ...{ dueOn: plainDate('2026-10-26'), time: '14:30', reason: 'Суддя захворів' },
    }
    expect(await adjournDuty(lawyer, { ...put, dueOn: plainDate('2026-08-11') }, noon)).toEqual({
      ok: false,
      error: 'dateInPast',
    })
    const first = await adjournDuty(lawyer, put, noon)
    expect(await adjournDuty(lawyer, put, noon)).toEqual(first)
    expect(await dutiesOf(mandateId)).toMatchObject([
      { state: 'ADJOURNED', result: 'Суддя захворів', dueAt: new Date('2026-08-20T06:30:00Z') },
      {
        state: 'OPEN',
        // The day after the clocks went back.
        dueAt: new Date('2026-10-26T12:30:00Z'),
        details: { court: 'Вербопільський міський суд', judge: 'Р. Панас', courtNumber: '215/1084/26' },
      },
    ])
    await remindOfDuty({ dutyId, dueOn: plainDate('2026-08-20') })
    expect(await db.staffNotice.count({ where: { staffId: lawyer.staffId } })).toBe(0)
    const next = first.ok ? first.value.dutyId : ''
    await remindOfDuty({ dutyId: next, dueOn: plainDate('2026-10-26') })
    expect(
      await db.staffNotice.findMany({ where: { staffId: lawyer.staffId }, select: { kind: true } }),
    ).toEqual([{ kind: 'DUTY_NEAR' }])
  })
})
