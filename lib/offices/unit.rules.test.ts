import { describe, expect, it } from 'vitest'
import { inTreeOrder, kindsUnder, mayStandUnder, type UnitKindName } from './unit.rules'

describe('mayStandUnder', () => {
  it.each<[UnitKindName, UnitKindName | undefined, boolean, string]>([
    ['BUREAU', 'INTER_REGIONAL_CENTRE', true, 'today’s structure leaves levels out'],
    ['BUREAU', 'LOCAL_CENTRE', true, 'the handbook’s structure'],
    ['LOCAL_CENTRE', 'BUREAU', false, 'a wider unit under a narrower one'],
    ['LOCAL_CENTRE', 'LOCAL_CENTRE', false, 'two of a kind'],
    ['LOCAL_CENTRE', undefined, true, 'an installation of one centre'],
    ['ACCESS_POINT', undefined, false, 'a point of access without a centre'],
  ])('%s under %s is %s: %s', (kind, parent, expected) => {
    expect(mayStandUnder(kind, parent)).toBe(expected)
  })

  it('offers no kind under a point of access', () => {
    expect(kindsUnder('ACCESS_POINT')).toEqual([])
  })
})

describe('inTreeOrder', () => {
  it('puts each unit after its parent, neighbours by code, and what has no parent here at the top', () => {
    const units = [
      { id: 'b', parentId: 'a', code: '20' },
      { id: 'd', parentId: 'b', code: '201' },
      { id: 'c', parentId: 'a', code: '10' },
      { id: 'a', parentId: 'beyond reach', code: '99' },
    ]
    expect(inTreeOrder(units).map(({ id, depth }) => [id, depth])).toEqual([
      ['a', 0],
      ['c', 1],
      ['b', 1],
      ['d', 2],
    ])
  })
})
