import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { mergePlans, movePlan, reviewProblem } from './case-plan.rules'

describe('movePlan', () => {
  it.each([
    ['ACTIVE', 'CHANGE', 'ACTIVE'],
    ['ACTIVE', 'REVIEW', 'ACTIVE'],
    ['ACTIVE', 'CLOSE', 'CLOSED'],
    ['ACTIVE', 'REOPEN', undefined],
    ['CLOSED', 'REOPEN', 'ACTIVE'],
    ['CLOSED', 'CHANGE', undefined],
    ['CLOSED', 'CLOSE', undefined],
  ] as const)('a plan that is %s, by %s: %s', (state, act, next) => {
    expect(movePlan(state, act)).toBe(next)
  })
})

describe('reviewProblem', () => {
  const on = plainDate('2026-08-12')
  it.each([
    ['2026-08-11', 'reviewInPast'],
    ['2026-08-12', 'reviewInPast'],
    ['2026-08-13', undefined],
  ])('on %s is %s', (reviewOn, problem) => {
    expect(reviewProblem(plainDate(reviewOn), on)).toBe(problem)
  })
})

describe('mergePlans', () => {
  const base = {
    needs: 'Житло',
    strengths: '',
    risks: '',
    goals: [{ text: 'Знайти житло' }],
    helpers: [],
    steps: [{ text: 'Подати заяву' }],
    reviewOn: '2026-09-01',
  }
  it('takes what only the other changed, and keeps mine', () => {
    const mine = { ...base, needs: 'Житло й робота' }
    const theirs = { ...base, steps: [{ text: 'Подати заяву' }, { text: 'Зателефонувати' }] }
    expect(mergePlans(base, mine, theirs)).toEqual({
      merged: { ...mine, steps: theirs.steps },
      theirs: ['steps'],
      clashes: [],
    })
  })
  it('keeps mine where both changed one part, and says which', () => {
    const mine = { ...base, needs: 'Житло й робота' }
    const theirs = { ...base, needs: 'Лише робота' }
    expect(mergePlans(base, mine, theirs)).toEqual({ merged: mine, theirs: ['needs'], clashes: ['needs'] })
  })
  it('takes nothing for known where there was no plan', () => {
    const theirs: typeof base = { ...base, goals: [], needs: '' }
    const mine: typeof theirs = { ...base, steps: [] }
    expect(mergePlans(null, mine, theirs)).toEqual({
      merged: { ...mine, steps: theirs.steps },
      theirs: ['steps'],
      clashes: [],
    })
    expect(mergePlans(null, { ...mine, steps: [{ text: 'Інше' }] }, theirs).clashes).toEqual(['steps'])
  })
  it('finds no clash where both came to the same', () => {
    const same = { ...base, reviewOn: '2026-10-01' }
    expect(mergePlans(base, same, same)).toEqual({ merged: same, theirs: [], clashes: [] })
  })
})
