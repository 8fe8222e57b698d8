import { describe, expect, it } from 'vitest'
import { aidNumberSeries, formatAidNumber, parseAidNumber, registerFaults } from './aid-number.rules'

const application = { paper: 'application', unitCode: '17', year: 2026, serial: 12 } as const

describe('formatAidNumber', () => {
  it.each([
    [application, '17-ВД-2026-00012'],
    [{ ...application, paper: 'decision' } as const, '17-РШ-2026-00012'],
    [{ ...application, paper: 'mandate', serial: 123456 } as const, '17-ДР-2026-123456'],
    [{ ...application, paper: 'order', unitCode: '0017' } as const, '0017-НК-2026-00012'],
  ])('%o is %s, and back', (number, text) => {
    expect(formatAidNumber(number)).toBe(text)
    expect(parseAidNumber(text)).toEqual(number)
  })
})

describe('parseAidNumber', () => {
  it.each(['17-вд-2026-12', ' № 17 – ВД – 2026 – 00012', '17/ВД/2026/00012', '17-BД-2026-12'])(
    'reads «%s»',
    (typed) => {
      expect(parseAidNumber(typed)).toEqual(application)
    },
  )

  it('reads an order typed in Latin letters', () => {
    expect(parseAidNumber('17-HK-2026-5')).toEqual({ ...application, paper: 'order', serial: 5 })
  })

  it.each(['', '17-2026-00012', '17-ЗВ-2026-1', '12', '17-ВД-26-12', '17-ВД-2026-0'])(
    'refuses «%s»',
    (typed) => {
      expect(parseAidNumber(typed)).toBeUndefined()
    },
  )
})

describe('aidNumberSeries', () => {
  it('is one for each centre, year and kind of paper', () => {
    expect(aidNumberSeries('decision', '17', 2026)).toBe('decision:17:2026')
    expect(aidNumberSeries('mandate', '17', 2027)).toBe('mandate:17:2027')
  })
})

describe('registerFaults', () => {
  it.each([
    [[], [], []],
    [[1, 2, 3], [], []],
    [[3, 1], [2], []],
    [[2], [1], []],
    [[1, 2, 2, 4, 4, 4], [3], [2, 4]],
  ])('of %o: missing %o, doubled %o', (serials, missing, doubled) => {
    expect(registerFaults(serials)).toEqual({ missing, doubled })
  })
})
