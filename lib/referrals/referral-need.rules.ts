import { readNeed } from '@/lib/partners/need-finding.rules'
import type { Need } from '@/lib/partners/needs.rules'

/** Which need a trouble beside the legal one usually means: a first choice that the worker changes. */
const BY_PROBLEM: Readonly<Record<string, Need>> = {
  HOUSING: 'TEMPORARY_HOUSING',
  MONEY: 'SOCIAL_BENEFIT',
  WORK: 'JOB_SEARCH',
  DOCUMENTS: 'IDENTITY_DOCUMENT',
  DISPLACEMENT: 'IDP_SUPPORT',
  CHILDREN: 'CHILD_PROTECTION',
  CARE: 'HOME_CARE',
  HEALTH: 'MEDICAL_CARE',
  DISABILITY: 'DISABILITY_ASSESSMENT',
  SAFETY: 'DV_CRISIS_HELP',
  PSYCHOLOGICAL_SUPPORT: 'PSYCHOLOGICAL_HELP',
  MISSING_RELATIVE: 'MISSING_PERSON',
}

/** Needs whose very name on a sheet may harm, when it is found at home. */
const SENSITIVE: readonly string[] = ['DV_SHELTER', 'DV_CRISIS_HELP', 'TRAFFICKING_HELP'] satisfies Need[]

/** From this score on the words are taken for a need: a first choice ought to be right more often than not. */
const IS_MEANT = 0.75

/** The need to begin with: of the troubles ticked in the visit, or else of what the client said. The worker changes it. */
export function needOfIssue(linkedProblems: readonly string[], clientWords: string): Need | undefined {
  const ticked = linkedProblems.flatMap((problem) => BY_PROBLEM[problem] ?? []).at(0)
  const [said] = ticked ? [] : readNeed(clientWords).needs
  return ticked ?? (said && said.score >= IS_MEANT ? said.code : undefined)
}

/** Whether the sheet must not say what it is about. */
export function isSensitiveNeed(need: string): boolean {
  return SENSITIVE.includes(need)
}

/** Why nobody was found. Labels: `referrals.unmet.why.*`. */
export const UNMET_REASONS = [
  'NOBODY',
  'CLOSED',
  'FULL',
  'TOO_FAR',
  'NOT_FOR_THIS_PERSON',
  'LANGUAGE',
  'ACCESS',
] as const
export type UnmetReason = (typeof UNMET_REASONS)[number]

/** What the client tells the next working day. Labels: `referrals.ask.*`. */
export const WAS_OPEN = ['YES', 'NO', 'DID_NOT_GO'] as const
export const WAS_HELPED = ['YES', 'NO', 'NOT_YET'] as const
