import { isDayDeadline } from '@/lib/deadlines/deadline.rules'
import { documentsOf, type Requirement } from '@/lib/eligibility/requirement.rules'
import type { LawRow, LawVersion } from './law-kinds'

/** Codes of other tables a rule may name. */
export type KnownCodes = {
  readonly documents: ReadonlySet<string>
  readonly formulas: ReadonlySet<string>
  readonly usageLimits: ReadonlySet<string>
}

/** Fields that name a paper, a formula or a limit there is not: no rule may lean on nothing. */
export function danglingFields({ kind, row }: LawVersion, known: KnownCodes): Record<string, string[]> {
  const faults: Record<string, string[]> = {}
  const papers = (field: string, codes: readonly string[]) => {
    if (codes.some((code) => !known.documents.has(code))) faults[`version.row.${field}`] = ['unknownPaper']
  }
  const tree = (field: string, of: Requirement) => papers(field, documentsOf(of))
  if (kind === 'categories') {
    tree('requirements', row.requirements)
    if (row.formula && !known.formulas.has(row.formula)) faults['version.row.formula'] = ['chooseOne']
    if (row.usageLimit && !known.usageLimits.has(row.usageLimit))
      faults['version.row.usageLimit'] = ['chooseOne']
  }
  if (kind === 'incomeKinds') papers('matching', row.matching)
  // What counts a term by days cannot count it otherwise, and the other way round.
  if (kind === 'deadlines' && isDayDeadline(row.code) === ['hours', 'set'].includes(row.length.count))
    faults['version.row.length.count'] = ['otherCount']
  if (kind === 'commonPapers') {
    tree('application', row.application)
    tree('identity', row.identity)
    tree('insteadOfApplication', row.insteadOfApplication)
    tree('representativeIdentity', row.representativeIdentity)
    tree('representativeAuthority', row.representativeAuthority)
    papers('welcome', row.welcome)
  }
  return faults
}

/** The version as it stands once somebody has seen it in a source: nothing of what it says changes. */
export function confirmed(row: LawRow, confidence: LawRow['confidence'], source: string): LawRow {
  const seen =
    'sources' in row
      ? { ...row, confidence, sources: [source, ...row.sources.filter((each) => each !== source)] }
      : { ...row, confidence, source }
  if ('isVerified' in seen) return { ...seen, isVerified: true, servicesConfidence: confidence }
  return seen
}
