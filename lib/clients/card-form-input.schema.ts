import { z } from 'zod'
import type { CardContent } from './card-content.rules'
import { type AddressForm, type CardForm, cardFormShape, EMPTY_ADDRESS } from './card-form.schema'
import { anonymousRecordSchema, clientPatchSchema, registerClientSchema } from './client-card.schema'
import { PROCESSING_GROUNDS } from './client-codes.rules'
import { formatPhoneDomestic } from './phone.rules'

/**
 * The form's values as the schemas of a card read them. Empty rows at the end are no phones, papers or people. What stands
 * in a field that another answer hides does not count: nobody could mend it. The form keeps it, should it be shown again.
 */
export function inputOfForm(form: CardForm): Record<string, unknown> {
  const { isBirthDateUnknown, ageGroup: _, protection, ...fields } = form
  return {
    ...fields,
    givenName: form.hasSingleName ? '' : form.givenName,
    birthDate: isBirthDateUnknown ? 'UNKNOWN' : form.birthDate,
    birthYear: isBirthDateUnknown ? form.birthYear : '',
    noTaxIdReason: form.taxId.trim() === '' ? form.noTaxIdReason : '',
    formerSurnames: form.formerSurnames.split(/[,;]/).filter((surname) => surname.trim() !== ''),
    phones: withoutEmptyEnd(form.phones, ({ typed }) => typed).map((phone) =>
      phone.safeToCall ? phone : { ...phone, safeFrom: '', safeTo: '' },
    ),
    documents: withoutEmptyEnd(form.documents, ({ number, issuer }, place) =>
      // The paper that was shown is asked for by its number, not passed over.
      place === 0 && form.identityLevel === 'DOCUMENT' ? 'asked' : number + issuer,
    ),
    representatives: withoutEmptyEnd(form.representatives, ({ fullName, phone }) => fullName + phone),
    actualAddress: addressInput(form.actualAddress),
    registeredAddress: addressInput(form.registeredAddress),
    postalAddress: addressInput(form.postalAddress),
    protection: protection.isOn ? protection : null,
  }
}

// Only at the end: an error names a row by its place.
function withoutEmptyEnd<Row>(rows: readonly Row[], written: (row: Row, place: number) => string): Row[] {
  return rows.slice(0, rows.findLastIndex((row, place) => written(row, place).trim() !== '') + 1)
}

function addressInput({ placeShown, ...address }: AddressForm): Record<string, string> | null {
  if (address.kind === 'NONE') return { kind: 'NONE' }
  const { kind, ...written } = { ...address, placeName: address.placeCode ? address.placeName : placeShown }
  const isEmpty = kind === 'PLACE' && Object.values(written).every((part) => part.trim() === '')
  return isEmpty ? null : { kind, ...written }
}

// `unknown`: the form holds codes as text, and the schema behind says which there are.
const asInput = (form: CardForm): unknown => inputOfForm(form)

/** The form of a new card, as the browser checks it. */
export const registrationFormSchema = cardFormShape.transform(asInput).pipe(registerClientSchema)

/** The form of a new card, as it is sent. */
export const registrationSchema = z
  .object({ form: cardFormShape, submissionId: z.string() })
  .transform(({ form, submissionId }): unknown => ({ ...inputOfForm(form), submissionId }))
  .pipe(registerClientSchema)

/** What is sent of the form when consent is refused: no name leaves the screen. */
export const anonymousSchema = z
  .object({ sex: z.string(), ageGroup: z.string(), submissionId: z.string() })
  .transform((sent): unknown => sent)
  .pipe(anonymousRecordSchema)

/** The form of a card that is there. It speaks of every field, so it knows the revision it began with. */
export const editFormSchema = (expectedRevision: number) =>
  cardFormShape
    .transform((form): unknown => ({ ...inputOfForm(form), expectedRevision }))
    .pipe(clientPatchSchema)

/** Why a card is changed although the consent was taken back. */
const ground = z.enum(PROCESSING_GROUNDS, { error: 'unknownChoice' })

/** An edit as it is sent: the whole form, and which fields of the card were changed in it. */
export const editSchema = z
  .object({
    clientId: z.string(),
    expectedRevision: z.number(),
    submissionId: z.string(),
    form: cardFormShape,
    fields: z.array(z.string().max(60)).max(60),
    ground: ground.optional(),
  })
  .transform(({ clientId, form, fields, ground, ...patch }): unknown => {
    const changed = Object.entries(inputOfForm(form)).filter(
      ([field]) => field === 'hasSingleName' || fields.includes(field),
    )
    return { clientId, ground, patch: { ...patch, ...Object.fromEntries(changed) } }
  })
  .pipe(z.object({ clientId: z.uuid(), ground: ground.optional(), patch: clientPatchSchema }))

/**
 * The form a kept card is changed in.
 *
 * @param placePaths the settlements as people read them, by purpose of the address
 */
export function formOfContent(content: CardContent, placePaths: Record<string, string>): CardForm {
  const isUnknown = content.birthDate === 'UNKNOWN'
  const { protection } = content
  return {
    ...content,
    hasSingleName: content.givenName === '',
    formerSurnames: content.formerSurnames.join(', '),
    birthDate: isUnknown ? '' : content.birthDate,
    isBirthDateUnknown: isUnknown,
    birthYear: textOf(content.birthYear),
    phones: content.phones.map(({ e164, ...phone }) => ({
      ...phone,
      typed: formatPhoneDomestic(e164),
    })),
    documents: content.documents.map((document) => ({
      ...document,
      issuedOn: textOf(document.issuedOn),
      validTo: textOf(document.validTo),
      formSeen: textOf(document.formSeen),
    })),
    representatives: content.representatives.map((person) => ({
      ...person,
      validTo: textOf(person.validTo),
    })),
    actualAddress: addressForm(content.actualAddress, placePaths.ACTUAL),
    registeredAddress: addressForm(content.registeredAddress, placePaths.REGISTERED),
    postalAddress: addressForm(content.postalAddress, placePaths.POSTAL),
    statusInUkraine: textOf(content.statusInUkraine),
    noTaxIdReason: textOf(content.noTaxIdReason),
    interpreter: textOf(content.interpreter),
    employment: textOf(content.employment),
    education: textOf(content.education),
    maritalStatus: textOf(content.maritalStatus),
    householdSize: textOf(content.householdSize),
    dependants: textOf(content.dependants),
    disabilityGroup: textOf(content.disabilityGroup),
    sourceOfKnowledge: textOf(content.sourceOfKnowledge),
    protection: {
      isOn: protection !== null,
      reason: protection?.reason ?? '',
      reviewOn: protection?.reviewOn ?? '',
    },
    consent: { answer: '', scopes: [] },
    ageGroup: '',
  }
}

const textOf = (value: string | number | null): string => String(value ?? '')

function addressForm(address: CardContent['actualAddress'], placePath = ''): AddressForm {
  if (!address) return EMPTY_ADDRESS
  return { ...address, placeShown: address.placeCode ? placePath || address.placeName : address.placeName }
}
