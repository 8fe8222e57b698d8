import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { answerMandate, completeMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { terminateAid } from '@/lib/secondary-aid/mandate-ending.commands'
import { confirm, heldOf, hold, rowOf } from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import {
  answering,
  type Centre,
  completing,
  givenCase,
  givenCentre,
  noon,
  terminating,
} from '@/scripts/testing/given-mandate-cases'
import { STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { untilOneWaits } from '@/scripts/testing/until-one-waits'
import { bookingSubjectSchema } from './booking.schema'
import { findBookingFor } from './booking-for.queries'
import { remindOfBooking } from './booking-mail.commands'

let centre: Centre
let common: string
let place = 0

beforeAll(async () => {
  centre = await givenCentre()
  common = await givenCalendar(centre.head)
})

/** A case of a lawyer of its own; since it was issued the card says something else. */
async function given(state: 'ISSUED' | 'ACCEPTED' = 'ACCEPTED') {
  const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
  const made = await givenCase(
    centre,
    { ...STAFF_LAWYER, staffId: lawyer.staffId },
    { email: 'old@example.com' },
  )
  if (state === 'ACCEPTED') await answerMandate(lawyer, answering(made.mandateId, { on: '', way: '' }), noon)
  await db.client.update({
    where: { id: made.clientId },
    data: {
      ...{ surname: 'Новенко', email: 'new@example.com' },
      ...{ preferredLanguage: 'en', interpreter: 'SIGN_LANGUAGE' },
    },
    select: { id: true },
  })
  const calendarId = await givenCalendar(centre.head, { kind: 'WORKER', staffId: lawyer.staffId })
  return { ...made, lawyer, calendarId }
}

const begin = (viewer: Viewer, mandate: string) =>
  findBookingFor(viewer, bookingSubjectSchema.parse({ mandate }))
const TIMES = ['9:00', '10:00', '11:00', '12:00', '14:00', '15:00']
type Bookable = { mandateId: string; calendarId: string }
const held = async (viewer: Viewer, { calendarId }: Bookable) => {
  place += 1
  return heldOf(await hold(viewer, calendarId, TIMES[place % TIMES.length], '2026-08-17', noon))
}
async function book(viewer: Viewer, made: Bookable, remind = false) {
  const form = { purpose: 'CONSULTATION', remind }
  return confirm(viewer, await held(viewer, made), { mandateId: made.mandateId, form }, noon)
}

const personNotFound = { ok: false, error: 'personNotFound' }
const ofCard = {
  person: { name: 'Новенко Олена Василівна', language: 'en', interpreter: 'SIGN_LANGUAGE', isCardOpen: true },
  email: 'new@example.com',
}

describe('a booking in a case', () => {
  it('shows its lawyer the card from the acceptance on, and before it what the mandate says', async () => {
    const made = await given('ISSUED')
    const { mandateId, lawyer } = made
    const seen = await begin(lawyer, mandateId)
    expect(seen).toMatchObject({
      value: {
        person: { name: 'Шевченко Олена Василівна', language: 'uk', interpreter: null, isCardOpen: false },
        email: null,
      },
    })
    for (const hidden of ['Новенко', 'example.com', 'SIGN'])
      expect(JSON.stringify(seen)).not.toContain(hidden)
    for (const viewer of [centre.worker, centre.head])
      expect(await begin(viewer, mandateId)).toMatchObject({ value: ofCard })
    // Whether there is an address is of the card too.
    expect(await book(lawyer, made, true)).toEqual({ ok: false, error: 'cannotRemind' })
    expect(await book(lawyer, made)).toMatchObject({ ok: true })

    await answerMandate(lawyer, answering(mandateId, { on: '', way: '' }), noon)
    expect(await begin(lawyer, mandateId)).toMatchObject({ value: ofCard })
    expect(await book(lawyer, made, true)).toMatchObject({ ok: true })
  })

  it('is none of a case that its lawyer has completed: neither card nor booking, for nobody', async () => {
    const made = await given()
    const { mandateId, lawyer } = made
    expect(await completeMandate(lawyer, completing(mandateId, { on: '', way: '' }), noon)).toMatchObject({
      ok: true,
    })
    for (const viewer of [lawyer, centre.worker, centre.head]) {
      expect(await begin(viewer, mandateId)).toEqual(personNotFound)
      expect(await book(viewer, made, true)).toEqual(personNotFound)
    }
  })

  it.each(['DECLINED', 'REPLACED', 'TERMINATED'])('nor of one that is %s', async (state) => {
    const made = await given()
    const { mandateId, lawyer } = made
    await db.aidMandate.update({ where: { id: mandateId }, data: { state }, select: { id: true } })
    expect(await begin(lawyer, mandateId)).toEqual(personNotFound)
    expect(await book(lawyer, made)).toEqual(personNotFound)
  })

  it('is not for another lawyer or another centre', async () => {
    const made = await given()
    const { mandateId } = made
    const other = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    for (const viewer of [other, stranger]) expect(await begin(viewer, mandateId)).toEqual(personNotFound)
    expect(await book(centre.worker, made)).toMatchObject({ ok: true })
  })

  it('does not slip in behind the end of the case', async () => {
    const made = await given()
    const { mandateId, lawyer } = made
    const bookingId = await held(lawyer, made)
    const [late] = await db.$transaction(async (tx) => {
      await tx.aidMandate.update({ where: { id: mandateId }, data: { state: 'COMPLETED' } })
      const booking = confirm(lawyer, bookingId, { mandateId }, noon)
      await untilOneWaits()
      return [booking]
    })
    expect(await late).toEqual(personNotFound)
  })
})

describe('a reminder of a case', () => {
  const remind = (bookingId: string) =>
    remindOfBooking({ bookingId, kind: 'DAY_BEFORE', revision: 1 }, new Date('2026-08-17T10:00:00Z'))
  const booked = async (mandateId: string, time: string) =>
    (
      await givenBooking(centre.worker, {
        ...{ calendarId: common, on: '2026-08-18', time, now: noon, mandateId, form: { remind: true } },
      })
    ).bookingId
  const eventsOf = async (id: string) => (await rowOf(id)).events.map(({ kind, details }) => [kind, details])

  it('goes out while the case runs, and not once it is over; that it did not is on record', async () => {
    const { mandateId, applicationId } = await given()
    const [first, second] = [await booked(mandateId, '10:00'), await booked(mandateId, '11:00')]
    expect(await remind(first)).toBe('sent')
    expect(await terminateAid(centre.head, terminating(applicationId), noon)).toMatchObject({ ok: true })
    expect(await remind(second)).toBe('caseOver')
    expect((await eventsOf(first)).at(-1)).toEqual(['REMINDED', { kind: 'DAY_BEFORE' }])
    expect((await eventsOf(second)).at(-1)).toEqual(['NOT_REMINDED', { kind: 'DAY_BEFORE' }])
    expect(await rowOf(second)).toMatchObject({ state: 'BOOKED' })
  })

  it('goes out before the case is accepted, and not once it is declined', async () => {
    const { mandateId } = await given('ISSUED')
    const [first, second] = [await booked(mandateId, '12:00'), await booked(mandateId, '14:00')]
    expect(await remind(first)).toBe('sent')
    await db.aidMandate.update({
      where: { id: mandateId },
      data: { state: 'DECLINED' },
      select: { id: true },
    })
    expect(await remind(second)).toBe('caseOver')
  })
})
