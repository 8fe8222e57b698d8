import 'server-only'
import type { CardContent } from './card-content.rules'
import type { CardRecord } from './card-record.queries'
import { ACCESSIBILITY_NEEDS, SOCIAL_STATUSES } from './client-codes.rules'
import { REGISTER_NUMBERS } from './document-number.queries'

/** The whole content of a card. */
export function contentOf(record: CardRecord): CardContent {
  const numberOf = (kind: string) => record.numbers.find((number) => number.kind === kind)?.number ?? ''
  const addressOf = (purpose: string) => {
    const found = record.addresses.find((address) => address.purpose === purpose)
    if (!found) return null
    const { purpose: _purpose, placePath: _path, ...address } = found
    return address
  }
  return {
    surname: record.surname,
    givenName: record.givenName,
    patronymic: record.patronymic,
    latinName: record.latinName,
    formerSurnames: record.formerSurnames,
    birthDate: record.birthDate ?? 'UNKNOWN',
    birthYear: record.birthYear,
    sex: record.sex,
    citizenship: record.citizenship,
    statusInUkraine: record.statusInUkraine,
    identityLevel: record.identityLevel,
    taxId: numberOf(REGISTER_NUMBERS.taxId),
    noTaxIdReason: record.noTaxIdReason,
    demographyNumber: numberOf(REGISTER_NUMBERS.demographyNumber),
    documents: record.documents,
    phones: record.phones,
    email: record.email,
    messenger: record.messenger,
    actualAddress: addressOf('ACTUAL'),
    registeredAddress: addressOf('REGISTERED'),
    postalAddress: addressOf('POSTAL'),
    preferredLanguage: record.preferredLanguage,
    interpreter: record.interpreter,
    accessibilityNeeds: ACCESSIBILITY_NEEDS.filter((need) => record.accessibilityNeeds.includes(need)),
    handlingNote: record.handlingNote,
    employment: record.employment,
    education: record.education,
    maritalStatus: record.maritalStatus,
    householdSize: record.householdSize,
    dependants: record.dependants,
    socialStatuses: SOCIAL_STATUSES.filter((status) => record.socialStatuses.includes(status)),
    disabilityGroup: record.disabilityGroup,
    sourceOfKnowledge: record.sourceOfKnowledge,
    representatives: record.representatives,
    protection: record.isProtected
      ? { reason: record.protectedReason, reviewOn: record.protectedReviewOn }
      : null,
  }
}
