import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingLetterEdits } from './aid-paper.rules'
import { defaultDocxTemplate } from './docx-defaults.rules'
import {
  DOCX_PAPERS,
  docxFields,
  grantDocxValues,
  paperDocxValues,
  refusalDocxValues,
  strangeFields,
} from './docx-fields.rules'
import { fieldsOf, fillDocx } from './docx-template.rules'
import { wordsOf } from './docx-text.rules'
import { type GrantRecord, grantDecisionPaper } from './grant-paper.rules'
import { type RefusalRecord, refusalDecisionPaper, refusalLetter } from './refusal-paper.rules'
import { centre, say } from './testing/paper-text'
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
const edits = startingLetterEdits(
  {
    nameInDative: 'Шевченко Олені Василівні',
    sex: 'FEMALE',
    address: ['вул. Липова, 3'],
    isProtected: false,
  },
  signatory,
  say,
)
const letter = refusalLetter(record, edits, say)

describe('the templates of the product', () => {
  it.each(DOCX_PAPERS)('ask for %s only what the paper gives', (paper) => {
    const fields = fieldsOf(defaultDocxTemplate(paper, 'Лист'))
    expect(fields.ok && strangeFields(paper, fields.value)).toEqual([])
    expect(fields.ok && fields.value.map(({ name }) => name)).toContain('body')
  })

  it('make the letter of a refusal whole', () => {
    const made = fillDocx(
      defaultDocxTemplate('REFUSAL_LETTER', 'Лист'),
      refusalDocxValues(record, letter, say),
    )
    const written = made.ok ? wordsOf(made.value) : ''
    const lines = written.split('\n')
    expect(lines.slice(0, 8)).toEqual([
      'Вербопільський центр',
      'вул. Ратушна, 4, м. Вербопіль',
      '(0599) 2-41-10, centre@example.com',
      '20.11.2026 № 17-РШ-2026-00003',
      'На заяву від 06.11.2026 № 17-ВД-2026-00012',
      'Шевченко Олені Василівні',
      'вул. Липова, 3',
      'Про відмову в наданні безоплатної вторинної правничої допомоги',
    ])
    expect(lines.slice(-3)).toEqual([
      'Керівниця центру    ____________    Оксана ГРИЦЕНКО',
      'Виконавець: Ігор Бойко',
      '(0599) 2-41-10',
    ])
    for (const part of [
      'ст. 20, ч. 1, п. 1',
      'Строк: 6 місяців.',
      'телефон 0800 000 000',
      'Довідка про доходи від 02.11.2026',
    ])
      expect(written).toContain(part)
    expect(written).not.toMatch(/\{\{|undefined|null/)
  })
})

describe('the fields', () => {
  it('of a refusal are those that are promised', () => {
    expect(Object.keys(refusalDocxValues(record, letter, say)).toSorted()).toEqual(
      Object.keys(docxFields.REFUSAL_LETTER).toSorted(),
    )
  })

  it('of a grant are those that are promised, and say how a provider is chosen', () => {
    const grant: GrantRecord = {
      ...record,
      category: { name: 'Переселенці', legalBasis: 'ст. 14' },
      otherCategories: [],
      services: ['захист'],
      matter: 'Стягнення аліментів',
      instances: ['апеляція'],
      provider: { kind: 'CHOSEN_LATER', how: 'за навантаженням' },
      validFor: '',
      signatory,
      contactBy: null,
    }
    const values = grantDocxValues(grant, grantDecisionPaper(grant, say))
    expect(Object.keys(values).toSorted()).toEqual(Object.keys(docxFields.GRANT_LETTER).toSorted())
    expect(values).toMatchObject({
      provider: 'за навантаженням',
      services: ['захист'],
      personBirthDate: '28.02.1985',
    })
  })

  it('of a decision carry title, number and numbered points', () => {
    const values = paperDocxValues(refusalDecisionPaper(record, say))
    expect(values.title).toBe('Рішення про відмову в наданні безоплатної вторинної правничої допомоги')
    expect(values.reference).toBe('20.11.2026 № 17-РШ-2026-00003')
    expect(values.body).toContain('1. Відмовити в наданні безоплатної вторинної правничої допомоги.')
    expect(values.body).not.toContain(values.title)
    expect(values.executor).toBe('Перевірено за правилами версії 2026-11.')
  })

  it('of a letter repeat nothing in its body that has a field of its own', () => {
    const { body, subject, executor, reference } = paperDocxValues(letter)
    expect(body[0]).toBe('Шановна пані!')
    for (const part of [subject, executor, reference]) expect(body).not.toContain(part)
  })

  it('of another paper are named when a template is handed in', () => {
    expect(
      strangeFields('MANDATE', [
        { name: 'body', kind: 'list' },
        { name: 'grounds', kind: 'list' },
        { name: 'body', kind: 'text' },
      ]),
    ).toEqual(['grounds', 'body'])
  })
})
