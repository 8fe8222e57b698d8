import { describe, expect, it } from 'vitest'
import { typingErrors } from './people-search-distance.rules'

describe('typingErrors', () => {
  it.each([
    ['шевченко', 'шевченко', 0, 'equal'],
    ['шевчанко', 'шевченко', 1, 'another letter'],
    ['шевчнко', 'шевченко', 1, 'a letter missing'],
    ['шевчаенко', 'шевченко', 1, 'a letter too many'],
    ['шевечнко', 'шевченко', 0.8, 'two letters swapped'],
    ['шевчинко', 'шевченко', 0.4, 'letters alike in sound'],
    ['коваль', 'ковал', 0.3, 'a soft sign'],
    ['ганна', 'гана', 0.3, 'a doubled letter'],
    ['шевчкнко', 'шевченко', 0.85, 'the key beside'],
    ['шевчука', 'шевченко', Number.POSITIVE_INFINITY, 'more than allowed'],
    ['бойко', 'бондар', Number.POSITIVE_INFINITY, 'another name'],
  ])('%s is from %s %d errors away: %s', (a, b, expected) => {
    expect(typingErrors(a, b, 2)).toBeCloseTo(expected, 5)
  })

  it('counts the same both ways', () => {
    for (const [a, b] of [
      ['шевечнко', 'шевченко'],
      ['їжка', 'їжак'],
      ['коваль', 'кваьл'],
    ] as const) {
      expect(typingErrors(a, b, 3)).toBeCloseTo(typingErrors(b, a, 3), 5)
    }
  })

  it('finds a swap although the row before is over the limit', () => {
    expect(typingErrors('лбис', 'блис', 0.9)).toBeCloseTo(0.8, 5)
  })
})
