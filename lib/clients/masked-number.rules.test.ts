import { describe, expect, it } from 'vitest'
import { maskNumber } from './masked-number.rules'

describe('maskNumber', () => {
  it.each([
    ['123456789', '••••••789'],
    ['АА 123456', '•• •••456'],
    ['I-БК 123456', '•-•• •••456'],
    ['12', '12'],
    ['', ''],
  ])('%s is shown as %s', (number, shown) => {
    expect(maskNumber(number)).toBe(shown)
  })
})
