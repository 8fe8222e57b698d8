import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { plainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { answerMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { givenDuty, givenOwnCase } from '@/scripts/testing/given-cases'
import { answering, type Centre, givenCentre, grantOf, noon } from '@/scripts/testing/given-mandate-cases'
import { givenMandate } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { NOT_ADMITTED } from '@/scripts/testing/not-admitted'
import { untilOneWaits } from '@/scripts/testing/until-one-waits'
import { adjournDuty, endDuty } from './case-duty.commands'
import type { DutyPlace } from './case-list.schema'
import { listMoreDue, listMoreWaits, listMyCases } from './my-cases.queries'

const on = plainDate('2026-08-12')
const few = { overdue: 1, coming: 2, waits: 1, fresh: 1 }
let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

async function keptOf(mandateId: string) {
  const { nextDueOn, waitingSince, openWaits } = await db.aidMandate.findUniqueOrThrow({
    where: { id: mandateId },
    select: { nextDueOn: true, waitingSince: true, openWaits: true },
  })
  const day = (date: Date | null) => date && plainDateOfUtc(date)
  return { due: day(nextDueOn), since: day(waitingSince), waits: openWaits }
}

describe('the days a mandate keeps of its duties', () => {
  it('follow what is added, ended, opened again, put off and taken out', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const end = async (dutyId: string, act: 'FINISH' | 'REOPEN') => {
      const { revision } = await db.caseDuty.findUniqueOrThrow({ where: { id: dutyId } })
      const ended = await endDuty(lawyer, { dutyId, expectedRevision: revision, act, result: '' }, noon)
      expect(ended.ok).toBe(true)
    }
    expect(await keptOf(mandateId)).toEqual({ due: null, since: null, waits: 0 })
    const later = await givenDuty(lawyer, mandateId, on, { dueOn: '2026-09-10' })
    const sooner = await givenDuty(lawyer, mandateId, on, { kind: 'TASK', dueOn: '2026-08-20' })
    const wait = await givenDuty(lawyer, mandateId, on, { kind: 'WAIT', dueOn: '2026-08-03' })
    expect(await keptOf(mandateId)).toEqual({ due: '2026-08-20', since: '2026-08-03', waits: 1 })
    await end(sooner, 'FINISH')
    await end(wait, 'FINISH')
    expect(await keptOf(mandateId)).toEqual({ due: '2026-09-10', since: null, waits: 0 })
    await end(sooner, 'REOPEN')
    expect(await keptOf(mandateId)).toMatchObject({ due: '2026-08-20' })
    await end(sooner, 'FINISH')
    const { revision } = await db.caseDuty.findUniqueOrThrow({ where: { id: later } })
    const putOff = { dueOn: plainDate('2026-10-01'), time: '', reason: 'Суддя у відпустці' }
    const submissionId = '7d3c2f9e-4a75-4f0b-9b11-2a6c5f0e1d11'
    await adjournDuty(lawyer, { dutyId: later, expectedRevision: revision, submissionId, ...putOff }, noon)
    expect(await keptOf(mandateId)).toMatchObject({ due: '2026-10-01' })
    await db.caseDuty.deleteMany({ where: { mandateId } })
    expect(await keptOf(mandateId)).toEqual({ due: null, since: null, waits: 0 })
  })

  it('count the duty of whoever wrote into the case a moment before', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const wait = (dueOn: string) => ({
      data: {
        ...{ mandateId, kind: 'WAIT', title: 'Довідка', remindDays: [], createdById: lawyer.staffId },
        dueOn: new Date(dueOn),
      },
      select: { id: true },
    })
    const [second] = await db.$transaction(async (tx) => {
      await tx.caseDuty.create(wait('2026-08-01'))
      const later = db.caseDuty.create(wait('2026-08-02'))
      later.then(undefined, () => undefined)
      await untilOneWaits()
      return [later]
    })
    await second
    expect(await keptOf(mandateId)).toEqual({ due: null, since: '2026-08-01', waits: 2 })
  })

  it('tell the lawyer of a change, and nobody who looks at mandates', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const told: (string | undefined)[] = []
    const client = new pg.Client(env.DATABASE_URL)
    await client.connect()
    try {
      client.on('notification', ({ payload }) => told.push(payload))
      await client.query('LISTEN live')
      await givenDuty(lawyer, mandateId, on, { dueOn: '2026-08-20' })
      await client.query('SELECT 1')
      expect(told).toContain(`cases:${lawyer.staffId}`)
      expect(told.filter((payload) => payload?.startsWith('mandates:'))).toEqual([])
      await db.aidMandate.update({ where: { id: mandateId }, data: { difficulty: 3 }, select: { id: true } })
      await client.query('SELECT 1')
      expect(told.filter((payload) => payload?.startsWith('mandates:'))).toHaveLength(1)
    } finally {
      await client.end()
    }
  })
})

describe('listMyCases', () => {
  it('shows the earliest of many that are due on one day, in whatever case they are', async () => {
    const { mandateId: first, lawyer } = await givenOwnCase(centre)
    const second = await givenSecondCase(lawyer)
    const [later, earlier] = [first, second].toSorted()
    await givenDuty(lawyer, later ?? '', on, { kind: 'HEARING', title: '', dueOn: on, time: '15:00' })
    await givenDuty(lawyer, earlier ?? '', on, { kind: 'HEARING', title: '', dueOn: on, time: '09:30' })
    for (const id of [first, second])
      await givenDuty(lawyer, id, on, { kind: 'WAIT', title: 'Довідка', dueOn: '2026-08-01' })
    const { value } = await listMyCases(lawyer, { now: noon, most: { ...few, coming: 1, waits: 1 } })
    expect(value.coming.rows.map(({ id, time }) => [id, time])).toEqual([[earlier, '09:30']])
    expect(value.waits.rows).toHaveLength(1)
    expect(value.counts).toEqual({ open: 2, waits: 2 })
  })

  it('goes on where a part ended, by the hour and then the whole days, each row once', async () => {
    const { mandateId: first, lawyer } = await givenOwnCase(centre)
    const second = await givenSecondCase(lawyer)
    const give = (id: string, more: object) => givenDuty(lawyer, id, on, { kind: 'TASK', ...more })
    for (const [id, dueOn] of [
      [first, '2026-08-13'],
      [second, '2026-08-13'],
      [first, '2026-08-12'],
      [second, '2026-08-18'],
    ] as const)
      await give(id, { title: 'Строк', dueOn })
    await give(second, { title: 'Година', dueOn: '2026-08-13', time: '16:00' })
    for (const dueOn of ['2026-08-04', '2026-08-03', '2026-08-05'])
      await givenDuty(lawyer, first, on, { kind: 'TASK', dueOn }, new Date('2026-08-02T09:00:00Z'))
    for (const id of [first, second, first])
      await give(id, { kind: 'WAIT', title: 'Довідка', dueOn: '2026-08-01' })
    const whole = (await listMyCases(lawyer, { now: noon })).value
    const idsOf = (rows: readonly { dutyId: string }[]) => rows.map(({ dutyId }) => dutyId)
    expect(whole.coming.rows.map(({ dueOn, title }) => `${dueOn} ${title}`)).toEqual([
      '2026-08-12 Строк',
      '2026-08-13 Година',
      '2026-08-13 Строк',
      '2026-08-13 Строк',
      '2026-08-18 Строк',
    ])
    expect(whole.overdue.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-08-03', '2026-08-04', '2026-08-05'])
    const { value: short } = await listMyCases(lawyer, { now: noon, most: few })
    const parts = {
      overdue: (after: DutyPlace) => listMoreDue(lawyer, { of: 'OVERDUE', after }, { now: noon, page: 1 }),
      coming: (after: DutyPlace) => listMoreDue(lawyer, { of: 'COMING', after }, { now: noon, page: 1 }),
      waits: (after: DutyPlace) => listMoreWaits(lawyer, { after }, { page: 1 }),
    }
    for (const part of ['overdue', 'coming', 'waits'] as const) {
      const read = idsOf(short[part].rows)
      for (let { next } = short[part]; next; ) {
        const { value } = await parts[part](next)
        read.push(...idsOf(value.rows))
        next = value.next
      }
      expect(read).toEqual(idsOf(whole[part].rows))
    }
    const stranger = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    const after = { on: plainDate('2026-08-01'), at: null, id: '00000000-0000-4000-8000-000000000000' }
    expect((await listMoreDue(stranger, { of: 'COMING', after }, { now: noon })).value.rows).toEqual([])
    expect((await listMoreWaits(stranger, { after })).value.rows).toEqual([])
  })

  it('records that the list was asked for, and nothing of whoever is not let in', async () => {
    const { lawyer } = await givenOwnCase(centre)
    const seen = () =>
      db.auditEntry.findMany({
        where: { staffId: lawyer.staffId, action: 'read', subject: 'mandate' },
        select: { details: true },
      })
    await listMyCases(lawyer, { now: noon, admission: NOT_ADMITTED })
    expect(await seen()).toEqual([])
    await listMyCases(lawyer, { now: noon })
    expect(await seen()).toEqual([{ details: { list: 'cases' } }])
  })
})

async function givenSecondCase(lawyer: Viewer): Promise<string> {
  const where = { staffId: lawyer.staffId }
  const { id } = await db.aidProvider.findFirstOrThrow({ where, select: { id: true } })
  const { applicationId } = await grantOf(centre)
  const { mandateId } = await givenMandate(centre.head, applicationId, id, noon)
  await answerMandate(lawyer, answering(mandateId, { on: '', way: '' }), noon)
  return mandateId
}
