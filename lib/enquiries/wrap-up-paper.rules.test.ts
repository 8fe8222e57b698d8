import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/enquiries.json'
import uk from '@/lib/core/i18n/messages/uk/enquiries.json'
import { plainDate } from '@/lib/core/plain-date'
import type { WrapUpSheet } from './wrap-up.rules'
import { wrapUpPaper } from './wrap-up-paper.rules'

const sheet: WrapUpSheet = {
  locale: 'uk',
  number: '17-В-2026-00042',
  issuedOn: plainDate('2026-11-21'),
  isDiscreet: false,
  sections: [
    {
      number: '17-ЗВ-2026-00412',
      topic: 'Аліменти на дитину',
      question: 'Стягнути аліменти на сина',
      answer: 'Перший абзац.\n\nДругий абзац.',
      clientSteps: [{ text: 'Подати заяву до суду', by: plainDate('2026-12-10') }, { text: 'Зберегти чеки' }],
      centreSteps: [{ ownStep: 'WRITTEN_ANSWER', by: plainDate('2026-12-21') }],
      terms: [
        { title: 'Подати відзив', dueOn: plainDate('2026-11-20'), isPassed: true },
        { title: 'Подати апеляцію', dueOn: plainDate('2026-12-20'), isPassed: false },
      ],
      papers: ['паспорт'],
    },
  ],
  whereTo: [{ name: 'Суд', address: 'вул. Садова, 1', phone: '', hours: 'пн–пт 9:00–17:00' }],
  nextVisit: { on: plainDate('2026-12-02'), time: '10:00' },
  centre: { name: 'Вербопільський центр', address: 'вул. Соборна, 8', phone: '(0599) 2-30-15', hours: '' },
  hotline: '0 800 213 103',
}

const say = { uk: translator('uk', uk), en: translator('en', en) }

describe('wrapUpPaper', () => {
  const { blocks, sender, footer } = wrapUpPaper(sheet, say.uk)

  it('puts terms and steps with their days before the explanation', () => {
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))
    expect(headings).toEqual([
      'Аліменти на дитину',
      'Не пропустіть строк',
      'Що зробити вам',
      'Які папери взяти',
      'Що ми пояснили',
      'Що зробимо ми',
      'Куди звернутися: Суд',
      'Наступна зустріч',
      'Є запитання? Подзвоніть нам',
    ])
    expect(blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))).toEqual([
      'Подати відзив — строк минув 20.11.2026. Запитайте нас, як його поновити',
      'Подати апеляцію — до 20.12.2026',
      'Подати заяву до суду — до 10.12.2026',
      'Зберегти чеки',
      'паспорт',
      'Відповімо письмово — до 21.12.2026',
    ])
  })

  it('parts the answer into paragraphs and leaves out what is empty', () => {
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
    expect(texts).toContain('Перший абзац.')
    expect(texts).toContain('Другий абзац.')
    expect(texts).toContain('02.12.2026, 10:00')
    expect(blocks.filter((block) => block.kind === 'facts')).toHaveLength(1)
    expect(sender).toEqual(['Вербопільський центр', 'вул. Соборна, 8', '(0599) 2-30-15'])
    expect(footer).toContain('17-В-2026-00042')
  })

  it('is in English with no Ukrainian word of its own', () => {
    const bare: WrapUpSheet = {
      ...sheet,
      locale: 'en',
      sections: [],
      whereTo: [],
      centre: { ...sheet.centre, name: 'Centre', address: '' },
    }
    const paper = wrapUpPaper({ ...bare, number: '42' }, say.en)
    expect(JSON.stringify(paper)).not.toMatch(/[а-яіїє]/i)
  })
})

function translator(locale: 'uk' | 'en', messages: typeof uk) {
  const t = createTranslator({ locale, messages, namespace: 'wrapUp' })
  return (key: Parameters<typeof t>[0], values?: Record<string, string>) => t(key, values)
}
