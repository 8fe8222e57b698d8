import type { z } from 'zod'
import { addDays, addMonths, plainDate } from '@/lib/core/plain-date'
import type { assessmentRequestSchema } from '@/lib/eligibility/assessment.schema'
import { DISABILITY_GROUPS } from '@/lib/eligibility/assessment-facts'
import { SERVICES } from '@/lib/eligibility/rule-book'
import { codesOf } from '@/lib/eligibility/rule-book.rules'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import { Chance } from '@/prisma/demo/random'

const SEED = 3
/** Days of three months, so that not every answer is about the same one. */
const FIRST_DAY = plainDate('2026-09-01')
const DAYS = 80
const TOPICS = ['EVICTION', 'ALIMONY_DEBT', 'DIVORCE', 'LABOUR', 'LAND', 'FAMILY']
/** Papers nearly everybody brings. */
const COMMON = ['APPLICATION_BVPD', 'PASSPORT_UA', 'TAX_ID']

/**
 * Invented people as a desk meets them: of every age, with half a year of incomes of up to three sources, and with two to
 * ten papers of the catalogue. No category is named: all are tried.
 */
export function inventedAssessments(count: number): z.input<typeof assessmentRequestSchema>[] {
  const chance = new Chance()
  const papers = codesOf(startingRuleBook.documents)
  const kinds = codesOf(startingRuleBook.incomeKinds)
  const common = COMMON.filter((code) => papers.includes(code))
  return Array.from({ length: count }, (_, place) => {
    chance.restart(SEED, place)
    const draw = <T>(values: readonly T[], most: number): T[] =>
      Array.from({ length: chance.below(most + 1) }, () => values[chance.below(values.length)]).filter(
        (value) => value !== undefined,
      )
    const testDate = addDays(FIRST_DAY, chance.below(DAYS))
    const sources = new Set(draw(kinds, 3))
    const months = Array.from({ length: 6 }, (_month, back) => addMonths(testDate, -1 - back).slice(0, 7))
    const shown = new Set([...common, ...draw(papers, 8)])
    return {
      testDate,
      person: {
        birthDate: addDays(testDate, -365 * (5 + chance.below(85))),
        pensioner: chance.isWithin(0.5) ? chance.isWithin(0.5) : null,
        disabilityGroup: chance.isWithin(0.3) ? (draw(DISABILITY_GROUPS, 1)[0] ?? null) : null,
      },
      claimedCategories: [],
      issueTopics: draw(TOPICS, 2),
      servicesWanted: draw(SERVICES, 1),
      incomes: [...sources].flatMap((code) =>
        months.map((month) => ({ code, month, amountKopiykas: chance.below(1_500_000) })),
      ),
      documents: [...shown].map((doc) => ({
        doc,
        issuedOn: addDays(testDate, -chance.below(400)),
        validTo: null,
        form: 'ORIGINAL_SHOWN',
      })),
    }
  })
}
