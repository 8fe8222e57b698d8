import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { untilOneWaits } from '@/scripts/testing/until-one-waits'
import { leaveVisit } from './leave-visit.commands'
import { saveVisit } from './visit.commands'
import { saveVisitSchema } from './visit.schema'
import type { AroundEnd } from './visit-around.commands'

const noon = new Date('2026-08-13T09:00:00Z')
const later = new Date('2026-08-13T09:05:00Z')
const left = { ok: true, value: null }
let desk: Viewer
let colleague: Viewer
let visitId: string

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  colleague = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
})

const givenEmpty = async () => {
  visitId = await givenVisit(desk, (await givenClient(desk)).clientId)
}
const saving = () =>
  saveVisitSchema.parse({
    ...{ visitId, expectedRevision: 1, channel: 'PERSONAL', ending: 'keep', submissionId: randomUUID() },
    enquiries: [{ agreedWording: 'Стягнути аліменти на дитину.' }],
  })
const standing = () =>
  db.visit.findUniqueOrThrow({
    where: { id: visitId },
    select: { endedAt: true, endReason: true, _count: { select: { enquiries: true } } },
  })

/** Holds a deed between its writing and its end, until it is let go. */
function held() {
  const [written, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const around: AroundEnd = async (_tx, work) => {
    const done = await work()
    written.resolve()
    await free.promise
    return done
  }
  return { around, written: written.promise, letGo: () => free.resolve() }
}

describe('leaveVisit', () => {
  it('ends a contact that brought nothing, and only that', async () => {
    await givenEmpty()
    expect(await leaveVisit(desk, { visitId, reason: 'LEFT' }, noon)).toEqual(left)
    await givenEmpty()
    await saveVisit(desk, saving(), noon)
    const refused = { ok: false, error: 'visitHasEnquiries' }
    expect(await leaveVisit(desk, { visitId, reason: 'LEFT' }, noon)).toEqual(refused)
  })

  it('leaves it once, however often it is said, and does nothing besides the second time', async () => {
    await givenEmpty()
    let deeds = 0
    const counted: AroundEnd = (_tx, work) => {
      deeds += 1
      return work()
    }
    expect(await leaveVisit(desk, { visitId, reason: 'LEFT' }, noon, counted)).toEqual(left)
    expect(await leaveVisit(desk, { visitId, reason: 'LEFT' }, later, counted)).toEqual(left)
    expect(await standing()).toMatchObject({ endedAt: noon, endReason: 'LEFT' })
    expect(deeds).toBe(1)
    expect(await db.auditEntry.count({ where: { action: 'leave', subjectId: visitId } })).toBe(1)
    expect(await leaveVisit(desk, { visitId, reason: 'MISTAKE' }, later)).toEqual({
      ok: false,
      error: 'visitEnded',
    })
  })

  it('is one deed of two presses at the same moment', async () => {
    await givenEmpty()
    const first = held()
    const leaving = leaveVisit(desk, { visitId, reason: 'LEFT' }, noon, first.around)
    await first.written
    const again = leaveVisit(desk, { visitId, reason: 'LEFT' }, later)
    await untilOneWaits()
    first.letGo()
    expect(await Promise.all([leaving, again])).toEqual([left, left])
    expect(await standing()).toMatchObject({ endedAt: noon, endReason: 'LEFT' })
    expect(await db.auditEntry.count({ where: { action: 'leave', subjectId: visitId } })).toBe(1)
  })

  it('waits for a save of the same visit, and leaves nothing that has an issue', async () => {
    await givenEmpty()
    const save = held()
    const saved = saveVisit(colleague, saving(), noon, save.around)
    await save.written
    const leaving = leaveVisit(desk, { visitId, reason: 'LEFT' }, noon)
    await untilOneWaits()
    save.letGo()
    expect(await saved).toMatchObject({ ok: true })
    expect(await leaving).toEqual({ ok: false, error: 'visitHasEnquiries' })
    expect(await standing()).toEqual({ endedAt: null, endReason: null, _count: { enquiries: 1 } })
  })

  it('is waited for by a save, which is told that the visit has ended and writes nothing', async () => {
    await givenEmpty()
    const leave = held()
    const leaving = leaveVisit(desk, { visitId, reason: 'LEFT' }, noon, leave.around)
    await leave.written
    const saved = saveVisit(colleague, saving(), noon)
    await untilOneWaits()
    leave.letGo()
    expect(await leaving).toEqual(left)
    expect(await saved).toEqual({ ok: false, error: 'visitEnded' })
    expect(await standing()).toEqual({ endedAt: noon, endReason: 'LEFT', _count: { enquiries: 0 } })
  })

  it('is closed to a worker of another centre', async () => {
    await givenEmpty()
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    const hidden = { ok: false, error: 'visitNotFound' }
    expect(await leaveVisit(stranger, { visitId, reason: 'LEFT' }, noon)).toEqual(hidden)
    await leaveVisit(desk, { visitId, reason: 'LEFT' }, noon)
    expect(await leaveVisit(stranger, { visitId, reason: 'LEFT' }, noon)).toEqual(hidden)
  })
})
