import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/handoff-sheet.json'
import ru from '@/lib/core/i18n/messages/ru/handoff-sheet.json'
import uk from '@/lib/core/i18n/messages/uk/handoff-sheet.json'
import { plainDate } from '@/lib/core/plain-date'
import { type GivenSheet, givenSheet, givenSheetPaper } from '@/scripts/testing/given-sheets'

const words = { en, ru }
const rowOf = (label: string, asked: GivenSheet = {}) =>
  givenSheetPaper(asked).blocks.find((block) => block.kind === 'row' && block.label === label)

describe('the sheet', () => {
  it('holds all that one needs to get in, in the order of the eye', () => {
    const { blocks, senderAside } = givenSheetPaper()
    expect(senderAside).toEqual(['№ 17-Н-2026-0412', '13.08.2026'])
    expect(blocks.map((block) => (block.kind === 'row' ? block.label : block.kind))).toEqual([
      'title',
      'place',
      'Як записатися',
      'Візьміть із собою',
      'Що сказати',
      'Що вже зроблено',
      'Що робити далі',
      'closing',
    ])
    const place = blocks.find((block) => block.kind === 'place')
    expect(place).toMatchObject({
      name: 'Вербопільська філія центру зайнятості',
      lines: [
        { text: 'м. Вербопіль, вул. Садова, 12', isBig: true },
        { text: '1 поверх, каб. 3. Вхід без сходів.' },
        { text: 'Довідка про доходи безробітного' },
        { text: 'Ірина Мельник, провідна фахівчиня' },
        { text: '(05992) 2-18-40,  (05992) 2-18-41', isBig: true },
      ],
    })
    expect(rowOf('Візьміть із собою')).toMatchObject({ body: { items: ['паспорт', 'цей аркуш'] } })
    expect(rowOf('Що сказати')).toMatchObject({
      body: { style: 'said', text: '«Потрібна довідка про виплати за шість місяців»' },
    })
    expect(rowOf('Що робити далі')).toMatchObject({
      body: { items: [['Принесіть довідку нам ', { strong: 'до 27.08.2026' }, '.']] },
    })
  })

  it('says what was written for this person before what the record says', () => {
    const written = { whatToSay: 'Мене направив центр', papers: ['трудова книжка'] }
    expect(rowOf('Що сказати', { written })).toMatchObject({ body: { text: '«Мене направив центр»' } })
    expect(rowOf('Візьміть із собою', { written })).toMatchObject({
      body: { items: ['трудова книжка', 'цей аркуш'] },
    })
  })

  it('tells when one is expected instead of how to book', () => {
    const bookedFor = { on: plainDate('2026-08-14'), time: '10:30' }
    expect(rowOf('Як записатися', { bookedFor })).toMatchObject({
      body: { text: 'Вас чекають 14.08.2026 о 10:30.' },
    })
  })

  it('says neither the matter nor the words nor the service where others may read it', () => {
    const paper = JSON.stringify(givenSheetPaper({ isDiscreet: true }))
    for (const told of ['безробіття', 'Потрібна довідка', 'Довідка про доходи', 'Заяву прийнято'])
      expect(paper).not.toContain(told)
    expect(paper).toContain('Садова, 12')
  })

  it.each([
    ['2026-05-15', false],
    ['2026-05-14', true],
    [null, true],
  ])('checked on %s, ninety days before or more, is stale: %s', (checkedOn, isStale) => {
    const { blocks } = givenSheetPaper({ checkedOn })
    const last = blocks.at(-1)
    expect(givenSheet({ checkedOn }).isStale).toBe(isStale)
    const small = last?.kind === 'closing' ? last.small : ''
    expect(small.includes(uk.stale)).toBe(isStale && checkedOn !== null)
    expect(small.includes(uk.notChecked)).toBe(checkedOn === null)
  })

  it.each(['en', 'ru'] as const)('speaks %s throughout', (locale) => {
    const text = JSON.stringify(givenSheetPaper({ locale }))
    expect(text).toContain(words[locale].documentTitle)
    expect(text).not.toContain(uk.failed)
    if (locale === 'en') expect(text).toContain('Verbopil Employment Office')
  })

  it('has another form in large print and one in the shortest words', () => {
    expect(givenSheetPaper({ form: 'LARGE' }).size).toBe('large')
    expect(rowOf('Що взяти', { form: 'PLAIN' })).toBeDefined()
  })
})
