import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  comparePlainDates,
  diffDays,
  formatPlainDate,
  isPlainDate,
  parsePlainDate,
  plainDate,
  plainDateOfUtc,
  todayInKyiv,
  toUtcMidnight,
  weekdayOf,
} from './plain-date'

describe('parsePlainDate', () => {
  it.each<[typed: string, expected: string | undefined, why: string]>([
    ['2026-02-28', '2026-02-28', 'ISO'],
    ['28.02.2026', '2026-02-28', 'Ukrainian'],
    [' 8/2/2026 ', '2026-02-08', 'short with slashes'],
    ['29.02.2024', '2024-02-29', 'leap day'],
    ['29.02.2026', undefined, 'no leap day'],
    ['29.02.1900', undefined, 'a century that is no leap year'],
    ['29.02.2000', '2000-02-29', 'a century that is one'],
    ['31.04.2026', undefined, 'April has 30 days'],
    ['2026-13-01', undefined, 'month 13'],
    ['2026-00-10', undefined, 'month 0'],
    ['0026-01-01', undefined, 'a year cut short'],
    ['вчора', undefined, 'words'],
    ['', undefined, 'nothing'],
  ])('%s is %s: %s', (typed, expected) => {
    expect(parsePlainDate(typed)).toBe(expected)
  })
})

describe('isPlainDate and plainDate', () => {
  it('tell a real day from a look-alike', () => {
    expect(isPlainDate('2026-11-21')).toBe(true)
    expect(isPlainDate('2026-11-31')).toBe(false)
    expect(() => plainDate('21.11.2026')).toThrow('21.11.2026')
  })
})

describe('formatPlainDate', () => {
  it('writes the day as Ukrainian papers do', () => {
    expect(formatPlainDate(plainDate('2026-03-05'))).toBe('05.03.2026')
  })
})

describe('addDays and diffDays', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    // Clocks change in Ukraine on 2026-03-29 and 2026-10-25: no day is lost or doubled.
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 1, '2026-10-25'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s + %i = %s', (from, days, expected) => {
    expect(addDays(plainDate(from), days)).toBe(expected)
    expect(diffDays(plainDate(from), plainDate(expected))).toBe(days)
  })
})

describe('addMonths', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s + %i months = %s', (from, months, expected) => {
    expect(addMonths(plainDate(from), months)).toBe(expected)
  })
})

describe('weekdayOf', () => {
  it.each([
    ['2026-11-16', 1],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
    ['1970-01-01', 4],
    ['1933-06-12', 1],
  ])('%s is day %i of the week', (date, expected) => {
    expect(weekdayOf(plainDate(date))).toBe(expected)
  })
})

describe('ageOn', () => {
  it.each([
    ['2008-11-22', '2026-11-21', 17, 'the day before the birthday'],
    ['2008-11-21', '2026-11-21', 18, 'on the birthday'],
    ['2008-02-29', '2026-02-28', 17, 'born on a leap day, last day of February'],
    ['2008-02-29', '2026-03-01', 18, 'born on a leap day, first of March'],
    ['2026-11-21', '2026-11-21', 0, 'born today'],
  ])('%s on %s is %i: %s', (born, on, expected) => {
    expect(ageOn(plainDate(born), plainDate(on))).toBe(expected)
  })
})

describe('todayInKyiv', () => {
  it.each([
    ['2026-01-10T21:59:59Z', '2026-01-10', 'winter, a second before midnight (+2)'],
    ['2026-01-10T22:00:00Z', '2026-01-11', 'winter, midnight'],
    ['2026-07-10T20:59:59Z', '2026-07-10', 'summer, a second before midnight (+3)'],
    ['2026-07-10T21:00:00Z', '2026-07-11', 'summer, midnight'],
    ['2026-03-28T22:00:00Z', '2026-03-29', 'the night clocks go forward'],
    ['2026-03-29T20:59:59Z', '2026-03-29', 'the end of the 23-hour day'],
    ['2026-03-29T21:00:00Z', '2026-03-30', 'midnight after the 23-hour day'],
    ['2026-10-24T21:00:00Z', '2026-10-25', 'the night clocks go back'],
    ['2026-10-25T21:59:59Z', '2026-10-25', 'the end of the 25-hour day'],
    ['2026-10-25T22:00:00Z', '2026-10-26', 'midnight after the 25-hour day'],
  ])('%s is %s: %s', (instant, expected) => {
    expect(todayInKyiv(new Date(instant))).toBe(expected)
  })
})

describe('database columns', () => {
  it('keep the day both ways', () => {
    const stored = toUtcMidnight(plainDate('2026-03-29'))
    expect(stored.toISOString()).toBe('2026-03-29T00:00:00.000Z')
    expect(plainDateOfUtc(stored)).toBe('2026-03-29')
  })
})

describe('comparePlainDates', () => {
  it('puts the earlier day first', () => {
    const days = ['2026-11-21', '2025-12-31', '2026-02-01'].map(plainDate)
    expect(days.toSorted(comparePlainDates)).toEqual(['2025-12-31', '2026-02-01', '2026-11-21'])
    expect(comparePlainDates(plainDate('2026-01-01'), plainDate('2026-01-01'))).toBe(0)
  })
})
