import type { LegalTopicCode } from './legal-topics'

/** How the person reached the office. Labels: `enquiries.channel.*`. */
export const CHANNELS = [
  'PERSONAL',
  'TELEPHONE',
  'MESSENGER',
  'VIDEO_CALL',
  'E_MAIL',
  'POST',
  'MOBILE_POINT',
  'REMOTE_POINT',
  'HOME_VISIT',
  'INSTITUTION_VISIT',
  'OTHER_CENTRE',
  'PARTNER',
  'COURT_OR_INVESTIGATOR',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Where the matter stands when the person comes. Labels: `enquiries.stage.*`. */
export const STAGES = [
  'NOT_STARTED',
  'OTHER_BODY',
  'PRE_TRIAL_INVESTIGATION',
  'FIRST_INSTANCE',
  'APPEAL',
  'CASSATION',
  'ENFORCEMENT',
  'NOT_KNOWN',
] as const

/** Kinds of help, as in process.md §6. Labels: `enquiries.helpKind.*`. */
export const HELP_KINDS = [
  'INFORMATION',
  'CONSULTATION',
  'DRAFTING',
  'SECONDARY_AID_ACCESS',
  'OTHER_BODY',
  'NOT_LEGAL_AID',
] as const
export type HelpKind = (typeof HELP_KINDS)[number]

/** Labels: `enquiries.status.*`. */
export const ENQUIRY_STATUSES = [
  'REGISTERED',
  'IN_WORK',
  'ANSWERED',
  'FORWARDED',
  'REFERRED',
  'TRANSFER_AWAITED',
  'TRANSFERRED',
  'CLOSED',
] as const
export type EnquiryStatus = (typeof ENQUIRY_STATUSES)[number]

/** One owner at any time: until the other centre accepts, the enquiry stays with the sender (process.md §8). */
const moves: Record<EnquiryStatus, readonly EnquiryStatus[]> = {
  REGISTERED: ['IN_WORK', 'ANSWERED', 'FORWARDED', 'REFERRED', 'TRANSFER_AWAITED'],
  IN_WORK: ['ANSWERED', 'FORWARDED', 'REFERRED', 'TRANSFER_AWAITED'],
  ANSWERED: ['CLOSED', 'IN_WORK'],
  FORWARDED: ['CLOSED'],
  REFERRED: ['CLOSED', 'IN_WORK'],
  TRANSFER_AWAITED: ['TRANSFERRED', 'IN_WORK'],
  TRANSFERRED: [],
  CLOSED: ['IN_WORK'],
}

/** Whether an enquiry may pass from one status to the other; staying is no move. */
export function canMoveTo(from: EnquiryStatus, to: EnquiryStatus): boolean {
  return moves[from].includes(to)
}

/** What may come next, for the screen. */
export function nextStatuses(from: EnquiryStatus): readonly EnquiryStatus[] {
  return moves[from]
}

/** Whether somebody in this centre still has to do something. */
export function isOpenStatus(status: EnquiryStatus): boolean {
  return status === 'REGISTERED' || status === 'IN_WORK' || status === 'TRANSFER_AWAITED'
}

/** Taking up a closed enquiry again needs a reason, which stays on record. */
export function needsReopeningReason(from: EnquiryStatus, to: EnquiryStatus): boolean {
  return from === 'CLOSED' && to === 'IN_WORK'
}

/** Labels: `enquiries.result.*`. */
export const RESULT_CODES = [
  'INFORMATION_GIVEN',
  'ADVICE_GIVEN',
  'DOCUMENT_DRAFTED',
  'SECONDARY_ACCESS_HELPED',
  'FORWARDED',
  'TRANSFERRED',
  'REFERRED',
  'NOT_LEGAL_AID_EXPLAINED',
  'NO_LEGAL_BASIS',
  'CLIENT_LEFT',
] as const
export type ResultCode = (typeof RESULT_CODES)[number]

/** Results that any kind of help may end with. */
const ANY_HELP = ['REFERRED', 'TRANSFERRED', 'NO_LEGAL_BASIS', 'CLIENT_LEFT'] as const

const resultsByHelp: Record<HelpKind, readonly [ResultCode, ...ResultCode[]]> = {
  INFORMATION: ['INFORMATION_GIVEN', ...ANY_HELP],
  CONSULTATION: ['ADVICE_GIVEN', ...ANY_HELP],
  DRAFTING: ['DOCUMENT_DRAFTED', 'ADVICE_GIVEN', ...ANY_HELP],
  SECONDARY_AID_ACCESS: ['SECONDARY_ACCESS_HELPED', 'ADVICE_GIVEN', ...ANY_HELP],
  OTHER_BODY: ['REFERRED', 'FORWARDED', 'TRANSFERRED', 'CLIENT_LEFT'],
  NOT_LEGAL_AID: ['NOT_LEGAL_AID_EXPLAINED', 'FORWARDED', 'REFERRED', 'CLIENT_LEFT'],
}

/** The results that go with a kind of help; the first is the usual one and is offered ready-made. */
export function resultsFor(kind: HelpKind): readonly [ResultCode, ...ResultCode[]] {
  return resultsByHelp[kind]
}

/** What a later step of the office still has to do. Labels: `enquiries.toDo.*`. */
export const TO_DOS = ['SECONDARY_AID_APPLICATION', 'HAND_OFF', 'FORWARDING', 'CITIZEN_APPEAL'] as const
export type ToDo = (typeof TO_DOS)[number]

/** Results with which the person goes without what the help would have led to. */
const WITHOUT_IT: Partial<Record<HelpKind, readonly ResultCode[]>> = {
  SECONDARY_AID_ACCESS: ['ADVICE_GIVEN', 'REFERRED', 'NO_LEGAL_BASIS', 'CLIENT_LEFT'],
  OTHER_BODY: ['CLIENT_LEFT'],
  NOT_LEGAL_AID: ['CLIENT_LEFT'],
}

/** The task a choice of help leaves open; none when the help itself completes the enquiry, or it ended without it. */
export function toDoFor(kind: HelpKind, form: EnquiryForm, result: ResultCode | null): ToDo | undefined {
  if (result && WITHOUT_IT[kind]?.includes(result)) return undefined
  if (kind === 'SECONDARY_AID_ACCESS') return 'SECONDARY_AID_APPLICATION'
  if (kind === 'OTHER_BODY') return form === 'WRITTEN' ? 'FORWARDING' : 'HAND_OFF'
  return kind === 'NOT_LEGAL_AID' ? 'CITIZEN_APPEAL' : undefined
}

export const ENQUIRY_FORMS = ['ORAL', 'WRITTEN'] as const
export type EnquiryForm = (typeof ENQUIRY_FORMS)[number]

/** Troubles beside the legal one, for which other bodies may be needed. Labels: `enquiries.linkedProblem.*`. */
export const LINKED_PROBLEMS = [
  'HOUSING',
  'MONEY',
  'DEBTS',
  'WORK',
  'DOCUMENTS',
  'DISPLACEMENT',
  'CHILDREN',
  'CARE',
  'HEALTH',
  'DISABILITY',
  'SAFETY',
  'PSYCHOLOGICAL_SUPPORT',
  'MISSING_RELATIVE',
] as const

/** What has to be there before an enquiry is answered. Labels: `enquiries.missing.*`. */
export type MissingPart = 'statement' | 'topic' | 'helpKind' | 'result' | 'answer'

/**
 * What is still missing before the enquiry can be answered; empty when nothing is.
 *
 * The client's words or the agreed wording will do: one is enough to know what was asked. The answer is asked for
 * where this office itself gave it (information, consultation, drafting), unless the person left.
 */
export function missingForAnswer(enquiry: {
  readonly clientWords: string
  readonly agreedWording: string
  readonly branchCode?: string | null
  readonly helpKind?: HelpKind | null
  readonly resultCode?: ResultCode | null
  readonly answerText: string
}): readonly MissingPart[] {
  const { clientWords, agreedWording, branchCode, helpKind, resultCode, answerText } = enquiry
  const missing: MissingPart[] = []
  if (!clientWords.trim() && !agreedWording.trim()) missing.push('statement')
  if (!branchCode) missing.push('topic')
  if (!helpKind) missing.push('helpKind')
  if (!resultCode) missing.push('result')
  const isOwnAnswer = helpKind === 'INFORMATION' || helpKind === 'CONSULTATION' || helpKind === 'DRAFTING'
  if (isOwnAnswer && resultCode !== 'CLIENT_LEFT' && !answerText.trim()) missing.push('answer')
  return missing
}

/** Whether the person is here for the first time, again, or again with the same matter. */
export type Occurrence = 'FIRST' | 'REPEAT' | 'SAME_MATTER'

/**
 * First or repeat, from the enquiries already on the card.
 *
 * The same topic is taken for the same matter only as a proposal: the worker may say otherwise.
 */
export function occurrenceOf(
  earlier: readonly { readonly topicCode?: string | null }[],
  topicCode?: string | null,
): Occurrence {
  if (earlier.length === 0) return 'FIRST'
  return topicCode && earlier.some((enquiry) => enquiry.topicCode === topicCode) ? 'SAME_MATTER' : 'REPEAT'
}

/** What the person said to the offer. Labels: `enquiries.mediation.answer.*`. */
export const MEDIATION_ANSWERS = ['AGREED', 'THINKING', 'DECLINED'] as const

/** Labels: `enquiries.mediation.state.*`. One state, so that an answer without an offer cannot be told. */
export const MEDIATION_STATES = [
  'NOT_CONSIDERED',
  'NOT_SUITABLE',
  'NOT_OFFERED',
  'OFFERED',
  ...MEDIATION_ANSWERS,
] as const
export type MediationState = (typeof MEDIATION_STATES)[number]

/** The state as kept: suitable or not, offered or not, and what the person said; null is "not asked yet". */
export function mediationRecord(state: MediationState) {
  const answer = MEDIATION_ANSWERS.find((each) => each === state) ?? null
  const offered = answer !== null || state === 'OFFERED'
  return { suitable: state === 'NOT_CONSIDERED' ? null : state !== 'NOT_SUITABLE', offered, answer }
}

/** The one state a kept record tells; what is unknown or contradicts itself counts as not considered. */
export function mediationState(record: unknown): MediationState {
  const kept = JSON.stringify(record)
  return MEDIATION_STATES.find((state) => sameRecord(kept, state)) ?? 'NOT_CONSIDERED'
}

function sameRecord(kept: string | undefined, state: MediationState): boolean {
  if (!kept) return false
  const { suitable, offered, answer } = mediationRecord(state)
  // jsonb gives keys back by length, then by letter: the order is not ours to expect.
  const parts = [`"suitable":${suitable}`, `"offered":${offered}`, `"answer":${JSON.stringify(answer)}`]
  return parts.every((part) => kept.includes(part))
}

/** Whether mediation is worth a word: a quarrel between people who stay in touch, and no violence in it. */
export function isWorthMediation(topicCode?: string | null): boolean {
  return topicCode ? MEDIATION_TOPICS.includes(topicCode) : false
}

const MEDIATION_TOPICS: readonly string[] = [
  'ALIMONY',
  'ALIMONY_CHANGE',
  'DIVORCE',
  'MARITAL_PROPERTY',
  'CHILD_RESIDENCE',
  'CHILD_CONTACT',
  'CHILD_TRAVEL',
  'NEIGHBOURS',
  'USE_OF_HOME',
  'LAND_BOUNDARY',
  'EASEMENT',
  'INHERITANCE_SHARE',
  'DEBT_RECOVERY',
  'RENT',
] satisfies LegalTopicCode[]
