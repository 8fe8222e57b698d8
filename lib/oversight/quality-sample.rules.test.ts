import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Closed, drawSample, giveToReaders } from './quality-sample.rules'
import { seededRandom, shuffled } from './seeded-random.rules'

const many = (authorId: string, count: number): Closed[] =>
  Array.from({ length: count }, (_, place) => ({ id: `${authorId}-${place}`, authorId }))
const month = [...many('anna', 40), ...many('bohdan', 10), ...many('vira', 1)]
const drawn = (closed: readonly Closed[], seed: string, size: number) => {
  const sample = drawSample(closed, { seed, size })
  return sample.ok ? sample.value : []
}
const sizesOf = (sample: readonly Closed[]) =>
  ['anna', 'bohdan', 'vira'].map((author) => sample.filter(({ authorId }) => authorId === author).length)

describe('drawSample', () => {
  it('gives the same rows for the same seed, in whatever order the month comes, and others for another', () => {
    const ids = (sample: readonly Closed[]) => sample.map(({ id }) => id)
    const first = ids(drawn(month, 'жовтень', 9))
    expect(ids(drawn(month.toReversed(), 'жовтень', 9))).toEqual(first)
    expect(ids(drawn(month, 'листопад', 9))).not.toEqual(first)
    // Kept here so that a change of the reckoning is seen: old samples could not be drawn again.
    expect(first).toEqual([
      'anna-8',
      'anna-39',
      'anna-3',
      'anna-21',
      'anna-34',
      'anna-24',
      'bohdan-0',
      'bohdan-6',
      'vira-0',
    ])
  })

  it.each([
    [3, [1, 1, 1]],
    [9, [6, 2, 1]],
    [26, [20, 5, 1]],
    [60, [40, 10, 1]],
  ])('of size %d has of each worker %j', (size, expected) => {
    expect(sizesOf(drawn(month, 'a', size))).toEqual(expected)
  })

  it('refuses a size that leaves somebody out, and an empty month', () => {
    expect(drawSample(month, { seed: 'a', size: 2 })).toEqual({ ok: false, error: 'fewerThanWorkers' })
    expect(drawSample([], { seed: 'a', size: 9 })).toEqual({ ok: false, error: 'nothingClosed' })
  })

  it('takes each one at most once, and never more than there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }),
        fc.string(),
        fc.nat(40),
        (counts, seed, more) => {
          const closed = counts.flatMap((count, place) => many(`w${place}`, count + 1))
          const size = counts.length + more
          const sample = drawn(closed, seed, size)
          expect(new Set(sample.map(({ id }) => id)).size).toBe(sample.length)
          expect(sample).toHaveLength(Math.min(size, closed.length))
          expect(new Set(sample.map(({ authorId }) => authorId)).size).toBe(counts.length)
        },
      ),
      { seed: 16, numRuns: 300 },
    )
  })
})

describe('giveToReaders', () => {
  it('gives nobody their own, and all about equally many', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(fc.constantFrom('anna', 'bohdan', 'vira', 'oleh', 'ira')),
        (seed, readers) => {
          const given = giveToReaders(month, readers, seed)
          for (const { authorId, reviewerId } of given) {
            expect(reviewerId).not.toBe(authorId)
            if (readers.some((reader) => reader !== authorId)) expect(reviewerId).not.toBeNull()
          }
          const others = readers.filter((reader) => !['anna', 'bohdan', 'vira'].includes(reader))
          const counts = others.map(
            (reader) => given.filter(({ reviewerId }) => reviewerId === reader).length,
          )
          if (counts.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        },
      ),
      { seed: 16, numRuns: 300 },
    )
  })

  it('leaves to nobody what its author alone could read', () => {
    expect(giveToReaders(many('anna', 1), ['anna'], 'a')).toEqual([
      { id: 'anna-0', authorId: 'anna', reviewerId: null },
    ])
  })
})

describe('seededRandom', () => {
  it('is the same everywhere', () => {
    const random = seededRandom('Приймальня')
    expect([random(), random(), random()].map((each) => each.toFixed(6))).toEqual([
      '0.056487',
      '0.438951',
      '0.625313',
    ])
    expect(shuffled(['c', 'a', 'b', 'd'], 'x')).toEqual(shuffled(['d', 'c', 'b', 'a'], 'x'))
  })
})
