import { ageOn, comparePlainDates, type PlainDate } from '@/lib/core/plain-date'
import { checkDemographyNumber, type DEMOGRAPHY_NUMBER_WARNINGS } from './demography-number.rules'
import type { Finding } from './finding.rules'
import {
  checkDocumentNumber,
  type DOCUMENT_NUMBER_WARNINGS,
  type IdentityDocumentKind,
} from './identity-document.rules'
import { sexOfPatronymic } from './name-gender.rules'
import { checkPersonName, type PERSON_NAME_WARNINGS } from './person-name.rules'
import { checkTaxId, type TAX_ID_WARNINGS } from './tax-id.rules'

export const CARD_WARNINGS = [
  'documentExpired',
  'representativeExpired',
  'childWithoutRepresentative',
  'noContact',
  'patronymicOtherSex',
] as const

export type CardWarningCode =
  | (typeof CARD_WARNINGS)[number]
  | (typeof TAX_ID_WARNINGS)[number]
  | (typeof DEMOGRAPHY_NUMBER_WARNINGS)[number]
  | (typeof DOCUMENT_NUMBER_WARNINGS)[number]
  | (typeof PERSON_NAME_WARNINGS)[number]

/** A doubt and the field it is shown at, `documents.0.number` for one inside a list. */
export type CardWarning = Finding<CardWarningCode> & { field: string }

export type CardInDoubt = {
  surname?: string
  givenName?: string
  patronymic?: string
  birthDate?: PlainDate | 'UNKNOWN'
  sex?: string
  taxId?: string
  demographyNumber?: string
  documents?: readonly { kind: IdentityDocumentKind; number: string; validTo?: PlainDate | null }[]
  phones?: readonly unknown[]
  email?: string
  messenger?: string
  representatives?: readonly { validTo?: PlainDate | null }[]
}

/**
 * Everything doubtful about a card as it is about to be saved. None of it stops the saving.
 *
 * @param on the day of the check
 */
export function listCardWarnings(card: CardInDoubt, on: PlainDate): CardWarning[] {
  return [...warnOfNames(card), ...warnOfNumbers(card, on), ...warnOfTerms(card, on), ...warnOfGaps(card, on)]
}

function warnOfNames(card: CardInDoubt): CardWarning[] {
  const found = (['surname', 'givenName', 'patronymic'] as const).flatMap((field) =>
    at(field, card[field] ? checkPersonName(card[field]).warnings : []),
  )
  const told = sexOfPatronymic(card.patronymic ?? '')
  const isOther = told && (card.sex === 'FEMALE' || card.sex === 'MALE') && told !== card.sex
  return isOther ? [...found, { field: 'sex', code: 'patronymicOtherSex', params: { told } }] : found
}

function warnOfNumbers(card: CardInDoubt, on: PlainDate): CardWarning[] {
  const birthDate = card.birthDate === 'UNKNOWN' ? undefined : card.birthDate
  const known = { birthDate, sex: card.sex, on }
  const { taxId, demographyNumber, documents = [] } = card
  return [
    ...at('taxId', taxId ? checkTaxId(taxId, known).warnings : []),
    ...at(
      'demographyNumber',
      demographyNumber ? checkDemographyNumber(demographyNumber, known).warnings : [],
    ),
    ...documents.flatMap(({ kind, number }, index) =>
      at(`documents.${index}.number`, checkDocumentNumber(kind, number).warnings),
    ),
  ]
}

function warnOfTerms({ documents = [], representatives = [] }: CardInDoubt, on: PlainDate): CardWarning[] {
  const isOver = (validTo: PlainDate | null | undefined) => validTo && comparePlainDates(validTo, on) < 0
  return [
    ...documents.flatMap(({ validTo }, index) =>
      isOver(validTo) ? at(`documents.${index}.validTo`, [{ code: 'documentExpired' }]) : [],
    ),
    ...representatives.flatMap(({ validTo }, index) =>
      isOver(validTo) ? at(`representatives.${index}.validTo`, [{ code: 'representativeExpired' }]) : [],
    ),
  ]
}

function warnOfGaps(card: CardInDoubt, on: PlainDate): CardWarning[] {
  const { birthDate, phones = [], representatives = [] } = card
  const isChild = birthDate && birthDate !== 'UNKNOWN' && ageOn(birthDate, on) < 14
  return [
    ...(isChild && representatives.length === 0
      ? at('representatives', [{ code: 'childWithoutRepresentative' }])
      : []),
    ...(phones.length === 0 && !card.email && !card.messenger ? at('phones', [{ code: 'noContact' }]) : []),
  ]
}

function at(field: string, findings: readonly Finding<CardWarningCode>[]): CardWarning[] {
  return findings.map((finding) => ({ field, ...finding }))
}
