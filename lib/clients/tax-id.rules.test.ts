import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { birthDateOfTaxId, checkTaxId, hasValidCheckDigit, sexOfTaxId, taxIdPrefixOf } from './tax-id.rules'

const on = plainDate('2026-11-21')

describe('a number as issued', () => {
  it.each([
    ['1759013776', '1948-02-28', 'MALE'],
    ['2530414071', '1969-04-12', 'MALE'],
    ['2245134075', '1961-06-20', 'MALE'],
    ['3184710691', '1987-03-12', 'MALE'],
    ['3110541739', '1985-02-28', 'MALE'],
    ['3110541745', '1985-02-28', 'FEMALE'],
    ['1838712326', '1950-05-05', 'FEMALE'],
    ['3306955544', '1990-07-16', 'FEMALE'],
    ['3658401257', '2000-02-29', 'MALE'],
    ['3835199980', '2004-12-31', 'FEMALE'],
    ['3977230115', '2008-11-21', 'MALE'],
    ['4215504569', '2015-06-01', 'FEMALE'],
    ['0000100115', '1900-01-01', 'MALE'],
    ['3000000050', '1982-02-19', 'MALE'],
    ['3000000008', '1982-02-19', 'FEMALE'],
  ])('%s belongs to a person born %s, %s', (digits, birthDate, sex) => {
    expect(hasValidCheckDigit(digits)).toBe(true)
    expect(birthDateOfTaxId(digits)).toBe(birthDate)
    expect(sexOfTaxId(digits)).toBe(sex)
    expect(taxIdPrefixOf(plainDate(birthDate))).toBe(digits.slice(0, 5))
    expect(checkTaxId(digits, { birthDate: plainDate(birthDate), sex, on })).toEqual({
      value: digits,
      errors: [],
      warnings: [],
    })
  })
})

describe('what may be an error of a register', () => {
  it.each([
    ['1759013770', {}, [{ code: 'taxIdCheckDigit' }]],
    ['2222222222', {}, [{ code: 'taxIdCheckDigit' }]],
    ['3333333333', {}, [{ code: 'taxIdCheckDigit' }]],
    ['1234567890', {}, [{ code: 'taxIdCheckDigit' }]],
    ['1010101017', {}, [{ code: 'taxIdCheckDigit' }]],
    [
      '3110541745',
      { birthDate: plainDate('1985-02-27') },
      [{ code: 'taxIdOtherBirthDate', params: { encoded: '28.02.1985' } }],
    ],
    ['3110541745', { sex: 'MALE' }, [{ code: 'taxIdOtherSex', params: { encoded: 'FEMALE' } }]],
    ['3110541745', { sex: 'NOT_STATED' }, []],
  ])('%s with %j is kept, with warnings %j', (typed, known, warnings) => {
    expect(checkTaxId(typed, { ...known, on })).toEqual({ value: typed, errors: [], warnings })
  })
})

describe('what was never issued', () => {
  it.each([
    ['0000000000', { code: 'taxIdZeros' }],
    ['0000012345', { code: 'taxIdNoDay' }],
    // Both sums agree: only the date of birth refuses them. 46346 is 21.11.2026, the day of the check.
    ['9000000002', { code: 'taxIdFutureBirth' }],
    ['4634700000', { code: 'taxIdFutureBirth' }],
    ['175901377', { code: 'taxIdLength', params: { digits: 9 } }],
    ['17590137761', { code: 'taxIdLength', params: { digits: 11 } }],
    ['17590137О6', { code: 'taxIdNotDigits' }],
  ])('%s is refused: %j', (typed, error) => {
    expect(checkTaxId(typed, { on })).toEqual({ value: undefined, errors: [error], warnings: [] })
  })

  it('accepts a child born on the very day', () => {
    expect(checkTaxId('4634600000', { on }).errors).toEqual([])
  })

  it('reads a number typed with spaces', () => {
    expect(checkTaxId(' 175 901 3776 ', { on }).value).toBe('1759013776')
  })
})
