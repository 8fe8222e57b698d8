import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import uk from '@/lib/core/i18n/messages/uk/deadlines.json'
import { plainDate } from '@/lib/core/plain-date'
import { legalDeadlines } from '@/lib/deadlines/legal-deadlines'
import { type LetterPerson, startingLetterEdits } from './aid-paper.rules'
import {
  appealTermText,
  type RefusalRecord,
  refusalDecisionPaper,
  refusalLetter,
} from './refusal-paper.rules'
import { centre, say, texts, wholeText } from './testing/paper-text'
import { refusal, signatory } from './testing/samples'

const record: RefusalRecord = {
  number: '17-РШ-2026-00003',
  on: plainDate('2026-11-20'),
  centre,
  person: { name: 'Шевченко Олена Василівна', birthDate: plainDate('1985-02-28') },
  application: { number: '17-ВД-2026-00012', on: plainDate('2026-11-06') },
  draft: refusal,
  executor: 'Ігор Бойко',
  ruleVersion: '2026-11',
}
const person: LetterPerson = {
  nameInDative: 'Шевченко Олені Василівні',
  sex: 'FEMALE',
  address: ['вул. Липова, 3', 'м. Вербопіль'],
  isProtected: false,
}
const letter = (more: Partial<RefusalRecord> = {}, to: LetterPerson = person) =>
  refusalLetter({ ...record, ...more }, startingLetterEdits(to, signatory, say), say)

/** Everything N3 asks of a refusal. */
const PARTS = [
  'Закон № 3460-VI, ст. 20, ч. 1, п. 1',
  'Особа не належить до жодної з категорій, які мають право на допомогу',
  'Довідка про доходи від 02.11.2026',
  'Середньомісячний дохід вищий за два прожиткові мінімуми.',
  'Вербопільський окружний адміністративний суд. Строк: 6 місяців.',
  'Координаційний центр. Строк: 1 рік.',
  'Безоплатна консультація: 24.11.2026, вул. Ратушна, 4.',
  'Управління соцзахисту: вул. Липова, 1, телефон 0800 000 000, пн–пт 9–18.',
  'Керівниця центру ___ Оксана ГРИЦЕНКО',
  '17-РШ-2026-00003',
]

describe('the refusal', () => {
  it.each(PARTS)('says in the decision and in the letter: %s', (part) => {
    expect(wholeText(refusalDecisionPaper(record, say))).toContain(part)
    expect(wholeText(letter())).toContain(part)
  })

  it('is a letter in the order of ДСТУ 4163', () => {
    expect(texts(letter()).slice(0, 6)).toEqual([
      '20.11.2026 № 17-РШ-2026-00003\nНа заяву від 06.11.2026 № 17-ВД-2026-00012',
      'Шевченко Олені Василівні\nвул. Липова, 3\nм. Вербопіль',
      'Про відмову в наданні безоплатної вторинної правничої допомоги',
      'Шановна пані!',
      'Ми розглянули вашу заяву. Надати вам безоплатну вторинну правничу допомогу зараз не можемо. Нижче — чому так і що можна зробити далі.',
      'Чому відмовлено',
    ])
    expect(texts(letter()).slice(-2)).toEqual([
      'Керівниця центру ___ Оксана ГРИЦЕНКО',
      'Виконавець: Ігор Бойко\n(0599) 2-41-10',
    ])
    expect(letter()).toMatchObject({ layout: 'letter', locale: 'uk', footer: '17-РШ-2026-00003' })
  })

  it('puts no address of a protected person on the letter', () => {
    const written = wholeText(letter({}, { ...person, isProtected: true }))
    expect(written).toContain('Шевченко Олені Василівні')
    expect(written).not.toContain('Липова, 3')
  })

  it('names no person in the title of the file', () => {
    expect(letter().title).not.toContain('Шевченко')
    expect(refusalDecisionPaper(record, say).title).not.toContain('Шевченко')
  })

  it('says under which rules it was checked', () => {
    expect(texts(refusalDecisionPaper(record, say)).at(-1)).toBe('Перевірено за правилами версії 2026-11.')
  })

  it('cites a ground in the words it was signed with', () => {
    const grounds = [{ code: 'ADDED_1', name: 'Підстава того дня', norm: 'ст. 20', evidence: 'документ' }]
    const written = wholeText(letter({ draft: { ...refusal, grounds } }))
    expect(written).toContain('Підстава того дня (ст. 20)')
  })
})

describe('appealTermText', () => {
  const words = createTranslator({ locale: 'uk', messages: uk })
  it.each([
    [
      legalDeadlines.REFUSAL_COURT,
      '6 місяців від дня, коли людина дізналася про рішення (суд може поновити строк)',
    ],
    [
      legalDeadlines.COMPLAINT_TIME_BAR,
      '1 рік від дня рішення (і не пізніше місяця від дня, коли людина дізналася про рішення)',
    ],
    [
      { ...legalDeadlines.REFUSAL_COURT, length: { count: 'calendar', duration: 21 }, extension: undefined },
      '21 день від дня, коли людина дізналася про рішення',
    ],
  ] as const)('follows the rule: %#', (deadline, said) => {
    expect(appealTermText(deadline, words)).toBe(said)
  })
})
