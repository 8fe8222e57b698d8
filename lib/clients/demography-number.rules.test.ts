import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { checkDemographyNumber } from './demography-number.rules'

const on = plainDate('2026-11-21')

describe('checkDemographyNumber', () => {
  it.each([
    '19910824-00026',
    '19850228-00410',
    '20000229-00018',
    '19651231-07771',
    '20150601-01235',
    '19500505-00124',
  ])('accepts %s, with the dash and without', (number) => {
    const sound = { value: number, errors: [], warnings: [] }
    expect(checkDemographyNumber(number, { on })).toEqual(sound)
    expect(checkDemographyNumber(number.replace('-', ''), { on })).toEqual(sound)
  })

  it.each([
    ['19910824-00025', {}, [{ code: 'demographyNumberCheckDigit' }]],
    [
      '19850228-00410',
      { birthDate: plainDate('1985-02-27') },
      [{ code: 'demographyNumberOtherBirthDate', params: { encoded: '28.02.1985' } }],
    ],
    ['19850228-00410', { birthDate: plainDate('1985-02-28') }, []],
  ])('keeps %s beside %j with warnings %j', (typed, known, warnings) => {
    expect(checkDemographyNumber(typed, { ...known, on })).toEqual({ value: typed, errors: [], warnings })
  })

  it.each([
    ['20010229-00011', 'demographyNumberNoSuchDay'],
    ['20261122-00011', 'demographyNumberFutureBirth'],
    ['19910824-0002', 'demographyNumberLength'],
    ['19910824-0002х', 'demographyNumberNotDigits'],
  ])('refuses %s: %s', (typed, code) => {
    const { value, errors } = checkDemographyNumber(typed, { on })
    expect(value).toBeUndefined()
    expect(errors.map((error) => error.code)).toEqual([code])
  })
})
