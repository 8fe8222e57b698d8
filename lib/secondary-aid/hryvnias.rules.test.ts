import { describe, expect, it } from 'vitest'
import { groupSums, readHryvnias, showHryvnias } from './hryvnias.rules'

describe('readHryvnias', () => {
  it.each([
    ['5 800', 580_000],
    ['5800,5', 580_050],
    ['5800.05 грн', 580_005],
    ['0', 0],
    ['', null],
    ['п’ять', undefined],
    ['5.800,50', undefined],
    ['-5', undefined],
  ])('reads «%s» as %s', (typed, kopiykas) => {
    expect(readHryvnias(typed)).toBe(kopiykas)
  })
  it.each([580_000, 580_050, 5])('reads back what it shows of %s', (kopiykas) => {
    expect(readHryvnias(showHryvnias(kopiykas))).toBe(kopiykas)
  })
})

describe('groupSums', () => {
  it('puts equal months together and leaves empty ones out', () => {
    expect(groupSums([580_000, 580_000, 0, 390_000])).toEqual([
      { kopiykas: 580_000, times: 2 },
      { kopiykas: 390_000, times: 1 },
    ])
  })
})
