import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { urgencyReasons } from './urgency.rules'

const on = plainDate('2026-11-21')

describe('urgencyReasons', () => {
  it.each([
    ['2026-11-25', []],
    ['2026-11-24', ['TERM_NEAR']],
    ['2026-11-22', ['TERM_NEAR']],
    ['2026-11-21', ['TERM_TODAY']],
    ['2026-11-20', ['TERM_PASSED']],
  ])('a term until %s gives %o', (dueOn, expected) => {
    expect(urgencyReasons({ terms: [plainDate(dueOn)] }, on)).toEqual(expected)
  })

  it.each([
    ['DOMESTIC_VIOLENCE', ['VIOLENCE']],
    ['SEXUAL_VIOLENCE', ['VIOLENCE']],
    ['CRIMINAL_DETENTION', ['DETENTION']],
    ['ADMIN_DETENTION', ['DETENTION']],
    ['ALIMONY', []],
    [null, []],
  ])('the topic %s gives %o', (topicCode, expected) => {
    expect(urgencyReasons({ topicCode, terms: [] }, on)).toEqual(expected)
  })

  it('puts the gravest first', () => {
    const terms = ['2026-11-21', '2026-11-23', '2026-11-01'].map(plainDate)
    const reasons = urgencyReasons({ terms, isChildAlone: true, isThreatened: true, isDetained: true }, on)
    expect(reasons).toEqual([
      'DETENTION',
      'VIOLENCE',
      'CHILD_ALONE',
      'TERM_PASSED',
      'TERM_TODAY',
      'TERM_NEAR',
    ])
  })
})
