import { describe, expect, it } from 'vitest'
import { readTypedDate, showDate } from './typed-date'

describe('readTypedDate', () => {
  it.each([
    ['28.02.1985', '1985-02-28'],
    ['280285', '1985-02-28'],
    ['28 02 85', '1985-02-28'],
    ['28021985', '1985-02-28'],
    ['8/3/1990', '1990-03-08'],
    ['1985-02-28', '1985-02-28'],
    ['28,02,85', '1985-02-28'],
    ['01.01.26', '2026-01-01'],
    ['01.01.27', '1927-01-01'],
    ['29.02.2024', '2024-02-29'],
    ['28.02.1985 р.', '1985-02-28'],
  ])('%s is read as %s', (typed, iso) => {
    expect(readTypedDate(typed, 2026)).toMatchObject({ kind: 'date', iso })
  })

  it('shows the day with two digits whatever way it was typed', () => {
    expect(readTypedDate('8 3 90', 2026)).toMatchObject({ shown: '08.03.1990' })
  })

  it.each([
    ['30.02.1985', { kind: 'noSuchDay', days: 28, month: 2, year: 1985 }],
    ['29.02.2023', { kind: 'noSuchDay', days: 28, month: 2, year: 2023 }],
    ['31.04.2026', { kind: 'noSuchDay', days: 30, month: 4, year: 2026 }],
    ['12.13.1985', { kind: 'noSuchMonth' }],
    ['28.02', { kind: 'incomplete' }],
    ['учора', { kind: 'incomplete' }],
    ['   ', { kind: 'empty' }],
  ])('%s is %o', (typed, expected) => {
    expect(readTypedDate(typed, 2026)).toEqual(expected)
  })

  it('reads two digits of a later year where the field allows them', () => {
    expect(readTypedDate('01.03.27', 2036)).toMatchObject({ iso: '2027-03-01' })
  })
})

describe('showDate', () => {
  it('keeps what is no date as it was typed', () => {
    expect([showDate('1985-02-28'), showDate('30.02.1985'), showDate('')]).toEqual([
      '28.02.1985',
      '30.02.1985',
      '',
    ])
  })
})
