import type { PlainDate } from '@/lib/core/plain-date'
import type { ClientPatch, RegisterClient } from './client-card.schema'
import type { ClientAddress, ClientDocument, ClientPhone, LegalRepresentative } from './client-parts.schema'

/** Every key present: `undefined`, "not spoken of", is no value of a kept card. */
type Whole<T> = { [K in keyof T]-?: Exclude<T[K], undefined> }

type Lists = {
  phones: Whole<ClientPhone>[]
  documents: Whole<ClientDocument>[]
  representatives: Whole<LegalRepresentative>[]
  actualAddress: Whole<ClientAddress> | null
  registeredAddress: Whole<ClientAddress> | null
  postalAddress: Whole<ClientAddress> | null
  protection: { reason: string; reviewOn: PlainDate | null } | null
}

/**
 * All that a card holds, every field present: `''`, `null` and `[]` are "nothing". What a form starts from,
 * what a patch changes, what two people's edits are merged in.
 */
export type CardContent = Whole<Omit<RegisterClient, 'consent' | 'submissionId' | keyof Lists>> & Lists
export type CardField = keyof CardContent

export const EMPTY_CARD: CardContent = {
  surname: '',
  givenName: '',
  patronymic: '',
  latinName: '',
  formerSurnames: [],
  birthDate: 'UNKNOWN',
  birthYear: null,
  sex: 'NOT_STATED',
  citizenship: '',
  statusInUkraine: null,
  identityLevel: 'NONE',
  taxId: '',
  noTaxIdReason: null,
  demographyNumber: '',
  documents: [],
  phones: [],
  email: '',
  messenger: '',
  actualAddress: null,
  registeredAddress: null,
  postalAddress: null,
  preferredLanguage: 'uk',
  interpreter: null,
  accessibilityNeeds: [],
  handlingNote: '',
  employment: null,
  education: null,
  maritalStatus: null,
  householdSize: null,
  dependants: null,
  socialStatuses: [],
  disabilityGroup: null,
  sourceOfKnowledge: null,
  representatives: [],
  protection: null,
}

const PART_DEFAULTS = {
  phone: { ownerNote: '', safeFrom: '', safeTo: '' },
  document: { issuer: '', issuedOn: null, validTo: null, formSeen: null },
  representative: { document: '', scope: '', phone: '', validTo: null },
  address: { placeCode: '', placeName: '', street: '', house: '', flat: '', postalIndex: '', note: '' },
}

/** The fields that input speaks of, with the parts of lists and addresses made whole. */
export function spokenContent(input: Partial<RegisterClient> | ClientPatch): Partial<CardContent> {
  const { actualAddress, registeredAddress, postalAddress, protection } = input
  const whole: Partial<CardContent> = {
    phones: input.phones?.map((phone) => ({ ...PART_DEFAULTS.phone, ...given(phone) })),
    documents: input.documents?.map((document) => ({ ...PART_DEFAULTS.document, ...given(document) })),
    representatives: input.representatives?.map((person) => ({
      ...PART_DEFAULTS.representative,
      ...given(person),
    })),
    actualAddress: actualAddress && { ...PART_DEFAULTS.address, ...given(actualAddress) },
    registeredAddress: registeredAddress && { ...PART_DEFAULTS.address, ...given(registeredAddress) },
    postalAddress: postalAddress && { ...PART_DEFAULTS.address, ...given(postalAddress) },
    protection: protection && { reason: protection.reason, reviewOn: protection.reviewOn ?? null },
  }
  return Object.fromEntries(
    Object.entries({ ...input, ...whole }).filter(
      ([field, value]) => field in EMPTY_CARD && value !== undefined,
    ),
  )
}

/** The part without the keys that say `undefined`, so that a default beneath shows through. */
function given<T extends object>(part: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(part).filter(([, value]) => value !== undefined)
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

/** Fields whose value differs, compared by content. */
export function changedFields(before: CardContent, after: Partial<CardContent>): CardField[] {
  return CARD_FIELDS.filter(
    (field) => after[field] !== undefined && canonical(after[field]) !== canonical(before[field]),
  )
}

/** JSON with the keys of objects in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

export const CARD_FIELDS = Object.keys(EMPTY_CARD).filter((field): field is CardField => field in EMPTY_CARD)

/** Those fields of the content. */
export function pickFields(content: CardContent, fields: readonly CardField[]): Partial<CardContent> {
  return Object.fromEntries(fields.map((field) => [field, content[field]]))
}
