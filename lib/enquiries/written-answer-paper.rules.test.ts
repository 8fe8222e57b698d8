import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import uk from '@/lib/core/i18n/messages/uk/letters.json'
import type { PaperBlock } from '@/lib/core/paper'
import { plainDate } from '@/lib/core/plain-date'
import { type LetterRecord, startingEdits } from './letter.rules'
import { writtenAnswerPaper } from './written-answer-paper.rules'

const record: LetterRecord = {
  visitId: 'v',
  enquiryId: 'e',
  number: '17-ПЗ-2026-00012',
  isWritten: true,
  writtenKind: 'QUESTION',
  receivedOn: plainDate('2026-11-02'),
  answeredOn: plainDate('2026-11-20'),
  answerWay: 'LETTER',
  forwardedTo: 'Вербопільська міська рада',
  forwardedOn: null,
  question: 'Як стягнути аліменти?',
  answerText: 'Заяву подають до суду.\n\nДодайте копії.\n\nфронтлайнер Ігор Бойко\n20.11.2026',
  legalBasis: 'Сімейний кодекс України, ст. 182.',
  person: {
    name: 'Шевченко Олена Василівна',
    sex: 'FEMALE',
    address: ['вул. Липова, буд. 3', 'м. Вербопіль'],
    email: '',
    isProtected: false,
  },
  centre: {
    name: 'Вербопільський центр',
    address: 'вул. Ратушна, 4',
    phone: '(0599) 2-41-10',
    email: 'centre@example.com',
  },
  executor: { name: 'Ігор Бойко', position: 'фронтлайнер' },
  signatory: { name: 'Оксана Гриценко', position: 'керівниця центру' },
  forwardingBasis: 'Закон № 3460-VI, ст. 10',
  on: plainDate('2026-11-21'),
}
const isProtected = (given: LetterRecord): LetterRecord => ({
  ...given,
  person: given.person && { ...given.person, isProtected: true },
})

const say = createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' })
const paperOf = (letter: 'ANSWER' | 'FORWARDING' | 'NOTICE', given: LetterRecord) =>
  writtenAnswerPaper(letter, given, startingEdits(letter, given, uk.paper), say)

function textOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'addressee':
      return block.lines.join('\n')
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'list':
      return block.items.join('\n')
    case 'signature':
      return `${block.label} ___ ${block.name}`
    case 'place':
    case 'row':
    case 'closing':
      // Of hand-off sheets alone.
      return ''
    default:
      return block.text
  }
}
const texts = (...given: Parameters<typeof paperOf>) => paperOf(...given).blocks.map(textOf)

describe('writtenAnswerPaper', () => {
  it('answers in the order of ДСТУ 4163, with the answer’s own day', () => {
    const paper = paperOf('ANSWER', record)
    expect(paper).toMatchObject({ layout: 'letter', locale: 'uk', footer: '17-ПЗ-2026-00012' })
    expect(paper.sender).toEqual([
      'Вербопільський центр',
      'вул. Ратушна, 4',
      '(0599) 2-41-10, centre@example.com',
    ])
    expect(paper.blocks.map(textOf)).toEqual([
      '20.11.2026 № 17-ПЗ-2026-00012\nНа звернення від 02.11.2026',
      'Шевченко Олена Василівна\nвул. Липова, буд. 3\nм. Вербопіль',
      'Про відповідь на ваше звернення',
      'Шановна пані!',
      'Заяву подають до суду.',
      'Додайте копії.',
      'Правова підстава: Сімейний кодекс України, ст. 182.',
      'Керівниця центру ___ Оксана ГРИЦЕНКО',
      'Виконавець: Ігор Бойко\n(0599) 2-41-10',
    ])
  })

  it('dates a letter not sent yet by today', () => {
    expect(texts('ANSWER', { ...record, answeredOn: null })[0]).toContain('21.11.2026 №')
  })

  it('tells the other body whose enquiry it is and where to answer', () => {
    const text = texts('FORWARDING', record).join('\n')
    expect(text).toContain('Вербопільська міська рада')
    expect(text).toContain('Від кого: Шевченко Олена Василівна\nАдреса: вул. Липова, буд. 3, м. Вербопіль')
    expect(text).toContain('Суть питання: Як стягнути аліменти?')
    expect(text).toContain('Закон № 3460-VI, ст. 10')
    expect(text).not.toContain('На звернення від')
  })

  it('gives no address of a protected person to anybody', () => {
    for (const letter of ['FORWARDING', 'NOTICE', 'ANSWER'] as const)
      expect(texts(letter, isProtected(record)).join('\n')).not.toContain('Липова')
    expect(texts('FORWARDING', isProtected(record))).toContain(uk.paper.askSafely)
  })

  it('tells the person where the enquiry went and when', () => {
    const text = texts('NOTICE', { ...record, forwardedOn: plainDate('2026-11-05') }).join('\n')
    expect(text).toContain('05.11.2026 № 17-ПЗ-2026-00012\nНа звернення від 02.11.2026')
    expect(text).toContain('Куди переслано: Вербопільська міська рада\nКоли переслано: 05.11.2026')
    expect(text).toContain('(0599) 2-41-10')
  })

  it('leaves out a salutation the worker has taken away, and a legal basis there is none of', () => {
    const edits = { ...startingEdits('ANSWER', record, uk.paper), salutation: ' ' }
    const paper = writtenAnswerPaper('ANSWER', { ...record, legalBasis: '' }, edits, say)
    const text = paper.blocks.map(textOf).join('\n')
    expect(text).not.toContain('Шановна')
    expect(text).not.toContain('Правова підстава')
  })
})
