import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/core/i18n/locale'
import en from '@/lib/core/i18n/messages/en/eligibility.json'
import uk from '@/lib/core/i18n/messages/uk/eligibility.json'
import { plainDate } from '@/lib/core/plain-date'
import { assess } from './assessment.rules'
import { assessmentCases, bookOfCase, factsOfCase } from './assessment-cases'
import type { EligibilityFacts } from './assessment-facts'
import { assessmentTexts } from './assessment-texts'
import { EXPLANATION_KEYS, WARNING_CODES } from './criterion.rules'
import type { RuleBook } from './rule-book'
import { startingRuleBook } from './starting-rule-book'

const everythingOn: RuleBook = {
  ...startingRuleBook,
  categories: startingRuleBook.categories.map((row) => ({ ...row, enabledByDefault: true })),
}

/** The labelled cases, and what they do not reach: used-up grants, undated and odd papers, months outside the period, an unclear scope. */
const told = [
  ...assessmentCases.map((each) => assessed(factsOfCase(each), bookOfCase(each))),
  ...assessmentCases.slice(0, 40).map((each) =>
    assessed(
      {
        ...factsOfCase(each),
        claimedCategories: [],
        grantsThisBudgetYear: 6,
        openMandates: 7,
        incomes: ['2016-01', '2018-06'].map((month) => ({ code: 'WAGE', month, amountKopiykas: 1 })),
        documents: [{ doc: 'INCOME_EMPLOYER', issuedOn: null, validTo: null, form: 'COPY' }],
      },
      everythingOn,
    ),
  ),
]

function assessed(facts: EligibilityFacts, book: RuleBook) {
  const result = assess(facts, book)
  if (!result.ok) throw new Error(result.error)
  const criteria = result.value.categories.flatMap((category) => category.criteria)
  return { criteria, warnings: result.value.warnings }
}

describe('the texts of an assessment', () => {
  it.each(LOCALES)('are whole sentences in %s, with nothing left to fill in', (locale) => {
    const { explanationOf, sourceOf, warningOf } = assessmentTexts(
      locale,
      startingRuleBook,
      plainDate('2026-11-20'),
    )
    const sentences = new Set(
      told.flatMap(({ criteria, warnings }) => [
        ...criteria.map(explanationOf),
        ...criteria.map(sourceOf),
        ...warnings.map(warningOf),
      ]),
    )
    expect(
      [...sentences].filter((sentence) =>
        /[{}]|undefined|NaN|eligibility\.|\[object|[A-Z]+_[A-Z]+/.test(sentence),
      ),
    ).toEqual([])
    expect(sentences.size).toBeGreaterThan(200)
  })

  it('say every reason the rules can give, and no other', () => {
    const reached = new Set(
      told.flatMap(({ criteria }) => criteria.map(({ explanation }) => explanation.key)),
    )
    expect([...EXPLANATION_KEYS].filter((key) => !reached.has(key))).toEqual([])
    expect(Object.keys(uk.explanations).toSorted()).toEqual([...EXPLANATION_KEYS].toSorted())
    const warned = new Set(told.flatMap(({ warnings }) => warnings.map(({ code }) => code)))
    expect([...WARNING_CODES].filter((code) => !warned.has(code))).toEqual([])
    expect(Object.keys(uk.warnings).toSorted()).toEqual([...WARNING_CODES].toSorted())
  })

  it('never tell one person what another was told', () => {
    const { explanationOf } = assessmentTexts('uk', startingRuleBook, plainDate('2026-11-20'))
    const within = (sum: number) =>
      explanationOf({
        explanation: { key: 'benefitUnknown', params: { limit: { kopiykas: sum } } },
      })
    expect(within(100_000)).toMatch(/1\s000\s/)
    expect(within(250_050)).toMatch(/2\s500,50\s/)
    const lacking = (doc: string) =>
      explanationOf({
        explanation: { key: 'papersMissing', params: { lacking: { lacking: [{ anyOf: [doc] }] } } },
      })
    expect(lacking('PASSPORT_UA')).toBe(lacking('PASSPORT_UA'))
    expect(lacking('PASSPORT_UA')).not.toBe(lacking('IDP_CERT'))
  })

  it('take the same values in both languages', () => {
    expect(valuesIn(en)).toEqual(valuesIn(uk))
  })
})

/** The keys of the texts, each with the names in its braces. */
function valuesIn(texts: unknown, path = ''): string[] {
  if (typeof texts === 'string')
    return [`${path}: ${[...new Set(texts.match(/\{\w+/g) ?? [])].toSorted().join(' ')}`]
  if (typeof texts !== 'object' || texts === null) return [path]
  return Object.entries(texts).flatMap(([key, each]) => valuesIn(each, `${path}.${key}`))
}
