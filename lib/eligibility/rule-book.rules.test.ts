import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { isLegalBranchCode, isLegalTopicCode } from '@/lib/enquiries/legal-topics.rules'
import { documentsOf } from './requirement.rules'
import type { RuleBook } from './rule-book'
import {
  codesOf,
  inForce,
  revisionOfVersion,
  ruleAddress,
  ruleBookOf,
  type StoredRules,
  withCorrection,
} from './rule-book.rules'
import { ruleCorrectionSchema, ruleRowSchemas } from './rule-row.schema'
import { startingRuleBook } from './starting-rule-book'

const minimum2027 = {
  kind: 'subsistenceMinimums',
  row: {
    code: 'SUBSISTENCE_MINIMUM',
    from: '2027-01-01',
    to: '2027-12-31',
    revision: 7,
    recordedOn: '2026-12-28',
    amounts: { general: 350_000, child06: null, child618: null, ableBodied: 363_000, lostAbility: 283_000 },
    legalBasis: {
      uk: 'Закон про Державний бюджет на 2027 рік, ст. 7',
      en: 'State Budget Act for 2027, art. 7',
    },
    sources: ['https://zakon.rada.gov.ua'],
    confidence: 'law',
  },
}

describe('the starting book', () => {
  it('holds all thirty categories and all chapters 3.4.2.1–3.4.2.15', () => {
    expect(codesOf(startingRuleBook.categories)).toHaveLength(30)
    const chapters = new Set(startingRuleBook.categories.map(({ chapter }) => chapter))
    for (let chapter = 1; chapter <= 15; chapter += 1) expect(chapters).toContain(`3.4.2.${chapter}`)
  })

  it('keeps switched off what no source bears out', () => {
    const off = startingRuleBook.categories.filter(({ enabledByDefault }) => !enabledByDefault)
    expect(codesOf(off).toSorted()).toEqual([
      'CARE_LEAVER_18_23',
      'FOREIGNER_DETAINED_FOR_REMOVAL',
      'FRONTLINE_TOT_RESIDENT',
      'STATELESSNESS_APPLICANT',
    ])
  })

  it('names only papers, formulas, limits and topics there are', () => {
    const papers = new Set(codesOf(startingRuleBook.documents))
    const trees = startingRuleBook.commonPapers.flatMap((row) => [
      row.application,
      row.identity,
      row.insteadOfApplication,
      row.representativeIdentity,
      row.representativeAuthority,
    ])
    const named = [...startingRuleBook.categories.map(({ requirements }) => requirements), ...trees]
      .flatMap(documentsOf)
      .concat(startingRuleBook.incomeKinds.flatMap(({ matching }) => matching))
      .concat(startingRuleBook.commonPapers.flatMap(({ welcome }) => welcome))
    expect(named.filter((code) => !papers.has(code))).toEqual([])
    expect([...papers].filter((code) => !named.includes(code))).toEqual([])
    for (const { formula, usageLimit, scope } of startingRuleBook.categories) {
      if (formula) expect(codesOf(startingRuleBook.formulas)).toContain(formula)
      if (usageLimit) expect(codesOf(startingRuleBook.usageLimits)).toContain(usageLimit)
      for (const topic of scope?.topics ?? [])
        expect([topic, isLegalTopicCode(topic) || isLegalBranchCode(topic)]).toEqual([topic, true])
    }
  })

  it('has another version when any table changes: decisions name it', () => {
    const { version, ...tables } = startingRuleBook
    const digest = createHash('sha256').update(JSON.stringify(tables)).digest('hex').slice(0, 16)
    expect({ version, digest }).toEqual({ version: '2026-11-22', digest: 'bb281f4d4880f0cb' })
  })

  it('has no two rows at one address and none that ends before it begins', () => {
    const { version: _, ...kinds } = startingRuleBook
    for (const rows of Object.values(kinds)) {
      const addresses = rows.map((row) => `${row.code}:${row.from}`)
      expect(new Set(addresses).size).toBe(addresses.length)
      for (const { from, to } of rows) expect(!from || !to || from <= to).toBe(true)
    }
  })
})

describe('inForce', () => {
  const found = (day: string) =>
    inForce(startingRuleBook.subsistenceMinimums, 'SUBSISTENCE_MINIMUM', plainDate(day))?.from
  it.each<[day: string, from: string | undefined, why: string]>([
    ['2018-06-30', undefined, 'before the first row'],
    ['2018-07-01', '2018-07-01', 'its first day'],
    ['2018-11-30', '2018-07-01', 'its last day'],
    ['2018-12-01', undefined, 'a month no source gives'],
    ['2019-01-01', '2019-01-01', 'the next row'],
    ['2026-12-31', '2026-01-01', 'the last day of the last row'],
    ['2027-01-01', undefined, 'a year not yet known'],
  ])('%s has the row of %s: %s', (day, from) => {
    expect(found(day)).toBe(from)
  })

  it('takes the version that began last', () => {
    const formula = (day: string) => inForce(startingRuleBook.formulas, 'DISABILITY_2PM_ABLE', plainDate(day))
    expect(formula('2023-08-02')).toMatchObject({ group: 'lostAbility' })
    expect(formula('2023-08-03')).toMatchObject({ group: 'ableBodied' })
  })
})

const noneStored: StoredRules = {
  categories: [],
  documents: [],
  subsistenceMinimums: [],
  formulas: [],
  incomePeriods: [],
  incomeKinds: [],
  usageLimits: [],
  commonPapers: [],
}

describe('ruleBookOf', () => {
  const row = ruleRowSchemas.subsistenceMinimums.parse(minimum2027.row)
  const stored: StoredRules = { ...noneStored, subsistenceMinimums: [{ row }] }
  const minimumOf = (book: RuleBook, on: string) =>
    inForce(book.subsistenceMinimums, 'SUBSISTENCE_MINIMUM', plainDate(on))

  it('lays over what was stored by a revision, and names the newest', () => {
    expect(ruleBookOf(stored, 6)).toEqual(startingRuleBook)
    const after = ruleBookOf(stored)
    expect(after.version).toBe(`${startingRuleBook.version}+7`)
    expect(minimumOf(after, '2027-02-01')?.amounts.ableBodied).toBe(363_000)
    expect(ruleAddress('subsistenceMinimums', row)).toBe('subsistenceMinimums:SUBSISTENCE_MINIMUM:2027-01-01')
  })

  it('leaves out what was taken back, and keeps it in the books before that', () => {
    const withdrawn: StoredRules = { ...noneStored, subsistenceMinimums: [{ row, takenBackBy: 9 }] }
    const now = ruleBookOf(withdrawn)
    expect(now.version).toBe(`${startingRuleBook.version}+9`)
    expect(minimumOf(now, '2027-02-01')).toBeUndefined()
    expect(minimumOf(ruleBookOf(withdrawn, 8), '2027-02-01')?.amounts.ableBodied).toBe(363_000)
  })

  it('puts a correction of the same address in place of the row, the later of two', () => {
    const limit = startingRuleBook.usageLimits[1]
    if (!limit) throw new Error('no second usage limit')
    const corrected = (revision: number, grantsPerBudgetYear: number) => ({
      row: { ...limit, revision, grantsPerBudgetYear },
    })
    const book = ruleBookOf({ ...noneStored, usageLimits: [corrected(2, 12), corrected(1, 9)] })
    expect(book.usageLimits).toHaveLength(startingRuleBook.usageLimits.length)
    expect(inForce(book.usageLimits, 'SIX_PER_YEAR', plainDate('2026-11-20'))?.grantsPerBudgetYear).toBe(12)
  })

  it('ends the version before by a later one beginning', () => {
    const [idp] = startingRuleBook.categories.filter(({ code }) => code === 'IDP')
    if (!idp) throw new Error('no IDP')
    const next = { ...idp, from: plainDate('2027-03-01'), revision: 1, enabledByDefault: false }
    const book = withCorrection(startingRuleBook, { kind: 'categories', row: next })
    expect(inForce(book.categories, 'IDP', plainDate('2027-02-28'))?.enabledByDefault).toBe(true)
    expect(inForce(book.categories, 'IDP', plainDate('2027-03-01'))?.enabledByDefault).toBe(false)
  })
})

describe('revisionOfVersion', () => {
  it.each([
    [startingRuleBook.version, 0],
    [`${startingRuleBook.version}+7`, 7],
    [`${startingRuleBook.version}+0`, undefined],
    [`${startingRuleBook.version}+7+8`, undefined],
    ['2020-01-01+7', undefined],
  ])('%s holds the revision %s', (version, revision) => {
    expect(revisionOfVersion(version)).toBe(revision)
  })
})

describe('ruleCorrectionSchema', () => {
  const refused = (change: object) => {
    const parsed = ruleCorrectionSchema.safeParse({ ...minimum2027, row: { ...minimum2027.row, ...change } })
    return parsed.error?.issues.map(({ path }) => path.join('.'))
  }
  it('refuses, by the field, what no rule can be', () => {
    expect(refused({})).toBeUndefined()
    expect(refused({ from: '2027-02-30' })).toContain('row.from')
    expect(refused({ to: '2026-12-31' })).toContain('row.to')
    expect(refused({ sources: [] })).toContain('row.sources')
    expect(refused({ amounts: { ...minimum2027.row.amounts, ableBodied: -1 } })).toContain(
      'row.amounts.ableBodied',
    )
    expect(refused({ amounts: { ...minimum2027.row.amounts, ableBodied: 10.5 } })).toContain(
      'row.amounts.ableBodied',
    )
    expect(refused({ confidence: 'sure' })).toContain('row.confidence')
  })

  it('reads every built-in row as it would be stored', () => {
    const { version: _, ...kinds } = startingRuleBook
    for (const [kind, rows] of Object.entries(kinds)) {
      for (const row of rows) {
        const stored = JSON.parse(
          JSON.stringify({ kind, row: { ...row, revision: 1, recordedOn: '2026-11-20' } }),
        )
        expect(ruleCorrectionSchema.safeParse(stored).error?.issues, `${kind} ${row.code}`).toBeUndefined()
      }
    }
  })
})
