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
  | PaperPlace
  | PaperRow
  | PaperClosing

/** A text with parts that stand out. */
export type PaperText = readonly (string | { strong: string })[]

/** Where to go, in a frame: the body on the left, when it is open on the right. */
export type PaperPlace = {
  kind: 'place'
  name: string
  lines: { text: string; isBig?: boolean }[]
  hours: { label: string; main: string; lines: string[] }[]
  /** Of the right half, when there are no days to tell. */
  hoursLabel: string
}

/** A heading on the left, what belongs to it on the right, a line below. */
export type PaperRow = {
  kind: 'row'
  label: string
  body:
    | { style: 'text' | 'said'; text: string }
    | { style: 'boxes'; items: string[] }
    | { style: 'numbers'; items: PaperText[] }
}

/** The last words, beside a code for the telephone. */
export type PaperClosing = {
  kind: 'closing'
  text: PaperText
  small: string
  code?: { address: string; label: string }
}

export type Paper = {
  /** Of the PDF document itself, without personal data. */
  title: string
  locale: 'uk' | 'en' | 'ru'
  /** `handout`: sheet for a person; `letter`: margins of ДСТУ 4163:2020; `sheet`: the hand-off sheet (look.md §8). */
  layout: 'handout' | 'letter' | 'sheet'
  /** `large`: 1.4 times as big. */
  size?: 'normal' | 'large'
  /** Name, address, phone of the centre, first line bold. */
  sender: string[]
  /** Opposite the sender: number and day, first line bold. */
  senderAside?: string[]
  /** Repeated at the foot of each page with its number: number of the paper, phone. */
  footer: string
  blocks: PaperBlock[]
}
