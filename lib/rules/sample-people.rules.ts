import { inForce } from '@/lib/core/dated-rows'
import { addMonths, type PlainDate, plainDate } from '@/lib/core/plain-date'
import type { DisabilityGroup, EligibilityFacts } from '@/lib/eligibility/assessment-facts'
import { catalogueAt } from '@/lib/eligibility/catalogue.rules'
import { monthsBefore } from '@/lib/eligibility/income.rules'
import type { CategoryRow, RuleBook } from '@/lib/eligibility/rule-book'

/** Invented people a change is tried on. Labels: `rules.sample.*`. */
export const INCOME_SAMPLES = ['low', 'middle', 'high', 'pensioner', 'disability', 'noPapers'] as const
export type IncomeSample = (typeof INCOME_SAMPLES)[number]

export type SamplePerson = {
  /** Of an income, or of a category with every paper it asks for by the rules as they stand. */
  readonly about: { readonly income: IncomeSample } | { readonly category: string }
  readonly facts: EligibilityFacts
}

type GivenIncome = {
  monthlyKopiykas: number
  source: 'WAGE' | 'PENSION'
  papers: readonly string[]
  pensioner?: boolean
  disabilityGroup?: DisabilityGroup
}
const INCOMES: Readonly<Record<IncomeSample, GivenIncome>> = {
  low: { monthlyKopiykas: 450_000, source: 'WAGE', papers: ['INCOME_EMPLOYER'] },
  middle: { monthlyKopiykas: 690_000, source: 'WAGE', papers: ['INCOME_EMPLOYER'] },
  high: { monthlyKopiykas: 1_200_000, source: 'WAGE', papers: ['INCOME_EMPLOYER'] },
  pensioner: { monthlyKopiykas: 540_000, source: 'PENSION', papers: ['INCOME_PENSION'], pensioner: true },
  disability: {
    monthlyKopiykas: 380_000,
    source: 'PENSION',
    papers: ['INCOME_PENSION', 'DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
    disabilityGroup: 'II',
  },
  noPapers: { monthlyKopiykas: 450_000, source: 'WAGE', papers: [] },
}

/**
 * People as they would come on the day: some with an income below, near and above the threshold, and for each category
 * one who fits it and has every paper of the rules as they stand. What a change takes from one of them shows.
 */
export function samplePeople(book: RuleBook, on: PlainDate): SamplePerson[] {
  const common = inForce(book.commonPapers, 'COMMON_PAPERS', on)
  const always = common ? ['APPLICATION_BVPD', 'PASSPORT_UA'] : []
  const period = inForce(book.incomePeriods, 'INCOME_PERIOD', on)?.months ?? 6
  const months = monthsBefore(on, period)
  const byIncome = INCOME_SAMPLES.map((income): SamplePerson => {
    const given = INCOMES[income]
    return {
      about: { income },
      facts: factsOf(on, [...always, ...given.papers], {
        claimedCategories: ['LOW_INCOME', ...(given.disabilityGroup ? ['DISABILITY'] : [])],
        person: {
          birthDate: bornYearsBefore(on, given.pensioner ? 68 : 40),
          pensioner: given.pensioner ?? false,
          disabilityGroup: given.disabilityGroup ?? null,
        },
        incomes: months.map((month) => ({
          code: given.source,
          month,
          amountKopiykas: given.monthlyKopiykas,
        })),
        disabilityBenefitKopiykas: given.disabilityGroup ? given.monthlyKopiykas : null,
      }),
    }
  })
  const { categories } = catalogueAt(book, on)
  const byCategory = categories.map(({ row, required, optional }): SamplePerson => {
    const papers = required.flatMap(({ anyOf }) => anyOf.slice(0, 1))
    const isChild = row.age?.below !== undefined
    return {
      about: { category: row.code },
      facts: factsOf(on, [...always, ...papers, ...optional, ...representativePapers(row)], {
        claimedCategories: [row.code],
        issueTopics: row.scope?.topics.slice(0, 1) ?? [],
        person: {
          birthDate: bornYearsBefore(on, ageFor(row)),
          pensioner: false,
          disabilityGroup: row.code === 'DISABILITY' ? 'II' : null,
        },
        representative: isChild ? { basis: 'PARENT' } : null,
        incomes: row.formula ? months.map((month) => ({ code: 'WAGE', month, amountKopiykas: 100_000 })) : [],
        disabilityBenefitKopiykas: row.formula ? 100_000 : null,
      }),
    }
  })
  return [...byIncome, ...byCategory]
}

function factsOf(
  on: PlainDate,
  papers: readonly string[],
  more: Partial<EligibilityFacts>,
): EligibilityFacts {
  return {
    testDate: on,
    person: { birthDate: bornYearsBefore(on, 40), pensioner: false, disabilityGroup: null },
    claimedCategories: [],
    issueTopics: [],
    servicesWanted: [],
    incomes: [],
    disabilityBenefitKopiykas: null,
    documents: [...new Set(papers)].map((doc) => ({ doc, issuedOn: on, validTo: null, form: formOf(doc) })),
    representative: null,
    grantsThisBudgetYear: 0,
    openMandates: 0,
    incomeGroup: null,
    statusDecisions: [],
    ...more,
  }
}

/** Some papers are electronic only; the others are laid on the table. */
const formOf = (doc: string) =>
  doc === 'E_PASSPORT_DIIA' || doc === 'DETENTION_NOTICE' ? ('E_DOCUMENT' as const) : ('ORIGINAL' as const)

const representativePapers = ({ age }: CategoryRow) =>
  age?.below === undefined ? [] : ['REPRESENTATIVE_ID', 'BIRTH_CERT']

function ageFor({ age }: CategoryRow): number {
  if (age?.from !== undefined) return age.from
  return age?.below === undefined ? 40 : Math.max(0, age.below - 8)
}

const bornYearsBefore = (on: PlainDate, years: number): PlainDate =>
  addMonths(plainDate(`${on.slice(0, 7)}-01`), -12 * years)
