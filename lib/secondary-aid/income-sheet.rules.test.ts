import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { type IncomeSheet, incomeSheetPaper } from './income-sheet.rules'
import { centre, say, texts, wholeText } from './testing/paper-text'

const sheet: IncomeSheet = {
  period: 'травень–жовтень 2026 року',
  rows: [
    { label: 'Травень, зарплата', amount: '6 000,00 грн' },
    { label: 'Червень, зарплата', amount: '6 000,00 грн' },
  ],
  excluded: [{ label: 'Допомога переселенцям', reason: 'не враховують' }],
  sum: '12 000,00 грн',
  average: '2 000,00 грн',
  group: 'працездатні особи',
  minimum: '3 328,00 грн',
  minimumSource: 'Закон про бюджет на 2026 рік',
  threshold: '6 656,00 грн',
  isWithin: true,
  override: '',
  countedBy: 'Ігор Бойко',
  checkedBy: '',
}
const paperOf = (more: Partial<IncomeSheet> = {}) =>
  incomeSheetPaper(
    { ...sheet, ...more },
    { applicationNumber: '17-ВД-2026-00012', on: plainDate('2026-11-20'), centre },
    say,
  )

describe('incomeSheetPaper', () => {
  it('shows the working: rows, what was left out, sum, average, minimum, threshold, result', () => {
    expect(texts(paperOf())).toEqual([
      'Розрахунок середньомісячного доходу',
      'За який час: травень–жовтень 2026 року',
      'Враховано',
      'Травень, зарплата: 6 000,00 грн\nЧервень, зарплата: 6 000,00 грн',
      'Не враховано',
      'Допомога переселенцям: не враховують',
      [
        'Разом: 12 000,00 грн',
        'У середньому на місяць: 2 000,00 грн',
        'Група: працездатні особи',
        'Прожитковий мінімум: 3 328,00 грн',
        'Джерело мінімуму: Закон про бюджет на 2026 рік',
        'Межа: 6 656,00 грн',
        'Підсумок: дохід не вищий за межу',
        'Хто рахував: Ігор Бойко',
      ].join('\n'),
      'Підпис ___ Ігор Бойко',
    ])
  })

  it('says when the income is above and when a person decided otherwise', () => {
    const written = wholeText(paperOf({ isWithin: false, override: 'дохід ще не виплачено' }))
    expect(written).toContain('Підсумок: дохід вищий за межу\nВирішено інакше: дохід ще не виплачено')
  })

  it('says so when there was no income', () => {
    expect(texts(paperOf({ rows: [] }))).not.toContain('Враховано')
  })
})
