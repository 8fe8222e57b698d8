import { describe, expect, it } from 'vitest'
import { allOf, anyOf, doc, optional, type Requirement } from '@/lib/eligibility/requirement.rules'
import { changedAt, movedPart, paperAs, withPart } from './requirement-edit.rules'

const tree = allOf('A', anyOf('B', 'C'), optional('D'))

describe('a tree of papers', () => {
  it('grows at the group that is meant', () => {
    expect(withPart(tree, [1], doc('E'))).toEqual(allOf('A', anyOf('B', 'C', 'E'), optional('D')))
    expect(withPart(doc('A'), [], doc('B'))).toEqual(allOf('A', 'B'))
  })

  it('loses the part that is meant and nothing else', () => {
    expect(changedAt(tree, [1, 0], () => undefined)).toEqual(allOf('A', anyOf('C'), optional('D')))
    expect(changedAt(doc('A'), [], () => undefined)).toBeUndefined()
  })

  it.each<[string, number[], -1 | 1, Requirement]>([
    ['up', [2], -1, allOf('A', optional('D'), anyOf('B', 'C'))],
    ['down inside a group', [1, 0], 1, allOf('A', anyOf('C', 'B'), optional('D'))],
    ['not above the first', [0], -1, tree],
    ['not below the last', [2], 1, tree],
  ])('moves a part %s', (_, path, by, expected) => {
    expect(movedPart(tree, path, by)).toEqual(expected)
  })

  it('asks for a paper, or welcomes it, of those it concerns', () => {
    expect(paperAs(doc('A'), { isOptional: true, when: 'noIncomeDeclared' })).toEqual(
      optional('A', 'noIncomeDeclared'),
    )
    expect(paperAs(optional('A', 'noIncomeDeclared'), { isOptional: false, when: null })).toEqual(doc('A'))
    expect(paperAs(tree, { isOptional: true, when: null })).toBe(tree)
  })
})
