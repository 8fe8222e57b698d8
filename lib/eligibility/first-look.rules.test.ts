import { describe, expect, it } from 'vitest'
import uk from '@/lib/core/i18n/messages/uk/eligibility.json'
import { plainDate } from '@/lib/core/plain-date'
import { FIRST_LOOK_QUESTIONS, type FirstLookAnswers, firstLook } from './first-look.rules'
import { codesOf } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

const on = (day: string, answers: FirstLookAnswers) =>
  firstLook(answers, startingRuleBook, plainDate(day)).map(({ code }) => code)
const today = (answers: FirstLookAnswers) => on('2026-11-20', answers)

describe('firstLook', () => {
  it.each<[why: string, answers: FirstLookAnswers, codes: string[]]>([
    ['nothing answered', {}, []],
    ['a “no” points nowhere', { isDisplaced: 'NO', hasDisability: 'NO' }, []],
    [
      'least trouble first',
      { hasLowIncome: 'YES', sufferedViolence: 'YES', isDisplaced: 'YES' },
      ['IDP', 'LOW_INCOME', 'DV_GBV_VICTIM'],
    ],
    ['fewest papers first', { hasLowIncome: 'YES', hasDisability: 'YES' }, ['LOW_INCOME', 'DISABILITY']],
    ['a child needs no income test', { isChild: 'YES', hasLowIncome: 'YES' }, ['CHILD']],
    ['an adult is no child', { isChild: 'NO', hasLowIncome: 'YES' }, ['LOW_INCOME']],
    [
      'switched-off categories are not offered',
      { leftCareUnder23: 'YES', isForeigner: 'YES' },
      ['FOREIGNER_TREATY'],
    ],
    [
      'several at once',
      { isVeteranOrFamily: 'YES', wasCaptive: 'YES', askedForVeteranStatus: 'YES' },
      ['VETERAN', 'LIBERTY_DEPRIVED', 'VETERAN_STATUS_APPLICANT'],
    ],
  ])('%s', (_, answers, codes) => {
    expect(today(answers)).toEqual(codes)
  })

  it('asks every question in words', () => {
    expect(Object.keys(uk.firstLook).toSorted()).toEqual([...FIRST_LOOK_QUESTIONS].toSorted())
  })

  it('knows the rules of the day', () => {
    expect(on('2023-08-02', { hasNoIdentityPapers: 'YES' })).toEqual([])
    expect(on('2023-08-03', { hasNoIdentityPapers: 'YES' })).toEqual(['UNDOCUMENTED'])
  })

  it('can lead to every category that is switched on', () => {
    const all = Object.fromEntries(FIRST_LOOK_QUESTIONS.map((question) => [question, 'YES'] as const))
    const found = new Set([...today({ ...all, isChild: 'NO' }), ...today(all)])
    const off = startingRuleBook.categories.filter(({ enabledByDefault }) => !enabledByDefault)
    const expected = codesOf(startingRuleBook.categories).filter((code) => !codesOf(off).includes(code))
    expect([...found].toSorted()).toEqual(expected.toSorted())
  })
})
