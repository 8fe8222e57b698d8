import { describe, expect, it } from 'vitest'
import { formatEnquiryNumber, numberSeries, parseEnquiryNumber } from './enquiry-number.rules'

const enquiry = { thing: 'enquiry', unitCode: '17', year: 2026, serial: 412 } as const

describe('formatEnquiryNumber', () => {
  it.each([
    [enquiry, '17-ЗВ-2026-00412'],
    [{ ...enquiry, thing: 'writtenEnquiry' } as const, '17-ПЗ-2026-00412'],
    [{ ...enquiry, thing: 'visit', unitCode: '0017', serial: 123456 } as const, '0017-В-2026-123456'],
  ])('%o is %s, and back', (number, text) => {
    expect(formatEnquiryNumber(number)).toBe(text)
    expect(parseEnquiryNumber(text)).toEqual(number)
  })
})

describe('parseEnquiryNumber', () => {
  it.each(['17-зв-2026-412', ' № 17 – ЗВ – 2026 – 00412', '17/ЗВ/2026/00412', '17-3B-2026-00412'])(
    'reads «%s»',
    (typed) => {
      expect(parseEnquiryNumber(typed)).toEqual(enquiry)
    },
  )

  it.each(['', '17-2026-00412', '17-ЮК-2026-1', '412', '17-ЗВ-26-412'])('refuses «%s»', (typed) => {
    expect(parseEnquiryNumber(typed)).toBeUndefined()
  })
})

describe('numberSeries', () => {
  it('keeps each register of each unit and year apart', () => {
    expect(numberSeries('enquiry', '17', 2026)).toBe('enquiry:17:2026')
    expect(numberSeries('writtenEnquiry', '17', 2026)).not.toBe(numberSeries('enquiry', '17', 2026))
  })
})
