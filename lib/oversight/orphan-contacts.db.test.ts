import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { givenApplication } from '@/scripts/testing/given-applications'
import { givenDraft } from '@/scripts/testing/given-referrals'
import { givenLetter, givenSent, givenTwoCentres, type TwoCentres } from '@/scripts/testing/given-transfers'
import { givenClient, givenStaff, givenVisit } from '@/scripts/testing/givens'
import { findOrphans } from './orphan-contacts.commands'

const NOW = new Date('2026-11-27T10:00:00Z')
const on = plainDate('2026-11-27')
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

const orphans = async () =>
  (
    await db.orphanContact.findMany({
      select: { subject: true, fault: true },
      orderBy: [{ subject: 'asc' }, { fault: 'asc' }],
    })
  ).map(({ subject, fault }) => `${subject} ${fault}`)

/** Visits begun by helpers bear the hour of the test; here they are of the day it plays on. */
const onTheDay = () => db.visit.updateMany({ where: { startedAt: { gt: NOW } }, data: { startedAt: NOW } })

describe('a fault planted by hand', () => {
  beforeEach(async () => {
    await onTheDay()
    await findOrphans(NOW)
  })

  type Plant = { fault: string; plant: () => Promise<() => Promise<unknown>>; now?: Date }
  const desk = () => centres.desk
  const newApplication = async (more: object) => {
    const { clientId } = await givenClient(desk())
    return givenApplication(desk(), { clientId, receivedOn: on, dueOn: plainDate('2026-12-10'), ...more })
  }
  const setApplication = (id: string, data: object) =>
    db.secondaryAidApplication.update({ where: { id }, data, select: { id: true } })
  const setEnquiry = (id: string, data: object) =>
    db.enquiry.update({ where: { id }, data, select: { id: true } })
  const newTransfer = async () => {
    const { enquiryId } = await givenLetter(desk())
    return { id: await givenSent(centres, { enquiry: enquiryId }, NOW), enquiryId }
  }
  const newTicket = async (more: object) => {
    const { id } = await db.queueTicket.create({
      data: {
        unitId: desk().unit.id,
        day: new Date('2026-11-27'),
        number: randomUUID().slice(0, 8),
        purpose: 'CONSULTATION',
        queuedAt: NOW,
        arrivedAt: NOW,
        ...more,
      },
      select: { id: true },
    })
    return () => db.queueTicket.update({ where: { id }, data: { state: 'DONE' } })
  }
  const newBooking = async (more: object) => {
    const { id } = await db.booking.create({
      data: {
        unitId: desk().unit.id,
        startsAt: NOW,
        endsAt: days(1),
        createdById: desk().staffId,
        ...more,
      },
      select: { id: true },
    })
    return () => db.booking.update({ where: { id }, data: { state: 'CANCELLED' } })
  }

  const PLANTS: Plant[] = [
    {
      fault: 'ENQUIRY OWNER_GONE',
      plant: async () => {
        const gone = await givenStaff({ role: 'FRONTLINER', unitId: desk().unit.id })
        const { enquiryId } = await givenLetter(gone)
        await db.staffRole.deleteMany({ where: { staffId: gone.staffId } })
        return () => setEnquiry(enquiryId, { executorId: desk().staffId })
      },
    },
    {
      fault: 'ENQUIRY HALF_DONE',
      plant: async () => {
        const { enquiryId } = await givenLetter(desk())
        await setEnquiry(enquiryId, { status: 'TRANSFER_AWAITED' })
        return () => setEnquiry(enquiryId, { status: 'IN_WORK' })
      },
    },
    {
      fault: 'ENQUIRY HALF_DONE',
      plant: async () => {
        const { enquiryId } = await givenLetter(desk())
        await setEnquiry(enquiryId, { closedAt: NOW })
        return () => setEnquiry(enquiryId, { status: 'CLOSED' })
      },
    },
    {
      fault: 'ENQUIRY NO_END',
      plant: async () => {
        const { enquiryId } = await givenLetter(desk())
        await setEnquiry(enquiryId, { dueOn: new Date('2026-10-20') })
        return () => setEnquiry(enquiryId, { dueOn: new Date('2026-12-20') })
      },
    },
    {
      fault: 'VISIT NO_END',
      plant: async () => {
        const { clientId } = await givenClient(desk())
        const id = await givenVisit(desk(), clientId)
        await db.visit.update({ where: { id }, data: { startedAt: days(-2) } })
        return () => db.visit.update({ where: { id }, data: { endedAt: NOW, endReason: 'LEFT' } })
      },
    },
    {
      fault: 'VISIT HALF_DONE',
      plant: async () => {
        const { clientId } = await givenClient(desk())
        const id = await givenVisit(desk(), clientId)
        await db.visit.update({ where: { id }, data: { startedAt: NOW, endedAt: NOW } })
        return () => db.visit.update({ where: { id }, data: { endReason: 'LEFT' } })
      },
    },
    {
      fault: 'APPLICATION HALF_DONE',
      plant: async () => {
        const { applicationId } = await newApplication({ dueOn: null })
        return () => setApplication(applicationId, { dueOn: new Date('2026-12-10') })
      },
    },
    {
      fault: 'APPLICATION HALF_DONE',
      plant: async () => {
        const { applicationId } = await newApplication({ state: 'GRANTED' })
        return () => setApplication(applicationId, { state: 'COMPLETED' })
      },
    },
    {
      fault: 'APPLICATION NO_END',
      plant: async () => {
        const { applicationId } = await newApplication({ dueOn: plainDate('2026-10-01') })
        return () => setApplication(applicationId, { dueOn: new Date('2026-12-10') })
      },
    },
    {
      fault: 'APPLICATION OWNER_GONE',
      plant: async () => {
        const gone = await givenStaff({ role: 'FRONTLINER', unitId: desk().unit.id })
        const { applicationId } = await newApplication({})
        await setApplication(applicationId, { executorId: gone.staffId })
        await db.staff.update({ where: { id: gone.staffId }, data: { disabledAt: NOW } })
        return () => setApplication(applicationId, { executorId: desk().staffId })
      },
    },
    {
      fault: 'REFERRAL NO_END',
      plant: async () => {
        const { referralId } = await givenDraft(desk(), { now: days(-8) })
        await db.referral.update({ where: { id: referralId }, data: { createdAt: days(-9) } })
        return () => db.referral.update({ where: { id: referralId }, data: { state: 'WITHDRAWN' } })
      },
    },
    {
      fault: 'REFERRAL HALF_DONE',
      plant: async () => {
        const { referralId } = await givenDraft(desk(), { now: NOW })
        const data = { state: 'SENT', answerDueOn: new Date('2026-11-20') }
        await db.referral.update({ where: { id: referralId }, data })
        return () => db.referral.update({ where: { id: referralId }, data: { state: 'DECLINED' } })
      },
    },
    {
      fault: 'TRANSFER NO_END',
      plant: async () => {
        const { id } = await newTransfer()
        await db.centreTransfer.update({ where: { id }, data: { acceptBy: new Date('2026-11-20') } })
        return () => db.centreTransfer.update({ where: { id }, data: { acceptBy: new Date('2026-11-28') } })
      },
    },
    {
      fault: 'TRANSFER HALF_DONE',
      plant: async () => {
        const { id } = await newTransfer()
        await db.centreTransfer.update({ where: { id }, data: { state: 'ACCEPTED' } })
        return () => db.centreTransfer.update({ where: { id }, data: { state: 'SENT' } })
      },
    },
    { fault: 'TICKET NO_END', plant: () => newTicket({ day: new Date('2026-11-26') }) },
    { fault: 'TICKET NO_OWNER', plant: () => newTicket({ state: 'SERVING' }) },
    { fault: 'BOOKING NO_END', plant: () => newBooking({ state: 'HELD', heldUntil: days(-1) }) },
    {
      fault: 'BOOKING NO_END',
      plant: () => newBooking({ state: 'BOOKED', number: randomUUID(), startsAt: days(-3) }),
    },
    { fault: 'BOOKING HALF_DONE', plant: () => newBooking({ state: 'BOOKED' }) },
  ]

  it.each(PLANTS)('$fault is found, and leaves the list once it is put right', async ({ fault, plant }) => {
    const repair = await plant()
    await onTheDay()
    await findOrphans(NOW)
    expect(await orphans()).toContain(fault)
    await repair()
    await findOrphans(new Date(NOW.getTime() + 1000))
    const left = await orphans()
    expect(left.filter((each) => each === fault)).toEqual([])
  })

  it('belongs to the head of its unit alone', async () => {
    const repair = await newBooking({ state: 'BOOKED' })
    await findOrphans(NOW)
    const units = await db.orphanContact.findMany({ select: { unitId: true } })
    expect(new Set(units.map(({ unitId }) => unitId))).toEqual(new Set([desk().unit.id]))
    await repair()
  })
})
