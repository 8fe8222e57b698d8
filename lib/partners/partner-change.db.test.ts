import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { counted } from '@/scripts/testing/counted'
import { givenPartner, partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findPartner } from './partner.queries'
import { changePartner, createPartner, markPartner } from './partner-change.commands'
import { findPartnerDoubles } from './partner-doubles.queries'
import { listPartnerVersions } from './partner-history.queries'
import { partnerRecordSchema } from './partner-record.schema'
import { reportWrong } from './partner-report.commands'
import { listPartnersToCheck, listTasksOf, partnersToCheckCount } from './partner-tasks.queries'

let [unitId, head, desk, otherHead]: [string?, Viewer?, Viewer?, Viewer?] = []
const now = new Date('2026-11-26T10:00:00+02:00')
function people() {
  if (!unitId || !head || !desk || !otherHead) throw new Error('Nobody is given yet')
  return { unitId, head, desk, otherHead }
}
beforeAll(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  otherHead = await givenStaff({ role: 'HEAD' })
})

describe('who keeps the directory', () => {
  it('writes a partner once, however often it is sent', async () => {
    const { head } = people()
    const record = partnerRecordSchema.parse(partnerInput())
    const create = { record, checkedHow: 'PHONE' as const, submissionId: crypto.randomUUID() }
    const [first, second] = [await createPartner(head, create, now), await createPartner(head, create, now)]
    expect(first).toEqual(second)
    const partnerId = first.ok ? first.value.partnerId : ''
    expect(await findPartner(head, partnerId)).toMatchObject({
      unitId,
      status: 'ACTIVE',
      checkedOn: '2026-11-26',
      checkedBy: 'Оксана Гриценко',
    })
  })

  it('is told what a colleague saved in between', async () => {
    const { head, unitId, otherHead } = people()
    const { partnerId, record } = await givenPartner({}, { unitId })
    const change = { partnerId, expectedRevision: 1, record, reason: '', checkedHow: null }
    expect(
      (await changePartner(head, { ...change, record: { ...record, email: 'a@example.ua' } }, now)).ok,
    ).toBe(true)
    expect(await changePartner(head, change, now)).toMatchObject({
      error: 'changedMeanwhile',
      theirs: { email: 'a@example.ua' },
      revision: 2,
      by: 'Оксана Гриценко',
    })
    expect(await changePartner(otherHead, { ...change, expectedRevision: 2 }, now)).toEqual({
      ok: false,
      error: 'partnerNotFound',
    })
  })

  it('takes a change back; the history says so and shows what differed', async () => {
    const { head, unitId } = people()
    const { partnerId, record } = await givenPartner({}, { unitId })
    await changePartner(
      head,
      {
        partnerId,
        expectedRevision: 1,
        record: { ...record, email: 'a@example.ua' },
        reason: '',
        checkedHow: null,
      },
      now,
    )
    await markPartner(head, { partnerId, expectedRevision: 2, mark: { kind: 'takenBack', to: 1 } }, now)
    expect(await findPartner(head, partnerId)).toMatchObject({ record, revision: 3 })
    const versions = await listPartnerVersions(head, partnerId)
    expect(versions?.map(({ how, differences }) => [how, differences.length])).toEqual([
      ['TAKEN_BACK', 1],
      ['EDITED', 1],
      ['CREATED', 0],
    ])
    const nowhere = { partnerId, expectedRevision: 3, mark: { kind: 'takenBack', to: 9 } } as const
    expect(await markPartner(head, nowhere, now)).toEqual({ ok: false, error: 'noSuchVersion' })
  })

  it('closes and restores; what comes back has to be checked', async () => {
    const { head, unitId } = people()
    const { partnerId } = await givenPartner({}, { unitId })
    await markPartner(
      head,
      { partnerId, expectedRevision: 1, mark: { kind: 'closed', reason: 'ліквідовано' } },
      now,
    )
    expect(await findPartner(head, partnerId)).toMatchObject({ status: 'CLOSED' })
    await markPartner(head, { partnerId, expectedRevision: 2, mark: { kind: 'restored' } }, now)
    expect(await findPartner(head, partnerId)).toMatchObject({ status: 'NEEDS_CHECK' })
  })
})

describe('something is wrong', () => {
  it('becomes a task of the head by the next working day, and ends with the check', async () => {
    const { head, desk, unitId, otherHead } = people()
    const { partnerId } = await givenPartner({}, { unitId })
    const report = {
      partnerId,
      fields: ['PHONE' as const],
      note: 'не відповідають',
      submissionId: crypto.randomUUID(),
    }
    expect((await reportWrong(desk, report, now)).ok).toBe(true)
    await reportWrong(desk, report, now)
    expect(await listTasksOf(head, partnerId)).toMatchObject([
      { kind: 'WRONG', fields: ['PHONE'], dueOn: '2026-11-27' },
    ])
    expect(await findPartner(head, partnerId)).toMatchObject({ wrongReports: 1 })
    expect((await listPartnersToCheck(head)).map((one) => one.partnerId)).toContain(partnerId)
    expect(await counted(partnersToCheckCount(head))).toBe(1)
    expect(await counted(partnersToCheckCount(desk))).toBe(0)
    expect((await listPartnersToCheck(otherHead)).map((one) => one.partnerId)).not.toContain(partnerId)
    await markPartner(head, { partnerId, expectedRevision: 1, mark: { kind: 'checked', how: 'PHONE' } }, now)
    expect(await listTasksOf(head, partnerId)).toEqual([])
    expect(await findPartner(head, partnerId)).toMatchObject({ wrongReports: 0, checkedHow: 'PHONE' })
  })
})

describe('findPartnerDoubles', () => {
  it('shows a record of nearly the same name, and not the record itself', async () => {
    const { head } = people()
    const { partnerId } = await givenPartner({ name: { uk: 'Осокорівський центр соціальних служб' } })
    const about = { name: 'Осокорівский центр соц служб', partnerId: null }
    const found = await findPartnerDoubles(head, about)
    expect(found.ok && found.value.map((one) => one.partnerId)).toEqual([partnerId])
    expect(await findPartnerDoubles(head, { ...about, partnerId })).toEqual({ ok: true, value: [] })
    expect(await db.partner.count({ where: { id: partnerId } })).toBe(1)
  })
})
