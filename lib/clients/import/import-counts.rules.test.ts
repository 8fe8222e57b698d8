import { describe, expect, it } from 'vitest'
import { toldElsewhere } from './import-counts.rules'

describe('toldElsewhere', () => {
  it.each([
    [0, 0, 'none'],
    [1, 0, 'one row is one person'],
    [4, 0, 'still few'],
    [5, 5, 'enough to tell of nobody'],
  ])('%s is told as %s: %s', (count, told) => {
    expect(toldElsewhere(count)).toBe(told)
  })
})
