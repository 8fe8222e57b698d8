import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { decisionTerm, type TermEvent } from './decision-term.rules'
import { receiptPaper } from './receipt-paper.rules'
import { centre, say, texts, wholeText } from './testing/paper-text'

const on = plainDate('2026-11-02')
const received: TermEvent = { kind: 'applicationReceived', on }
const receipt = (events: readonly TermEvent[], outstanding: readonly string[] = []) =>
  receiptPaper(
    {
      number: '17-ВД-2026-00012',
      on,
      firstContactOn: null,
      at: '10:40',
      sheets: 7,
      papers: [
        { name: 'Довідка про доходи', sheets: 6 },
        { name: 'Паспорт', sheets: null },
      ],
      outstanding,
      term: decisionTerm(events, startingCalendar),
      calendar: startingCalendar,
      worker: 'Ігор Бойко',
      centre,
    },
    say,
  )

describe('receiptPaper', () => {
  it('tells number, day of the decision and how it was counted', () => {
    expect(texts(receipt([received]))).toEqual([
      'Вашу заяву зареєстровано\n№ 17-ВД-2026-00012 від 02.11.2026',
      'Рішення ухвалимо не пізніше 16.11.2026.',
      'Строк — 10 робочих днів від дня, коли подано всі документи: 02.11.2026.',
      'Отримано: 02.11.2026, 10:40\nХто отримав: Ігор Бойко\nАркушів: 7',
      'Ви передали',
      'Довідка про доходи, 6 аркушів\nПаспорт',
      'Копію рішення ми надішлемо вам. Збережіть цей аркуш: за його номером ми знайдемо заяву.',
      'Питання за телефоном (0599) 2-41-10.',
    ])
  })

  it('promises no day while papers are missing', () => {
    const written = wholeText(
      receipt([received, { kind: 'paperAsked', on, paper: 'IDP' }], ['Довідка переселенця']),
    )
    expect(written).toContain(
      'Строк рішення почнеться, коли ви подасте все, чого бракує\nДовідка переселенця',
    )
    expect(written).not.toContain('не пізніше')
  })

  it('says when the day leans on holidays nobody has confirmed', () => {
    const late = receipt([{ kind: 'applicationReceived', on: plainDate('2026-12-11') }])
    expect(wholeText(late)).toContain('Дата може змінитися')
    expect(wholeText(receipt([received]))).not.toContain('Дата може змінитися')
  })
})
