import { describe, expect, it } from 'vitest'
import { assess } from './assessment.rules'
import { assessmentCases, bookOfCase, factsOfCase } from './assessment-cases'
import { codesOf } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

describe('labelled cases', () => {
  it.each(assessmentCases.map((each) => [`${each.category}: ${each.name}`, each] as const))(
    '%s',
    (_, each) => {
      const result = assess(factsOfCase(each), bookOfCase(each))
      if (!result.ok) throw new Error(result.error)
      const [category] = result.value.categories
      expect({ outcome: category?.outcome, criteria: category?.criteria }).toMatchObject({
        outcome: each.outcome,
      })
      const isWhole = category?.criteria.every((criterion) => criterion.outcome === 'PASSED')
      expect(isWhole).toBe(each.outcome === 'ENTITLED')
      for (const { sources, legalBasis } of category?.criteria ?? [])
        expect(sources[0] && legalBasis.uk && legalBasis.en).toBeTruthy()
      if (each.outcome === 'ENTITLED') expect(category?.missingDocuments).toEqual([])
      if (each.outcome === 'NOT_ENTITLED')
        expect(category).toMatchObject({ services: [], missingDocuments: [] })
      if (each.missing)
        expect(listsOf(category?.missingDocuments.map(({ anyOf }) => anyOf))).toEqual(listsOf(each.missing))
    },
  )

  it('are of every category, at least 150, each named once', () => {
    expect(assessmentCases.length).toBeGreaterThanOrEqual(150)
    expect([...new Set(assessmentCases.map(({ category }) => category))].toSorted()).toEqual(
      codesOf(startingRuleBook.categories).toSorted(),
    )
    const names = assessmentCases.map(({ category, name }) => `${category}: ${name}`)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })

  it('know every outcome', () => {
    const outcomes = assessmentCases.map(({ outcome }) => outcome)
    expect([...new Set(outcomes)].toSorted()).toEqual([
      'DOCUMENTS_MISSING',
      'ENTITLED',
      'MATTER_OUT_OF_SCOPE',
      'NOT_ENTITLED',
      'UNKNOWN',
    ])
  })
})

/** In an order that says nothing. */
function listsOf(papers: readonly (readonly string[])[] = []): string[] {
  return papers.map((each) => each.toSorted().join(' | ')).toSorted()
}
