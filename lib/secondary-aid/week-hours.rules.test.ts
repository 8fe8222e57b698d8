import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { hoursOn, openingOn, readDayHours, showDayHours, weekLine } from './week-hours.rules'

const day = (typed: string) => readDayHours(typed) ?? null
const workweek = [
  day('8-17, 12:00-12:45'),
  day('8-17, 12:00-12:45'),
  day('8-17, 12:00-12:45'),
  day('8-17, 12:00-12:45'),
  day('8–16'),
  null,
  null,
]

describe('readDayHours', () => {
  it.each([
    ['8-17', '8:00–17:00'],
    ['8:00–17:15', '8:00–17:15'],
    ['9.00-18.00, перерва 13-14', '9:00–18:00, 13:00–14:00'],
    ['0-24', '0:00–24:00'],
    ['', ''],
  ])('reads %j as %j', (typed, shown) => {
    expect(showDayHours(day(typed))).toBe(shown)
  })

  it.each([
    'зранку',
    '17-8',
    '8',
    '8-25',
    '8:75-17',
    '8-17, 12',
    '8-17, 18-19',
    '8-17, 13-12',
    '1-2 3-4 5-6',
  ])('does not understand %j', (typed) => {
    expect(readDayHours(typed)).toBeUndefined()
  })
})

describe('openingOn', () => {
  it.each([
    ['2026-11-23', '7:59', { kind: 'opensLater', at: 480 }],
    ['2026-11-23', '8:00', { kind: 'open', until: 1020, pause: { from: 720, to: 765 } }],
    ['2026-11-23', '12:00', { kind: 'onPause', until: 765 }],
    ['2026-11-23', '12:45', { kind: 'open', until: 1020, pause: null }],
    ['2026-11-23', '17:00', { kind: 'closed', next: { weekday: 1, at: 480 } }],
    ['2026-11-27', '16:00', { kind: 'closed', next: { weekday: 0, at: 480 } }],
    ['2026-11-29', '10:00', { kind: 'closed', next: { weekday: 0, at: 480 } }],
  ])('on %s at %s is %o', (on, time, expected) => {
    const [hours, minutes] = time.split(':').map(Number)
    expect(openingOn(workweek, plainDate(on), (hours ?? 0) * 60 + (minutes ?? 0))).toEqual(expected)
  })

  it('is unknown while nobody has written hours down', () => {
    expect(openingOn(null, plainDate('2026-11-23'), 600)).toEqual({ kind: 'unknown' })
    expect(
      openingOn(
        workweek.map(() => null),
        plainDate('2026-11-23'),
        600,
      ),
    ).toEqual({ kind: 'unknown' })
  })
})

describe('weekLine', () => {
  const names = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд']
  it('joins days with the same hours and leaves closed ones away', () => {
    expect(weekLine(workweek, (place) => names[place] ?? '')).toBe(
      'пн–чт 8:00–17:00, 12:00–12:45; пт 8:00–16:00',
    )
    expect(weekLine(null, () => '')).toBe('')
  })
})

describe('hoursOn', () => {
  it.each([
    ['2026-11-27', '8:00–16:00'],
    ['2026-11-28', ''],
  ])('of %s are %j', (on, expected) => {
    expect(showDayHours(hoursOn(workweek, plainDate(on)))).toBe(expected)
  })
})
