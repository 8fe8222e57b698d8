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
  limits: [{ group: 'працездатні особи', minimum: '3 328,00 грн', threshold: '6 656,00 грн' }],
  minimumSource: 'Закон про бюджет на 2026 рік',
  outcome: 'within',
  groupReason: '',
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
        'Межа: 6 656,00 грн',
        'Джерело мінімуму: Закон про бюджет на 2026 рік',
        'Підсумок: дохід не вищий за межу',
        'Хто рахував: Ігор Бойко',
      ].join('\n'),
      'Підпис ___ Ігор Бойко',
    ])
  })

  it('says when the income is above and when a person decided otherwise', () => {
    const written = wholeText(paperOf({ outcome: 'above', override: 'дохід ще не виплачено' }))
    expect(written).toContain('Підсумок: дохід вищий за межу\nВирішено інакше: дохід ще не виплачено')
  })

  it('guesses no group: where nobody has told, both limits stand, and the result says what is not known', () => {
    const lost = {
      group: 'особи, які втратили працездатність',
      minimum: '2 595,00 грн',
      threshold: '5 190,00 грн',
    }
    const written = wholeText(paperOf({ limits: [lost, ...sheet.limits], outcome: 'depends' }))
    expect(written).toContain('Межа: 5 190,00 грн')
    expect(written).toContain('Межа: 6 656,00 грн')
    expect(written).toContain('Підсумок: залежить від того, чи людина на пенсії: цього не з’ясовано')
  })

  it('says why a worker chose the group', () => {
    expect(wholeText(paperOf({ groupReason: 'Працює повний день' }))).toContain(
      'Чому ця група: Працює повний день',
    )
  })

  it('says so when there was no income', () => {
    expect(texts(paperOf({ rows: [] }))).not.toContain('Враховано')
  })
})
