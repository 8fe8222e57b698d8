import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Confidence } from '@/lib/core/confidence'
import type { Dated } from '@/lib/core/dated-rows'
import { type Deadline, deadlineIds, legalDeadlines } from '@/lib/deadlines/legal-deadlines'
import { assessmentCases, factsOfCase, type LabelledCase } from '@/lib/eligibility/assessment-cases'
import { allOf, documentsOf, type Requirement } from '@/lib/eligibility/requirement.rules'
import type { CommonPapersRow, PaperRow, Provenance, RuleKind } from '@/lib/eligibility/rule-book'
import { inForce, ruleAddress } from '@/lib/eligibility/rule-book.rules'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'

const ROOT = join(import.meta.dirname, '../..')
const NO_SCREEN = '—'

/** A rule with its norm, the tests that name it and the route that shows it. */
export type MappedRule = {
  readonly address: string
  readonly act: string
  readonly source: string
  readonly confidence: Confidence
  readonly from: string
  readonly to: string
  readonly tests: readonly string[]
  readonly screen: string
}

/** Routes that show a rule. Terms without a row are shown nowhere yet. */
export const SCREENS: Readonly<Record<string, string>> = {
  categories: '/secondary-aid/[applicationId]',
  documents: '/secondary-aid/[applicationId]',
  subsistenceMinimums: '/secondary-aid/[applicationId]',
  formulas: '/secondary-aid/[applicationId]',
  incomePeriods: '/secondary-aid/[applicationId]',
  incomeKinds: '/secondary-aid/[applicationId]',
  usageLimits: '/secondary-aid/[applicationId]',
  commonPapers: '/secondary-aid/[applicationId]',
  'deadlines:BVPD_DECISION': '/decisions',
  'deadlines:BPPD_WRITTEN': '/visits/[visitId]',
  'deadlines:BPPD_INFO_ONLY': '/visits/[visitId]',
  'deadlines:BPPD_FORWARD': '/visits/[visitId]',
}

/**
 * Every rule of the starting book and every legal term, as an auditor asks for them: rule, act, test, screen (N20).
 *
 * A test names a rule when a labelled case is judged by that very version of it, or a test file writes out its address
 * or the code of the term.
 */
export function mapRules(): MappedRule[] {
  const written = readTests()
  const naming = (word: string) =>
    written.filter(({ text }) => text.includes(`'${word}'`)).map(({ file }) => file)
  return [...bookRules(naming), ...deadlineRules(naming)]
}

function bookRules(naming: (word: string) => string[]): MappedRule[] {
  const book = startingRuleBook
  const row = (kind: RuleKind, each: Dated & Pick<Provenance, 'confidence'>, act: string, source: string) => {
    const address = ruleAddress(kind, each)
    const cases = assessmentCases.filter((labelled) => isJudgedBy(kind, each, labelled))
    return {
      address,
      act,
      source,
      confidence: each.confidence,
      from: each.from ?? '',
      to: each.to ?? '',
      tests: [...cases.map(({ category, name }) => `${category}: ${name}`), ...naming(address)],
      screen: SCREENS[kind] ?? NO_SCREEN,
    }
  }
  const ruled = (kind: RuleKind, rows: readonly (Dated & Provenance)[]) =>
    rows.map((each) => row(kind, each, each.legalBasis.uk, each.sources.join(' ')))
  return [
    ...ruled('categories', book.categories),
    ...book.documents.map((paper) => row('documents', paper, actOfPaper(paper), paper.source)),
    ...ruled('subsistenceMinimums', book.subsistenceMinimums),
    ...ruled('formulas', book.formulas),
    ...ruled('incomePeriods', book.incomePeriods),
    ...ruled('incomeKinds', book.incomeKinds),
    ...ruled('usageLimits', book.usageLimits),
    ...ruled('commonPapers', book.commonPapers),
  ]
}

function deadlineRules(naming: (word: string) => string[]): MappedRule[] {
  return deadlineIds.map((id) => {
    const deadline: Deadline = legalDeadlines[id]
    return {
      address: `deadlines:${id}:${deadline.from ?? 'always'}`,
      act: deadline.legalBasis.uk,
      source: deadline.source,
      confidence: deadline.confidence,
      from: deadline.from ?? '',
      to: deadline.to ?? '',
      tests: naming(id),
      screen: SCREENS[`deadlines:${id}`] ?? NO_SCREEN,
    }
  })
}

/** Whether a labelled case is judged by this very version of the rule. */
function isJudgedBy(kind: RuleKind, row: Dated, labelled: LabelledCase): boolean {
  const facts = factsOfCase(labelled)
  const holds = (rows: readonly Dated[], code: string) => inForce(rows, code, facts.testDate) === row
  const category = inForce(startingRuleBook.categories, labelled.category, facts.testDate)
  switch (kind) {
    case 'categories':
      return category === row
    case 'documents':
      return (
        facts.documents.some(({ doc }) => doc === row.code) ||
        (labelled.missing?.some((papers) => papers.includes(row.code)) ?? false)
      )
    case 'formulas':
      return category?.formula === row.code && holds(startingRuleBook.formulas, row.code)
    case 'subsistenceMinimums':
      return (
        labelled.name.startsWith(`subsistence minimum ${row.from}:`) &&
        holds(startingRuleBook.subsistenceMinimums, row.code)
      )
    case 'incomePeriods':
      return category?.formula === 'LOW_INCOME_2PM' && facts.incomes.length > 0
    case 'incomeKinds':
      return facts.incomes.some(({ code }) => code === row.code)
    case 'commonPapers':
      return category !== undefined && holds(startingRuleBook.commonPapers, row.code)
    case 'usageLimits':
      return false
  }
}

/** A paper stands on the acts of the categories that ask for it; a common one also on the article on applications. */
function actOfPaper({ code }: PaperRow): string {
  const { categories, commonPapers, incomeKinds } = startingRuleBook
  const asking = [
    ...categories.filter(({ requirements }) => documentsOf(requirements).includes(code)),
    ...incomeKinds.filter(({ matching }) => matching.includes(code)),
    ...commonPapers.filter(
      (row) => documentsOf(commonTree(row)).includes(code) || row.welcome.includes(code),
    ),
  ]
  return [...new Set(asking.map(({ legalBasis }) => legalBasis.uk))].join('; ')
}

function commonTree(row: CommonPapersRow): Requirement {
  return allOf(
    row.application,
    row.identity,
    row.insteadOfApplication,
    row.representativeIdentity,
    row.representativeAuthority,
  )
}

function readTests(): { file: string; text: string }[] {
  return readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ file: `lib/${file}`, text: readFileSync(join(ROOT, 'lib', file), 'utf8') }))
}
