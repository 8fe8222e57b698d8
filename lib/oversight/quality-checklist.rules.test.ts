import { describe, expect, it } from 'vitest'
import {
  QUALITY_QUESTIONS,
  type QualityAnswer,
  type QualityAnswers,
  reviewGaps,
  tally,
} from './quality-checklist.rules'

const allOf = (answer: QualityAnswer): QualityAnswers =>
  Object.fromEntries(QUALITY_QUESTIONS.map((question) => [question, answer]))

describe('reviewGaps', () => {
  it.each<[Record<string, QualityAnswer | undefined>, string, string[], string]>([
    [allOf('YES'), '', [], 'all answered'],
    [allOf('NOT_APPLICABLE'), '', [], 'nothing applies'],
    [{ ...allOf('YES'), TONE: 'NO' as const }, '  ', ['feedback'], 'a no without a word'],
    [{ ...allOf('YES'), TONE: 'NO' as const }, 'Сухо', [], 'a no with a word'],
    [{ ...allOf('YES'), TONE: undefined }, '', ['TONE'], 'one left open'],
    [{}, '', [...QUALITY_QUESTIONS], 'nothing answered'],
  ])('%j with «%s» lacks %j: %s', (answers, feedback, expected, _why) => {
    const told = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
    expect(reviewGaps(told, feedback)).toEqual(expected)
  })
})

describe('tally', () => {
  it('counts each question by itself', () => {
    const found = tally([allOf('YES'), { ...allOf('YES'), TONE: 'NO' }, { TONE: 'NOT_APPLICABLE' }])
    expect(found.find(({ question }) => question === 'TONE')?.counts).toEqual([1, 1, 1])
    expect(found.find(({ question }) => question === 'TERMS')?.counts).toEqual([2, 0, 0])
  })
})
