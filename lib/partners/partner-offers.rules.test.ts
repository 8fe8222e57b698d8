import { describe, expect, it } from 'vitest'
import { openWeekOf } from './partner-offers.rules'

const day = (...spans: [number, number][]) => ({
  spans: spans.map(([from, to]) => ({ from, to })),
  byAppointment: false,
})

describe('openWeekOf', () => {
  it('has a range for each span, Tuesday after Monday', () => {
    const week = [day([480, 780], [825, 1020]), day([0, 1440]), day(), day(), day(), day(), day()]
    expect(openWeekOf({ week, exceptions: [] })).toBe('{[480,780),[825,1020),[1440,2880)}')
  })

  it('is empty when nobody knows the hours', () => {
    expect(openWeekOf(null)).toBe('{}')
  })
})
