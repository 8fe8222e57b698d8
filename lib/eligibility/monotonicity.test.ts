import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/core/plain-date'
import { assess } from './assessment.rules'
import type { EligibilityFacts, ShownPaper } from './assessment-facts'
import { OUTCOMES, type Outcome } from './criterion.rules'
import { documentsOf } from './requirement.rules'
import type { RuleBook } from './rule-book'
import { PAPER_FORMS } from './rule-book'
import { codesOf, inForce } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

const ON = plainDate('2026-11-20')

/** Those switched off by default are judged too. */
const everythingOn: RuleBook = {
  ...startingRuleBook,
  categories: startingRuleBook.categories.map((row) => ({ ...row, enabledByDefault: true })),
}

const adult: EligibilityFacts = {
  testDate: ON,
  person: { birthDate: plainDate('1985-03-12'), pensioner: false, disabilityGroup: null },
  claimedCategories: [],
  issueTopics: [],
  servicesWanted: [],
  incomes: [],
  disabilityBenefitKopiykas: 300_000,
  documents: [],
  representative: null,
  grantsThisBudgetYear: null,
  openMandates: null,
  incomeGroup: null,
  statusDecisions: [],
}
const incomes = ['WAGE', 'PENSION', 'ALIMONY'].map((code) => ({
  code,
  month: '2026-10',
  amountKopiykas: 100_000,
}))
const topics = [
  'IDP_STATUS',
  'ASYLUM_STATUS',
  'VETERAN_STATUS',
  'LEGAL_CAPACITY',
  'PSYCHIATRIC_CARE',
  'REMOVAL',
]
const moreTopics = ['REHABILITATION', 'WHISTLEBLOWING', 'CRIMINAL_VICTIM', 'LEGAL_FACTS_ID', 'STATELESSNESS']

/** People for whom different papers matter. */
const people: Record<string, EligibilityFacts> = {
  'an adult whose matter fits': { ...adult, incomes, issueTopics: [...topics, ...moreTopics] },
  'an adult who told nothing of income': { ...adult, issueTopics: [...topics, ...moreTopics] },
  'an adult about land': { ...adult, incomes, issueTopics: ['LAND'] },
  'somebody who told nothing': {
    ...adult,
    person: { birthDate: null, pensioner: null, disabilityGroup: null },
    disabilityBenefitKopiykas: null,
  },
  'a child of ten alone': {
    ...adult,
    person: { ...adult.person, birthDate: plainDate('2016-05-01') },
    issueTopics: [...topics, ...moreTopics],
  },
  'a family member of a captive': {
    ...adult,
    representative: { basis: 'FAMILY_MEMBER' },
    issueTopics: [...topics, ...moreTopics],
  },
}

const BASE = ['APPLICATION_BVPD', 'PASSPORT_UA', 'REPRESENTATIVE_ID', 'POWER_OF_ATTORNEY']
const COMMON_OTHERS = ['E_PASSPORT_DIIA', 'DETENTION_NOTICE']

describe('adding a paper never worsens an outcome', () => {
  const cases = codesOf(everythingOn.categories).flatMap((code) =>
    Object.keys(people).map((person) => [code, person] as const),
  )

  it.each(cases)('%s, %s: every subset of its papers', (code, person) => {
    const facts = people[person] ?? adult
    const papers = papersOf(code)
    const outcomes = Array.from({ length: 2 ** papers.length }, (_, subset) =>
      outcomeWith(
        facts,
        code,
        papers.filter((_, place) => subset & (1 << place)).map((doc) => goodPaper(doc)),
      ),
    )
    for (const [subset, outcome] of outcomes.entries()) {
      for (const [place, paper] of papers.entries()) {
        const more = outcomes[subset | (1 << place)] ?? -1
        if (more < outcome) expect.fail(`${paper} worsens ${OUTCOMES[outcome]} to ${OUTCOMES[more]}`)
      }
    }
    expect(Math.max(...outcomes)).toBe(outcomes.at(-1))
  })

  it.each(codesOf(everythingOn.categories))('%s: an expired or unacceptable paper is as none', (code) => {
    const papers = proofOf(code)
    for (let subset = 0; subset < 2 ** papers.length; subset += 1) {
      const good = [
        'APPLICATION_BVPD',
        'PASSPORT_UA',
        ...papers.filter((_, place) => subset & (1 << place)),
      ].map((doc) => goodPaper(doc))
      const facts = people['an adult whose matter fits'] ?? adult
      const without = outcomeWith(facts, code, good)
      for (const doc of papers) {
        expect(outcomeWith(facts, code, [...good, badPaper(doc)])).toBe(without)
        expect(outcomeWith(facts, code, [badPaper(doc), ...good])).toBe(without)
      }
    }
  })

  it('for any person, any papers of any age and form, and any day', () => {
    const day = fc.integer({ min: -4000, max: 400 }).map((days) => addDays(ON, days))
    const paper = fc.record({
      doc: fc.constantFrom(...codesOf(everythingOn.documents)),
      issuedOn: fc.option(day),
      validTo: fc.option(day),
      form: fc.constantFrom(...PAPER_FORMS),
    })
    const facts = fc.record({
      person: fc.record({
        birthDate: fc.option(fc.integer({ min: 1, max: 30_000 }).map((days) => addDays(ON, -days))),
        pensioner: fc.option(fc.boolean()),
        disabilityGroup: fc.option(fc.constantFrom('I' as const, 'NONE' as const)),
      }),
      issueTopics: fc.subarray(['IDP_STATUS', 'LAND', 'FAMILY', 'ASYLUM_STATUS', 'IDP']),
      incomes: fc.array(
        fc.record({
          code: fc.constantFrom(...codesOf(everythingOn.incomeKinds)),
          month: fc.constantFrom('2026-10', '2026-05', '2026-04'),
          amountKopiykas: fc.integer({ min: 0, max: 5_000_000 }),
        }),
        { maxLength: 4 },
      ),
      disabilityBenefitKopiykas: fc.option(fc.integer({ min: 0, max: 900_000 })),
      representative: fc.option(fc.constantFrom({ basis: 'PARENT' }, { basis: 'FAMILY_MEMBER' })),
      testDate: fc.constantFrom(ON, plainDate('2023-08-02'), plainDate('2026-01-01')),
    })
    fc.assert(
      fc.property(facts, fc.array(paper, { maxLength: 8 }), paper, (given, papers, another) => {
        const before = assessAll({ ...adult, ...given, documents: papers })
        const after = assessAll({ ...adult, ...given, documents: [...papers, another] })
        return before.every((outcome, place) => (after[place] ?? -1) >= outcome)
      }),
      { numRuns: 400 },
    )
  })
})

/** What the category asks for, what matters to every category, and one more of each common choice. */
function papersOf(code: string): string[] {
  return [...new Set([...BASE, ...proofOf(code), ...(proofOf(code).length > 5 ? [] : COMMON_OTHERS)])]
}

function proofOf(code: string): string[] {
  const row = inForce(everythingOn.categories, code, ON)
  if (!row) throw new Error(`${code} is not in force`)
  return [...documentsOf(row.requirements)]
}

function goodPaper(doc: string): ShownPaper {
  const row = inForce(everythingOn.documents, doc, ON)
  return { doc, issuedOn: ON, validTo: null, form: row?.accepts[0] ?? 'ORIGINAL' }
}

/** Expired where time can spoil it, else in a form nobody accepts. */
function badPaper(doc: string): ShownPaper {
  const row = inForce(everythingOn.documents, doc, ON)
  return row?.validity.kind === 'forGood'
    ? { doc, issuedOn: ON, validTo: null, form: 'PHONE' }
    : { ...goodPaper(doc), validTo: addDays(ON, -1) }
}

function outcomeWith(facts: EligibilityFacts, code: string, documents: ShownPaper[]): number {
  const result = assess({ ...facts, claimedCategories: [code], documents }, everythingOn)
  if (!result.ok) throw new Error(result.error)
  return rank(result.value.categories[0]?.outcome)
}

function assessAll(facts: EligibilityFacts): number[] {
  const result = assess(facts, everythingOn)
  if (!result.ok) throw new Error(result.error)
  return result.value.categories.map(({ outcome }) => rank(outcome))
}

function rank(outcome: Outcome | undefined): number {
  return outcome ? OUTCOMES.indexOf(outcome) : -1
}
