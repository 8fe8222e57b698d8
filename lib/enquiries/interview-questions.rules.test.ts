import { describe, expect, it } from 'vitest'
import { questionsByBranch, questionsByTopic } from './interview-questions'
import { interviewQuestions } from './interview-questions.rules'
import type { LegalBranchCode, LegalTopicCode } from './legal-topics'

describe('interviewQuestions', () => {
  it.each<[topicCode: LegalTopicCode | null, branchCode: LegalBranchCode | null, first: string, why: string]>(
    [
      ['ALIMONY', null, 'ALIMONY.children', 'a topic with questions of its own'],
      ['PATERNITY', null, 'FAMILY.registered', 'a topic without: those of its branch'],
      [null, 'LAND', 'LAND.papers', 'only the branch chosen'],
      ['PATERNITY', 'LAND', 'FAMILY.registered', 'the topic knows its branch better'],
      [null, null, 'OTHER.happened', 'nothing chosen yet'],
    ],
  )('of %s and %s begin with %s: %s', (topicCode, branchCode, first) => {
    expect(interviewQuestions('uk', topicCode, branchCode).at(0)?.id).toBe(first)
  })

  it('are in the language of the worker', () => {
    expect(interviewQuestions('uk', 'DIVORCE').at(0)?.text).toBe('Чи обоє згодні розлучитися?')
    expect(interviewQuestions('en', 'DIVORCE').at(0)?.text).toBe('Do both of you agree to divorce?')
  })
})

describe('the questions', () => {
  const lists = [...Object.entries(questionsByBranch), ...Object.entries(questionsByTopic)]

  it('cover at least fifteen topics', () => {
    expect(Object.keys(questionsByTopic).length).toBeGreaterThanOrEqual(15)
  })

  it.each(lists)('of %s are few, short and told apart', (_owner, rows) => {
    expect(rows.length).toBeGreaterThanOrEqual(4)
    expect(rows.length).toBeLessThanOrEqual(7)
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length)
    for (const [, uk, en] of rows) {
      expect(uk.length).toBeLessThanOrEqual(75)
      expect(en.length).toBeLessThanOrEqual(75)
      expect(uk).toMatch(/\?$|хочете$/)
    }
  })
})
