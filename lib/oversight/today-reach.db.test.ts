import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { admissionOf } from '@/lib/core/admission'
import { db } from '@/lib/core/db'
import { listenTo } from '@/lib/core/live-hub'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenApplication } from '@/scripts/testing/given-applications'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenLetter, givenTwoCentres, type TwoCentres } from '@/scripts/testing/given-transfers'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { NOT_ADMITTED } from '@/scripts/testing/not-admitted'
import { listTodayGroup, readToday, type TodayRow } from './today.queries'
import { MOST_COUNTED, type TodayGroup } from './today.rules'
import { todayGroupSchema } from './today.schema'
import { findTeamMember } from './workload.queries'

const friday = new Date('2026-11-27T10:00:00Z')
const late = { receivedOn: '2026-10-20', now: new Date('2026-10-20T09:00:00Z') }
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

async function read(viewer: Viewer, admission = admissionOf(viewer)) {
  const today = await readToday(viewer, { known: [] }, { now: friday, admission })
  if (!today.ok) throw new Error('The day was refused')
  return today.value.lists
}
async function listOf(group: TodayGroup, viewer = centres.head) {
  const found = (await read(viewer)).find((list) => list.group === group)
  if (!found) throw new Error(`No group ${group}`)
  return found
}

/** A group read to its end, one row a page. */
async function pagesOf(viewer: Viewer, name: TodayGroup): Promise<TodayRow[]> {
  const seen: TodayRow[] = []
  let after: string | null | undefined
  do {
    const address = todayGroupSchema.parse({ group: name, ...(after && { after }) })
    const { rows, next } = await listTodayGroup(viewer, address, { now: friday, page: 1 })
    seen.push(...rows)
    after = next
  } while (after)
  return seen
}

describe('how far the head’s day reaches', () => {
  it('holds of written enquiries, terms and what nobody keeps exactly what the access policy opens', async () => {
    const { head, deskThere } = centres
    const gone = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
    const protect = (clientId: string, homeUnitId: string) =>
      db.client.update({ where: { id: clientId }, data: { isProtected: true, homeUnitId } })
    const open = await givenLetter(gone, late)
    const ownProtected = await givenLetter(gone, late)
    await protect(ownProtected.clientId, head.unit.id)
    const hidden = await givenLetter(gone, late)
    await protect(hidden.clientId, deskThere.unit.id)
    const openElsewhere = await givenLetter(gone, late)
    await db.client.update({ where: { id: openElsewhere.clientId }, data: { homeUnitId: deskThere.unit.id } })
    const ids = [open, ownProtected, hidden, openElsewhere].map(({ enquiryId }) => enquiryId)
    await db.enquiryDeadline.updateMany({
      where: { enquiryId: { in: ids } },
      data: { dueOn: new Date('2026-11-27') },
    })
    await db.staff.update({ where: { id: gone.staffId }, data: { disabledAt: friday } })

    const allowed = await db.enquiry.findMany({
      where: { AND: [accessibleBy(head.ability).ofType('Enquiry'), { unitId: head.unit.id }] },
      select: { id: true, visitId: true },
    })
    expect(new Set(allowed.map(({ id }) => id))).toEqual(new Set(ids.filter((id) => id !== hidden.enquiryId)))
    for (const group of ['written', 'terms', 'ownerless'] as const) {
      const { count, isMore, rows } = await listOf(group)
      expect([group, count, isMore, rows.length]).toEqual([group, 3, false, 3])
      const whole = await listTodayGroup(head, { group }, { now: friday })
      expect(whole.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    }
    expect((await listOf('written')).rows.map(({ href }) => href).toSorted()).toEqual(
      allowed.map(({ visitId }) => `/visits/${visitId}`).toSorted(),
    )
  })

  it('holds matters whose keeper is gone: closed, without a role, away beyond the term', async () => {
    const { head, headThere } = await givenTwoCentres()
    const unitId = head.unit.id
    const [closed, roleless, away, back] = await Promise.all(
      [1, 2, 3, 4].map(() => givenStaff({ role: 'FRONTLINER', unitId })),
    )
    if (!closed || !roleless || !away || !back) throw new Error('unreachable')
    for (const keeper of [closed, roleless, away, back]) await givenLetter(keeper)
    // Their terms do not run: they go last, and are paged through all the same.
    for (let n = 0; n < 2; n += 1) {
      const { clientId } = await givenClient(closed)
      await givenApplication(closed, { clientId, receivedOn: plainDate('2026-11-27'), state: 'RETURNED' })
    }
    await db.staff.update({ where: { id: closed.staffId }, data: { disabledAt: friday } })
    await db.staffRole.deleteMany({ where: { staffId: roleless.staffId } })
    const absence = { kind: 'VACATION', from: new Date('2026-11-20'), recordedById: head.staffId }
    await db.staffAbsence.createMany({
      data: [
        { ...absence, staffId: away.staffId, to: new Date('2027-01-10') },
        { ...absence, staffId: back.staffId, to: new Date('2026-11-30') },
      ],
    })
    const { count, rows } = await listOf('ownerless', head)
    expect([count, rows.length]).toEqual([5, 4])
    expect(new Set(rows.map(({ href }) => href)).has(`/workload/${closed.staffId}`)).toBe(true)
    expect((await findTeamMember(head, closed.staffId, friday))?.units).toEqual([expect.any(String)])
    expect(await findTeamMember(headThere, closed.staffId, friday)).toBeUndefined()
    const seen = await pagesOf(head, 'ownerless')
    expect(seen.map(({ about }) => about).toSorted()).toEqual([
      'AWAY',
      'DISABLED',
      'DISABLED',
      'DISABLED',
      'NO_ROLE',
    ])
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5)
    expect(seen.map(({ dueOn }) => dueOn === null)).toEqual([false, false, false, true, true])
  })

  it('holds matters of who is away by the list of providers, and not of who has a pause', async () => {
    const { head } = await givenTwoCentres()
    const unitId = head.unit.id
    const lawyer = await givenStaff({ role: 'FRONTLINER', unitId })
    const paused = await givenStaff({ role: 'FRONTLINER', unitId })
    for (const keeper of [lawyer, paused]) await givenLetter(keeper)
    await db.staffRole.create({ data: { staffId: lawyer.staffId, role: 'LAWYER', unitId } })
    const days = { from: '2026-11-20', to: '2027-01-10' }
    const pause = { kind: 'PAUSE', from: new Date(days.from), to: new Date(days.to) }
    await db.staffAbsence.create({
      data: { ...pause, staffId: paused.staffId, recordedById: head.staffId },
    })
    const absences = [{ ...days, note: '' }]
    await givenProvider(head, { ...STAFF_LAWYER, staffId: lawyer.staffId, absences })
    expect((await listOf('ownerless', head)).rows).toMatchObject([
      { about: 'AWAY', href: `/workload/${lawyer.staffId}` },
    ])
  })

  it('judges a term by whose its enquiry is, also when that changes', async () => {
    const { desk, deskThere } = centres
    const { enquiryId } = await givenLetter(desk, late)
    const { clientId } = await givenClient(deskThere)
    const termOf = () => db.enquiryDeadline.findFirstOrThrow({ where: { enquiryId } })
    expect((await termOf()).clientId).not.toBe(clientId)
    await db.enquiry.update({ where: { id: enquiryId }, data: { clientId, executorId: deskThere.staffId } })
    expect(await termOf()).toMatchObject({
      clientId,
      executorId: deskThere.staffId,
      unitId: desk.unit.id,
    })
  })

  it('counts so far and no further, and says that there are more', async () => {
    const head = await givenStaff({ role: 'HEAD' })
    const lose = (count: number) =>
      db.orphanContact.createMany({
        data: Array.from({ length: count }, () => ({
          subject: 'TICKET',
          subjectId: randomUUID(),
          unitId: head.unit.id,
          fault: 'NO_END',
          foundAt: friday,
          seenAt: friday,
        })),
      })
    await lose(MOST_COUNTED)
    expect(await listOf('orphans', head)).toMatchObject({ count: MOST_COUNTED, isMore: false })
    await lose(1)
    expect(await listOf('orphans', head)).toMatchObject({ count: MOST_COUNTED, isMore: true })
    expect((await listOf('orphans', head)).rows).toHaveLength(4)
  })

  it('puts nothing on record of a day that was read early and is not shown', async () => {
    const { desk, head } = centres
    await givenLetter(desk, late)
    const looks = () => db.auditEntry.count({ where: { staffId: head.staffId, subject: 'people' } })
    const before = await looks()
    await read(head, NOT_ADMITTED)
    expect(await looks()).toBe(before)
    await read(head)
    expect(await looks()).toBe(before + 1)
  })

  it('is told when whoever keeps a matter of the centre goes, in each of the ways', async () => {
    const { head } = centres
    const unitId = head.unit.id
    const keeper = await givenStaff({ role: 'FRONTLINER', unitId })
    await givenLetter(keeper, late)
    const { staffId } = keeper
    await db.staffRole.create({ data: { staffId, role: 'LAWYER', unitId } })
    const absence = { kind: 'VACATION', from: new Date('2026-11-20'), to: new Date('2027-01-10') }
    const ways = [
      () => db.staffAbsence.create({ data: { ...absence, staffId, recordedById: head.staffId } }),
      () => givenProvider(head, { ...STAFF_LAWYER, staffId }),
      () => db.staff.update({ where: { id: staffId }, data: { disabledAt: friday } }),
      () => db.staffRole.deleteMany({ where: { staffId } }),
    ]
    let told = Promise.withResolvers<void>()
    const up = Promise.withResolvers<void>()
    const stop = listenTo(new Set([`today:${unitId}`]), ({ kind }) =>
      (kind === 'changed' ? told : up).resolve(),
    )
    await up.promise
    for (const go of ways) {
      told = Promise.withResolvers<void>()
      await go()
      await told.promise
    }
    stop()
  })
})
