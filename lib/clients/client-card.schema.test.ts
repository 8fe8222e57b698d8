import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plainDate } from '@/lib/core/plain-date'
import {
  anonymousRecordSchema,
  type RegisterClientInput,
  registerClientSchemaFor,
} from './client-card.schema'

const registerSchema = registerClientSchemaFor(() => plainDate('2026-11-21'))

const least: RegisterClientInput = {
  surname: 'Коваль',
  givenName: 'Олена',
  birthDate: '28.02.1985',
  identityLevel: 'DECLARED',
  consent: { answer: 'GIVEN_ORALLY' },
}

function errorsOf(typed: unknown): Record<string, string> {
  const read = registerSchema.safeParse(typed)
  return Object.fromEntries((read.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))
}

describe('registering a client', () => {
  it('asks for no more than a name, a birth date, the level of identity and consent', () => {
    expect(registerSchema.parse(least)).toEqual({
      surname: 'Коваль',
      givenName: 'Олена',
      birthDate: '1985-02-28',
      identityLevel: 'DECLARED',
      consent: { answer: 'GIVEN_ORALLY', scopes: [] },
    })
  })

  it('takes what a whole form holds and gives it as it is kept', () => {
    const card = registerSchema.parse({
      ...least,
      surname: 'НЕЧУЙ-ЛЕВИЦЬКА',
      patronymic: '',
      formerSurnames: ['кoваль'],
      sex: 'FEMALE',
      taxId: '311 054 17 45',
      noTaxIdReason: '',
      demographyNumber: '1985022800410',
      documents: [{ kind: 'PASSPORT_BOOKLET', number: 'aa123456', issuedOn: '1.06.01', formSeen: 'COPY' }],
      phones: [{ typed: '8 067 000 00 14', safeFrom: '9', safeTo: '17:30' }],
      email: ' olena@example.com ',
      actualAddress: { kind: 'PLACE', placeCode: 'UA80000000000093317', street: 'вул. Лісова', house: '1' },
      postalAddress: { kind: 'SHELTER', note: 'притулок «Дім»' },
      accessibilityNeeds: ['LARGE_PRINT', 'DEAF', 'DEAF'],
      householdSize: '3',
      employment: '',
    })
    expect(card).toMatchObject({
      surname: 'Нечуй-Левицька',
      patronymic: '',
      formerSurnames: ['Коваль'],
      taxId: '3110541745',
      noTaxIdReason: null,
      demographyNumber: '19850228-00410',
      documents: [{ number: 'АА 123456', issuedOn: '2001-06-01', formSeen: 'COPY' }],
      phones: [
        { e164: '+380670000014', owner: 'SELF', safeToCall: true, safeFrom: '09:00', safeTo: '17:30' },
      ],
      email: 'olena@example.com',
      accessibilityNeeds: ['DEAF', 'LARGE_PRINT'],
      householdSize: 3,
      employment: null,
    })
  })

  it.each<[string, object, Record<string, string>]>([
    [
      'nothing at all typed',
      { surname: '', givenName: '', birthDate: '' },
      {
        surname: 'surnameMissing',
        givenName: 'givenNameMissing',
        birthDate: 'birthDateMissing',
      },
    ],
    [
      'a day that does not exist',
      { birthDate: '30.02.1985' },
      {
        birthDate: 'noSuchDay?day=30&month=2&year=1985&days=28',
      },
    ],
    ['a birth to come', { birthDate: '22.11.2026' }, { birthDate: 'birthDateFuture' }],
    ['refused consent', { consent: { answer: 'REFUSED' } }, { 'consent.answer': 'consentRefused' }],
    ['no answer on consent', { consent: { answer: '' } }, { 'consent.answer': 'consentMissing' }],
    ['a documented person without a paper', { identityLevel: 'DOCUMENT' }, { documents: 'documentMissing' }],
    [
      'a number and a reason for none',
      { taxId: '3110541745', noTaxIdReason: 'RELIGIOUS' },
      {
        noTaxIdReason: 'taxIdGiven',
      },
    ],
    ['a number of zeros', { taxId: '0000000000' }, { taxId: 'taxIdZeros' }],
    ['a short phone', { phones: [{ typed: '067 000 00' }] }, { 'phones.0.typed': 'phoneTooShort?lack=2' }],
    [
      'a short ID card',
      { documents: [{ kind: 'ID_CARD', number: '12' }] },
      {
        'documents.0.number': 'idCardLength?digits=2',
      },
    ],
    [
      'a paper issued tomorrow',
      {
        documents: [{ kind: 'ID_CARD', number: '000123456', issuedOn: '22.11.2026' }],
      },
      { 'documents.0.issuedOn': 'dateFuture' },
    ],
    [
      'a paper over before it began',
      {
        documents: [{ kind: 'ID_CARD', number: '000123456', issuedOn: '01.02.2020', validTo: '01.01.2020' }],
      },
      { 'documents.0.validTo': 'validBeforeIssued' },
    ],
    [
      'an address without a place',
      { actualAddress: { kind: 'PLACE' } },
      {
        'actualAddress.placeName': 'placeMissing',
      },
    ],
    [
      'an address at somebody’s, nobody named',
      { actualAddress: { kind: 'CARE_OF' } },
      {
        'actualAddress.note': 'addressNoteMissing',
      },
    ],
    [
      'an unknown code',
      { sex: 'X', employment: 'X', socialStatuses: ['X'] },
      {
        sex: 'unknownChoice',
        employment: 'unknownChoice',
        'socialStatuses.0': 'unknownChoice',
      },
    ],
    ['a half-typed e-mail', { email: 'olena@' }, { email: 'emailForm' }],
    [
      'an hour that is none',
      { phones: [{ typed: '0670000014', safeFrom: '25:00' }] },
      {
        'phones.0.safeFrom': 'clockTime',
      },
    ],
    ['a household of 31', { householdSize: '31' }, { householdSize: 'countOutOfRange?most=30' }],
    ['numbers for texts', { surname: 5, phones: 'none' }, { surname: 'surnameMissing', phones: 'wrongType' }],
  ])('tells of %s at its field', (_, typed, errors) => {
    expect(errorsOf({ ...least, ...typed })).toEqual(errors)
  })

  it('tells of rules across fields together with errors inside fields', () => {
    expect(
      errorsOf({ ...least, surname: '', identityLevel: 'DOCUMENT', consent: { answer: 'REFUSED' } }),
    ).toEqual({
      surname: 'surnameMissing',
      documents: 'documentMissing',
      'consent.answer': 'consentRefused',
    })
  })

  it('refuses what is no object', () => {
    expect(registerSchema.safeParse(undefined).success).toBe(false)
    expect(registerSchema.safeParse('text').success).toBe(false)
  })

  it('keeps a doubtful check digit: it may be the register’s error', () => {
    expect(registerSchema.parse({ ...least, taxId: '1759013770' }).taxId).toBe('1759013770')
  })

  it('registers a person of one name only when told so', () => {
    const { givenName: _, ...nameless } = least
    expect(errorsOf({ ...least, givenName: '' })).toEqual({ givenName: 'givenNameMissing' })
    expect(errorsOf(nameless)).toEqual({ givenName: 'givenNameMissing' })
    expect(errorsOf({ ...least, givenName: 'Олена2' })).toEqual({ givenName: 'nameDigits' })
    expect(registerSchema.parse({ ...least, givenName: '', hasSingleName: true }).givenName).toBe('')
  })

  it('takes an unknown birth date with the year alone, and forgets the year once the date is known', () => {
    const unknown = registerSchema.parse({ ...least, birthDate: 'UNKNOWN', birthYear: '1985' })
    expect([unknown.birthDate, unknown.birthYear]).toEqual(['UNKNOWN', 1985])
    expect(registerSchema.parse({ ...least, birthYear: '1985' }).birthYear).toBeUndefined()
    expect(errorsOf({ ...least, birthDate: 'UNKNOWN', birthYear: '1905' })).toEqual({
      birthYear: 'birthYearForm',
    })
  })

  it('takes a person without a fixed address', () => {
    expect(registerSchema.parse({ ...least, actualAddress: { kind: 'NONE' } }).actualAddress).toEqual({
      kind: 'NONE',
    })
  })

  it('can be told to other systems as JSON Schema', () => {
    const described = z.toJSONSchema(registerSchema, { io: 'input' })
    expect(described.required).toEqual(['surname', 'birthDate', 'identityLevel', 'consent'])
  })
})

describe('a person who refused consent', () => {
  it('leaves no name even if one is sent', () => {
    expect(anonymousRecordSchema.parse({ sex: 'MALE', ageGroup: 'AGE_18_34', surname: 'Коваль' })).toEqual({
      sex: 'MALE',
      ageGroup: 'AGE_18_34',
    })
  })
})
