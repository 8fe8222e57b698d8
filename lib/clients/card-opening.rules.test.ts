import { describe, expect, it } from 'vitest'
import { reasonFault } from './card-opening.rules'

describe('reasonFault', () => {
  it.each([
    [9, 'tooShort'],
    [10, undefined],
    [500, undefined],
    [501, 'tooLong'],
  ])('of %s characters is %s', (length, fault) => {
    expect(reasonFault(` ${'а'.repeat(length)} `)).toBe(fault)
  })
})
