import { describe, expect, it } from 'vitest'
import { parseTypedDate } from './date-reading'

describe('parseTypedDate', () => {
  it.each([
    ['28.02.1985', '1985-02-28'],
    ['28/2/85', '1985-02-28'],
    ['28-02-1985', '1985-02-28'],
    ['28 02 1985', '1985-02-28'],
    ['28. 02. 1985', '1985-02-28'],
    [' 28.2.1985 р.', '1985-02-28'],
    ['28.02.1985 р.н.', '1985-02-28'],
    ['280285', '1985-02-28'],
    ['28021985', '1985-02-28'],
    ['19850228', '1985-02-28'],
    ['1985-02-28', '1985-02-28'],
    ['1985-02-28T00:00:00.000Z', '1985-02-28'],
    ['28.02.1985 0:00:00', '1985-02-28'],
    ['28 лютого 1985', '1985-02-28'],
    ['28 ЛЮТОГО 1985 року', '1985-02-28'],
    ['«28» лютого 1985 р.', '1985-02-28'],
    ['28 февраля 1985', '1985-02-28'],
    ['28 February 1985', '1985-02-28'],
    ['1 травня 2001', '2001-05-01'],
    ['29.02.2000', '2000-02-29'],
    ['01.01.26', '2026-01-01'],
    ['01.01.27', '1927-01-01'],
    ['20102010', '2010-10-20'],
  ])('reads %j as %s', (typed, expected) => {
    expect(parseTypedDate(typed, { pivotYear: 2026 })).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['30.02.1985', { code: 'noSuchDay', params: { day: 30, month: 2, year: 1985, days: 28 } }],
    ['29.02.1900', { code: 'noSuchDay', params: { day: 29, month: 2, year: 1900, days: 28 } }],
    ['31.04.1985', { code: 'noSuchDay', params: { day: 31, month: 4, year: 1985, days: 30 } }],
    ['0.04.1985', { code: 'noSuchDay', params: { day: 0, month: 4, year: 1985, days: 30 } }],
    ['2/28/1985', { code: 'noSuchMonth', params: { month: 28 } }],
    ['28.02.0985', { code: 'dateYearUnlikely', params: { year: 985 } }],
    ['28 отого 1985', { code: 'dateUnreadable' }],
    ['минулого року', { code: 'dateUnreadable' }],
    ['28.02', { code: 'dateUnreadable' }],
    ['1985', { code: 'dateUnreadable' }],
    ['', { code: 'dateUnreadable' }],
  ])('says of %j: %j', (typed, error) => {
    expect(parseTypedDate(typed, { pivotYear: 2026 })).toEqual({ ok: false, error })
  })

  it('takes two digits for a later year where papers run out in the future', () => {
    expect(parseTypedDate('01.06.34', { pivotYear: 2076 })).toEqual({ ok: true, value: '2034-06-01' })
  })
})
