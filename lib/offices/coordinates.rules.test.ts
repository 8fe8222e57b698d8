import { describe, expect, it } from 'vitest'
import { readPoint, showPoint } from './coordinates.rules'

describe('readPoint', () => {
  it.each([
    ['49.4444, 32.0598', { latitude: 49.4444, longitude: 32.0598 }],
    ['49.4444 32.0598', { latitude: 49.4444, longitude: 32.0598 }],
    ['49,4444; 32,0598', { latitude: 49.4444, longitude: 32.0598 }],
    ['32.0598, 49.4444', undefined],
    ['49.4444', undefined],
    ['49.4444, 32.0598, 12', undefined],
    ['вул. Ратушна, 4', undefined],
  ])('reads «%s»', (typed, point) => {
    expect(readPoint(typed)).toEqual(point)
  })

  it('reads what is shown', () => {
    expect(readPoint(showPoint(49.4444, 32.0598))).toEqual({ latitude: 49.4444, longitude: 32.0598 })
    expect(showPoint(null, null)).toBe('')
  })
})
