import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { findVisit } from '@/lib/enquiries/visit.queries'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import {
  askTransfer,
  givenLetter,
  givenSent,
  givenTwoCentres,
  type Matter,
  type TwoCentres,
  takeTransfer,
} from '@/scripts/testing/given-transfers'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { moveTransferOn } from './transfer.commands'
import { findTransfer } from './transfer.queries'
import type { TransferFormInput } from './transfer.schema'
import { listTransfers } from './transfer-list.queries'
import { startTransfer } from './transfer-start.queries'

const thursday = new Date('2026-11-26T10:00:00Z')
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

const request = (viewer: Viewer, matter: Matter, to: string, more: Partial<TransferFormInput> = {}) =>
  askTransfer(viewer, { matter, to, now: thursday, ...more })
const sent = (matter: Matter) => givenSent(centres, matter, thursday)
const accept = (viewer: Viewer, transferId: string, executorId: string) =>
  takeTransfer(viewer, transferId, executorId, thursday)
const move = (viewer: Viewer, transferId: string, act: 'SEND' | 'RETURN' | 'WITHDRAW', reason = '') =>
  moveTransferOn(viewer, { transferId, act, reason, submissionId: randomUUID() }, thursday)
const enquiryOf = (id: string) =>
  db.enquiry.findUniqueOrThrow({
    where: { id },
    select: { unitId: true, executorId: true, status: true, dueOn: true, visitId: true, form: true },
  })
const homeOf = async (id: string) =>
  (await db.client.findUniqueOrThrow({ where: { id }, select: { homeUnitId: true } })).homeUnitId
const told = (viewer: Viewer, subjectId: string) =>
  db.staffNotice.findMany({
    where: { staffId: viewer.staffId, subjectId },
    select: { kind: true },
    orderBy: { id: 'asc' },
  })

describe('a transfer to another centre', () => {
  it('is proposed by a worker, sent by the head, accepted there: unit, worker and card follow, the term runs on', async () => {
    const { desk, head, deskThere, headThere } = centres
    const { enquiryId, clientId, visitId } = await givenLetter(desk)
    const before = await enquiryOf(enquiryId)
    const proposed = await request(desk, { enquiry: enquiryId }, headThere.unit.id)
    if (!proposed.ok) throw new Error(proposed.error)
    const { transferId } = proposed.value
    expect(await told(head, transferId)).toEqual([{ kind: 'TRANSFER_PROPOSED' }])
    expect(await findTransfer(headThere, { transferId }, thursday)).toEqual({
      ok: false,
      error: 'transferNotFound',
    })
    expect((await enquiryOf(enquiryId)).status).toBe(before.status)
    expect(await move(desk, transferId, 'SEND')).toEqual({ ok: false, error: 'notYourAct' })
    expect((await move(head, transferId, 'SEND')).ok).toBe(true)
    expect(await enquiryOf(enquiryId)).toMatchObject({
      status: 'TRANSFER_AWAITED',
      unitId: desk.unit.id,
      executorId: desk.staffId,
    })
    expect(await told(headThere, transferId)).toEqual([{ kind: 'TRANSFER_SENT' }])
    const seen = await findTransfer(headThere, { transferId }, thursday)
    expect(seen).toMatchObject({
      value: { acts: ['ACCEPT', 'RETURN'], acceptBy: '2026-11-27', registeredOn: '2026-11-20' },
    })

    expect((await accept(headThere, transferId, deskThere.staffId)).ok).toBe(true)
    const after = await enquiryOf(enquiryId)
    expect(after).toMatchObject({
      status: 'IN_WORK',
      unitId: deskThere.unit.id,
      executorId: deskThere.staffId,
      form: 'WRITTEN',
      dueOn: before.dueOn,
    })
    expect(await homeOf(clientId)).toBe(deskThere.unit.id)
    expect((await findVisit(deskThere, { visitId: after.visitId })).ok).toBe(true)
    const old = await findVisit(desk, { visitId })
    expect(old.ok && old.value.enquiries).toEqual([])
    expect(await told(desk, transferId)).toEqual([{ kind: 'TRANSFER_ACCEPTED' }])
    expect(await told(deskThere, enquiryId)).toEqual([{ kind: 'WORK_GIVEN' }])
    const moved = await db.enquiryDeadline.findFirstOrThrow({
      where: { enquiryId },
      select: { unitId: true, dueOn: true },
    })
    expect([moved.unitId, plainDateOfUtc(moved.dueOn)]).toEqual([deskThere.unit.id, '2026-12-10'])
  })

  it('lets one of two heads win who accept and return it at once, and two who press accept', async () => {
    const { desk, deskThere, headThere } = centres
    const second = await givenStaff({ role: 'HEAD', unitId: headThere.unit.id })
    for (const other of ['RETURN', 'ACCEPT'] as const) {
      const { enquiryId } = await givenLetter(desk)
      const transferId = await sent({ enquiry: enquiryId })
      const answers = await Promise.all([
        accept(headThere, transferId, deskThere.staffId),
        other === 'RETURN'
          ? move(second, transferId, 'RETURN', 'Справа не наша')
          : accept(second, transferId, deskThere.staffId),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers).toContainEqual({ ok: false, error: 'wrongState' })
      const { unitId, executorId } = await enquiryOf(enquiryId)
      expect([
        [desk.unit.id, desk.staffId],
        [deskThere.unit.id, deskThere.staffId],
      ]).toContainEqual([unitId, executorId])
    }
  })

  it('comes back with a reason, or is taken back before it is accepted', async () => {
    const { desk, head, headThere } = centres
    const { enquiryId } = await givenLetter(desk)
    const { status } = await enquiryOf(enquiryId)
    const returned = await sent({ enquiry: enquiryId })
    expect(await move(headThere, returned, 'RETURN')).toEqual({ ok: false, error: 'reasonMissing' })
    expect((await move(headThere, returned, 'RETURN', 'Особа живе у вас')).ok).toBe(true)
    expect(await told(head, returned)).toEqual([{ kind: 'TRANSFER_RETURNED' }])
    expect(await enquiryOf(enquiryId)).toMatchObject({ status, unitId: desk.unit.id })
    const again = await sent({ enquiry: enquiryId })
    expect(await request(head, { enquiry: enquiryId }, headThere.unit.id)).toEqual({
      ok: false,
      error: 'matterOver',
    })
    expect((await move(head, again, 'WITHDRAW', 'Особа передумала')).ok).toBe(true)
    expect(await accept(headThere, again, headThere.staffId)).toEqual({ ok: false, error: 'wrongState' })
    expect(await enquiryOf(enquiryId)).toMatchObject({ status, unitId: desk.unit.id })
  })

  it('is refused to a closed unit, to oneself, a second time, and to somebody who is away or not of that centre', async () => {
    const { desk, head, headThere } = centres
    const closed = await givenUnit()
    await db.unit.update({ where: { id: closed }, data: { closedOn: new Date('2026-11-26') } })
    const { enquiryId } = await givenLetter(desk)
    const matter = { enquiry: enquiryId }
    expect(await request(head, matter, closed)).toEqual({ ok: false, error: 'unitClosed' })
    expect(await request(head, matter, head.unit.id)).toEqual({ ok: false, error: 'sameUnit' })
    expect(await request(head, matter, headThere.unit.id, { clientToldOn: '2026-11-27' })).toEqual({
      ok: false,
      error: 'toldInFuture',
    })
    const start = await startTransfer(head, matter, thursday)
    expect(start.ok && start.value.units.map(({ id }) => id)).not.toContain(closed)
    await request(desk, matter, headThere.unit.id)
    expect(await request(desk, matter, headThere.unit.id)).toEqual({ ok: false, error: 'alreadyOnTheWay' })
    expect(await db.centreTransfer.count({ where: { enquiryId } })).toBe(1)

    const { enquiryId: other } = await givenLetter(desk)
    const transferId = await sent({ enquiry: other })
    const away = await givenStaff({ role: 'FRONTLINER', unitId: headThere.unit.id })
    await db.staffAbsence.create({
      data: {
        staffId: away.staffId,
        kind: 'VACATION',
        from: new Date('2026-11-20'),
        to: new Date('2026-11-30'),
        recordedById: headThere.staffId,
      },
    })
    expect(await accept(headThere, transferId, away.staffId)).toEqual({ ok: false, error: 'executorAway' })
    expect(await accept(headThere, transferId, desk.staffId)).toEqual({ ok: false, error: 'executorNotHere' })
  })

  it('is nothing to a centre that it does not concern', async () => {
    const { desk } = centres
    const stranger = await givenStaff({ role: 'HEAD' })
    const { enquiryId } = await givenLetter(desk)
    const transferId = await sent({ enquiry: enquiryId })
    expect(await request(stranger, { enquiry: enquiryId }, stranger.unit.id)).toEqual({
      ok: false,
      error: 'matterNotFound',
    })
    expect(await accept(stranger, transferId, stranger.staffId)).toEqual({
      ok: false,
      error: 'transferNotFound',
    })
    for (const tab of ['incoming', 'outgoing', 'over'] as const)
      expect((await listTransfers(stranger, { tab }, { now: thursday })).transfers).toEqual([])
  })

  it('stays finished when the sender finishes it on the way, and a page kept open writes nothing anew', async () => {
    const { desk, deskThere, headThere } = centres
    const { enquiryId, visitId } = await givenLetter(desk)
    const transferId = await sent({ enquiry: enquiryId })
    const page = await findVisit(desk, { visitId })
    if (!page.ok) throw new Error(page.error)
    const save = (more: object) =>
      saveVisit(
        desk,
        saveVisitSchema.parse({
          visitId,
          expectedRevision: page.value.revision,
          channel: 'POST',
          enquiries: page.value.enquiries.map(({ id, content }) => ({ ...content, id, ...more })),
          ending: 'finish',
          submissionId: randomUUID(),
        }),
        thursday,
      )
    expect((await save({})).ok).toBe(true)
    expect((await enquiryOf(enquiryId)).status).toBe('TRANSFER_AWAITED')
    expect((await accept(headThere, transferId, deskThere.staffId)).ok).toBe(true)
    expect(await save({})).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect(await db.enquiry.count({ where: { visitId } })).toBe(0)

    const finished = await givenLetter(desk)
    const late = await sent({ enquiry: finished.enquiryId })
    await db.enquiry.update({ where: { id: finished.enquiryId }, data: { closedAt: thursday } })
    expect(await accept(headThere, late, deskThere.staffId)).toEqual({ ok: false, error: 'matterOver' })
    expect((await enquiryOf(finished.enquiryId)).unitId).toBe(desk.unit.id)
  })
})
