import { displacementPapers } from './documents/displacement-papers'
import { identityPapers } from './documents/identity-papers'
import { incomePapers } from './documents/income-papers'
import type { PaperTerms } from './documents/paper-terms'
import { statusPapers } from './documents/status-papers'
import type { PaperRow } from './rule-book'

const terms: Record<string, PaperTerms> = {
  ...identityPapers,
  ...incomePapers,
  ...displacementPapers,
  ...statusPapers,
}

/**
 * Every document of the eligibility rules (handbook 3.4.2), what forms of it are accepted and how long it proves.
 *
 * No source dates these rules: a correction gives its own first day.
 */
export const documents: readonly PaperRow[] = Object.entries(terms).map(([code, paper]) => ({
  code,
  from: null,
  to: null,
  ...paper,
}))
