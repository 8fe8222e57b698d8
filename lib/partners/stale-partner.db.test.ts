import { expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { givenPartner } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { savePartner } from './partner-rows.commands'
import { findStalePartners } from './stale-partner.commands'

const checkedOn = (on: string) => ({ on: plainDate(on), how: 'PHONE', byId: null }) as const
const tasksOf = (partnerId: string) =>
  db.partnerTask.findMany({
    where: { partnerId },
    select: { kind: true, unitId: true, dueOn: true, doneAt: true },
  })
const on = (day: string) => new Date(`${day}T01:30:00Z`)

it('gives the head one task for a record not checked for more than ninety days', async () => {
  const unitId = await givenUnit()
  const head = await givenStaff({ role: 'HEAD', unitId })
  const old = await givenPartner({}, { unitId, checked: checkedOn('2026-08-25') })
  const fresh = await givenPartner({}, { unitId, checked: checkedOn('2026-08-26') })
  const closed = await givenPartner({}, { unitId, status: 'CLOSED', checked: checkedOn('2026-01-10') })
  const ofAll = await givenPartner({}, { checked: checkedOn('2026-01-10') })

  const counts = await Promise.all([findStalePartners(on('2026-11-24')), findStalePartners(on('2026-11-24'))])
  expect(counts.toSorted()).toEqual([0, 2])
  expect(await tasksOf(old.partnerId)).toEqual([
    { kind: 'STALE', unitId, dueOn: new Date('2026-12-01'), doneAt: null },
  ])
  expect(await tasksOf(fresh.partnerId)).toEqual([])
  expect(await tasksOf(closed.partnerId)).toEqual([])
  expect((await tasksOf(ofAll.partnerId))[0]?.unitId).not.toBe(unitId)

  expect(await findStalePartners(on('2026-11-25'))).toBe(1)
  expect(await tasksOf(fresh.partnerId)).toHaveLength(1)

  const { partnerId, record } = old
  const change = { partnerId, unitId, record, how: 'CHECKED', reason: '', status: 'ACTIVE' } as const
  const checked = checkedOn('2026-11-25')
  const saved = await inTransaction((tx) => savePartner(tx, head, { ...change, checked }))
  expect(saved.ok).toBe(true)
  expect((await tasksOf(partnerId))[0]?.doneAt).not.toBeNull()
  expect(await findStalePartners(on('2026-11-26'))).toBe(0)
  expect(await findStalePartners(on('2027-02-24'))).toBe(1)
})
