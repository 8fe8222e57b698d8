import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { type MandateRecord, mandatePaper, type OrderRecord, orderPaper } from './mandate-paper.rules'
import { centre, say, texts, wholeText } from './testing/paper-text'
import { signatory } from './testing/samples'

const assigned = {
  number: '17-ДР-2026-00007',
  on: plainDate('2026-11-20'),
  centre,
  basis: 'Рішення № 17-РШ-2026-00003 від 20.11.2026',
  person: {
    name: 'Шевченко Олена Василівна',
    birthDate: plainDate('1985-02-28'),
    contact: '+380 50 000 00 00, вул. Липова, 3',
    isProtected: false,
    safeContact: '',
  },
  matter: 'Стягнення аліментів',
  body: 'Вербопільський міський суд',
  caseNumber: '',
  stage: 'суд першої інстанції',
  services: ['представництво'],
  interpreter: '',
  marks: ['погано чує'],
  signatory,
  firstContactBy: plainDate('2026-11-27'),
}
const mandate: MandateRecord = {
  ...assigned,
  at: '14:30',
  advocate: {
    name: 'Марія Тарасенко',
    certificate: '№ 0000 від 01.02.2015',
    registerEntry: '',
    contract: '№ 5 від 10.01.2026',
    phone: '+380 67 000 00 00',
  },
  replaces: '',
}
const same = (text: string) => ({ nominative: text, genitive: text, dative: text, accusative: text })
const order: OrderRecord = {
  ...assigned,
  number: '17-НК-2026-00002',
  lawyer: {
    name: { ...same('Бойко Ігор Захарович'), dative: 'Бойку Ігорю Захаровичу' },
    position: { ...same('головний спеціаліст'), dative: 'головному спеціалісту' },
  },
  powersPaper: 'довіреність',
  validTo: plainDate('2026-12-31'),
}
const protectedPerson = { ...assigned.person, isProtected: true }

describe('mandatePaper', () => {
  it('names number, day and hour, person, case, advocate and their papers', () => {
    expect(texts(mandatePaper(mandate, say))).toEqual([
      'Доручення для надання безоплатної вторинної правничої допомоги\n20.11.2026 № 17-ДР-2026-00007',
      'Час видачі: 14:30\nПідстава: Рішення № 17-РШ-2026-00003 від 20.11.2026',
      'Адвокат: Марія Тарасенко\nСвідоцтво: № 0000 від 01.02.2015\nДоговір: № 5 від 10.01.2026\nТелефон адвоката: +380 67 000 00 00',
      [
        'Кому надати допомогу: Шевченко Олена Василівна',
        'Дата народження: 28.02.1985',
        'Зв’язок: +380 50 000 00 00, вул. Липова, 3',
        'Справа: Стягнення аліментів',
        'Суд або орган: Вербопільський міський суд',
        'Стадія: суд першої інстанції',
        'Послуги: представництво',
      ].join('\n'),
      'Зверніть увагу',
      'погано чує',
      'Доручення підтверджує повноваження адвоката в цій справі.',
      'Зв’яжіться з людиною до 27.11.2026.',
      'Видано: Вербопільський центр',
      'Місце печатки',
      'Доручення прийнято (дата, час, підпис) ___',
      'Керівниця центру ___ Оксана ГРИЦЕНКО',
    ])
  })

  it('names the mandate it takes the place of', () => {
    expect(wholeText(mandatePaper({ ...mandate, replaces: '17-ДР-2026-00001' }, say))).toContain(
      'Замість доручення № 17-ДР-2026-00001',
    )
  })

  it.each([
    ['', 'Зв’язок: Контакти людини надасть центр: (0599) 2-41-10'],
    ['лист на скриньку сестри', 'Зв’язок: Лише безпечний зв’язок: лист на скриньку сестри'],
  ])('keeps phone and address of a protected person out; safe way «%s»', (safeContact, expected) => {
    for (const paper of [
      mandatePaper({ ...mandate, person: { ...protectedPerson, safeContact } }, say),
      orderPaper({ ...order, person: { ...protectedPerson, safeContact } }, say),
    ]) {
      expect(wholeText(paper)).toContain(expected)
      expect(wholeText(paper)).not.toMatch(/Липова, 3|50 000/)
    }
  })
})

describe('orderPaper', () => {
  it('instructs the lawyer by name and position in the dative', () => {
    const written = texts(orderPaper(order, say))
    expect(written).toContain(
      [
        'Доручити головному спеціалісту Бойку Ігорю Захаровичу надати безоплатну вторинну правничу допомогу.',
        'Обсяг: представництво.',
        'Видати документ про повноваження для суду: довіреність.',
        'Наказ діє до 31.12.2026.',
      ].join('\n'),
    )
    expect(written).toContain('З наказом ознайомлено (дата, підпис) ___ Бойко Ігор Захарович')
  })
})
