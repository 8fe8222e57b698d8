import { findLegalTopic } from './legal-topics.rules'

/** What a text is for. Labels: `enquiries.template.kind.*`. */
export const TEMPLATE_KINDS = ['CONSULTATION', 'WRITTEN_ANSWER', 'DRAFTED_PAPER', 'FORWARDING'] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

/** Fields a text may have in double braces. Labels: `enquiries.template.placeholder.*`. */
export const PLACEHOLDERS = [
  'clientName',
  'centreName',
  'centreAddress',
  'centrePhone',
  'centreHours',
  'workerName',
  'workerPosition',
  'enquiryNumber',
  'receivedOn',
  'today',
  'question',
  'bodyName',
  'bodyAddress',
  'bodyPhone',
  'bodyHours',
  'dueOn',
  'opposingParty',
  'childName',
  'courtName',
  'decisionDate',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

export type PlaceholderValues = { readonly [name in Placeholder]?: string }

export type FilledText = {
  /** What is not known stays in its braces, so that it is seen. */
  readonly text: string
  readonly unfilled: readonly Placeholder[]
  /** Names in braces that no field has: a slip of whoever wrote the text. */
  readonly unknown: readonly string[]
}

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Puts values into a text, and says what is still open. A value is never read for fields again. */
export function fillTemplate(text: string, values: PlaceholderValues): FilledText {
  const unfilled = new Set<Placeholder>()
  const unknown = new Set<string>()
  const filled = text.replace(FIELD, (braces: string, name: string) => {
    const known = PLACEHOLDERS.find((each) => each === name)
    if (!known) {
      unknown.add(name)
      return braces
    }
    const value = values[known]?.trim()
    if (!value) unfilled.add(known)
    return value || braces
  })
  return { text: filled, unfilled: [...unfilled], unknown: [...unknown] }
}

/** Names in braces that are no field; a text with any is not saved. */
export function unknownPlaceholders(text: string): readonly string[] {
  return fillTemplate(text, {}).unknown
}

/** What an answer still has in braces, in its order: fields not filled, and slips. */
export function openPlaceholders(text: string): readonly string[] {
  const { unfilled, unknown } = fillTemplate(text, {})
  return [...unfilled, ...unknown]
}

/** Whether an answer still has a field in braces, so that it may not be sent. */
export function hasOpenPlaceholders(text: string): boolean {
  return text.search(FIELD) >= 0
}

/**
 * The texts worth offering for a matter, nearest first: of its topic, of its branch, of any matter.
 *
 * Those of other topics and branches are left out.
 */
export function templatesFor<
  T extends { readonly branchCode?: string | null; readonly topicCode?: string | null },
>(
  templates: readonly T[],
  matter: { readonly topicCode?: string | null; readonly branchCode?: string | null },
): readonly T[] {
  const branch = (matter.topicCode && findLegalTopic(matter.topicCode)?.branch) || matter.branchCode
  const nearness = ({ topicCode, branchCode }: T) => {
    if (topicCode) return topicCode === matter.topicCode ? 0 : 3
    if (branchCode) return branchCode === branch ? 1 : 3
    return 2
  }
  return templates.filter((each) => nearness(each) < 3).toSorted((a, b) => nearness(a) - nearness(b))
}

/** The kind of a stored text; one that this version does not know is a note. */
export function templateKindOf(stored: string): TemplateKind {
  return TEMPLATE_KINDS.find((known) => known === stored) ?? 'CONSULTATION'
}

/** The texts likely to be wanted: a paper for a drafting, a letter for a written enquiry, else a note. */
export function templateKindFor({
  helpKind,
  isWritten,
  writtenKind,
}: {
  readonly helpKind?: string | null
  readonly isWritten: boolean
  readonly writtenKind?: string | null
}): TemplateKind {
  if (isWritten) return writtenKind === 'OTHER_BODY' ? 'FORWARDING' : 'WRITTEN_ANSWER'
  return helpKind === 'DRAFTING' ? 'DRAFTED_PAPER' : 'CONSULTATION'
}
