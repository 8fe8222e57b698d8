import { describe, expect, it } from 'vitest'
import { exceptionKey, owedPapers, standingExceptions } from './exception.rules'

const missing = ['IDP_CERT', 'INCOME_EMPLOYER|INCOME_TAX_REGISTER']

describe('owedPapers', () => {
  it.each<[papers: (string | null)[], owed: string[]]>([
    [[], missing],
    [['IDP_CERT'], ['INCOME_EMPLOYER|INCOME_TAX_REGISTER']],
    [[...missing], []],
    [[null], []],
    [['PASSPORT_UA'], missing],
  ])('with exceptions for %j are %j', (papers, owed) => {
    expect(
      owedPapers(
        missing,
        papers.map((paper) => ({ paper })),
      ),
    ).toEqual(owed)
  })
})

describe('standingExceptions', () => {
  it('leave out a paper that is missing no more, and never the whole case', () => {
    const exceptions = [{ paper: 'PASSPORT_UA' }, { paper: null }, { paper: 'IDP_CERT' }]
    expect(standingExceptions(exceptions, missing).map(exceptionKey)).toEqual(['', 'IDP_CERT'])
  })
})
