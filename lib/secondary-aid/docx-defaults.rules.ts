import { buildDocx, type DocxParagraph } from './docx-builder.rules'
import type { DocxPaper } from './docx-fields.rules'

const LETTERHEAD: readonly DocxParagraph[] = [
  { text: '{{centreName}}', style: 'sender' },
  { text: '{{centreContacts}}', style: 'sender' },
]
// The tags of a list stand in paragraphs of their own; these go away when it is filled.
const BODY: readonly DocxParagraph[] = [{ text: '{{#body}}' }, { text: '{{.}}' }, { text: '{{/body}}' }]
const SIGNATURE: readonly DocxParagraph[] = [
  { text: '{{signatoryPosition}}    ____________    {{signatoryName}}', style: 'number' },
]

const LETTER: readonly DocxParagraph[] = [
  ...LETTERHEAD,
  { text: '{{reference}}', style: 'number' },
  { text: '{{addressee}}', style: 'addressee' },
  { text: '{{subject}}', style: 'strong' },
  ...BODY,
  ...SIGNATURE,
  { text: '{{executor}}', style: 'small' },
]

const DECISION: readonly DocxParagraph[] = [
  ...LETTERHEAD,
  { text: '{{title}}', style: 'title' },
  { text: '{{reference}}', style: 'number' },
  ...BODY,
  ...SIGNATURE,
  { text: '{{executor}}', style: 'small' },
]

const layouts: Readonly<Record<DocxPaper, readonly DocxParagraph[]>> = {
  GRANT_DECISION: DECISION,
  GRANT_LETTER: LETTER,
  REFUSAL_DECISION: DECISION,
  REFUSAL_LETTER: LETTER,
  MANDATE: DECISION,
  ORDER: DECISION,
  TERMINATION: DECISION,
  REPLACEMENT: DECISION,
}

/**
 * The template the product starts with, for the centre to download, change in Word and hand in again. It is made by
 * code each time, so that no Word file lies among the sources.
 *
 * @param title of the file itself, without personal data
 */
export function defaultDocxTemplate(paper: DocxPaper, title: string): Uint8Array<ArrayBuffer> {
  return buildDocx(title, layouts[paper])
}
