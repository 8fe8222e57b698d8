import { describe, expect, it } from 'vitest'
import { phoneFault } from './partner-phone.rules'

describe('phoneFault', () => {
  it.each([
    ['102', undefined],
    ['15-47', undefined],
    ['116 123', undefined],
    ['61727', undefined],
    ['788-888', undefined],
    ['224 30 42', undefined],
    ['0 800 213 103', undefined],
    ['(0512) 30 19 87', undefined],
    ['+380677213103', undefined],
    ['380 67 721 31 03', undefined],
    ['+48 22 621 10 20', undefined],
    ['12', 'phoneTooFewDigits'],
    ['067 721 31 0', 'phoneTooFewDigits'],
    ['067 721 31 033', 'phoneTooManyDigits'],
    ['+38067721310', 'phoneTooFewDigits'],
    ['67 721 31 0', 'phoneTooFewDigits'],
    ['+48 22', 'phoneTooFewDigits'],
    ['немає', 'phoneTooFewDigits'],
  ])('of %s is %s', (number, fault) => {
    expect(phoneFault(number)).toBe(fault)
  })
})
