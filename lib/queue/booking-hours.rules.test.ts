import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/core/plain-date'
import { calendarOf } from '@/lib/deadlines/calendar-rows.rules'
import { holidayRows } from '@/lib/deadlines/holidays'
import { endOfKyivDay, kyivMoment, startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import { bookingDay, freeTimes, isFreeDuring, judgeTime, type Schedule } from './booking-hours.rules'

const at = (clock: string) => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1])
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
const day = [span('9:00', '13:00'), span('14:00', '18:00')]
// Holidays of peace: none are suspended.
const calendar = calendarOf({ holidays: holidayRows, holidaySuspensions: [], deadlines: [] })
const MARCH = plainDate('2026-03-29')
const OCTOBER = plainDate('2026-10-25')
const MONDAY = plainDate('2026-11-30')

const schedule: Schedule = {
  hours: {
    validFrom: plainDate('2026-01-01'),
    week: [day, day, day, day, [span('9:00', '13:00')], [], []],
    exceptions: [
      { from: plainDate('2026-12-02'), to: plainDate('2026-12-03'), spans: [], note: 'ремонт', address: '' },
      {
        from: plainDate('2026-12-05'),
        to: plainDate('2026-12-05'),
        spans: [span('10:00', '12:00')],
        note: '',
        address: 'с. Калинівка, клуб',
      },
    ],
  },
  slotMinutes: 40,
  gapMinutes: 20,
  daysAhead: 30,
  closedOn: plainDate('2026-12-20'),
  absences: [{ from: plainDate('2026-12-08'), to: plainDate('2026-12-09') }],
}
const now = new Date('2026-11-30T08:30:00Z') // 10:30 in Kyiv
const known = { now, calendar }
const labels = (on: string, more = {}) =>
  freeTimes(schedule, plainDate(on), { ...known, busy: [], ...more }).map(({ minute }) => minute / 60)

describe('bookingDay', () => {
  it.each([
    ['2026-11-30', 2, 'a Monday'],
    ['2026-12-02', 0, 'closed by an exception'],
    ['2026-12-05', 1, 'a Saturday with hours of its own'],
    ['2026-12-06', 0, 'a Sunday'],
    ['2026-12-25', 0, 'a holiday'],
    ['2026-01-02', 1, 'the Friday after one'],
  ])('of %s has %i spans: %s', (on, count) => {
    expect(bookingDay(schedule.hours, plainDate(on), calendar).spans).toHaveLength(count)
  })
})

describe('freeTimes', () => {
  it('are the steps of the hours from now on, without those taken', () => {
    expect(labels('2026-11-30')).toEqual([11, 12, 14, 15, 16, 17])
    const busy = [{ startsAt: new Date('2026-11-30T13:30:00Z'), endsAt: new Date('2026-11-30T13:50:00Z') }]
    // 15:30–15:50 overlaps the gap of 15:00 and is over before 16:00.
    expect(labels('2026-11-30', { busy })).toEqual([11, 12, 14, 16, 17])
  })

  it.each([
    ['2026-12-02', 'closed'],
    ['2026-12-08', 'the worker is away'],
    ['2026-12-21', 'after the calendar closes'],
    ['2026-12-31', 'too far ahead'],
    ['2026-11-29', 'past'],
  ])('of %s are none: %s', (on) => {
    expect(labels(on)).toEqual([])
  })

  const night = { ...schedule, closedOn: null, absences: [], daysAhead: 40, slotMinutes: 30, gapMinutes: 0 }
  const nights = (on: string, from: string) => {
    const hours = { ...night.hours, week: Array.from({ length: 7 }, () => [span('1:30', '5:00')]) }
    return freeTimes({ ...night, hours }, plainDate(on), { now: new Date(from), calendar, busy: [] }).map(
      ({ minute, startsAt }) => [minute / 60, startsAt.toISOString().slice(11, 16)],
    )
  }
  it('offer nothing in the hour that does not exist on 29 March', () => {
    expect(nights('2026-03-29', '2026-03-01T00:00:00Z')).toEqual([
      [1.5, '23:30'],
      [2, '00:00'],
      [2.5, '00:30'],
      [4, '01:00'],
      [4.5, '01:30'],
    ])
  })
  it('offer the hour that comes twice on 25 October once, and nothing that overlaps', () => {
    expect(nights('2026-10-25', '2026-10-01T00:00:00Z')).toEqual([
      [1.5, '22:30'],
      [2, '23:00'],
      [2.5, '23:30'],
      [3, '00:00'],
      [3.5, '00:30'],
      [4, '02:00'],
      [4.5, '02:30'],
    ])
  })

  it('never overlap, lie in the hours and begin when the clock says so, on any day and both clock changes', () => {
    const anyDay = fc.oneof(
      fc.constantFrom(MARCH, OCTOBER, addDays(MARCH, -1), addDays(OCTOBER, 1)),
      fc.integer({ min: 0, max: 360 }).map((days) => addDays(plainDate('2026-01-01'), days)),
    )
    const anySpans = fc
      .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 4, maxLength: 4 })
      .map((quarters) => quarters.sort((a, b) => a - b).map((quarter) => quarter * 15))
      .map(([a = 0, b = 0, c = 0, d = 0]) => [
        { from: a, to: b },
        { from: c, to: d },
      ])
    const anyBusy = fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 5, max: 90 })), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        anyDay,
        anySpans,
        fc.integer({ min: 10, max: 120 }),
        fc.integer({ min: 0, max: 30 }),
        anyBusy,
        (on, spans, slotMinutes, gapMinutes, taken) => {
          const start = startOfKyivDay(on).getTime()
          const busy = taken.map(([from, length]) => ({
            startsAt: new Date(start + from * 60_000),
            endsAt: new Date(start + (from + length) * 60_000),
          }))
          const hours = { validFrom: on, week: Array.from({ length: 7 }, () => spans), exceptions: [] }
          const own = { hours, slotMinutes, gapMinutes, daysAhead: 5, closedOn: null, absences: [] }
          const around = { now: new Date(start - 3_600_000), calendar }
          const times = freeTimes(own, on, { ...around, busy })
          for (const [place, { startsAt, endsAt, minute }] of times.entries()) {
            expect(kyivMoment(startsAt)).toEqual({ on, minute })
            expect(endsAt.getTime() - startsAt.getTime()).toBe(slotMinutes * 60_000)
            expect(spans.some(({ from, to }) => from <= minute && minute + slotMinutes <= to)).toBe(true)
            expect(endsAt <= endOfKyivDay(on)).toBe(true)
            expect(busy.some((other) => other.startsAt < endsAt && startsAt < other.endsAt)).toBe(false)
            const before = times[place - 1]
            if (before) expect(startsAt.getTime()).toBeGreaterThanOrEqual(before.endsAt.getTime())
            expect(judgeTime(own, on, minute, around)).toMatchObject({ ok: true })
          }
        },
      ),
      { seed: 20261128, numRuns: 400 },
    )
  })
})

describe('judgeTime', () => {
  const problem = (on: string, clock: string, own = schedule, since = now) => {
    const judged = judgeTime(own, plainDate(on), at(clock), { now: since, calendar })
    return judged.ok ? judged.value.startsAt.toISOString() : judged.error
  }
  it.each([
    ['2026-11-30', '10:30', 'inPast'],
    ['2026-11-29', '10:00', 'inPast'],
    ['2026-11-30', '12:20', '2026-11-30T10:20:00.000Z'],
    ['2026-11-30', '12:21', 'inBreak'],
    ['2026-11-30', '13:30', 'inBreak'],
    ['2026-11-30', '14:00', '2026-11-30T12:00:00.000Z'],
    ['2026-11-30', '17:20', '2026-11-30T15:20:00.000Z'],
    ['2026-11-30', '17:21', 'outsideHours'],
    ['2026-12-01', '8:59', 'outsideHours'],
    ['2026-12-02', '10:00', 'dayOff'],
    ['2026-12-06', '10:00', 'dayOff'],
    ['2026-12-08', '10:00', 'workerAway'],
    ['2026-12-10', '10:00', '2026-12-10T08:00:00.000Z'],
    ['2026-12-19', '10:00', 'dayOff'],
    ['2026-12-20', '10:00', 'calendarClosed'],
  ])('%s at %s: %s', (on, clock, expected) => {
    expect(problem(on, clock)).toBe(expected)
  })

  it('refuses what is beyond the days ahead, on the day after the last', () => {
    const open = { ...schedule, closedOn: null }
    expect(problem('2026-12-30', '10:00', open)).toBe('2026-12-30T08:00:00.000Z')
    expect(problem('2026-12-31', '10:00', open)).toBe('tooFarAhead')
  })

  it('refuses the hour that does not exist, and takes the first of the two that come twice', () => {
    const everyHour = { ...schedule.hours, week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]) }
    const own = { ...schedule, hours: everyHour, closedOn: null, daysAhead: 366 }
    const since = new Date('2026-01-05T08:00:00Z')
    expect(problem('2026-03-29', '3:30', own, since)).toBe('noSuchHour')
    expect(problem('2026-03-29', '4:00', own, since)).toBe('2026-03-29T01:00:00.000Z')
    expect(problem('2026-10-25', '3:30', own, since)).toBe('2026-10-25T00:30:00.000Z')
  })

  it('refuses a day before the hours come into force', () => {
    const later = { ...schedule, hours: { ...schedule.hours, validFrom: plainDate('2026-12-01') } }
    expect(problem(MONDAY, '11:00', later)).toBe('notYetValid')
  })
})

describe('isFreeDuring', () => {
  const time = { startsAt: new Date('2026-12-01T10:30:00Z'), endsAt: new Date('2026-12-01T11:00:00Z') }
  it('asks for the whole time: in the hours and not taken', () => {
    expect(isFreeDuring(schedule, time, { ...known, busy: [] })).toBe(true)
    const longer = { ...time, endsAt: new Date('2026-12-01T11:01:00Z') }
    expect(isFreeDuring(schedule, longer, { ...known, busy: [] })).toBe(false)
    const busy = [{ startsAt: new Date('2026-12-01T10:59:00Z'), endsAt: new Date('2026-12-01T11:30:00Z') }]
    expect(isFreeDuring(schedule, time, { ...known, busy })).toBe(false)
  })

  it('keeps the gap of that calendar free before what comes next', () => {
    const own = { ...schedule, gapMinutes: 15 }
    const from = (startsAt: string) => [
      { startsAt: new Date(startsAt), endsAt: new Date('2026-12-01T12:00:00Z') },
    ]
    expect(isFreeDuring(own, time, { ...known, busy: from('2026-12-01T11:14:00Z') })).toBe(false)
    expect(isFreeDuring(own, time, { ...known, busy: from('2026-12-01T11:15:00Z') })).toBe(true)
  })
})
