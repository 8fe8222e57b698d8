import { z } from 'zod'
import { ADDRESS_KINDS, DOCUMENT_FORMS_SEEN, PHONE_OWNERS, REPRESENTATIVE_BASES } from './client-codes.rules'
import {
  anyText,
  checkedText,
  choice,
  nameText,
  optionalCheckedText,
  optionalDate,
  optionalText,
  requiredChoice,
  type Today,
} from './client-fields.schema'
import { findingToMessage } from './finding.rules'
import { checkDocumentNumber, IDENTITY_DOCUMENT_KINDS } from './identity-document.rules'
import { checkPhone } from './phone.rules'

/** A clock time `HH:MM`, `9:00` and `9` too; nothing typed is `''`. */
const clockTime = optionalCheckedText((typed) => {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  return found && hours < 24 && minutes < 60
    ? {
        value: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
        errors: [],
        warnings: [],
      }
    : { value: undefined, errors: [{ code: 'clockTime' }], warnings: [] }
})

/** One phone: as typed from the form, as E.164 for keeping. */
export const clientPhoneSchema = z
  .object({
    typed: checkedText(checkPhone),
    owner: z.enum(PHONE_OWNERS, { error: 'unknownChoice' }).default('SELF'),
    ownerNote: optionalText(100),
    safeToCall: z.boolean({ error: 'wrongType' }).default(true),
    safeFrom: clockTime,
    safeTo: clockTime,
  })
  .transform(({ typed, ...phone }) => ({ e164: typed, ...phone }))
export type ClientPhone = z.output<typeof clientPhoneSchema>

/** Where a person lives, is registered or gets letters. No fixed address is an address too: `NONE`. */
export const clientAddressSchema = z
  .object({
    kind: z.enum(ADDRESS_KINDS, { error: 'unknownChoice' }),
    /** КАТОТТГ code, when the settlement was chosen from the table. */
    placeCode: optionalCheckedText((typed) =>
      /^UA\d{17}$/.test(typed.trim())
        ? { value: typed.trim(), errors: [], warnings: [] }
        : { value: undefined, errors: [{ code: 'placeCodeForm' }], warnings: [] },
    ),
    /** As typed, when it is not in the table. */
    placeName: optionalText(200),
    street: optionalText(200),
    house: optionalText(30),
    flat: optionalText(30),
    postalIndex: optionalCheckedText((typed) =>
      /^\d{5}$/.test(typed.trim())
        ? { value: typed.trim(), errors: [], warnings: [] }
        : { value: undefined, errors: [{ code: 'postalIndexForm' }], warnings: [] },
    ),
    /** The shelter's name, or at whose place; where to find the house. */
    note: optionalText(300),
  })
  .superRefine((address, context) => {
    if (address.kind === 'PLACE' && !address.placeCode && !address.placeName) {
      context.addIssue({ code: 'custom', path: ['placeName'], message: 'placeMissing' })
    }
    if ((address.kind === 'SHELTER' || address.kind === 'CARE_OF') && !address.note) {
      context.addIssue({ code: 'custom', path: ['note'], message: 'addressNoteMissing' })
    }
  })
export type ClientAddress = z.output<typeof clientAddressSchema>

/** A paper that says who the person is. Its number comes out as such numbers are written. */
export function clientDocumentSchema(today: Today) {
  return z
    .object({
      kind: requiredChoice(IDENTITY_DOCUMENT_KINDS, 'documentKindMissing'),
      number: anyText,
      issuer: optionalText(200),
      issuedOn: optionalDate(today, { notAfterToday: true }),
      validTo: optionalDate(today),
      /** null while it was only named, not shown. */
      formSeen: choice(DOCUMENT_FORMS_SEEN),
    })
    .transform((document, context) => {
      const { value, errors } = checkDocumentNumber(document.kind, document.number)
      for (const error of errors) {
        context.addIssue({ code: 'custom', path: ['number'], message: findingToMessage(error) })
      }
      if (document.issuedOn && document.validTo && document.validTo < document.issuedOn) {
        context.addIssue({ code: 'custom', path: ['validTo'], message: 'validBeforeIssued' })
      }
      return { ...document, number: value ?? z.NEVER }
    })
}
export type ClientDocument = z.output<ReturnType<typeof clientDocumentSchema>>

/** Who acts for the person, on what basis and until when. */
export function legalRepresentativeSchema(today: Today) {
  return z.object({
    fullName: nameText('representativeNameMissing'),
    basis: requiredChoice(REPRESENTATIVE_BASES, 'representativeBasisMissing'),
    document: optionalText(200),
    scope: optionalText(300),
    phone: optionalCheckedText(checkPhone),
    validTo: optionalDate(today),
  })
}
export type LegalRepresentative = z.output<ReturnType<typeof legalRepresentativeSchema>>
