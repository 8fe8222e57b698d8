import { expect, it } from 'vitest'
import { sumTime } from './case-time.rules'

it('sums by kind, the most first, and leaves out what took no time', () => {
  const entries = [
    { kind: 'CALL', minutes: 15 },
    { kind: 'COURT', minutes: 90 },
    { kind: 'CALL', minutes: 30 },
  ] as const
  expect(sumTime(entries)).toEqual({
    total: 135,
    byKind: [
      { kind: 'COURT', minutes: 90 },
      { kind: 'CALL', minutes: 45 },
    ],
  })
  expect(sumTime([])).toEqual({ total: 0, byKind: [] })
})
