import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { ageGroupOn, checkBirthDate } from './birth-date.rules'

const on = plainDate('2026-11-21')

describe('checkBirthDate', () => {
  it.each([
    ['28.02.1985', '1985-02-28'],
    ['280285', '1985-02-28'],
    ['21.11.26', '2026-11-21'],
    ['21.11.1906', '1906-11-21'],
  ])('reads %s as %s', (typed, expected) => {
    expect(checkBirthDate(typed, on)).toEqual({ value: expected, errors: [], warnings: [] })
  })

  it.each([
    ['22.11.2026', { code: 'birthDateFuture' }],
    ['22.11.26', { code: 'birthDateFuture' }],
    ['20.11.1906', { code: 'birthDateTooLongAgo', params: { limit: 120 } }],
    ['30.02.1985', { code: 'noSuchDay', params: { day: 30, month: 2, year: 1985, days: 28 } }],
  ])('refuses %s: %j', (typed, error) => {
    expect(checkBirthDate(typed, on)).toEqual({ value: undefined, errors: [error], warnings: [] })
  })
})

describe('ageGroupOn', () => {
  it.each([
    ['2012-11-22', 'AGE_0_13'],
    ['2012-11-21', 'AGE_14_17'],
    ['2008-11-22', 'AGE_14_17'],
    ['2008-11-21', 'AGE_18_34'],
    ['1991-11-22', 'AGE_18_34'],
    ['1991-11-21', 'AGE_35_59'],
    ['1966-11-22', 'AGE_35_59'],
    ['1966-11-21', 'AGE_60_PLUS'],
  ])('counts somebody born %s to %s', (birthDate, group) => {
    expect(ageGroupOn(plainDate(birthDate), on)).toBe(group)
  })
})
