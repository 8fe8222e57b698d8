import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { missingPapersPaper } from './missing-papers-paper.rules'
import { centre, say, texts, wholeText } from './testing/paper-text'

describe('missingPapersPaper', () => {
  const from = {
    body: 'Податкова служба',
    address: 'вул. Липова, 1',
    phone: '0800 000 000',
    hours: 'пн–пт 9–18',
    toTake: 'паспорт',
    booking: '',
    takes: '',
    otherWay: '',
    checked: '',
  }
  const paper = { name: 'Довідка про доходи', proves: 'який у вас дохід', from, isAskedByCentre: false }
  const notice = missingPapersPaper(
    {
      number: '17-ВД-2026-00012',
      papers: [paper, { ...paper, name: 'Довідка переселенця', isAskedByCentre: true }],
      dueOn: plainDate('2026-11-16'),
      centre,
    },
    say,
  )

  it('says what is missing, where to get it and until when', () => {
    expect(texts(notice)).toEqual([
      'Яких документів бракує\nЗаява № 17-ВД-2026-00012',
      'Щоб ухвалити рішення, нам потрібні ще документи. Це не відмова.',
      'Принесіть або надішліть їх до 16.11.2026.',
      'Довідка про доходи',
      [
        'Навіщо: який у вас дохід',
        'Де взяти: Податкова служба',
        'Адреса: вул. Липова, 1',
        'Телефон: 0800 000 000',
        'Коли працює: пн–пт 9–18',
        'Що взяти з собою: паспорт',
      ].join('\n'),
      'Довідка переселенця',
      'Цей документ ми запитаємо самі: Податкова служба. Вам нікуди йти не треба.',
      'Якщо документ дістати неможливо, скажіть нам: разом знайдемо інший спосіб.',
      'Не встигаєте? Зателефонуйте: дамо більше часу.',
      'Поки документів немає, строк рішення не рахуємо. Він почнеться, коли надійде останній.',
      'Телефон центру: (0599) 2-41-10',
    ])
  })

  it('uses no abbreviation of the office', () => {
    expect(wholeText(notice)).not.toMatch(/БВПД|БППД/)
  })
})
