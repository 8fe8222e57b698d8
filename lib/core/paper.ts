/**
 * A paper for people as a list of blocks: shown as HTML first, printed as PDF from the same blocks, so
 * that what was previewed is what is handed over. Texts come ready in the paper's own language.
 */
export type PaperBlock =
  | { kind: 'title'; text: string; note?: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; isStrong?: boolean }
  | { kind: 'list'; items: string[]; style: 'bullets' | 'numbers' | 'boxes' }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  | { kind: 'addressee'; lines: string[] }
  /** Without `dateLabel` there is no place for a date: a letter has its own on top. */
  | { kind: 'signature'; label: string; name?: string; dateLabel?: string }
  | { kind: 'small'; text: string }

export type Paper = {
  /** Of the PDF document itself, without personal data. */
  title: string
  locale: 'uk' | 'en'
  /** `handout`: sheet for a person; `letter`: margins of ДСТУ 4163:2020. */
  layout: 'handout' | 'letter'
  /** Name, address, phone of the centre, first line bold. */
  sender: string[]
  /** Repeated at the foot of each page with its number: number of the paper, phone. */
  footer: string
  blocks: PaperBlock[]
}
