import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate, plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from './calendar-rows.rules'
import type { WorkingCalendar } from './holidays'
import {
  addWorkingDays,
  countWorkingDays,
  easterOf,
  isWorkingDay,
  leansOnUnconfirmedDay,
  rollBack,
  rollForward,
} from './working-calendar.rules'

const peace: WorkingCalendar = { ...startingCalendar, suspensions: [] }
const suspended: WorkingCalendar = {
  ...startingCalendar,
  suspensions: [{ from: plainDate('2022-02-24'), confidence: 'law' }],
}

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23', '2026-11-23'],
    ['2026-12-21', 10, '2027-01-04', '2027-01-06'],
    ['2026-12-23', 2, '2026-12-25', '2026-12-28'],
    ['2026-08-20', 3, '2026-08-25', '2026-08-26'],
    ['2026-04-30', 10, '2026-05-14', '2026-05-18'],
    ['2026-11-21', 0, '2026-11-21', '2026-11-21'],
  ])('%s + %i is %s under martial law and %s in peace', (from, days, underMartialLaw, inPeace) => {
    expect(addWorkingDays(plainDate(from), days, suspended)).toBe(underMartialLaw)
    expect(addWorkingDays(plainDate(from), days, peace)).toBe(inPeace)
  })
})

describe('rollForward', () => {
  it.each([
    ['2026-11-05', 10, '2026-11-16', '2026-11-16'],
    ['2026-12-11', 15, '2026-12-28', '2026-12-28'],
    ['2026-12-15', 10, '2026-12-25', '2026-12-28'],
  ])(
    '%s + %i calendar days ends on %s under martial law and %s in peace',
    (from, days, underMartialLaw, inPeace) => {
      const last = addDays(plainDate(from), days)
      expect(rollForward(last, suspended)).toBe(underMartialLaw)
      expect(rollForward(last, peace)).toBe(inPeace)
    },
  )
})

describe('rollBack', () => {
  it.each([
    ['2026-11-22', '2026-11-20', 'Sunday goes back to Friday'],
    ['2026-11-23', '2026-11-23', 'a Monday stays'],
    ['2026-12-27', '2026-12-24', 'over Christmas on Friday'],
  ])('%s is %s: %s', (date, expected) => {
    expect(rollBack(plainDate(date), peace)).toBe(expected)
  })
})

describe('isWorkingDay in peace', () => {
  it.each<[date: string, expected: boolean, why: string]>([
    ['2026-03-08', false, 'a holiday on a Sunday'],
    ['2026-03-09', false, 'the day off moved from Sunday'],
    ['2026-03-10', true, 'only one day is moved'],
    ['2026-04-13', false, 'Monday after Easter'],
    ['2026-06-01', false, 'Monday after Trinity'],
    ['2027-05-03', false, '1 May 2027 was a Saturday'],
    ['2027-05-04', false, 'and Easter the Sunday after it: two days are moved'],
    ['2027-05-05', true, 'the third weekday'],
    ['2024-05-08', false, 'first 8 May'],
    ['2024-05-09', true, '9 May is no longer a holiday'],
    ['2019-05-09', false, '9 May before the change'],
    ['2019-05-08', true, '8 May before the change'],
    ['2021-01-07', false, '7 January before the change'],
    ['2025-01-07', true, '7 January after it'],
    ['2024-10-01', false, 'Defenders’ Day now'],
    ['2024-10-14', true, 'and not on 14 October'],
  ])('%s is %s: %s', (date, expected) => {
    expect(isWorkingDay(plainDate(date), peace)).toBe(expected)
  })
})

describe('isWorkingDay by the starting calendar', () => {
  it.each<[date: string, expected: boolean, why: string]>([
    ['2022-02-23', true, 'an ordinary Wednesday'],
    ['2022-03-08', true, 'a Tuesday, holidays suspended'],
    ['2021-03-08', false, 'a Monday, before martial law'],
    ['2026-05-01', true, 'confirmed suspension'],
    ['2026-12-25', true, 'unconfirmed suspension'],
    ['2026-11-21', false, 'a Saturday stays a day off'],
  ])('%s is %s: %s', (date, expected) => {
    expect(isWorkingDay(plainDate(date), startingCalendar)).toBe(expected)
  })

  it('moves no day off out of the suspended period', () => {
    // 8 March 2026 is the last suspended day here: its day off is not moved to the Monday.
    const untilSunday = { ...startingCalendar, suspensions: [period('2022-02-24', '2026-03-08')] }
    expect(isWorkingDay(plainDate('2026-03-09'), untilSunday)).toBe(true)
    const untilSaturday = { ...startingCalendar, suspensions: [period('2022-02-24', '2026-03-07')] }
    expect(isWorkingDay(plainDate('2026-03-09'), untilSaturday)).toBe(false)
  })
})

describe('leansOnUnconfirmedDay', () => {
  it.each<[from: string, to: string, expected: boolean, why: string]>([
    ['2026-11-21', '2026-12-24', false, 'no holiday in between'],
    ['2026-11-21', '2026-12-25', true, 'Christmas counted as a working day'],
    ['2026-04-20', '2026-05-04', false, '1 May lies in the confirmed period'],
    ['2026-05-05', '2026-05-08', true, '8 May lies in the unconfirmed one'],
  ])('%s to %s is %s: %s', (from, to, expected) => {
    expect(leansOnUnconfirmedDay(plainDate(from), plainDate(to), startingCalendar)).toBe(expected)
  })
})

describe('countWorkingDays', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-12-21', '2027-01-04', 10],
    ['2026-11-20', '2026-11-01', 0],
  ])('from %s to %s: %i', (from, to, expected) => {
    expect(countWorkingDays(plainDate(from), plainDate(to), suspended)).toBe(expected)
  })
})

describe('easterOf', () => {
  it.each([
    [2024, '2024-05-05'],
    [2025, '2025-04-20'],
    [2026, '2026-04-12'],
    [2027, '2027-05-02'],
    [2028, '2028-04-16'],
    [2029, '2029-04-08'],
    [2030, '2030-04-28'],
  ])('%i is %s', (year, expected) => {
    expect(easterOf(year)).toBe(expected)
  })
})

function period(from: string, to: string): { from: PlainDate; to: PlainDate; confidence: 'law' } {
  return { from: plainDate(from), to: plainDate(to), confidence: 'law' }
}
