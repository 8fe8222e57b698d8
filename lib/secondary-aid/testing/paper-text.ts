import { createTranslator } from 'use-intl/core'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import type { Paper, PaperBlock } from '@/lib/core/paper'
import type { PaperCentre, PaperWords } from '../aid-paper.rules'

/** The words of the papers as the product says them. */
export const say: PaperWords = createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' })

/** An invented centre. */
export const centre: PaperCentre = {
  name: 'Вербопільський центр',
  address: 'вул. Ратушна, 4, м. Вербопіль',
  phone: '(0599) 2-41-10',
  email: 'centre@example.com',
}

/** What a block says, a line for each row. */
export function textOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'title':
      return [block.text, block.note].filter(Boolean).join('\n')
    case 'addressee':
      return block.lines.join('\n')
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'list':
      return block.items.join('\n')
    case 'signature':
      return [block.label, '___', block.name].filter(Boolean).join(' ')
    case 'place':
    case 'row':
    case 'closing':
      // Of hand-off sheets alone.
      return ''
    default:
      return block.text
  }
}

export const texts = (paper: Paper): string[] => paper.blocks.map(textOf)
export const wholeText = (paper: Paper): string => [...paper.sender, ...texts(paper), paper.footer].join('\n')
