import { describe, expect, it } from 'vitest'
import {
  estimateTold,
  estimateWait,
  LEAST_SERVED,
  toldWaitOf,
  usualMinutes,
  type WaitEstimate,
} from './wait-estimate.rules'

const usual = 20
const range = (fromMinutes: number, toMinutes: number): WaitEstimate => ({
  kind: 'range',
  fromMinutes,
  toMinutes,
})

describe('estimateWait', () => {
  it.each<[string, Parameters<typeof estimateWait>[0], WaitEstimate]>([
    [
      'nobody at a window',
      { ahead: [20], windows: 0, free: 0, usual },
      { kind: 'unknown', why: 'noWindows' },
    ],
    ['a free window and nobody ahead', { ahead: [], windows: 1, free: 1, usual: null }, { kind: 'soon' }],
    ['no record', { ahead: [null], windows: 1, free: 0, usual: null }, { kind: 'unknown', why: 'noRecord' }],
    ['nobody ahead, one busy window', { ahead: [], windows: 1, free: 0, usual }, range(5, 15)],
    ['three ahead, two busy windows', { ahead: [20, 20, 20], windows: 2, free: 0, usual }, range(25, 60)],
    ['an errand ahead counts for what it takes', { ahead: [5], windows: 1, free: 0, usual }, range(10, 25)],
    [
      'one ahead of a free window that takes a minute',
      { ahead: [1], windows: 1, free: 1, usual },
      { kind: 'soon' },
    ],
  ])('%s', (_what, reckoning, expected) => {
    expect(estimateWait(reckoning)).toEqual(expected)
  })

  it('never shrinks with more people ahead, never grows with more windows, and is always a range of five minutes or more', () => {
    const late = (estimate: WaitEstimate) => toldWaitOf(estimate).toldMinutes ?? 0
    for (let minutes = 1; minutes <= 60; minutes += 7)
      for (let people = 0; people < 12; people += 1)
        for (let windows = 1; windows < 5; windows += 1) {
          const ask = (ahead: number, open: number) =>
            estimateWait({ ahead: Array(ahead).fill(null), windows: open, free: 0, usual: minutes })
          const estimate = ask(people, windows)
          expect(late(ask(people + 1, windows))).toBeGreaterThanOrEqual(late(estimate))
          expect(late(ask(people, windows + 1))).toBeLessThanOrEqual(late(estimate))
          if (estimate.kind !== 'range') continue
          expect(estimate.toMinutes - estimate.fromMinutes).toBeGreaterThanOrEqual(5)
          expect([estimate.fromMinutes % 5, estimate.toMinutes % 5]).toEqual([0, 0])
        }
  })
})

describe('what is kept of it', () => {
  it.each<WaitEstimate>([{ kind: 'soon' }, range(0, 10), range(25, 60)])(
    'is told again as it was: %o',
    (estimate) => {
      expect(estimateTold(toldWaitOf(estimate))).toEqual(estimate)
    },
  )
  it('is nothing where the wait was not known', () => {
    expect(estimateTold(toldWaitOf({ kind: 'unknown', why: 'noRecord' }))).toBeNull()
  })
})

describe('usualMinutes', () => {
  const record = (purpose: string, served: number, minutes: number) => ({
    purpose,
    isQuick: false,
    served,
    minutes,
  })
  it('is of the same errand where enough were served, else of all, else not known', () => {
    const records = [record('CONSULTATION', LEAST_SERVED, 30), record('OTHER', LEAST_SERVED - 1, 10)]
    expect(usualMinutes(records, { purpose: 'CONSULTATION', isQuick: false })).toBe(30)
    expect(usualMinutes(records, { purpose: 'OTHER', isQuick: false })).toBeCloseTo(21.1, 1)
    expect(usualMinutes([record('OTHER', LEAST_SERVED - 1, 10)])).toBeNull()
    expect(usualMinutes([])).toBeNull()
  })
})
