import { describe, expect, it } from 'vitest'
import { joinedRows, NO_NAME, type Probe } from './people-search-probe.rules'

const probe = (surname: string, cost: number): Probe => ({
  ...NO_NAME,
  by: 'surname',
  cost,
  surname: [surname, surname],
})
const row = (id: string, probe: number) => ({ id, probe })
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(' ')

describe('joinedRows', () => {
  const [near, mid, far, distant] = [probe('а', 0.4), probe('б', 1), probe('в', 2), probe('г', 2.1)]
  const all = [near, mid, far, distant]

  it('tells them in the order of all probes, each by its place among all', () => {
    const joined = joinedRows(all, [
      { probes: [mid, far], rows: [row('m1', 1), row('m2', 1), row('f', 2)] },
      { probes: [near], rows: [row('n', 1)] },
    ])
    expect(joined).toEqual([row('n', 1), row('m1', 2), row('m2', 2), row('f', 3)])
  })

  it('tells a card once, by the nearer of its probes', () => {
    const parts = [
      { probes: [mid], rows: [row('x', 1), row('y', 1)] },
      { probes: [near, far], rows: [row('x', 1), row('y', 2)] },
    ]
    expect(joinedRows(all, parts)).toEqual([row('x', 1), row('y', 2)])
    expect(joinedRows(all, parts.toReversed())).toEqual([row('x', 1), row('y', 2)])
  })

  it('leaves out what one look-up would not have gone on to', () => {
    const known = { probes: [far, distant], rows: [row('f', 1), row('d', 2)] }
    expect(ids(joinedRows(all, [known]))).toBe('f d')
    expect(ids(joinedRows(all, [known, { probes: [near], rows: [row('n', 1)] }]))).toBe('n f')
  })

  it('goes on less far once enough are found', () => {
    const found = (count: number) => [
      { probes: [near], rows: Array.from({ length: count }, (_, at) => row(`n${at}`, 1)) },
      { probes: [mid, far], rows: [row('m', 1), row('f', 2)] },
    ]
    expect(ids(joinedRows(all, found(3)))).toBe('n0 n1 n2 m f')
    expect(ids(joinedRows(all, found(4)))).toBe('n0 n1 n2 n3 m')
  })

  it('leaves out what is found by a probe that is none of them', () => {
    expect(joinedRows([near], [{ probes: [mid], rows: [row('m', 1)] }])).toEqual([])
  })
})
