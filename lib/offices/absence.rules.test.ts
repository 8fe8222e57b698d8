import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { type AbsentDays, backOn, isAwayOn, overlapOf } from './absence.rules'

const days = (from: string, to: string, kind: AbsentDays['kind'] = 'VACATION'): AbsentDays => ({
  kind,
  from: plainDate(from),
  to: plainDate(to),
})

describe('absences', () => {
  it.each([
    ['2026-11-09', false, 'the day before'],
    ['2026-11-10', true, 'the first day'],
    ['2026-11-14', true, 'the last day'],
    ['2026-11-15', false, 'the day after'],
  ])('on %s away is %s: %s', (on, expected) => {
    expect(isAwayOn([days('2026-11-10', '2026-11-14')], plainDate(on))).toBe(expected)
  })

  it('a pause keeps away matters of violence alone', () => {
    const pause = [days('2026-11-10', '2026-11-14', 'PAUSE')]
    const on = plainDate('2026-11-12')
    expect([isAwayOn(pause, on), isAwayOn(pause, on, { isViolence: true })]).toEqual([false, true])
  })

  it.each<[string, string, AbsentDays['kind'], boolean, string]>([
    ['2026-11-15', '2026-11-20', 'VACATION', false, 'begins when the other has ended'],
    ['2026-11-14', '2026-11-20', 'SICK', true, 'shares the last day'],
    ['2026-11-01', '2026-11-10', 'VACATION', true, 'shares the first day'],
    ['2026-11-12', '2026-11-12', 'PAUSE', false, 'a pause within a leave'],
  ])('%s–%s %s overlaps is %s: %s', (from, to, kind, expected, _why) => {
    const found = overlapOf([days('2026-11-10', '2026-11-14')], days(from, to, kind))
    expect(found !== undefined).toBe(expected)
  })

  it('is back after absences that touch, and not counted away during a pause', () => {
    const known = [days('2026-11-15', '2026-11-16', 'SICK'), days('2026-11-10', '2026-11-14')]
    expect(backOn(known, plainDate('2026-11-12'))).toBe('2026-11-17')
    expect(backOn([days('2026-11-10', '2026-11-14', 'PAUSE')], plainDate('2026-11-12'))).toBeUndefined()
  })
})
