import { describe, expect, it } from 'vitest'
import { assess } from './assessment.rules'
import { factsOfCase } from './assessment-cases'
import { startingRuleBook } from './starting-rule-book'

function papersAskedOf(category: string, representative?: string): string[] {
  const facts = factsOfCase({ name: '', category, given: { representative }, outcome: 'UNKNOWN' })
  const result = assess(facts, startingRuleBook)
  if (!result.ok) throw new Error(result.error)
  const paperCriteria = ['application', 'identity', 'representativePapers', 'proof']
  return (result.value.categories[0]?.criteria ?? [])
    .map(({ id }) => id)
    .filter((id) => paperCriteria.includes(id))
}

describe('judgePapers', () => {
  it.each<[category: string, representative: string | undefined, expected: string[]]>([
    ['IDP', undefined, ['application', 'identity', 'proof']],
    ['IDP', 'GUARDIAN', ['application', 'identity', 'representativePapers', 'proof']],
    ['UNDOCUMENTED', undefined, ['application', 'identity', 'proof']],
    ['CAPACITY_CASE', undefined, ['application', 'identity', 'proof']],
    ['ADMIN_DETENTION', undefined, ['proof']],
    ['CRIM_DETAINED', undefined, ['proof']],
    ['COURT_APPOINTED_CIVIL', undefined, ['proof']],
  ])(
    '%s by %s asks for %s: no application where an authority’s notice begins the aid',
    (category, by, expected) => {
      expect(papersAskedOf(category, by)).toEqual(expected)
    },
  )
})
