import { describe, expect, it } from 'vitest'
import { inForce, ruleAddress } from '@/lib/core/dated-rows'
import { plainDate } from '@/lib/core/plain-date'
import { calendarOf } from '@/lib/deadlines/calendar-rows.rules'
import { holidayRows, holidaySuspensionRows } from '@/lib/deadlines/holidays'
import { isWorkingDay } from '@/lib/deadlines/working-calendar.rules'
import {
  refusalGroundRows,
  replacementGroundRows,
  terminationGroundRows,
} from '@/lib/secondary-aid/ground-rows.rules'

describe('grounds', () => {
  const rows = new Map(
    (
      [
        ['refusalGrounds', refusalGroundRows],
        ['terminationGrounds', terminationGroundRows],
        ['replacementGrounds', replacementGroundRows],
      ] as const
    ).flatMap(([kind, table]) => table.map((row) => [ruleAddress(kind, row), row] as const)),
  )

  it.each([
    ['refusalGrounds:NOT_IN_CATEGORY:always', 'Law 3460-VI, art. 20(1), p. 1'],
    ['refusalGrounds:FALSE_DATA:always', 'Law 3460-VI, art. 20(1), p. 2'],
    ['refusalGrounds:UNLAWFUL_DEMAND:always', 'Law 3460-VI, art. 20(1), p. 3'],
    ['refusalGrounds:SAME_MATTER_BEFORE:always', 'Law 3460-VI, art. 20(1), p. 4'],
    ['refusalGrounds:REMEDIES_EXHAUSTED:always', 'Law 3460-VI, art. 20(1), p. 5'],
    ['refusalGrounds:OUT_OF_SCOPE:always', 'Law 3460-VI, art. 14 (scope of the category)'],
    ['refusalGrounds:YEARLY_LIMIT:always', 'Law 3460-VI, art. 14(3)'],
    [
      'terminationGrounds:CRIM_PROCEEDINGS_STOPPED:2024-06-28',
      'Law 3460-VI, art. 23(1), p. 10 (Law 3757-IX)',
    ],
    ['terminationGrounds:CATEGORY_LOST:always', 'Law 3460-VI, art. 23(1)'],
    ['terminationGrounds:FALSE_DATA_FOUND:always', 'Law 3460-VI, art. 23(1)'],
    ['terminationGrounds:OTHER_DEFENDER:always', 'Law 3460-VI, art. 23(1)'],
    ['terminationGrounds:REMEDIES_EXHAUSTED:always', 'Law 3460-VI, art. 23(1)'],
    ['terminationGrounds:CLIENT_WAIVED:always', 'Law 3460-VI, art. 23(1)'],
    ['terminationGrounds:COMPLETED:always', 'Law 3460-VI, art. 23(1)'],
    ['terminationGrounds:DEATH:always', 'Law 3460-VI, art. 23(1)'],
    ['terminationGrounds:NO_CONTACT:always', 'internal standard'],
    ['replacementGrounds:ADVOCATE_ILL_OR_DEAD:always', 'Law 3460-VI, art. 24'],
    ['replacementGrounds:CONTRACT_ENDED:always', 'Law 3460-VI, art. 24'],
    ['replacementGrounds:CONFLICT_OF_INTEREST:always', 'Law 3460-VI, art. 24'],
    ['replacementGrounds:IMPROPER_PERFORMANCE:always', 'Law 3460-VI, art. 24'],
    ['replacementGrounds:CLIENT_MOTIVATED_REQUEST:always', 'Law 3460-VI, art. 24'],
    ['replacementGrounds:STAFF_LAWYER_CHANGED:always', 'internal standard'],
  ])('%s stands on %s', (address, norm) => {
    const row = rows.get(address)
    expect(row?.legalBasis.en).toBe(norm)
    expect(row && inForce([row], row.code, plainDate('2026-11-20'))).toBe(row)
  })
})

describe('holidays', () => {
  const peace = calendarOf({ holidays: holidayRows, holidaySuspensions: [] })

  it.each([
    ['holidays:NEW_YEAR:always', '2027-01-01', null],
    ['holidays:CHRISTMAS_7_JANUARY:always', '2021-01-07', '2025-01-07'],
    ['holidays:WOMENS_DAY:always', '2027-03-08', null],
    ['holidays:EASTER:always', '2027-05-03', null],
    ['holidays:LABOUR_DAY:always', '2026-05-01', null],
    ['holidays:REMEMBRANCE_DAY:2024-01-01', '2026-05-08', '2023-05-08'],
    ['holidays:VICTORY_DAY:always', '2022-05-09', '2025-05-09'],
    ['holidays:TRINITY:always', '2027-06-21', null],
    ['holidays:CONSTITUTION_DAY:always', '2027-06-28', null],
    ['holidays:STATEHOOD_DAY:2023-09-01', '2027-07-15', '2022-07-15'],
    ['holidays:STATEHOOD_DAY_28_JULY:2022-01-01', '2022-07-28', '2027-07-28'],
    ['holidays:INDEPENDENCE_DAY:always', '2026-08-24', null],
    ['holidays:DEFENDERS_DAY:2023-09-01', '2027-10-01', '2021-10-01'],
    ['holidays:DEFENDERS_DAY_14_OCTOBER:always', '2022-10-14', '2026-10-14'],
    ['holidays:CHRISTMAS:always', '2026-12-25', null],
  ])('%s gives %s off, and not the day of another year %s', (address, off, working) => {
    expect(holidayRows.map((row) => ruleAddress('holidays', row))).toContain(address)
    expect(isWorkingDay(plainDate(off), peace)).toBe(false)
    if (working) expect(isWorkingDay(plainDate(working), peace)).toBe(true)
  })
})

describe('suspensions of holidays', () => {
  it.each([
    ['holidaySuspensions:MARTIAL_LAW:2022-02-24', '2024-12-25'],
    ['holidaySuspensions:MARTIAL_LAW:2026-05-05', '2026-12-25'],
  ])('%s makes %s a working day', (address, day) => {
    const without = holidaySuspensionRows.filter((row) => ruleAddress('holidaySuspensions', row) !== address)
    const calendar = (holidaySuspensions: typeof holidaySuspensionRows) =>
      calendarOf({ holidays: holidayRows, holidaySuspensions })
    expect(isWorkingDay(plainDate(day), calendar(holidaySuspensionRows))).toBe(true)
    expect(isWorkingDay(plainDate(day), calendar(without))).toBe(false)
  })
})
