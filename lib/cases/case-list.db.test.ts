import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { db } from '@/lib/core/db'
import { addDays, plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findApplication } from '@/lib/secondary-aid/application.queries'
import { listApplicationFiles } from '@/lib/secondary-aid/application-file.queries'
import { answerMandate, completeMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { catchStatements } from '@/scripts/bench/statements'
import { givenDuty, givenOwnCase } from '@/scripts/testing/given-cases'
import {
  answering,
  type Centre,
  completing,
  givenCase,
  givenCentre,
  grantOf,
  noon,
} from '@/scripts/testing/given-mandate-cases'
import { givenMandate, givenProvider } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { findCase } from './case.queries'
import { listCases, searchMyCases } from './case-list.queries'
import { listMyCases } from './my-cases.queries'

const on = plainDate('2026-08-12')
const protection = { reason: 'Погрози', reviewOn: '' }
let centre: Centre
let lawyer: Viewer
const cases: Record<'far' | 'near' | 'none' | 'fresh' | 'closed' | 'ended', string> = {
  ...{ far: '', near: '', none: '', fresh: '', closed: '', ended: '' },
}

const idsOf = (found: { rows: readonly { id: string }[] }) => found.rows.map(({ id }) => id)

beforeAll(async () => {
  centre = await givenCentre()
  lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
  const providerId = await givenProvider(centre.head, { staffId: lawyer.staffId })
  const give = async (person: object = {}) => {
    const { applicationId } = await grantOf(centre, person)
    return (await givenMandate(centre.head, applicationId, providerId, noon)).mandateId
  }
  const accept = async (mandateId: string) => {
    await answerMandate(lawyer, answering(mandateId, { on: '', way: '' }), noon)
    return mandateId
  }
  // Oldest term last, so that the order is no accident.
  cases.far = await accept(await give({ surname: 'Дорошенко', givenName: 'Ілля', patronymic: '' }))
  cases.near = await accept(await give())
  cases.none = await accept(await give())
  cases.closed = await accept(await give({ protection }))
  cases.fresh = await give()
  cases.ended = await accept(await give())
  await completeMandate(lawyer, completing(cases.ended, { on: '', way: '' }), noon)
  await givenDuty(lawyer, cases.far, on, { dueOn: '2026-09-30' })
  await givenDuty(lawyer, cases.near, on, { dueOn: '2026-08-14' })
  await givenDuty(lawyer, cases.near, on, { kind: 'HEARING', title: '', dueOn: on, time: '14:30', room: '4' })
  await givenDuty(lawyer, cases.closed, on, { kind: 'WAIT', title: 'Довідка', dueOn: '2026-08-01' })
})

describe('listMyCases', () => {
  it('brings what is due by its hour, what is new, what is waited for, and cases by their nearest term', async () => {
    const { value } = await listMyCases(lawyer, { now: noon })
    expect(value.coming.rows.map(({ kind, time, id }) => [kind, time, id])).toEqual([
      ['HEARING', '14:30', cases.near],
      ['TERM', '', cases.near],
    ])
    expect(value.fresh.rows.map(({ id }) => id)).toEqual([cases.fresh])
    expect(value.fresh.hasMore).toBe(false)
    const none = { overdue: 1, coming: 1, waits: 1, fresh: 0 }
    expect((await listMyCases(lawyer, { now: noon, most: none })).value.fresh).toEqual({
      rows: [],
      hasMore: true,
    })
    expect(value.waits.rows).toMatchObject([
      { id: cases.closed, title: 'Довідка', person: { kind: 'protected' } },
    ])
    expect(idsOf(value.open).slice(0, 2)).toEqual([cases.near, cases.far])
    expect(idsOf(value.open).slice(2).toSorted()).toEqual([cases.none, cases.closed].toSorted())
    expect(value.counts).toEqual({ open: 4, waits: 1 })
    expect(value.open.rows[0]?.nearest).toEqual({ on, kind: 'HEARING', title: '', time: '14:30' })
  })

  it('reads one statement for it, and its record', async () => {
    expect((await catchStatements(() => listMyCases(lawyer, { now: noon }))).length).toBeLessThanOrEqual(2)
  })

  it('goes on by key, and joins to the same order', async () => {
    const all = idsOf((await listMyCases(lawyer, { now: noon })).value.open)
    const pages: string[] = []
    let after: { on: typeof on | null; id: string } | null = null
    do {
      const { value } = await listCases(lawyer, { of: 'OPEN', after }, { page: 1 })
      pages.push(...idsOf(value))
      after = value.next
    } while (after)
    expect(pages).toEqual(all)
    expect(idsOf((await listCases(lawyer, { of: 'ENDED' })).value)).toEqual([cases.ended])
  })

  it('holds exactly the mandates the policy gives to their lawyer, and nothing for another', async () => {
    const allowed = await db.aidMandate.findMany({
      where: {
        AND: [accessibleBy(lawyer.ability, 'update').ofType('AidMandate'), { state: 'ACCEPTED' }],
      },
      select: { id: true },
    })
    const listed = idsOf((await listMyCases(lawyer, { now: noon })).value.open)
    expect(listed.toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
    for (const viewer of [
      await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id }),
      (await givenCentre()).head,
      centre.head,
    ]) {
      const { value } = await listMyCases(viewer, { now: noon })
      const none = { rows: [], next: null }
      expect([value.overdue, value.coming, value.waits, value.open]).toEqual([none, none, none, none])
      expect(value.fresh).toEqual({ rows: [], hasMore: false })
      expect(await findCase(viewer, { mandateId: cases.near }, noon)).toEqual({
        ok: false,
        error: 'caseNotFound',
      })
    }
  })
})

describe('searchMyCases', () => {
  it('finds by a part of the name or the number, and a protected person by the number alone', async () => {
    const find = async (typed: string) =>
      (await searchMyCases(lawyer, { typed })).value.cases.map(({ id }) => id)
    expect(await find('дорош')).toEqual([cases.far])
    expect(await find('100%')).toEqual([])
    const { number } = await db.aidMandate.findUniqueOrThrow({
      where: { id: cases.closed },
      select: { number: true },
    })
    expect(await find(number)).toEqual([cases.closed])
    expect(await find('Шевченко')).not.toContain(cases.closed)
    const colleague = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    expect((await searchMyCases(colleague, { typed: 'дорош' })).value.cases).toEqual([])
  })
})

describe('a mandate', () => {
  it('opens card and application to its lawyer from acceptance to its end, and to no other', async () => {
    const stranger = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    const { mandateId, applicationId, clientId, lawyer: own } = await givenOwnCase(centre, { protection })
    const other = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    const waiting = await givenCase(centre, { staffId: other.staffId })
    const opens = async (viewer: Viewer, asked: { clientId: string; applicationId: string }) => [
      (await findClientCard(viewer, asked)).ok,
      (await findApplication(viewer, asked, noon)).ok,
      // The same asked of PostgreSQL by the policy, as lists do.
      (await db.client.count({
        where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: asked.clientId }] },
      })) > 0,
    ]
    expect(await opens(own, { clientId, applicationId })).toEqual([true, true, true])
    expect(await opens(other, waiting)).toEqual([false, false, false])
    expect(await opens(stranger, { clientId, applicationId })).toEqual([false, false, false])
    expect((await listApplicationFiles(own, { applicationId })).ok).toBe(true)
    const card = await findClientCard(own, { clientId })
    expect(card.ok && [card.value.showsSensitive, card.value.mayChange]).toEqual([true, false])
    await completeMandate(own, completing(mandateId, { on: '', way: '' }), noon)
    expect(await opens(own, { clientId, applicationId })).toEqual([false, false, false])
  })

  it('shows the phone and what to mind only once it is accepted', async () => {
    const { mandateId, lawyer: own } = await givenOwnCase(centre)
    const accepted = await findCase(own, { mandateId }, noon)
    expect(accepted.ok && accepted.value.client?.phone).toBeTruthy()
    const fresh = await findCase(lawyer, { mandateId: cases.fresh }, noon)
    expect(fresh.ok && fresh.value.client).toBeNull()
    await givenDuty(own, mandateId, on, { dueOn: addDays(on, 3) })
    await completeMandate(own, completing(mandateId, { on: '', way: '' }), noon)
    const ended = await findCase(own, { mandateId }, noon)
    expect(ended.ok && [ended.value.client, ended.value.files, ended.value.duties.length]).toEqual([
      null,
      [],
      1,
    ])
  })
})
