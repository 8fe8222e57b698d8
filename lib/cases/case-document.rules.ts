import type { Paper, PaperBlock } from '@/lib/core/paper'
import { fail, ok, type Result } from '@/lib/core/result'

/** Labels: `cases.paper.state.*`. */
export const DOCUMENT_STATES = ['DRAFT', 'FILED', 'SENT'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/** What is done with a paper that was drafted; what is filed is not written in any more. */
export const DOCUMENT_ACTS = ['FILE', 'SEND', 'TAKE_BACK', 'WRITE', 'REMOVE'] as const
export type DocumentAct = (typeof DOCUMENT_ACTS)[number]

const MOVES: Record<DocumentAct, { from: readonly DocumentState[]; to: DocumentState }> = {
  WRITE: { from: ['DRAFT'], to: 'DRAFT' },
  REMOVE: { from: ['DRAFT'], to: 'DRAFT' },
  FILE: { from: ['DRAFT'], to: 'FILED' },
  SEND: { from: ['DRAFT'], to: 'SENT' },
  TAKE_BACK: { from: ['FILED', 'SENT'], to: 'DRAFT' },
}

/** The state after the act, or why it may not be done. */
export function moveDocument(state: DocumentState, act: DocumentAct): Result<DocumentState, 'wrongState'> {
  return MOVES[act].from.includes(state) ? ok(MOVES[act].to) : fail('wrongState')
}

type Part = { readonly kind: 'addressee' | 'title' | 'text'; readonly text: string }

/**
 * The parts of a drafted paper by how it is written: the lines before a title in capitals are for whom and from whom, and
 * stand in the right half, as papers to courts and bodies are laid out; what follows is the text.
 */
export function partsOfPaper(text: string): readonly Part[] {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  const titleAt = paragraphs.findIndex(isTitle)
  return paragraphs.map((paragraph, place) => ({
    kind: titleAt < 0 || place > titleAt ? 'text' : place === titleAt ? 'title' : 'addressee',
    text: paragraph,
  }))
}

const MOST_TITLE_LETTERS = 120

function isTitle(paragraph: string): boolean {
  const [first = ''] = paragraph.split('\n')
  return (
    first.length <= MOST_TITLE_LETTERS && /\p{Lu}{3}/u.test(first) && first === first.toLocaleUpperCase('uk')
  )
}

/** The paper as it is previewed and printed: the person's own, so under no letterhead. */
export function draftedPaper(title: string, text: string): Paper {
  return {
    title,
    locale: 'uk',
    layout: 'letter',
    sender: [],
    footer: '',
    blocks: partsOfPaper(text).map(blockOf),
  }
}

function blockOf({ kind, text }: Part): PaperBlock {
  if (kind === 'addressee') return { kind: 'addressee', lines: text.split('\n') }
  if (kind === 'text') return { kind: 'paragraph', text }
  const [first = '', ...rest] = text.split('\n')
  return rest.length > 0
    ? { kind: 'title', text: first, note: rest.join('\n') }
    : { kind: 'title', text: first }
}
