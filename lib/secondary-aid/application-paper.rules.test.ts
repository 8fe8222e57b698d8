import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { applicationPaper } from './application-paper.rules'
import type { ApplicationRecord, Signing } from './application-record.rules'
import { say, texts, wholeText } from './testing/paper-text'
import { application } from './testing/samples'

const paperOf = (more: Partial<ApplicationRecord> = {}) => applicationPaper({ ...application, ...more }, say)
const signed = (signing: Signing, sex: 'FEMALE' | 'MALE' | 'NOT_STATED' = 'FEMALE') =>
  paperOf({ signing, applicant: { ...application.applicant, sex } })
const forAnother = {
  kind: 'CANNOT_READ',
  reason: 'не вміє читати',
  signer: { name: 'Коваль Ірина Петрівна', paper: 'ID-картка 000000001' },
  reader: 'Ігор Бойко',
} as const

describe('applicationPaper', () => {
  it('says what article 18 asks for, in its order', () => {
    expect(texts(paperOf())).toEqual([
      'Заява про надання безоплатної вторинної правничої допомоги\n№ 17-ВД-2026-00012 від 20.11.2026',
      'Хто звертається',
      [
        'Прізвище, ім’я, по батькові: Шевченко Олена Василівна',
        'Дата народження: 28.02.1985',
        'Документ, що посвідчує особу: ID-картка 000000000',
        'Де живе: вул. Липова, 3, м. Вербопіль',
        'Телефон: +380 50 000 00 00',
      ].join('\n'),
      'Прошу надати мені безоплатну вторинну правничу допомогу.',
      'Суть питання',
      'Колишній чоловік не платить аліментів.',
      [
        'Інша сторона: Шевченко Петро Іванович',
        'Суд або орган: Вербопільський міський суд',
        'Найближче засідання: 03.12.2026',
        'Яка допомога потрібна: представництво; складення процесуальних документів',
        'Категорія, за якою прошу допомогу: Малозабезпечена особа (ст. 14, ч. 1, п. 1)',
        'Чи надавали вже допомогу в цій справі: ні',
        'Побажання щодо фахівця: прошу призначити жінку',
      ].join('\n'),
      'Додаю документи',
      'Довідка про доходи, 2 аркуші\nКопія паспорта, 5 аркушів',
      'Відомості в цій заяві правдиві. Мені пояснили, що за неправдиві відомості відповідають за законом.',
      'Якщо обставини зміняться, повідомлю про це центр.',
      'Погоджуюся, щоб центр обробляв персональні дані з цієї заяви для надання допомоги й передав їх тому, хто її надаватиме.',
      'Підпис ___ Шевченко Олена Василівна',
      'Заповнює центр',
      'Заяву отримано: дата, час, підпис ___',
    ])
  })

  it('says that a person has no address, and where to write', () => {
    const applicant = {
      ...application.applicant,
      residence: 'притулок на вул. Мурованій',
      hasNoAddress: true,
    }
    expect(wholeText(paperOf({ applicant }))).toContain(
      'Де живе: постійної адреси немає; притулок на вул. Мурованій',
    )
  })

  it('is signed by another when the person cannot read, with both named and the reason', () => {
    const written = wholeText(signed(forAnother))
    expect(written).toContain('Заявниці прочитано заяву вголос. Вона підтвердила')
    expect(written).toContain('Прочитано вголос: Ігор Бойко')
    expect(written).toContain('Заявниця не підписує заяву сама.')
    expect(written).toContain(
      'Чому: не вміє читати\nХто підписує: Коваль Ірина Петрівна\nДокумент того, хто підписує: ID-картка 000000001',
    )
    expect(written).toContain('Підпис на прохання: Коваль Ірина Петрівна ___')
    expect(written).not.toContain('Підпис ___ Шевченко')
  })

  it.each([
    ['MALE', 'Заявник не підписує заяву сам.'],
    ['NOT_STATED', 'Людина не підписує заяву сама.'],
  ] as const)('speaks of a person of sex %s rightly', (sex, sentence) => {
    expect(wholeText(signed(forAnother, sex))).toContain(sentence)
  })

  it('is not read aloud to somebody who reads and cannot sign', () => {
    const written = wholeText(signed({ ...forAnother, kind: 'CANNOT_SIGN', reader: '' }))
    expect(written).not.toContain('вголос')
    expect(written).toContain('Підпис на прохання')
  })

  it('asks for the person represented, and is signed by the representative', () => {
    const representative = { name: 'Коваль Ірина Петрівна', basis: 'мати', paper: 'свідоцтво про народження' }
    const written = wholeText(paperOf({ representative, signing: { kind: 'REPRESENTATIVE' } }))
    expect(written).toContain('допомогу людині, яку я представляю')
    expect(written).toContain('Підстава: мати\nДокумент: свідоцтво про народження')
    expect(written).toContain('Підпис ___ Коваль Ірина Петрівна')
  })

  it('names the other children of the representative', () => {
    const siblings = [
      { name: 'Коваль Марко', birthDate: plainDate('2015-06-01'), number: '17-ВД-2026-00013' },
      { name: 'Коваль Віра', birthDate: plainDate('2018-01-09'), number: null },
    ]
    expect(texts(paperOf({ siblings }))).toContain(
      'Коваль Марко, 01.06.2015, заява № 17-ВД-2026-00013\nКоваль Віра, 09.01.2018',
    )
  })

  it('names the children’s service of a child without a representative', () => {
    const loneChild = {
      service: 'Служба у справах дітей м. Вербопіль',
      toldOn: plainDate('2026-11-20'),
      safeAdult: 'Марія Тарасенко, учителька',
    }
    const written = wholeText(paperOf({ loneChild }))
    expect(written).toContain('Дитина звертається без законного представника.')
    expect(written).toContain('Службу повідомлено: 20.11.2026')
  })

  it('carries no line to sign when it is signed electronically', () => {
    const blocks = paperOf({ signing: { kind: 'E_SIGNATURE' } }).blocks.filter(
      ({ kind }) => kind === 'signature',
    )
    expect(blocks).toHaveLength(1)
  })
})
