import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Confidence } from '@/lib/core/confidence'
import { type Dated, inForce, ruleAddress } from '@/lib/core/dated-rows'
import { assessmentCases, factsOfCase, type LabelledCase } from '@/lib/eligibility/assessment-cases'
import { allOf, documentsOf, type Requirement } from '@/lib/eligibility/requirement.rules'
import type { CommonPapersRow } from '@/lib/eligibility/rule-book'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import { LAW_KINDS, type LawKind, type LawRow, lawVersionSchema } from './law-kinds'
import { ruleAct, sourcesOf } from './rule-words'
import { startingLaw } from './starting-law'

/** A rule with its norm, the tests that name it and the routes that show it. */
export type MappedRule = {
  readonly address: string
  readonly act: string
  readonly source: string
  readonly confidence: Confidence
  readonly from: string
  readonly to: string
  readonly tests: readonly string[]
  readonly screens: readonly string[]
}

const CHECKLIST = '/secondary-aid/[applicationId]'
const DECISIONS = '/decisions'
const OWN_PAGE = '/admin/rules/[kind]/[code]'

/** Routes on which a rule works, besides the page of the rule itself. A term without a row works nowhere yet. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  categories: [CHECKLIST, DECISIONS],
  documents: [CHECKLIST, DECISIONS],
  subsistenceMinimums: [CHECKLIST, DECISIONS],
  formulas: [CHECKLIST, DECISIONS],
  incomePeriods: [CHECKLIST],
  incomeKinds: [CHECKLIST],
  usageLimits: [CHECKLIST, DECISIONS],
  commonPapers: [CHECKLIST, DECISIONS],
  holidays: [CHECKLIST, DECISIONS, '/visits/[visitId]', '/deadlines'],
  holidaySuspensions: [CHECKLIST, DECISIONS, '/visits/[visitId]', '/deadlines'],
  refusalGrounds: [DECISIONS],
  terminationGrounds: ['/mandates/appoint/[applicationId]/terminate'],
  replacementGrounds: ['/mandates/[mandateId]/replace'],
  'deadlines:BVPD_DECISION': [CHECKLIST, DECISIONS],
  'deadlines:BPPD_WRITTEN': ['/visits/[visitId]', '/deadlines'],
  'deadlines:BPPD_INFO_ONLY': ['/visits/[visitId]', '/deadlines'],
  'deadlines:BPPD_FORWARD': ['/visits/[visitId]', '/deadlines'],
}

/** Where the rule works, and the page on which it is read and corrected. */
export function screensOf(kind: LawKind, code: string): readonly string[] {
  return [...(SCREENS[`${kind}:${code}`] ?? SCREENS[kind] ?? []), OWN_PAGE]
}

let kept: MappedRule[] | undefined

/**
 * Every rule the product brings, as an auditor asks for them: rule, act, test, screen (N20).
 *
 * A test names a rule when a labelled case is judged by that very version of it, or a test file writes out its address
 * or the code of the term. Where the sources are not at hand only the labelled cases are known.
 */
export function mapRules(): MappedRule[] {
  kept ??= LAW_KINDS.flatMap((kind) => startingLaw[kind].map((row) => mapped(kind, row)))
  return kept
}

/** The tests of a version, by its address; a version that was recorded has none of its own. */
export function testsOf(address: string): readonly string[] {
  return mapRules().find((rule) => rule.address === address)?.tests ?? []
}

function mapped(kind: LawKind, built: Dated & object): MappedRule {
  const version = lawVersionSchema.parse({ kind, row: built })
  const { row } = version
  const address = ruleAddress(kind, row)
  const cases = assessmentCases.filter((labelled) => isJudgedBy(kind, row, labelled))
  const words = kind === 'deadlines' ? [address, row.code] : [address]
  return {
    address,
    act: kind === 'documents' ? actOfPaper(row.code) : ruleAct(version, 'uk'),
    source: sourcesOf(version).join(' '),
    confidence: row.confidence,
    from: row.from ?? '',
    to: row.to ?? '',
    tests: [...cases.map(({ category, name }) => `${category}: ${name}`), ...testsNaming(words)],
    screens: screensOf(kind, row.code),
  }
}

/** Whether a labelled case is judged by this very version of the rule. */
function isJudgedBy(kind: LawKind, row: LawRow, labelled: LabelledCase): boolean {
  const facts = factsOfCase(labelled)
  const book = startingRuleBook
  const holds = (rows: readonly Dated[]) => {
    const found = inForce(rows, row.code, facts.testDate)
    return found !== undefined && found.from === row.from
  }
  const category = inForce(book.categories, labelled.category, facts.testDate)
  switch (kind) {
    case 'categories':
      return category?.code === row.code && holds(book.categories)
    case 'documents':
      return (
        facts.documents.some(({ doc }) => doc === row.code) ||
        (labelled.missing?.some((papers) => papers.includes(row.code)) ?? false)
      )
    case 'formulas':
      return category?.formula === row.code && holds(book.formulas)
    case 'subsistenceMinimums':
      return labelled.name.startsWith(`subsistence minimum ${row.from}:`) && holds(book.subsistenceMinimums)
    case 'incomePeriods':
      return category?.formula === 'LOW_INCOME_2PM' && facts.incomes.length > 0
    case 'incomeKinds':
      return facts.incomes.some(({ code }) => code === row.code)
    case 'commonPapers':
      return category !== undefined && holds(book.commonPapers)
    default:
      return false
  }
}

/** A paper stands on the acts of the categories that ask for it; a common one also on the article on applications. */
function actOfPaper(code: string): string {
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

let written: { file: string; text: string }[] | undefined

function testsNaming(words: readonly string[]): string[] {
  written ??= readTests(join(process.cwd(), 'lib'))
  return written
    .filter(({ text }) => words.some((word) => text.includes(`'${word}'`)))
    .map(({ file }) => file)
}

function readTests(folder: string): { file: string; text: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ file: `lib/${file}`, text: readFileSync(join(folder, file), 'utf8') }))
}
