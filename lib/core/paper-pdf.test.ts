import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Paper } from './paper'
import { paperToPdf } from './paper-pdf'

const paper: Paper = {
  title: 'Аркуш',
  locale: 'uk',
  layout: 'handout',
  sender: ['Центр', 'вул. Липова, 3'],
  footer: '№ 17',
  blocks: [
    { kind: 'title', text: 'Ґудзь Марʼяна, їжак — «п’ять»' },
    { kind: 'facts', facts: [{ label: 'Сума', value: '1 250,50 ₴' }] },
    { kind: 'list', style: 'boxes', items: ['паспорт', 'довідка № 5'] },
    { kind: 'signature', label: 'Підпис', dateLabel: 'Дата' },
  ],
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(pdf) }).promise
  const content = await (await document.getPage(1)).getTextContent()
  return content.items.map((part) => ('str' in part ? part.str : '')).join(' ')
}

describe('paperToPdf', () => {
  it('prints every Ukrainian letter, sign and figure as text', async () => {
    const text = (await textOf(await paperToPdf(paper))).replace(/\s+/g, ' ')
    for (const part of ['Ґудзь Марʼяна', '«п’ять»', '1 250,50 ₴', 'довідка № 5', 'Підпис']) {
      expect(text).toContain(part)
    }
  })

  it('gives the same bytes for the same paper', async () => {
    const [once, again] = [await paperToPdf(paper), await paperToPdf(paper)]
    expect(Buffer.from(once).equals(again)).toBe(true)
  })

  it('embeds the fonts it uses', async () => {
    const pdf = Buffer.from(await paperToPdf(paper)).toString('latin1')
    expect(pdf).toMatch(/FontFile2/)
  })
})
