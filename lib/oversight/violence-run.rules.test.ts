import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { calendarOf } from '@/lib/deadlines/calendar-rows.rules'
import { holidayRows } from '@/lib/deadlines/holidays'
import { proposePause, violenceRun } from './violence-run.rules'

const [V, S, T, other] = ['DOMESTIC_VIOLENCE', 'SEXUAL_VIOLENCE', 'TRAFFICKING', 'ALIMONY']

describe('violenceRun', () => {
  it.each([
    [[], 0],
    [[other, V, V, V], 0],
    [[V, S, other, V], 2],
    [[V, S, T, null], 3],
    [[V, V, V, V], 4],
  ])('of %j is %d', (topics, expected) => {
    expect(violenceRun(topics)).toBe(expected)
  })
})

describe('proposePause', () => {
  const calendar = calendarOf({ holidays: holidayRows, holidaySuspensions: [], deadlines: [] })
  const friday = plainDate('2026-11-20')

  it('is silent at two and speaks at three, for five working days with today', () => {
    expect(proposePause([V, V, other], friday, calendar)).toBeNull()
    expect(proposePause([V, V, S], friday, calendar)).toEqual({
      inRow: 3,
      from: '2026-11-20',
      to: '2026-11-26',
    })
  })

  it('has its five working days from the first one when today is none', () => {
    expect(proposePause([V, V, S], plainDate('2026-11-21'), calendar)?.to).toBe('2026-11-27')
  })
})
