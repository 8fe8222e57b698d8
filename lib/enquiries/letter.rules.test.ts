import { describe, expect, it } from 'vitest'
import uk from '@/lib/core/i18n/messages/uk/letters.json'
import { plainDate } from '@/lib/core/plain-date'
import {
  addressLines,
  beginsWithGreeting,
  type LetterRecord,
  letterParagraphs,
  letterProblem,
  lettersOf,
  startingEdits,
} from './letter.rules'

const record: LetterRecord = {
  visitId: 'v',
  enquiryId: 'e',
  number: '17-ПЗ-2026-00012',
  isWritten: true,
  writtenKind: 'QUESTION',
  receivedOn: plainDate('2026-11-02'),
  answeredOn: null,
  answerWay: 'LETTER',
  forwardedTo: '',
  forwardedOn: null,
  question: 'Як стягнути аліменти?',
  answerText: 'Заяву подають до суду.',
  legalBasis: '',
  person: {
    name: 'Шевченко Олена Василівна',
    sex: 'FEMALE',
    address: ['вул. Липова, буд. 3', 'м. Вербопіль'],
    email: 'olena@example.com',
    isProtected: false,
  },
  centre: { name: 'Вербопільський центр', address: 'вул. Ратушна, 4', phone: '(0599) 2-41-10', email: '' },
  executor: { name: 'Ігор Бойко', position: 'фронтлайнер' },
  signatory: { name: 'Оксана Гриценко', position: 'керівниця центру' },
  forwardingBasis: 'Закон № 3460-VI, ст. 10',
  on: plainDate('2026-11-21'),
}
const person = (more: Partial<NonNullable<LetterRecord['person']>>): LetterRecord => ({
  ...record,
  person: record.person && { ...record.person, ...more },
})

describe('lettersOf', () => {
  it('is an answer, or a letter to the other body with a notice to the person', () => {
    expect(lettersOf(record)).toEqual(['ANSWER'])
    expect(lettersOf({ writtenKind: 'OTHER_BODY' })).toEqual(['FORWARDING', 'NOTICE'])
  })
})

describe('letterProblem', () => {
  it.each([
    ['nothing', record, undefined],
    ['no answer', { ...record, answerText: ' \n' }, 'answerMissing'],
    ['a field in braces', { ...record, answerText: 'До {{dueOn}}.' }, 'openFields'],
    ['nobody to write to', { ...record, person: null }, 'personMissing'],
    ['a spoken enquiry', { ...record, isWritten: false }, 'notWritten'],
  ] as const)('of an answer with %s is %o', (_what, given, problem) => {
    expect(letterProblem('ANSWER', given)).toBe(problem)
  })

  it('of a forwarding is the body not named, not the answer', () => {
    const forwarded = { ...record, answerText: '' }
    expect(letterProblem('FORWARDING', forwarded)).toBe('bodyMissing')
    expect(letterProblem('NOTICE', { ...forwarded, forwardedTo: 'Міська рада' })).toBeUndefined()
  })
})

describe('startingEdits', () => {
  const edits = (given: LetterRecord, letter: 'ANSWER' | 'FORWARDING' | 'NOTICE' = 'ANSWER') =>
    startingEdits(letter, given, uk.paper)

  it('addresses the person as the card has the name, by the way the person wants', () => {
    expect(edits(record).addressee).toBe('Шевченко Олена Василівна\nвул. Липова, буд. 3\nм. Вербопіль')
    expect(edits({ ...record, answerWay: 'E_MAIL' }).addressee).toBe(
      'Шевченко Олена Василівна\nolena@example.com',
    )
    expect(edits({ ...record, answerWay: 'IN_PERSON' }).addressee).toBe('Шевченко Олена Василівна')
  })

  it('never puts in the address of a protected person', () => {
    expect(edits(person({ isProtected: true })).addressee).toBe('Шевченко Олена Василівна')
    const byMail = { ...person({ isProtected: true }), answerWay: 'E_MAIL' } as const
    expect(edits(byMail).addressee).toBe('Шевченко Олена Василівна')
  })

  it('greets by the card’s sex, once', () => {
    expect(edits(record).salutation).toBe('Шановна пані!')
    expect(edits(person({ sex: 'MALE' })).salutation).toBe('Шановний пане!')
    expect(edits(person({ sex: 'NOT_STATED' })).salutation).toBe('Добрий день!')
    expect(edits({ ...record, answerText: 'Вітаємо, Олено!\n\nЗаяву подають до суду.' }).salutation).toBe('')
  })

  it('is signed by who heads the centre, and goes to the body when forwarded', () => {
    expect(edits(record)).toMatchObject({
      signatoryName: 'Оксана ГРИЦЕНКО',
      signatoryPosition: 'Керівниця центру',
    })
    expect(edits({ ...record, forwardedTo: 'Міська рада' }, 'FORWARDING')).toMatchObject({
      addressee: 'Міська рада',
      salutation: 'Шановні колеги!',
    })
  })
})

describe('beginsWithGreeting', () => {
  it.each([
    ['Шановна Олено Василівно!\nДалі', true],
    ['Доброго дня.', true],
    ['Добрий спосіб — судовий наказ.', false],
    ['Ви питали про аліменти.', false],
  ])('of «%s» is %s', (text, expected) => {
    expect(beginsWithGreeting(text)).toBe(expected)
  })
})

describe('letterParagraphs', () => {
  it('parts by empty lines and keeps lines of a list together', () => {
    expect(letterParagraphs('Перший.\n\n1. Один\n2. Два\n \n\nКінець.', 'Ігор Бойко')).toEqual([
      'Перший.',
      '1. Один\n2. Два',
      'Кінець.',
    ])
  })

  it.each([
    ['a closing of executor and day', 'фронтлайнер Ігор Бойко\n21.11.2026', 1],
    ['a sentence that names the executor', 'Питайте: Ігор Бойко.\nКабінет 4', 2],
    ['a closing of somebody else', 'Марія Ткач\n21.11.2026', 2],
  ])('with %s has %o as its end', (_what, end, count) => {
    expect(letterParagraphs(`Текст.\n\n${end}`, 'Ігор Бойко')).toHaveLength(count)
  })

  it('never drops the only paragraph', () => {
    expect(letterParagraphs('Ігор Бойко', 'Ігор Бойко')).toEqual(['Ігор Бойко'])
  })
})

describe('addressLines', () => {
  it('leaves out what is not known', () => {
    const nothing = { place: '', street: '', house: '', flat: '', postalIndex: '', note: '' }
    expect(addressLines(nothing)).toEqual([])
    expect(
      addressLines({
        ...nothing,
        street: 'вул. Липова',
        house: '3',
        place: 'м. Вербопіль',
        postalIndex: '37001',
      }),
    ).toEqual(['вул. Липова, буд. 3', 'м. Вербопіль', '37001'])
  })
})
