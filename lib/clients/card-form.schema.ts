import { z } from 'zod'

// What a card's form holds while it is filled in: everything present and nearly everything text, so that a draft
// keeps even what is wrong. Which codes and numbers are right is for `client-card.schema` to say.

const text = z.string().max(5000)
const codes = z.array(z.string().max(60)).max(60)

const phoneFormSchema = z.object({
  typed: text,
  owner: text,
  ownerNote: text,
  safeToCall: z.boolean(),
  safeFrom: text,
  safeTo: text,
})
const documentFormSchema = z.object({
  kind: text,
  number: text,
  issuer: text,
  issuedOn: text,
  validTo: text,
  formSeen: text,
})
const addressFormSchema = z.object({
  kind: text,
  /** What stands in the field of the settlement; `placeName` is its name alone. */
  placeShown: text,
  placeName: text,
  placeCode: text,
  street: text,
  house: text,
  flat: text,
  postalIndex: text,
  note: text,
})
const representativeFormSchema = z.object({
  fullName: text,
  basis: text,
  document: text,
  scope: text,
  phone: text,
  validTo: text,
})

export const cardFormShape = z.object({
  surname: text,
  givenName: text,
  hasSingleName: z.boolean(),
  patronymic: text,
  latinName: text,
  /** With commas between them. */
  formerSurnames: text,
  birthDate: text,
  isBirthDateUnknown: z.boolean(),
  birthYear: text,
  sex: text,
  phones: z.array(phoneFormSchema).max(20),
  email: text,
  messenger: text,
  identityLevel: text,
  documents: z.array(documentFormSchema).max(30),
  taxId: text,
  noTaxIdReason: text,
  demographyNumber: text,
  consent: z.object({ answer: text, scopes: codes }),
  actualAddress: addressFormSchema,
  registeredAddress: addressFormSchema,
  postalAddress: addressFormSchema,
  citizenship: text,
  statusInUkraine: text,
  preferredLanguage: text,
  interpreter: text,
  accessibilityNeeds: codes,
  handlingNote: text,
  employment: text,
  education: text,
  maritalStatus: text,
  householdSize: text,
  dependants: text,
  socialStatuses: codes,
  disabilityGroup: text,
  sourceOfKnowledge: text,
  representatives: z.array(representativeFormSchema).max(20),
  protection: z.object({ isOn: z.boolean(), reason: text, reviewOn: text }),
  /** Of a person who refuses consent: all that is then recorded besides the sex. */
  ageGroup: text,
})

export type CardForm = z.output<typeof cardFormShape>
export type AddressForm = CardForm['actualAddress']

export const EMPTY_PHONE: CardForm['phones'][number] = {
  typed: '',
  owner: 'SELF',
  ownerNote: '',
  safeToCall: true,
  safeFrom: '',
  safeTo: '',
}
export const EMPTY_DOCUMENT: CardForm['documents'][number] = {
  kind: 'ID_CARD',
  number: '',
  issuer: '',
  issuedOn: '',
  validTo: '',
  formSeen: 'ORIGINAL_SHOWN',
}
export const EMPTY_ADDRESS: AddressForm = {
  kind: 'PLACE',
  placeShown: '',
  placeName: '',
  placeCode: '',
  street: '',
  house: '',
  flat: '',
  postalIndex: '',
  note: '',
}
export const EMPTY_REPRESENTATIVE: CardForm['representatives'][number] = {
  fullName: '',
  basis: '',
  document: '',
  scope: '',
  phone: '',
  validTo: '',
}

export const EMPTY_CARD_FORM: CardForm = {
  surname: '',
  givenName: '',
  hasSingleName: false,
  patronymic: '',
  latinName: '',
  formerSurnames: '',
  birthDate: '',
  isBirthDateUnknown: false,
  birthYear: '',
  sex: 'NOT_STATED',
  phones: [EMPTY_PHONE],
  email: '',
  messenger: '',
  identityLevel: '',
  documents: [],
  taxId: '',
  noTaxIdReason: '',
  demographyNumber: '',
  consent: { answer: '', scopes: [] },
  actualAddress: EMPTY_ADDRESS,
  registeredAddress: EMPTY_ADDRESS,
  postalAddress: EMPTY_ADDRESS,
  citizenship: '',
  statusInUkraine: '',
  preferredLanguage: 'uk',
  interpreter: '',
  accessibilityNeeds: [],
  handlingNote: '',
  employment: '',
  education: '',
  maritalStatus: '',
  householdSize: '',
  dependants: '',
  socialStatuses: [],
  disabilityGroup: '',
  sourceOfKnowledge: '',
  representatives: [],
  protection: { isOn: false, reason: '', reviewOn: '' },
  ageGroup: '',
}

const keptSchema = z.object({
  submissionId: z.string().min(8).max(200),
  form: z.record(z.string(), z.unknown()),
})

/** A registration as its draft keeps it. */
export type KeptRegistration = { submissionId: string; form: CardForm }

/** What may leave the screen of a form half typed: of whoever refuses consent nothing that tells who they are. */
export function tellableOf(form: CardForm): CardForm {
  if (form.consent.answer !== 'REFUSED') return form
  const { sex, ageGroup, consent } = form
  return { ...EMPTY_CARD_FORM, sex, ageGroup, consent }
}

/** The registration a draft held; undefined when it is not one. Fields that came later start empty. */
export function restoreRegistration(content: unknown): KeptRegistration | undefined {
  const kept = keptSchema.safeParse(content)
  if (!kept.success) return undefined
  const form = cardFormShape.safeParse({ ...EMPTY_CARD_FORM, ...kept.data.form })
  return form.success ? { submissionId: kept.data.submissionId, form: form.data } : undefined
}
