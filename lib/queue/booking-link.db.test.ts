import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Viewer } from '@/lib/core/viewer'
import { act, givenBookingOffice, now, place, rowOf } from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { findBooking } from './booking.queries'
import { changeVideoLinkSchema } from './booking.schema'
import { actOnBooking, moveBookingTo } from './booking-deed.commands'
import { changeVideoLink } from './booking-link.commands'
import { findBookingFile } from './booking-slip.queries'

const link = 'https://meet.example.org/vk-7'

it('gives a meeting by video its link afterwards, and takes it away when it is by video no longer', async () => {
  const { desk, head, stranger } = await givenBookingOffice()
  const calendarId = await givenCalendar(head)
  const at = { calendarId, on: '2026-12-01', time: '10:00', now }
  const { bookingId } = await givenBooking(desk, { ...at, way: 'PHONE' })
  const give = (viewer: Viewer, videoLink: string, expectedRevision: number) =>
    changeVideoLink(
      viewer,
      changeVideoLinkSchema.parse({ bookingId, expectedRevision, videoLink, submissionId: randomUUID() }),
      now,
    )
  const move = (way: 'VIDEO' | 'IN_PERSON', expectedRevision: number) =>
    moveBookingTo(
      desk,
      { bookingId, expectedRevision, ...place(calendarId), way, reason: '', submissionId: randomUUID() },
      now,
    )
  const fileOf = async () => {
    const found = await findBookingFile(desk, { bookingId })
    return found.ok ? found.value.file : ''
  }
  expect(await give(desk, link, 1)).toEqual({ ok: false, error: 'wrongState' })
  expect(await findBooking(desk, bookingId, now)).toMatchObject({ value: { mayChangeLink: false } })
  expect((await move('VIDEO', 1)).ok).toBe(true)
  expect(await findBooking(desk, bookingId, now)).toMatchObject({ value: { mayChangeLink: true } })

  expect(() => changeVideoLinkSchema.parse({ bookingId, videoLink: 'http://meet' })).toThrow('webAddressForm')
  expect(await give(stranger, link, 2)).toEqual({ ok: false, error: 'bookingNotFound' })
  expect(await give(desk, link, 1)).toEqual({ ok: false, error: 'changedMeanwhile' })
  expect(await give(desk, link, 2)).toEqual({ ok: true, value: { revision: 3 } })
  expect(await fileOf()).toContain(link)
  expect((await rowOf(bookingId)).events.map(({ kind }) => kind)).toEqual(['BOOKED', 'MOVED', 'LINK'])

  expect((await move('IN_PERSON', 3)).ok).toBe(true)
  expect(await fileOf()).not.toContain(link)
  expect(await findBooking(desk, bookingId, now)).toMatchObject({ value: { videoLink: '' } })

  expect((await move('VIDEO', 4)).ok).toBe(true)
  await actOnBooking(desk, act(bookingId, 'CANCEL', 'Захворіли'), now)
  expect(await give(desk, link, 6)).toEqual({ ok: false, error: 'wrongState' })
})
