import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { endOfKyivDay, startOfKyivDay } from './kyiv-day.rules'

describe('startOfKyivDay', () => {
  it.each([
    ['2026-01-15', '2026-01-14T22:00:00.000Z', 'winter time'],
    ['2026-07-15', '2026-07-14T21:00:00.000Z', 'summer time'],
    ['2026-03-29', '2026-03-28T22:00:00.000Z', 'the day the clock goes forward begins in winter time'],
    ['2026-03-30', '2026-03-29T21:00:00.000Z', 'the day after it'],
    ['2026-10-25', '2026-10-24T21:00:00.000Z', 'the day the clock goes back begins in summer time'],
    ['2026-10-26', '2026-10-25T22:00:00.000Z', 'the day after it'],
  ])('%s begins at %s: %s', (day, instant) => {
    expect(startOfKyivDay(plainDate(day)).toISOString()).toBe(instant)
  })

  it('ends the day where the next begins', () => {
    expect(endOfKyivDay(plainDate('2026-03-29')).toISOString()).toBe('2026-03-29T21:00:00.000Z')
  })
})
