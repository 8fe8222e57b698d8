import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { BEARABLE_WEIGHT, HEAVIEST, loadOf, type WeighedMatter, weightOf } from './case-weight.rules'

const plain: WeighedMatter = {
  kind: 'ENQUIRY',
  helpKind: 'CONSULTATION',
  stage: null,
  topicCode: 'ALIMONY',
  isUrgent: false,
  isProtected: false,
  hasApplication: false,
  difficulty: null,
}

describe('weightOf', () => {
  it.each<[number, string, Partial<WeighedMatter>]>([
    [2, 'a consultation', {}],
    [1, 'information', { helpKind: 'INFORMATION' }],
    [3, 'a paper to draft', { helpKind: 'DRAFTING' }],
    [2, 'an enquiry whose help is not chosen yet', { helpKind: null }],
    [3, 'an application', { kind: 'APPLICATION', helpKind: null }],
    [5, 'a mandate', { kind: 'MANDATE', helpKind: null }],
    [4, 'in court', { stage: 'APPEAL' }],
    [3, 'in enforcement', { stage: 'ENFORCEMENT' }],
    [2, 'not begun', { stage: 'NOT_STARTED' }],
    [3, 'urgent', { isUrgent: true }],
    [4, 'of a protected person', { isProtected: true }],
    [4, 'of violence', { topicCode: 'DOMESTIC_VIOLENCE' }],
    [4, 'of violence and protected: counted once', { topicCode: 'DOMESTIC_VIOLENCE', isProtected: true }],
    [0, 'one of which an application was made', { hasApplication: true, isUrgent: true }],
    [2, 'marked ordinary', { difficulty: 2 }],
    [4, 'marked hard', { difficulty: 3 }],
    [2, 'marked simple: half, rounded up', { helpKind: 'DRAFTING', difficulty: 1 }],
    [
      HEAVIEST,
      'the heaviest there is',
      { kind: 'MANDATE', stage: 'APPEAL', isUrgent: true, isProtected: true, difficulty: 3 },
    ],
  ])('is %d for %s', (expected, _what, more) => {
    expect(weightOf({ ...plain, ...more })).toBe(expected)
  })
})

describe('loadOf', () => {
  it('adds up what lies with a worker', () => {
    const dueOn = plainDate('2026-12-01')
    const groups = [
      { ...plain, count: 3, dueOn },
      { ...plain, kind: 'MANDATE' as const, difficulty: 3, count: 2, dueOn: plainDate('2026-11-30') },
      { ...plain, isUrgent: true, count: 1, dueOn: null },
    ]
    expect(loadOf(groups)).toEqual({
      weight: 6 + 20 + 3,
      counts: { ENQUIRY: 4, APPLICATION: 0, MANDATE: 2 },
      hard: 2,
      urgent: 1,
      nearestOn: '2026-11-30',
      free: BEARABLE_WEIGHT - 29,
    })
  })

  it('has nothing free beyond the bearable', () => {
    expect(loadOf([{ ...plain, kind: 'MANDATE', count: 20, dueOn: null }]).free).toBe(0)
  })
})
