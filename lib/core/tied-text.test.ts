import { describe, expect, it } from 'vitest'
import type { Paper } from './paper'
import { tied, tiedPaper } from './tied-text'

const seen = (text: string) => tied(text).replaceAll('\u00A0', '_').replaceAll('\u2011', '=')

describe('tied', () => {
  it.each([
    ['Закон № 3460-VI, ст. 14(1), п. 9–29', 'Закон №_3460-VI, ст._14(1), п._9–29'],
    ['м. Вербопіль, вул. Соборна, 21, каб. 3', 'м._Вербопіль, вул._Соборна, 21, каб._3'],
    ['дзвоніть (0599) 2-41-10, 0 800 213 103', 'дзвоніть (0599)_2=41=10, 0 800 213 103'],
    ['067 433 22 13', '067_433_22_13'],
    ['з 08:00 до 17:00, 12-15 осіб', 'з 08:00 до 17:00, 12-15 осіб'],
    ['кінець ст.', 'кінець ст.'],
  ])('«%s» is «%s»', (text, expected) => {
    expect(seen(text)).toBe(expected)
  })
})

it('ties every text of a paper, and no address', () => {
  const text = 'вул. Садова'
  const paper: Paper = {
    title: text,
    locale: 'uk',
    layout: 'sheet',
    sender: [text],
    senderAside: [text],
    footer: text,
    blocks: [
      { kind: 'title', text, note: text },
      { kind: 'paragraph', text },
      { kind: 'list', items: [text], style: 'bullets' },
      { kind: 'facts', facts: [{ label: 'Де', value: text }] },
      { kind: 'addressee', lines: [text] },
      { kind: 'place', name: 'Суд', lines: [{ text }], hours: [], hoursLabel: '' },
      { kind: 'row', label: 'Що', body: { style: 'text', text } },
      { kind: 'row', label: 'Що', body: { style: 'boxes', items: [text] } },
      { kind: 'row', label: 'Що', body: { style: 'numbers', items: [[text, { strong: text }]] } },
      { kind: 'closing', text: [text], small: text, code: { address: 'https://x.example/вул. ', label: '' } },
      { kind: 'signature', label: 'Підпис' },
    ],
  }
  const told = JSON.stringify({ ...tiedPaper(paper), title: '' })
  expect(told.match(/вул\.\u00A0Садова/g)).toHaveLength(16)
  expect(told).toContain('https://x.example/вул. ')
  expect(told.match(/вул\. /g)).toHaveLength(1)
})
