import type { Paper, PaperBlock, PaperRow, PaperText } from './paper'

const NBSP = '\u00A0'
const NO_BREAK_HYPHEN = '\u2011'
/** Parts of addresses and of norms that stand before what they belong to. */
const ABBREVIATION = /(^|[\s(,])(вул|просп|пл|бульв|пров|м|с|смт|буд|кв|оф|каб|ст|ч|п|пп|абз)\. (?=\S)/gi
const PHONE = /\((0\d{2,4})\) (\d[\d-]*\d)|\b(0\d{2}) (\d{3}) (\d{2,3}) (\d{2,3})\b/g

/** A text whose abbreviations, numbers and telephones no end of a line parts (look.md §2). */
export function tied(text: string): string {
  return text
    .replace(ABBREVIATION, `$1$2.${NBSP}`)
    .replace(/№ (?=\S)/g, `№${NBSP}`)
    .replace(PHONE, (phone) => phone.replaceAll(' ', NBSP).replaceAll('-', NO_BREAK_HYPHEN))
}

/** The paper with all its texts tied; the address in its code stays as it is. */
export function tiedPaper(paper: Paper): Paper {
  return {
    ...paper,
    sender: paper.sender.map(tied),
    footer: tied(paper.footer),
    ...(paper.senderAside && { senderAside: paper.senderAside.map(tied) }),
    blocks: paper.blocks.map(tiedBlock),
  }
}

function tiedBlock(block: PaperBlock): PaperBlock {
  switch (block.kind) {
    case 'title':
      return { ...block, text: tied(block.text), ...(block.note && { note: tied(block.note) }) }
    case 'heading':
    case 'paragraph':
    case 'small':
      return { ...block, text: tied(block.text) }
    case 'list':
      return { ...block, items: block.items.map(tied) }
    case 'facts':
      return { ...block, facts: block.facts.map(({ label, value }) => ({ label, value: tied(value) })) }
    case 'addressee':
      return { ...block, lines: block.lines.map(tied) }
    case 'signature':
      return block
    case 'place':
      return { ...block, lines: block.lines.map((line) => ({ ...line, text: tied(line.text) })) }
    case 'row':
      return { ...block, body: tiedBody(block.body) }
    case 'closing':
      return { ...block, text: tiedParts(block.text), small: tied(block.small) }
  }
}

function tiedBody(body: PaperRow['body']): PaperRow['body'] {
  switch (body.style) {
    case 'boxes':
      return { ...body, items: body.items.map(tied) }
    case 'numbers':
      return { ...body, items: body.items.map(tiedParts) }
    default:
      return { ...body, text: tied(body.text) }
  }
}

function tiedParts(text: PaperText): PaperText {
  return text.map((part) => (typeof part === 'string' ? tied(part) : { strong: tied(part.strong) }))
}
