import { describe, expect, it } from 'vitest'
import {
  checkPhone,
  formatPhoneDomestic,
  formatPhoneInternational,
  isUkrainianMobile,
  maskPhone,
} from './phone.rules'
import { checkPhoneFully, describePhone } from './phone-metadata.rules'

describe('checkPhone', () => {
  it.each([
    ['0501234567', '+380501234567'],
    ['(050) 123-45-67', '+380501234567'],
    ['+38 050 123 45 67', '+380501234567'],
    ['380501234567', '+380501234567'],
    ['00380501234567', '+380501234567'],
    ['80671234567', '+380671234567'],
    ['8 (067) 123-45-67', '+380671234567'],
    ['+380 067 123 45 67', '+380671234567'],
    ['671234567', '+380671234567'],
    ['0800 213 103', '+380800213103'],
    ['800213103', '+380800213103'],
    ['044 123 45 67', '+380441234567'],
    ['+48 601 234 567', '+48601234567'],
    ['+7 978 123-45-67', '+79781234567'],
    ['067.000.00.14', '+380670000014'],
  ])('reads %j as %s', (typed, e164) => {
    expect(checkPhone(typed)).toEqual({ value: e164, errors: [], warnings: [] })
  })

  it.each([
    ['', { code: 'phoneEmpty' }],
    ['067 000 00', { code: 'phoneTooShort', params: { lack: 2 } }],
    ['+380 67 000 00 1', { code: 'phoneTooShort', params: { lack: 1 } }],
    ['8067123456', { code: 'phoneTooShort', params: { lack: 1 } }],
    ['067 000 00 145', { code: 'phoneTooLong', params: { extra: 1 } }],
    ['+380 20 123 45 67', { code: 'phoneNoSuchCode', params: { code: '020' } }],
    ['2-30-15', { code: 'phoneNeedsAreaCode' }],
    ['48601234567', { code: 'phoneNeedsPlus' }],
    ['+123456', { code: 'phoneTooShort', params: { lack: 2 } }],
    ['+1234567890123456', { code: 'phoneTooLong', params: { extra: 1 } }],
    ['немає', { code: 'phoneNotDigits' }],
    ['O67 000 00 14', { code: 'phoneNotDigits' }],
  ])('refuses %j: %j', (typed, error) => {
    expect(checkPhone(typed)).toEqual({ value: undefined, errors: [error], warnings: [] })
  })

  it('drops an extension and says so', () => {
    expect(checkPhone('044 123 45 67 дод. 12')).toEqual({
      value: '+380441234567',
      errors: [],
      warnings: [{ code: 'phoneExtensionDropped' }],
    })
  })
})

describe('showing a number', () => {
  it.each([
    ['+380670000014', '067 000 00 14', '+380 67 000 00 14', '067 ••• •• 14'],
    ['+48601234567', '+48 601 234 567', '+48 601 234 567', '+48 ••• ••• •67'],
    ['+12025550123', '+1 202 555 0123', '+1 202 555 0123', '+1 ••• ••• ••23'],
    ['+37369123456', '+373 691 234 56', '+373 691 234 56', '+373 ••• ••• 56'],
  ])('%s', (e164, domestic, international, masked) => {
    expect(formatPhoneDomestic(e164)).toBe(domestic)
    expect(formatPhoneInternational(e164)).toBe(international)
    expect(maskPhone(e164)).toBe(masked)
  })

  it.each([
    ['+380670000014', true],
    ['+380441234567', false],
    ['+48601234567', false],
  ])('%s is a Ukrainian mobile: %s', (e164, expected) => {
    expect(isUkrainianMobile(e164)).toBe(expected)
  })
})

describe('the numbering plans', () => {
  it.each([
    ['+380501234567', { country: 'UA', line: 'MOBILE' }],
    ['+380441234567', { country: 'UA', line: 'FIXED' }],
    ['+380800213103', { country: 'UA', line: 'FREE' }],
    ['+48601234567', { country: 'PL', line: 'MOBILE' }],
    ['+380201234567', undefined],
  ])('describe %s as %j', (e164, description) => {
    expect(describePhone(e164)).toEqual(description)
  })

  it('doubt a number they do not know and let it pass', () => {
    expect(checkPhoneFully('+48 111')).toMatchObject({ value: undefined })
    expect(checkPhoneFully('+48 000 000 000')).toEqual({
      value: '+48000000000',
      errors: [],
      warnings: [{ code: 'phoneUnlikely' }],
    })
    expect(checkPhoneFully('80671234567')).toEqual({ value: '+380671234567', errors: [], warnings: [] })
  })
})
