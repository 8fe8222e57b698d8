import { describe, expect, it } from 'vitest'
import { checkDocumentNumber, documentLookupKey, guessDocumentKind } from './identity-document.rules'

describe('checkDocumentNumber', () => {
  it.each([
    ['PASSPORT_BOOKLET', 'АА123456', 'АА 123456'],
    ['PASSPORT_BOOKLET', 'aa 123456', 'АА 123456'],
    ['PASSPORT_BOOKLET', 'AB № 123456', 'АВ 123456'],
    ['PASSPORT_BOOKLET', 'ґє-123456', 'ҐЄ 123456'],
    ['PASSPORT_BOOKLET', 'ЇЇ123456', 'ЇЇ 123456'],
    ['ID_CARD', '000 123 456', '000123456'],
    ['TRAVEL_PASSPORT', 'fa123456', 'FA123456'],
    ['TRAVEL_PASSPORT', 'АВ123456', 'AB123456'],
    ['BIRTH_CERTIFICATE', 'І-БК 123456', 'I-БК 123456'],
    ['BIRTH_CERTIFICATE', 'I-БК№123456', 'I-БК 123456'],
    ['BIRTH_CERTIFICATE', '1-БК 123456', 'I-БК 123456'],
    ['BIRTH_CERTIFICATE', 'іубк123456', 'IV-БК 123456'],
    ['BIRTH_CERTIFICATE', 'ХІІ-AM 123456', 'XII-АМ 123456'],
    ['PENSIONER_CERTIFICATE', 'аб  123456', 'АБ 123456'],
    ['IDP_CERTIFICATE', '3001-5000123456', '3001-5000123456'],
  ] as const)('writes a %s %j as %s', (kind, typed, number) => {
    expect(checkDocumentNumber(kind, typed)).toEqual({ value: number, errors: [], warnings: [] })
  })

  it.each([
    ['PASSPORT_BOOKLET', 'АА12345', { code: 'bookletForm' }],
    ['PASSPORT_BOOKLET', 'FG123456', { code: 'bookletForm' }],
    ['PASSPORT_BOOKLET', 'ЫЫ123456', { code: 'bookletForm' }],
    ['ID_CARD', '00012345', { code: 'idCardLength', params: { digits: 8 } }],
    ['ID_CARD', '0001234567', { code: 'idCardLength', params: { digits: 10 } }],
    ['ID_CARD', 'АА123456', { code: 'idCardNotDigits' }],
    ['OTHER', ' № - ', { code: 'documentNumberEmpty' }],
    ['OTHER', '1'.repeat(31), { code: 'documentNumberTooLong', params: { longest: 30 } }],
  ] as const)('refuses a %s %j: %j', (kind, typed, error) => {
    expect(checkDocumentNumber(kind, typed)).toEqual({ value: undefined, errors: [error], warnings: [] })
  })

  it.each([
    ['TRAVEL_PASSPORT', 'FA12345'],
    ['BIRTH_CERTIFICATE', '123456'],
    ['RELEASE_CERTIFICATE', 'БЕЗ НОМЕРА'],
  ] as const)('keeps an unusual %s %j, with a warning', (kind, typed) => {
    expect(checkDocumentNumber(kind, typed)).toEqual({
      value: typed,
      errors: [],
      warnings: [{ code: 'documentNumberUnusual' }],
    })
  })
})

describe('documentLookupKey', () => {
  it.each([
    ['АВ 123456', 'ab123456'],
    ['I-БК 123456', '1бк 123456'],
    ['IV-АМ 123456', 'ІУ-AM №123456'],
    ['000123456', '000-123 456'],
    ['19850312-01234', '1985 0312–01234'],
  ])('is the same for %j and %j', (written, typed) => {
    expect(documentLookupKey(typed)).toBe(documentLookupKey(written))
  })

  it('differs where a digit differs', () => {
    expect(documentLookupKey('АВ123456')).not.toBe(documentLookupKey('АВ123457'))
  })
})

describe('guessDocumentKind', () => {
  it.each([
    ['000123456', 'ID_CARD'],
    ['ав123456', 'PASSPORT_BOOKLET'],
    ['AB 123456', 'PASSPORT_BOOKLET'],
    ['FA123456', 'TRAVEL_PASSPORT'],
    ['1-БК 123456', 'BIRTH_CERTIFICATE'],
    ['3110541745', undefined],
  ])('takes %s for %s', (typed, kind) => {
    expect(guessDocumentKind(typed)).toBe(kind)
  })
})
