import { z } from 'zod'
import { todayInKyiv } from '@/lib/core/plain-date'
import { AGE_GROUPS, checkBirthDate, LONGEST_LIFE_YEARS } from './birth-date.rules'
import {
  ACCESSIBILITY_NEEDS,
  CONSENT_ANSWERS,
  CONSENT_SCOPES,
  DISABILITY_GROUPS,
  EDUCATIONS,
  EMPLOYMENTS,
  IDENTITY_LEVELS,
  INTERPRETERS,
  KNOWLEDGE_SOURCES,
  LANGUAGES,
  MARITAL_STATUSES,
  NO_TAX_ID_REASONS,
  SEXES,
  SOCIAL_STATUSES,
  STATUSES_IN_UKRAINE,
} from './client-codes.rules'
import {
  anyText,
  choice,
  choices,
  nameText,
  optionalCheckedText,
  optionalCount,
  optionalDate,
  optionalNameText,
  optionalText,
  requiredChoice,
  type Today,
} from './client-fields.schema'
import {
  clientAddressSchema,
  clientDocumentSchema,
  clientPhoneSchema,
  legalRepresentativeSchema,
} from './client-parts.schema'
import { checkDemographyNumber } from './demography-number.rules'
import { findingToMessage } from './finding.rules'
import { checkTaxId } from './tax-id.rules'

const list = { error: 'wrongType' } as const

/** A birth date as typed, or `UNKNOWN`: empty is neither, so that it is never left out by oversight. */
function birthDateField(today: Today) {
  return z.string({ error: 'birthDateMissing' }).transform((typed, context) => {
    if (typed === 'UNKNOWN') return 'UNKNOWN' as const
    const { value, errors } = checkBirthDate(typed, today())
    const found = typed.trim() === '' ? [{ code: 'birthDateMissing' }] : errors
    for (const error of found) context.addIssue({ code: 'custom', message: findingToMessage(error) })
    return value ?? z.NEVER
  })
}

function birthYearField(today: Today) {
  return optionalCheckedText((typed) => {
    const [year, latest] = [Number(typed), Number(today().slice(0, 4))]
    return /^\d{4}$/.test(typed.trim()) && year <= latest && year >= latest - LONGEST_LIFE_YEARS
      ? { value: typed.trim(), errors: [], warnings: [] }
      : { value: undefined, errors: [{ code: 'birthYearForm' }], warnings: [] }
  }).transform((typed) => (typed === undefined ? undefined : typed === '' ? null : Number(typed)))
}

const emailField = optionalCheckedText((typed) =>
  /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed.trim())
    ? { value: typed.trim(), errors: [], warnings: [] }
    : { value: undefined, errors: [{ code: 'emailForm' }], warnings: [] },
)

/** All a card may hold besides the name, forms.md F1. Everything may wait; what is sent is checked. */
function cardFields(today: Today) {
  return {
    patronymic: optionalNameText(),
    latinName: optionalText(200),
    formerSurnames: z.array(nameText('surnameMissing'), list).max(10, 'tooMany').optional(),
    /** Counts only while the birth date is `UNKNOWN`. */
    birthYear: birthYearField(today),
    sex: z.enum(SEXES, { error: 'unknownChoice' }).optional(),
    citizenship: optionalText(60),
    statusInUkraine: choice(STATUSES_IN_UKRAINE),
    taxId: optionalCheckedText((typed) => checkTaxId(typed, { on: today() })),
    noTaxIdReason: choice(NO_TAX_ID_REASONS),
    demographyNumber: optionalCheckedText((typed) => checkDemographyNumber(typed, { on: today() })),
    documents: z.array(clientDocumentSchema(today), list).max(20, 'tooMany').optional(),
    phones: z.array(clientPhoneSchema, list).max(10, 'tooMany').optional(),
    email: emailField,
    messenger: optionalText(100),
    actualAddress: clientAddressSchema.nullish(),
    registeredAddress: clientAddressSchema.nullish(),
    postalAddress: clientAddressSchema.nullish(),
    preferredLanguage: z.enum(LANGUAGES, { error: 'unknownChoice' }).optional(),
    interpreter: choice(INTERPRETERS),
    accessibilityNeeds: choices(ACCESSIBILITY_NEEDS),
    /** What to mind with this person, seen on every screen. */
    handlingNote: optionalText(300),
    employment: choice(EMPLOYMENTS),
    education: choice(EDUCATIONS),
    maritalStatus: choice(MARITAL_STATUSES),
    householdSize: optionalCount(30),
    dependants: optionalCount(30),
    socialStatuses: choices(SOCIAL_STATUSES),
    disabilityGroup: choice(DISABILITY_GROUPS),
    sourceOfKnowledge: choice(KNOWLEDGE_SOURCES),
    representatives: z.array(legalRepresentativeSchema(today), list).max(10, 'tooMany').optional(),
    /** null takes the protection off. */
    protection: z
      .object({ reason: nonEmptyText('protectionReasonMissing'), reviewOn: optionalDate(today) })
      .nullish(),
  }
}

function nonEmptyText(missing: string) {
  return anyText.transform((typed) => typed.trim()).pipe(z.string().min(1, missing).max(500, 'tooMany'))
}

/** The parts of F10 that are asked: the answer, and a tick for each further use. */
export const consentSchema = z.object({
  answer: requiredChoice(CONSENT_ANSWERS, 'consentMissing'),
  scopes: z
    .array(z.enum(CONSENT_SCOPES, { error: 'unknownChoice' }), list)
    .max(CONSENT_SCOPES.length, 'tooMany')
    .default([]),
})

// One key per pressing of the button; the same key again gives the first answer.
const submissionId = z.string(list).min(1, 'wrongType').max(200, 'wrongType').optional()

// Rules across fields are told together with the errors inside the fields, not after those are mended.
const always = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
}
const documentNeeded = { path: ['documents'], error: 'documentMissing', ...always }
const taxIdOrReason = { path: ['noTaxIdReason'], error: 'taxIdGiven', ...always }
const givenNameNeeded = { path: ['givenName'], error: 'givenNameMissing', ...always }

type Numbers = { taxId?: string; noTaxIdReason?: string | null }
const hasTaxIdOrReason = (card: Numbers) => !card.taxId || !card.noTaxIdReason

/**
 * A new card: who the person is and whether they agree to being recorded. The rest may follow later.
 *
 * A refusal of consent is refused here: then only `anonymousRecordSchema` may be sent, and no name leaves the screen.
 */
export function registerClientSchemaFor(today: Today) {
  return z
    .object({
      surname: nameText('surnameMissing'),
      givenName: optionalNameText(),
      /** The papers show one name only; then there is no given name. */
      hasSingleName: z.boolean(list).default(false),
      birthDate: birthDateField(today),
      identityLevel: requiredChoice(IDENTITY_LEVELS, 'identityLevelMissing'),
      consent: consentSchema,
      submissionId,
      ...cardFields(today),
    })
    .refine((card) => card.identityLevel !== 'DOCUMENT' || Boolean(card.documents?.length), documentNeeded)
    .refine(hasTaxIdOrReason, taxIdOrReason)
    .refine((card) => card.hasSingleName || Boolean(card.givenName), givenNameNeeded)
    .refine((card) => card.consent?.answer !== 'REFUSED', {
      path: ['consent', 'answer'],
      error: 'consentRefused',
      ...always,
    })
    .transform(({ hasSingleName: _, ...card }) => ({
      ...card,
      givenName: card.givenName ?? '',
      birthYear: card.birthDate === 'UNKNOWN' ? card.birthYear : undefined,
    }))
}

/**
 * An edit of a card: only what changed, and the revision it was made on. `''`, `null` and `[]` empty a field.
 * Lists come whole. Consent has its own action.
 */
export function clientPatchSchemaFor(today: Today) {
  return z
    .object({
      expectedRevision: z
        .number({ error: 'revisionMissing' })
        .int('revisionMissing')
        .min(1, 'revisionMissing'),
      surname: nameText('surnameMissing').optional(),
      givenName: optionalNameText(),
      /** Goes with an emptied given name: the papers show one name only. */
      hasSingleName: z.boolean(list).default(false),
      birthDate: birthDateField(today).optional(),
      identityLevel: z.enum(IDENTITY_LEVELS, { error: 'unknownChoice' }).optional(),
      submissionId,
      ...cardFields(today),
    })
    .refine((patch) => patch.identityLevel !== 'DOCUMENT' || patch.documents?.length !== 0, documentNeeded)
    .refine(hasTaxIdOrReason, taxIdOrReason)
    .refine((patch) => patch.hasSingleName || patch.givenName !== '', givenNameNeeded)
    .transform(({ hasSingleName: _, ...patch }) => patch)
}

/** What may be kept of a person who refused consent: nothing that tells who it was. */
export const anonymousRecordSchema = z.object({
  sex: z.enum(SEXES, { error: 'unknownChoice' }).default('NOT_STATED'),
  ageGroup: choice(AGE_GROUPS),
  submissionId,
})

const today: Today = () => todayInKyiv(new Date())

export const registerClientSchema = registerClientSchemaFor(today)
export const clientPatchSchema = clientPatchSchemaFor(today)

/** What the form holds, and the JSON of `POST /api/v1/clients`. */
export type RegisterClientInput = z.input<typeof registerClientSchema>
export type RegisterClient = z.output<typeof registerClientSchema>
export type ClientPatchInput = z.input<typeof clientPatchSchema>
export type ClientPatch = z.output<typeof clientPatchSchema>
export type AnonymousRecord = z.output<typeof anonymousRecordSchema>
