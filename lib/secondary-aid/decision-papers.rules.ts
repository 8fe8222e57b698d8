import type { Paper } from '@/lib/core/paper'
import type { LetterEdits } from '@/lib/enquiries/letter.rules'
import { type LetterPerson, type PaperWords, type Signatory, startingLetterEdits } from './aid-paper.rules'
import type { DecisionPaper } from './decision-papers.schema'
import { type DocxPaper, grantDocxValues, refusalDocxValues } from './docx-fields.rules'
import type { DocxValues } from './docx-template.rules'
import { type GrantRecord, grantDecisionPaper, grantLetter } from './grant-paper.rules'
import { type RefusalRecord, refusalDecisionPaper, refusalLetter } from './refusal-paper.rules'

/** A signed decision with all that its papers tell. */
export type SignedDecision = { readonly applicationId: string; readonly person: LetterPerson } & (
  | { readonly kind: 'GRANT'; readonly record: GrantRecord }
  | { readonly kind: 'REFUSAL'; readonly record: RefusalRecord }
)

/** The kind a paper is kept under, which is also the name of its template. */
export function keptAs(
  { kind }: SignedDecision,
  paper: DecisionPaper,
): DocxPaper & `${string}_${DecisionPaper}` {
  return `${kind}_${paper}`
}

/** The paper as it is previewed and printed. */
export function decisionPaperOf(
  { kind, record }: SignedDecision,
  paper: DecisionPaper,
  edits: LetterEdits,
  say: PaperWords,
): Paper {
  if (kind === 'GRANT')
    return paper === 'DECISION' ? grantDecisionPaper(record, say) : grantLetter(record, edits, say)
  return paper === 'DECISION' ? refusalDecisionPaper(record, say) : refusalLetter(record, edits, say)
}

/** The same as fields of a Word template. */
export function decisionDocxValues(
  { kind, record }: SignedDecision,
  paper: Paper,
  say: PaperWords,
): DocxValues {
  return kind === 'GRANT' ? grantDocxValues(record, paper) : refusalDocxValues(record, paper, say)
}

export function signatoryOf({ kind, record }: SignedDecision): Signatory {
  return kind === 'GRANT' ? record.signatory : record.draft.signatory
}

/** What stands in the editable parts of the letter before anybody has touched them. */
export function startingDecisionEdits(signed: SignedDecision, say: PaperWords): LetterEdits {
  return startingLetterEdits(signed.person, signatoryOf(signed), say)
}
