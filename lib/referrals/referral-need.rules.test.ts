import { describe, expect, it } from 'vitest'
import { needOfIssue } from './referral-need.rules'

describe('needOfIssue', () => {
  it.each([
    [[], 'Треба довідка про доходи для заяви на адвоката', 'INCOME_CERTIFICATE'],
    [[], 'Загубив паспорт, де його відновити', 'IDENTITY_DOCUMENT'],
    [[], 'чоловік бʼє, немає куди піти з дитиною', 'DV_CRISIS_HELP'],
    [[], 'Дзвонять на роботу й родичам, хоча борг не наш', undefined],
    [[], 'Сусід зайняв частину двору', undefined],
    [[], '', undefined],
    [['WORK'], 'Треба довідка про доходи', 'JOB_SEARCH'],
    [['UNHEARD_OF'], 'Треба довідка про доходи', 'INCOME_CERTIFICATE'],
  ])('of %o and «%s» is %s', (problems, words, need) => {
    expect(needOfIssue(problems, words)).toBe(need)
  })
})
