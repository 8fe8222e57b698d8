import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { findVisit } from '@/lib/enquiries/visit.queries'
import { givenDraft, monday, open, receive, sign } from '@/scripts/testing/desk-applications'
import { givenApplication } from '@/scripts/testing/given-applications'
import {
  givenLetter,
  givenSent,
  givenTwoCentres,
  type Matter,
  type TwoCentres,
  takeTransfer,
} from '@/scripts/testing/given-transfers'
import { givenClient } from '@/scripts/testing/givens'
import { untilOneWaits } from '@/scripts/testing/until-one-waits'
import { findTransfer } from './transfer.queries'

const thursday = new Date('2026-11-26T10:00:00Z')
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

const sent = (matter: Matter) => givenSent(centres, matter, thursday)
const accept = (viewer: Viewer, transferId: string, executorId: string) =>
  takeTransfer(viewer, transferId, executorId, thursday)
const enquiryOf = (id: string) =>
  db.enquiry.findUniqueOrThrow({ where: { id }, select: { unitId: true, status: true, visitId: true } })
const homeOf = async (id: string) =>
  (await db.client.findUniqueOrThrow({ where: { id }, select: { homeUnitId: true } })).homeUnitId
/** Where the ways to find the card by name say that it is. */
const homesOfNames = async (clientId: string) => {
  const forms = await db.clientNameForm.findMany({ where: { clientId }, select: { homeUnitId: true } })
  return forms.map(({ homeUnitId }) => homeUnitId)
}

describe('a transfer that is accepted', () => {
  it('leaves the card at home while other matters stay, open for a while to who took one', async () => {
    const { desk, deskThere, headThere } = centres
    const { enquiryId, clientId } = await givenLetter(desk)
    await givenLetter(desk, { clientId })
    const transferId = await sent({ enquiry: enquiryId })
    expect((await accept(headThere, transferId, deskThere.staffId)).ok).toBe(true)
    expect(await homeOf(clientId)).toBe(desk.unit.id)
    const openings = await db.cardOpening.findMany({
      where: { clientId },
      select: { staffId: true, acknowledgedAt: true },
    })
    expect(openings.map(({ staffId }) => staffId).toSorted()).toEqual(
      [deskThere.staffId, headThere.staffId].toSorted(),
    )
    const viewer = await findViewerOfStaff(deskThere.staffId)
    expect(viewer?.ability.can('read', 'Client')).toBe(true)
  })

  it('hands a protected person over whole or not at all, and names them to nobody before', async () => {
    const { desk, deskThere, headThere } = centres
    const person = { protection: { reason: 'Погрози', reviewOn: '' } }
    const { enquiryId, clientId } = await givenLetter(desk, { person })
    const other = await givenLetter(desk, { clientId })
    const transferId = await sent({ enquiry: enquiryId })
    const seen = await findTransfer(headThere, { transferId }, thursday)
    expect(seen).toMatchObject({ value: { person: { kind: 'protected' }, matterHref: null } })
    expect(JSON.stringify(seen)).not.toContain('Шевченко')
    expect(await accept(headThere, transferId, deskThere.staffId)).toEqual({
      ok: false,
      error: 'othersRemain',
    })
    expect(await enquiryOf(enquiryId)).toMatchObject({ unitId: desk.unit.id, status: 'TRANSFER_AWAITED' })
    await db.enquiry.update({ where: { id: other.enquiryId }, data: { closedAt: thursday } })
    expect((await accept(headThere, transferId, deskThere.staffId)).ok).toBe(true)
    expect(await homeOf(clientId)).toBe(deskThere.unit.id)
    expect(await homesOfNames(clientId)).toEqual([deskThere.unit.id])
    const after = await enquiryOf(enquiryId)
    expect((await findVisit(deskThere, { visitId: after.visitId })).ok).toBe(true)
    expect((await findVisit(headThere, { visitId: after.visitId })).ok).toBe(true)
    expect((await findVisit(centres.head, { visitId: after.visitId })).ok).toBe(false)
  })

  it('takes an application with its state and its term', async () => {
    const { desk, deskThere, headThere } = centres
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
    await receive(desk, applicationId, 'IDP', { now: monday })
    const before = await open(desk, applicationId)
    const transferId = await sent({ application: applicationId })
    expect((await accept(headThere, transferId, deskThere.staffId)).ok).toBe(true)
    const row = await db.secondaryAidApplication.findUniqueOrThrow({
      where: { id: applicationId },
      select: { unitId: true, executorId: true, state: true, number: true, receivedOn: true },
    })
    expect(row).toMatchObject({
      unitId: deskThere.unit.id,
      executorId: deskThere.staffId,
      state: before.state,
      receivedOn: new Date('2026-11-23'),
    })
    const events = await db.applicationEvent.findMany({
      where: { applicationId, kind: { startsWith: 'transfer' } },
      select: { kind: true },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ kind }) => kind)).toEqual(['transferProposed', 'transferSent', 'transferAccepted'])
    expect((await open(deskThere, applicationId)).state).toBe(before.state)
  })

  it('leaves an application with the centre that decides it at the same moment', async () => {
    const { desk, deskThere, headThere } = centres
    const { clientId } = await givenClient(desk)
    const { applicationId } = await givenApplication(desk, {
      clientId,
      receivedOn: plainDate('2026-11-23'),
    })
    const transferId = await sent({ application: applicationId })
    const where = { id: applicationId }
    const accepted = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM secondary_aid_applications WHERE id = ${applicationId}::uuid FOR UPDATE`
      const accepting = accept(headThere, transferId, deskThere.staffId)
      await untilOneWaits()
      await tx.secondaryAidApplication.update({ where, data: { state: 'GRANTED' }, select: { id: true } })
      return { accepting }
    })
    expect(await accepted.accepting).toEqual({ ok: false, error: 'matterOver' })
    expect(await db.secondaryAidApplication.findUniqueOrThrow({ where })).toMatchObject({
      ...{ state: 'GRANTED', unitId: desk.unit.id, executorId: desk.staffId },
    })
  })
})
