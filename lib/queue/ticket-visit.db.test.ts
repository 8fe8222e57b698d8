import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { leaveVisit } from '@/lib/enquiries/leave-visit.commands'
import { startVisit } from '@/lib/enquiries/start-visit.commands'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import { givenSeat, givenTicket, givenWindow } from '@/scripts/testing/given-hall'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { actOn, callIn, kindsOfTicket, ticketOf } from '@/scripts/testing/hall-deeds'
import { leaveVisitFromHall, saveVisitFromHall, startVisitFromHall } from './ticket-visit.commands'

// A Friday before noon in Kyiv.
const now = new Date('2026-11-27T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let one: Viewer

beforeEach(async () => {
  const unitId = await givenUnit()
  const head = await givenStaff({ role: 'HEAD', unitId })
  one = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  await givenSeat(one, await givenWindow(head, 'Вікно 1'), now)
})

const saving = (visitId: string, ending: 'finish' | 'keep', expectedRevision = 1) =>
  saveVisitSchema.parse({
    ...{ visitId, expectedRevision, channel: 'PERSONAL', ending, submissionId: randomUUID() },
    enquiries: [
      {
        agreedWording: 'Оскарження штрафу',
        topicCode: 'WAGES',
        helpKind: 'INFORMATION',
        resultCode: 'INFORMATION_GIVEN',
        answerText: 'Пояснено порядок',
      },
    ],
  })

describe('the visit', () => {
  it('of an unknown person is tied to the ticket and ends it once', async () => {
    const { ticketId } = await givenTicket(one, {}, now)
    await callIn(one, now)
    const { clientId } = await givenClient(one)
    const begun = await startVisitFromHall(
      one,
      { clientId, channel: 'PERSONAL', submissionId: randomUUID() },
      later(1),
    )
    const visitId = begun.ok ? begun.value.visitId : ''
    expect(await ticketOf(ticketId)).toMatchObject({
      state: 'SERVING',
      visitId,
      clientId,
      startedAt: later(1),
    })
    expect(await actOn(one, ticketId, 'DONE', now)).toEqual({ ok: false, error: 'visitOpen' })
    const ended = saving(visitId, 'finish')
    const saved = await Promise.all([
      saveVisitFromHall(one, ended, later(9)),
      saveVisitFromHall(one, ended, later(9)),
    ])
    expect(saved.map((answer) => answer.ok)).toEqual([true, true])
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'DONE', endedAt: later(9) })
    expect(await kindsOfTicket(ticketId)).toEqual(['TAKEN', 'CALLED', 'STARTED', 'DONE'])
    // Changed after its end, it stays ended.
    expect((await saveVisitFromHall(one, saving(visitId, 'finish', 2), later(20))).ok).toBe(true)
    expect((await ticketOf(ticketId)).endedAt).toEqual(later(9))
  })

  it('of a known card begins with the ticket', async () => {
    const { clientId } = await givenClient(one)
    const { ticketId } = await givenTicket(one, { clientId }, now)
    await callIn(one, now)
    const started = await actOn(one, ticketId, 'START', now)
    expect(started).toMatchObject({ ok: true, value: { state: 'SERVING' } })
    const { visitId } = await ticketOf(ticketId)
    expect(started.ok && started.value.visitId).toBe(visitId)
  })

  it('by telephone, or of another card than the ticket’s, is not tied to it', async () => {
    const [{ clientId }, stranger] = [await givenClient(one), await givenClient(one, { surname: 'Інша' })]
    const { ticketId } = await givenTicket(one, { clientId }, now)
    await callIn(one, now)
    const start = (who: string, channel: 'PERSONAL' | 'TELEPHONE') =>
      startVisitFromHall(one, { clientId: who, channel, submissionId: randomUUID() }, now)
    await start(stranger.clientId, 'PERSONAL')
    await start(clientId, 'TELEPHONE')
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'CALLED', visitId: null })
  })

  it('left by the person ends the ticket as left; begun by mistake, it is only untied', async () => {
    const { ticketId } = await givenTicket(one, {}, now)
    await callIn(one, now)
    const start = async () => {
      const { clientId } = await givenClient(one)
      const begun = await startVisitFromHall(
        one,
        { clientId, channel: 'PERSONAL', submissionId: randomUUID() },
        now,
      )
      return begun.ok ? begun.value.visitId : ''
    }
    await leaveVisitFromHall(one, { visitId: await start(), reason: 'MISTAKE' }, now)
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'SERVING', visitId: null })
    await db.queueTicket.update({ where: { id: ticketId }, data: { clientId: null } })
    await leaveVisitFromHall(one, { visitId: await start(), reason: 'LEFT' }, now)
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'LEFT' })
  })

  it('that ends after the person was sent on to another window is not that window’s: it begins its own', async () => {
    const two = await givenStaff({ role: 'FRONTLINER', unitId: one.unit.id })
    const head = await givenStaff({ role: 'HEAD', unitId: one.unit.id })
    const window = await givenWindow(head, 'Вікно 2')
    await givenSeat(two, window, now)
    const { clientId } = await givenClient(one)
    const { ticketId } = await givenTicket(one, { clientId }, now)
    await callIn(one, now)
    await actOn(one, ticketId, 'START', now)
    const { visitId: first } = await ticketOf(ticketId)
    expect(await actOn(one, ticketId, 'MOVE', now, { windowId: window })).toMatchObject({ ok: true })
    expect((await saveVisitFromHall(one, saving(first ?? '', 'finish'), later(3))).ok).toBe(true)
    expect(await ticketOf(ticketId)).toMatchObject({ visitId: null })
    await callIn(two, later(4))
    const started = await actOn(two, ticketId, 'START', later(4))
    const { visitId: second } = await ticketOf(ticketId)
    expect(started).toMatchObject({ ok: true, value: { state: 'SERVING', visitId: second } })
    expect(second).not.toBe(first)
    expect((await saveVisitFromHall(two, saving(second ?? '', 'finish'), later(9))).ok).toBe(true)
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'DONE' })
  })

  it('that had ended before, on a ticket written by an earlier version, is not gone on with', async () => {
    const { clientId } = await givenClient(one)
    const { ticketId } = await givenTicket(one, { clientId }, now)
    const begun = await startVisit(one, { clientId, channel: 'PERSONAL', submissionId: randomUUID() }, now)
    const visitId = begun.ok ? begun.value.visitId : ''
    await leaveVisit(one, { visitId, reason: 'LEFT' }, now)
    await db.queueTicket.update({ where: { id: ticketId }, data: { visitId } })
    await callIn(one, now)
    expect(await actOn(one, ticketId, 'START', later(1))).toMatchObject({ ok: true })
    const { visitId: own } = await ticketOf(ticketId)
    expect(own).not.toBe(visitId)
    expect(own).not.toBeNull()
  })

  it('without a ticket begins and ends as ever', async () => {
    const { clientId } = await givenClient(one)
    const begun = await startVisit(one, { clientId, channel: 'PERSONAL', submissionId: randomUUID() }, now)
    const visitId = begun.ok ? begun.value.visitId : ''
    expect(await leaveVisit(one, { visitId, reason: 'LEFT' }, now)).toEqual({ ok: true, value: null })
  })
})
