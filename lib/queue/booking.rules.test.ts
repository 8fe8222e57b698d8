import { describe, expect, it } from 'vitest'
import {
  BOOKING_ACTS,
  BOOKING_STATES,
  type BookingAct,
  type BookingState,
  formatBookingNumber,
  moveBooking,
} from './booking.rules'
import { mayRemind, remindersOf } from './booking-reminder.rules'
import { dayInWords, timeOf } from './booking-words.rules'

const startsAt = new Date('2026-11-30T08:00:00Z')
const before = new Date('2026-11-30T07:59:00Z')
const after = startsAt

const TABLE: Record<BookingState, Partial<Record<BookingAct, BookingState>>> = {
  HELD: { BOOK: 'BOOKED', RELEASE: 'RELEASED' },
  RELEASED: { BOOK: 'BOOKED' },
  BOOKED: {
    MOVE: 'BOOKED',
    CANCEL: 'CANCELLED',
    CHECK_IN: 'CHECKED_IN',
    NO_SHOW: 'NO_SHOW',
    FINISH: 'DONE',
  },
  CHECKED_IN: { NO_SHOW: 'NO_SHOW', FINISH: 'DONE' },
  NO_SHOW: { MOVE: 'BOOKED', CHECK_IN: 'CHECKED_IN' },
  DONE: {},
  CANCELLED: {},
}

describe('moveBooking', () => {
  it.each(BOOKING_STATES.flatMap((state) => BOOKING_ACTS.map((act) => [state, act] as const)))(
    'from %s by %s leads where the table says',
    (state, act) => {
      const moved = moveBooking({ state, way: 'IN_PERSON', startsAt }, act, { now: after, reason: 'чому' })
      expect(moved.ok ? moved.value : undefined).toBe(TABLE[state][act])
    },
  )
  it('asks for a reason, for the beginning and for somebody who comes', () => {
    const booked = { state: 'BOOKED', way: 'PHONE', startsAt } as const
    expect(moveBooking(booked, 'CANCEL', { now: before, reason: ' ' })).toMatchObject({
      error: 'reasonMissing',
    })
    expect(moveBooking(booked, 'NO_SHOW', { now: before })).toMatchObject({ error: 'notBegunYet' })
    expect(moveBooking(booked, 'CHECK_IN', { now: after })).toMatchObject({ error: 'notInPerson' })
    expect(moveBooking({ ...booked, state: 'CHECKED_IN' }, 'FINISH', { now: before })).toMatchObject({
      ok: true,
    })
  })
})

describe('remindersOf', () => {
  const long = new Date('2026-01-01T00:00:00Z')
  const times = (at: string, now = long) =>
    remindersOf(new Date(at), now).map(({ kind, at: when }) => `${kind} ${when.toISOString()}`)
  it.each([
    [
      '2026-11-30T12:00:00Z',
      ['DAY_BEFORE 2026-11-29T12:00:00.000Z', 'HOURS_BEFORE 2026-11-30T10:00:00.000Z'],
    ],
    // 09:00 in Kyiv: two hours before it is night.
    ['2026-11-30T07:00:00Z', ['DAY_BEFORE 2026-11-29T07:00:00.000Z']],
    [
      '2026-11-30T08:00:00Z',
      ['DAY_BEFORE 2026-11-29T08:00:00.000Z', 'HOURS_BEFORE 2026-11-30T06:00:00.000Z'],
    ],
    // 07:00 in Kyiv: the evening before would be too early, eight in the morning is the first hour.
    ['2026-11-30T05:00:00Z', ['DAY_BEFORE 2026-11-29T06:00:00.000Z']],
    // 22:00 in Kyiv.
    [
      '2026-11-30T20:00:00Z',
      ['DAY_BEFORE 2026-11-29T19:00:00.000Z', 'HOURS_BEFORE 2026-11-30T18:00:00.000Z'],
    ],
    // 10:00 on the days the clocks changed: at 10:00 the day before.
    [
      '2026-03-29T07:00:00Z',
      ['DAY_BEFORE 2026-03-28T08:00:00.000Z', 'HOURS_BEFORE 2026-03-29T05:00:00.000Z'],
    ],
    [
      '2026-10-25T08:00:00Z',
      ['DAY_BEFORE 2026-10-24T07:00:00.000Z', 'HOURS_BEFORE 2026-10-25T06:00:00.000Z'],
    ],
  ])('of %s are by day', (at, expected) => {
    expect(times(at)).toEqual(expected)
  })
  it('are only those that lie ahead', () => {
    expect(times('2026-11-30T12:00:00Z', new Date('2026-11-29T12:00:00Z'))).toEqual([
      'HOURS_BEFORE 2026-11-30T10:00:00.000Z',
    ])
  })
})

describe('mayRemind', () => {
  const person = { email: 'olena@example.com', isProtected: false, consents: [{}] }
  it.each([
    [person, true],
    [{ ...person, isProtected: true }, false],
    [{ ...person, email: null }, false],
    [{ ...person, email: '' }, false],
    [{ ...person, consents: [] }, false],
  ])('%j: %s', (given, expected) => {
    expect(mayRemind(given)).toBe(expected)
  })
})

it('writes numbers, days and times as people read them', () => {
  expect(formatBookingNumber('17', 2026, 412)).toBe('17-ЗП-2026-0412')
  expect(dayInWords(startsAt, 'uk')).toMatch(/^понеділок, 30 листопада 2026\sр\.$/)
  expect(dayInWords(startsAt, 'en')).toMatch(/^Monday,? 30 November 2026$/)
  expect(timeOf(startsAt)).toBe('10:00')
})
