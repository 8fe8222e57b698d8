import { describe, expect, it } from 'vitest'
import { assess } from './assessment.rules'
import { assessmentCases, factsOfCase } from './assessment-cases'
import { codesOf } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

describe('labelled cases', () => {
  it.each(assessmentCases.map((each) => [`${each.category}: ${each.name}`, each] as const))(
    '%s',
    (_, each) => {
      const result = assess(factsOfCase(each), startingRuleBook)
      if (!result.ok) throw new Error(result.error)
      const [category] = result.value.categories
      expect({ outcome: category?.outcome, criteria: category?.criteria }).toMatchObject({
        outcome: each.outcome,
      })
      for (const papers of each.missing ?? [])
        expect(category?.missingDocuments.map(({ anyOf }) => anyOf.toSorted())).toContainEqual(
          papers.toSorted(),
        )
    },
  )

  it('are of every category, at least 150', () => {
    expect(assessmentCases.length).toBeGreaterThanOrEqual(150)
    expect([...new Set(assessmentCases.map(({ category }) => category))].toSorted()).toEqual(
      codesOf(startingRuleBook.categories).toSorted(),
    )
    const names = assessmentCases.map(({ category, name }) => `${category}: ${name}`)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })
})
