import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { changedFields, EMPTY_CARD, spokenContent } from './card-content.rules'
import {
  type CardForm,
  EMPTY_CARD_FORM,
  EMPTY_PHONE,
  restoreRegistration,
  tellableOf,
} from './card-form.schema'
import { editFormSchema, editSchema, formOfContent, registrationSchema } from './card-form-input.schema'

const clientId = '0198a0de-0000-7000-8000-000000000001'
const submissionId = 'submission-1'
const form: CardForm = {
  ...EMPTY_CARD_FORM,
  surname: 'Коваль',
  givenName: 'Олена',
  birthDate: '12.03.1985',
  identityLevel: 'DECLARED',
  consent: { answer: 'GIVEN_ORALLY', scopes: [] },
}
const errorsOf = (changed: Partial<CardForm>) => {
  const parsed = registrationSchema.safeParse({ form: { ...form, ...changed }, submissionId })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('tellableOf', () => {
  it('leaves of whoever refuses sex and age alone', () => {
    const typed: CardForm = { ...form, sex: 'FEMALE', ageGroup: 'AGE_35_59', taxId: '1234567899' }
    expect(tellableOf(typed)).toBe(typed)
    const consent = { answer: 'REFUSED' as const, scopes: [] }
    expect(tellableOf({ ...typed, consent })).toEqual({
      ...EMPTY_CARD_FORM,
      sex: 'FEMALE',
      ageGroup: 'AGE_35_59',
      consent,
    })
  })
})

describe('registrationSchema', () => {
  it('asks for nothing but who the person is and the consent', () => {
    expect(errorsOf({})).toEqual([])
    expect(errorsOf({ consent: { answer: '', scopes: [] } })).toEqual(['consent.answer consentMissing'])
  })

  it('takes one name when the papers show no other, whatever was typed before the tick', () => {
    expect(errorsOf({ givenName: '' })).toEqual(['givenName givenNameMissing'])
    const single = { ...form, givenName: 'Олен4', hasSingleName: true }
    expect(registrationSchema.parse({ form: single, submissionId }).givenName).toBe('')
  })

  it('passes over what stands in a field that another answer hides, however wrong', () => {
    const read = (changed: Partial<CardForm>) =>
      registrationSchema.safeParse({ form: { ...form, ...changed }, submissionId }).data
    expect(read({ taxId: '3110541745', noTaxIdReason: 'NOT_SHOWN' })).toMatchObject({ noTaxIdReason: null })
    expect(read({ taxId: ' ', noTaxIdReason: 'NOT_SHOWN' })).toMatchObject({ noTaxIdReason: 'NOT_SHOWN' })
    expect(read({ birthYear: '19' })).toBeDefined()
    expect(errorsOf({ isBirthDateUnknown: true, birthYear: '19' })).toEqual(['birthYear birthYearForm'])
    const unsafe = { ...EMPTY_PHONE, typed: '067 000 00 14', safeToCall: false, safeFrom: '9:', safeTo: '17' }
    expect(read({ phones: [unsafe] })?.phones).toMatchObject([{ safeFrom: '', safeTo: '' }])
    expect(errorsOf({ phones: [{ ...unsafe, safeToCall: true }] })).toEqual(['phones.0.safeFrom clockTime'])
  })

  it('passes over rows left empty at the end, and names a wrong row by its own place', () => {
    const wrong = { ...EMPTY_PHONE, typed: '12' }
    expect(errorsOf({ phones: [{ ...EMPTY_PHONE, typed: '067 000 00 14' }, EMPTY_PHONE] })).toEqual([])
    expect(errorsOf({ phones: [EMPTY_PHONE, wrong] })).toEqual([
      'phones.0.typed phoneEmpty',
      'phones.1.typed phoneTooShort?lack=8',
    ])
  })

  it('asks for the number of the paper that was shown', () => {
    const documents = [
      { kind: 'ID_CARD', number: '', issuer: '', issuedOn: '', validTo: '', formSeen: 'ORIGINAL_SHOWN' },
    ]
    expect(errorsOf({ identityLevel: 'DOCUMENT', documents })).toEqual([
      'documents.0.number documentNumberEmpty',
    ])
    expect(errorsOf({ documents })).toEqual([])
  })

  it('reads an address chosen, typed freely, absent, and left empty', () => {
    const read = (address: Partial<CardForm['actualAddress']>) =>
      registrationSchema.parse({
        form: { ...form, actualAddress: { ...EMPTY_CARD_FORM.actualAddress, ...address } },
        submissionId,
      }).actualAddress
    expect(read({})).toBeNull()
    expect(read({ kind: 'NONE', placeShown: 'Суми' })).toEqual({ kind: 'NONE' })
    expect(read({ placeShown: 'Малий хутір' })).toMatchObject({ placeName: 'Малий хутір', placeCode: '' })
    expect(
      read({ placeShown: 'м. Суми', placeName: 'Суми', placeCode: 'UA59080270010055003' }),
    ).toMatchObject({ placeName: 'Суми', placeCode: 'UA59080270010055003' })
  })
})

describe('formOfContent', () => {
  const content = {
    ...EMPTY_CARD,
    surname: 'Коваль',
    givenName: 'Олена',
    birthDate: plainDate('1985-03-12'),
    formerSurnames: ['Шевченко', 'Лис'],
    phones: [
      {
        e164: '+380670000014',
        owner: 'SELF' as const,
        ownerNote: '',
        safeToCall: true,
        safeFrom: '09:00',
        safeTo: '17:00',
      },
    ],
    householdSize: 3,
    actualAddress: {
      kind: 'PLACE' as const,
      placeCode: 'UA59080270010055003',
      placeName: 'Суми',
      street: 'Миру',
      house: '1',
      flat: '',
      postalIndex: '',
      note: '',
    },
    protection: { reason: 'загроза', reviewOn: null },
  }

  it('gives a form that, saved as it is, changes nothing', () => {
    const patch = editFormSchema(1).parse(formOfContent(content, { ACTUAL: 'м. Суми' }))
    expect(changedFields(content, spokenContent(patch))).toEqual([])
  })

  it('sends only the fields that were changed', () => {
    const changed = { ...formOfContent(content, {}), surname: 'Коваленко', email: 'olena@example.com' }
    const sent = editSchema.parse({
      clientId,
      expectedRevision: 3,
      submissionId,
      form: changed,
      fields: ['surname'],
    })
    expect(sent).toEqual({
      clientId,
      patch: { expectedRevision: 3, submissionId, surname: 'Коваленко' },
    })
  })
})

describe('editSchema', () => {
  it('lets a card lose its given name only with the tick', () => {
    const read = (changed: Partial<CardForm>) =>
      editSchema.safeParse({
        clientId,
        expectedRevision: 3,
        submissionId,
        form: { ...form, ...changed },
        fields: ['givenName'],
      }).data?.patch
    expect(read({ givenName: '' })).toBeUndefined()
    expect(read({ hasSingleName: true })).toEqual({ expectedRevision: 3, submissionId, givenName: '' })
  })
})

describe('restoreRegistration', () => {
  it('gives back what was typed, wrong as it is, and fields that came later as empty', () => {
    const kept = { submissionId, form: { surname: 'Ков', birthDate: '30.02' } }
    expect(restoreRegistration(kept)?.form).toEqual({
      ...EMPTY_CARD_FORM,
      surname: 'Ков',
      birthDate: '30.02',
    })
  })

  it.each([undefined, null, {}, { submissionId, form: { surname: 5 } }])('refuses %j', (content) => {
    expect(restoreRegistration(content)).toBeUndefined()
  })
})
