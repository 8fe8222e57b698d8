import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Locale } from '@/lib/core/i18n/locale'
import { plainDate } from '@/lib/core/plain-date'
import { assessmentRequestSchema, catalogueRequestSchema } from './assessment.schema'
import { answerByBook, catalogueByBook } from './assessment-answer'
import { assessmentAnswerSchema, catalogueAnswerSchema } from './assessment-answer.schema'
import { startingRuleBook } from './starting-rule-book'

const body = {
  testDate: '2026-11-20',
  person: { birthDate: '1985-03-12', pensioner: false, disabilityGroup: null },
  claimedCategories: ['LOW_INCOME', 'IDP'],
  issueTopics: ['FAMILY'],
  servicesWanted: ['REPRESENTATION'],
  incomes: [{ code: 'WAGE', month: '2026-10', amountKopiykas: 600_050 }],
  disabilityBenefitKopiykas: null,
  documents: [
    { doc: 'APPLICATION_BVPD', issuedOn: '2026-11-20', validTo: null, form: 'ORIGINAL' },
    { doc: 'PASSPORT_UA', issuedOn: '2010-05-01', validTo: null, form: 'ORIGINAL_SHOWN' },
    { doc: 'IDP_CERT', issuedOn: '2024-05-01', validTo: null, form: 'E_DOCUMENT' },
  ],
  representative: null,
  grantsThisBudgetYear: 6,
  openMandates: 0,
}

function ask(change: object, locale: Locale = 'uk') {
  const request = assessmentRequestSchema.parse({ ...body, ...change })
  const result = answerByBook(request, startingRuleBook, locale)
  if (result.ok) expect(assessmentAnswerSchema.parse(result.value)).toEqual(result.value)
  return result
}

function answerTo(change: object, locale: Locale = 'uk') {
  const result = ask(change, locale)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('answerByBook', () => {
  it('answers in the shape described, in the language of the one who asks', () => {
    const uk = answerTo({})
    expect(uk.ruleVersion).toBe('2026-11-22')
    expect(uk.categories.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['LOW_INCOME', 'DOCUMENTS_MISSING'],
      ['IDP', 'ENTITLED'],
    ])
    expect(uk.primaryCategory).toBe('IDP')
    expect(uk.incomeSheet).toMatchObject({ totalKopiykas: 600_050, averageKopiykas: 100_009 })
    const textOf = (answer: typeof uk, id: string) =>
      answer.categories[0]?.criteria.find((criterion) => criterion.id === id)
    expect(textOf(uk, 'income')).toMatchObject({
      explanation:
        'Середній дохід за 6 місяців — 1 000,09 грн на місяць. Межа — 6 656 грн: 2 прожиткові мінімуми для працездатних осіб. Дохід у межах.'.replace(
          /(\d) (\d{3})/g,
          '$1\u00a0$2',
        ),
      source: expect.stringMatching(/^Закон № 3460-VI, ст\. 14\(1\), п\. 1; https/),
      confidence: 'publicPage',
    })
    expect(textOf(answerTo({}, 'en'), 'income')?.explanation).toBe(
      'The average income over 6 months is UAH 1,000.09 a month. The limit is UAH 6,656: 2 subsistence minimums for able-bodied persons. The income is within it.',
    )
    expect(textOf(uk, 'proof')?.explanation).toBe(
      'Бракує: довідка про зарплату, довідка ОК-5 чи ОК-7 про заробіток або довідка з податкової про доходи.',
    )
  })

  it('warns of the sixth grant of the year and refuses nothing', () => {
    const warned = answerTo({}).warnings.filter(({ code }) => code === 'USAGE_LIMIT_REACHED')
    expect(warned.map(({ category }) => category)).toEqual(['LOW_INCOME', 'IDP'])
    expect(warned[0]?.text).toBe(
      'Цього року допомогу вже надавали 6 разів, межа — 6. Надати можна, але запишіть причину.',
    )
    expect(answerTo({ grantsThisBudgetYear: 5 }).warnings.map(({ code }) => code)).not.toContain(
      'USAGE_LIMIT_REACHED',
    )
    const open = answerTo({ openMandates: 6 }).warnings.map(({ code }) => code)
    expect(open).toContain('OPEN_MANDATES_REACHED')
  })

  it('tries all thirty categories when none is claimed', () => {
    const { categories } = answerTo({ claimedCategories: [] })
    expect(categories).toHaveLength(30)
  })

  it.each([
    ['2026-12-31', true],
    ['2027-01-01', false],
    ['2018-12-01', false],
    ['2018-11-30', true],
    ['2018-06-30', false],
  ])('on %s has the figure: %s; without it no other year’s is taken', (testDate, has) => {
    for (const claimedCategories of [['LOW_INCOME'], ['DISABILITY'], []]) {
      const result = ask({ testDate, claimedCategories, incomes: [] })
      expect(result.ok ? 'ok' : result.error).toBe(has ? 'ok' : 'subsistenceMinimumMissing')
    }
    expect(ask({ testDate, claimedCategories: ['IDP'], incomes: [] }).ok).toBe(true)
  })

  it('names the field of a code the book does not know', () => {
    expect(
      ask({
        claimedCategories: ['IDP', 'NOBODY'],
        documents: [{ doc: 'LIBRARY_CARD', form: 'COPY' }],
        incomes: [{ code: 'LOTTERY', month: '2026-10', amountKopiykas: 1 }],
        statusDecisions: [{ category: 'NOBODY', decidedOn: '2026-01-01' }],
      }),
    ).toEqual({
      ok: false,
      error: 'invalidInput',
      errors: {
        'claimedCategories.1': ['unknownCategory'],
        'documents.0.doc': ['unknownDocument'],
        'incomes.0.code': ['unknownIncome'],
        'statusDecisions.0.category': ['unknownCategory'],
      },
    })
  })
})

describe('assessmentRequestSchema', () => {
  const refused = (change: object) =>
    assessmentRequestSchema
      .safeParse({ ...body, ...change })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const income = { code: 'WAGE', month: '2026-10', amountKopiykas: 100 }

  it.each<[string, object, string]>([
    ['no test date', { testDate: undefined }, 'testDate: dateMissing'],
    ['a day that is not', { testDate: '2026-02-30' }, 'testDate: noSuchDate'],
    ['a birth date that is not', { person: { birthDate: '1985-13-01' } }, 'person.birthDate: noSuchDate'],
    [
      'born after the test date',
      { person: { birthDate: '2026-11-21' } },
      'person.birthDate: bornAfterTestDate',
    ],
    ['a month that is not', { incomes: [{ ...income, month: '2026-13' }] }, 'incomes.0.month: noSuchMonth'],
    ['a month with a day', { incomes: [{ ...income, month: '2026-10-01' }] }, 'incomes.0.month: noSuchMonth'],
    ['a month to come', { incomes: [{ ...income, month: '2026-12' }] }, 'incomes.0.month: monthInFuture'],
    [
      'a negative sum',
      { incomes: [{ ...income, amountKopiykas: -1 }] },
      'incomes.0.amountKopiykas: negative',
    ],
    [
      'a part of a kopiyka',
      { incomes: [{ ...income, amountKopiykas: 0.5 }] },
      'incomes.0.amountKopiykas: wholeKopiykas',
    ],
    ['a negative benefit', { disabilityBenefitKopiykas: -5 }, 'disabilityBenefitKopiykas: negative'],
    ['an unknown topic', { issueTopics: ['MAGIC'] }, 'issueTopics.0: unknownTopic'],
    ['an unknown service', { servicesWanted: ['MAGIC'] }, 'servicesWanted.0: unknownService'],
    ['an unknown form', { documents: [{ doc: 'IDP_CERT', form: 'FAX' }] }, 'documents.0.form: unknownChoice'],
    [
      'valid to before issue',
      { documents: [{ doc: 'IDP_CERT', issuedOn: '2026-02-01', validTo: '2026-01-01' }] },
      'documents.0.validTo: endsBeforeItBegins',
    ],
    [
      'an unknown group of disability',
      { person: { disabilityGroup: 4 } },
      'person.disabilityGroup: unknownChoice',
    ],
    ['an unknown basis', { representative: { basis: 'FRIEND' } }, 'representative.basis: unknownChoice'],
    ['a negative count', { grantsThisBudgetYear: -1 }, 'grantsThisBudgetYear: negative'],
  ])('refuses %s', (_, change, expected) => {
    expect(refused(change)).toContain(expected)
  })

  it('takes groups of disability in figures, in either writing', () => {
    const groupOf = (disabilityGroup: unknown) =>
      assessmentRequestSchema.parse({ ...body, person: { disabilityGroup } }).person.disabilityGroup
    expect([1, '2', 'III', 'CHILD', 'NONE', null].map(groupOf)).toEqual([
      'I',
      'II',
      'III',
      'CHILD',
      'NONE',
      null,
    ])
  })

  it('can be described as JSON Schema', () => {
    for (const schema of [assessmentRequestSchema, catalogueRequestSchema])
      expect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).toHaveProperty('properties')
    for (const schema of [assessmentAnswerSchema, catalogueAnswerSchema])
      expect(z.toJSONSchema(schema, { io: 'output' })).toHaveProperty('properties')
  })
})

describe('catalogueByBook', () => {
  const listed = (on: string) => {
    const catalogue = catalogueByBook(startingRuleBook, plainDate(on))
    expect(catalogueAnswerSchema.parse(catalogue)).toEqual(catalogue)
    return catalogue
  }

  it('gives the versions of the day', () => {
    const [before, after] = [listed('2023-08-02'), listed('2023-08-03')]
    const titleOf = (catalogue: typeof before) =>
      catalogue.categories.find(({ code }) => code === 'DISABILITY')?.title.uk
    expect(titleOf(before)).toContain('втратили працездатність')
    expect(titleOf(after)).toContain('працездатних осіб')
    const codesOn = (catalogue: typeof before) => catalogue.categories.map(({ code }) => code)
    expect(codesOn(before)).not.toContain('UNDOCUMENTED')
    expect(codesOn(after)).toContain('UNDOCUMENTED')
    expect(after.categories).toHaveLength(30)
    expect(after.documents).toHaveLength(58)
  })

  it('tells the papers as plain choices', () => {
    const { categories } = listed('2026-11-20')
    const found = (code: string) => categories.find((category) => category.code === code)
    expect(found('FOREIGNER_TREATY')?.requiredDocuments).toEqual([
      { anyOf: ['FOREIGN_PASSPORT'] },
      { anyOf: ['RESIDENCE_PERMIT', 'ASYLUM_CERT'] },
    ])
    expect(found('LOW_INCOME')).toMatchObject({
      optionalDocuments: ['INCOME_SELF_DECL'],
      needsPaperPerIncomeSource: true,
      hasIncomeTest: true,
    })
    expect(found('FRONTLINE_TOT_RESIDENT')).toMatchObject({ isEnabled: false, confidence: 'inferred' })
  })
})
