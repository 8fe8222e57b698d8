import { describe, expect, it } from 'vitest'
import { answersTo, firstVerdict } from './conflict-verdict.rules'

describe('firstVerdict', () => {
  const answered = (
    verdict: 'CLEAR' | 'OPEN' | 'NO_CONFLICT' | 'CONFLICT' | 'FOR_HEAD',
    ...hits: string[]
  ) => ({
    verdict,
    hits: new Set(hits),
  })
  it.each([
    ['nothing found, nothing before', [], undefined, 'CLEAR'],
    ['somebody found', ['a'], undefined, 'OPEN'],
    ['the same as was answered', ['a'], answered('NO_CONFLICT', 'a', 'b'), 'NO_CONFLICT'],
    ['somebody new beside them', ['a', 'c'], answered('NO_CONFLICT', 'a', 'b'), 'OPEN'],
    ['the same, not answered yet', ['a'], answered('OPEN', 'a'), 'OPEN'],
    ['nobody any more', [], answered('NO_CONFLICT', 'a'), 'CLEAR'],
    ['nobody any more after a conflict', [], answered('CONFLICT', 'a'), 'CONFLICT'],
    ['somebody new while the head has it', ['c'], answered('FOR_HEAD', 'a'), 'FOR_HEAD'],
  ] as const)('%s', (_what, found, last, verdict) => {
    expect(firstVerdict(found, last)).toBe(verdict)
  })
})

describe('answersTo', () => {
  it.each([
    ['OPEN', 'WORKER', ['NO_CONFLICT', 'CONFLICT', 'FOR_HEAD']],
    ['OPEN', 'HEAD', ['NO_CONFLICT', 'CONFLICT']],
    ['FOR_HEAD', 'WORKER', []],
    ['FOR_HEAD', 'HEAD', ['NO_CONFLICT', 'CONFLICT']],
    ['CONFLICT', 'WORKER', []],
    ['CONFLICT', 'HEAD', ['NO_CONFLICT']],
    ['CLEAR', 'WORKER', ['CONFLICT', 'FOR_HEAD']],
  ] as const)('a check that is %s, to a %s', (verdict, judge, answers) => {
    expect(answersTo(verdict, judge, true)).toEqual(answers)
  })

  it('a check of which a part is beyond who answers: a worker does not say that there is no conflict', () => {
    expect(answersTo('OPEN', 'WORKER', false)).toEqual(['CONFLICT', 'FOR_HEAD'])
    expect(answersTo('OPEN', 'HEAD', false)).toEqual(['NO_CONFLICT', 'CONFLICT'])
  })
})
