import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/clients.json'
import uk from '@/lib/core/i18n/messages/uk/clients.json'
import { AGE_GROUPS, BIRTH_DATE_ERRORS } from './birth-date.rules'
import { CARD_WARNINGS } from './client-card-warnings.rules'
import * as codes from './client-codes.rules'
import { DEMOGRAPHY_NUMBER_ERRORS, DEMOGRAPHY_NUMBER_WARNINGS } from './demography-number.rules'
import { DUPLICATE_LEVELS, DUPLICATE_REASONS } from './duplicate.rules'
import {
  DOCUMENT_NUMBER_ERRORS,
  DOCUMENT_NUMBER_WARNINGS,
  IDENTITY_DOCUMENT_KINDS,
} from './identity-document.rules'
import { PERSON_NAME_ERRORS, PERSON_NAME_WARNINGS } from './person-name.rules'
import { PHONE_ERRORS, PHONE_WARNINGS } from './phone.rules'
import { TAX_ID_ERRORS, TAX_ID_WARNINGS } from './tax-id.rules'

const languages = [
  ['uk', uk],
  ['en', en],
] as const

const namedCodes = {
  sex: codes.SEXES,
  identityLevel: codes.IDENTITY_LEVELS,
  noTaxIdReason: codes.NO_TAX_ID_REASONS,
  statusInUkraine: codes.STATUSES_IN_UKRAINE,
  phoneOwner: codes.PHONE_OWNERS,
  language: codes.LANGUAGES,
  interpreter: codes.INTERPRETERS,
  accessibilityNeed: codes.ACCESSIBILITY_NEEDS,
  consentAnswer: codes.CONSENT_ANSWERS,
  consentScope: codes.CONSENT_SCOPES,
  addressPurpose: codes.ADDRESS_PURPOSES,
  addressKind: codes.ADDRESS_KINDS,
  documentFormSeen: codes.DOCUMENT_FORMS_SEEN,
  documentKind: IDENTITY_DOCUMENT_KINDS,
  representativeBasis: codes.REPRESENTATIVE_BASES,
  employment: codes.EMPLOYMENTS,
  education: codes.EDUCATIONS,
  maritalStatus: codes.MARITAL_STATUSES,
  disabilityGroup: codes.DISABILITY_GROUPS,
  socialStatus: codes.SOCIAL_STATUSES,
  knowledgeSource: codes.KNOWLEDGE_SOURCES,
  ageGroup: AGE_GROUPS,
} as const

describe.each(languages)('the texts on clients in %s', (_, texts) => {
  it.each(Object.entries(namedCodes))('name every code of %s and no other', (name, list) => {
    const named: Record<string, object> = texts.codes
    expect(Object.keys(named[name] ?? {})).toEqual([...list])
  })

  it.each([
    [
      'fieldErrors',
      [
        ...BIRTH_DATE_ERRORS,
        ...TAX_ID_ERRORS,
        ...DEMOGRAPHY_NUMBER_ERRORS,
        ...DOCUMENT_NUMBER_ERRORS,
        ...PHONE_ERRORS,
        ...PERSON_NAME_ERRORS,
      ],
    ],
    [
      'warnings',
      [
        ...CARD_WARNINGS,
        ...TAX_ID_WARNINGS,
        ...DEMOGRAPHY_NUMBER_WARNINGS,
        ...DOCUMENT_NUMBER_WARNINGS,
        ...PHONE_WARNINGS,
        ...PERSON_NAME_WARNINGS,
      ],
    ],
  ] as const)('say something for each of the %s', (section, list) => {
    expect(Object.keys(texts[section])).toEqual(expect.arrayContaining([...list]))
  })

  it('name the levels and reasons of likely duplicates', () => {
    expect(Object.keys(texts.duplicates.levels)).toEqual([...DUPLICATE_LEVELS])
    expect(Object.keys(texts.duplicates.reasons)).toEqual([...DUPLICATE_REASONS])
  })
})

describe('an error with numbers', () => {
  const t = createTranslator({ locale: 'uk', messages: { clients: uk }, namespace: 'clients' })

  it.each([
    [
      t('fieldErrors.noSuchDay', { day: 30, month: '2', year: 1985, days: 28 }),
      'Такого дня немає: у лютому 1985 року 28 днів. Перевірте дату',
    ],
    [t('fieldErrors.phoneTooShort', { lack: 2 }), 'У номері бракує 2 цифр. Перевірте його'],
    [t('fieldErrors.phoneTooShort', { lack: 1 }), 'У номері бракує 1 цифри. Перевірте його'],
    [t('fieldErrors.taxIdLength', { digits: 9 }), 'РНОКПП має містити 10 цифр, а тут 9 цифр'],
    [
      t('warnings.taxIdOtherSex', { encoded: 'FEMALE' }),
      'За номером це жінка. Перевірте; якщо так у документі, залиште',
    ],
  ])('reads as a sentence: %s', (text, sentence) => {
    expect(text).toBe(sentence)
  })
})
