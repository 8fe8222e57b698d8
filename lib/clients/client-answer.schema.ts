import { z } from 'zod'
import {
  ACCESSIBILITY_NEEDS,
  ADDRESS_KINDS,
  DISABILITY_GROUPS,
  DOCUMENT_FORMS_SEEN,
  EDUCATIONS,
  EMPLOYMENTS,
  IDENTITY_LEVELS,
  INTERPRETERS,
  KNOWLEDGE_SOURCES,
  LANGUAGES,
  MARITAL_STATUSES,
  NO_TAX_ID_REASONS,
  PHONE_OWNERS,
  REPRESENTATIVE_BASES,
  SEXES,
  SOCIAL_STATUSES,
  STATUSES_IN_UKRAINE,
} from './client-codes.rules'
import { IDENTITY_DOCUMENT_KINDS } from './identity-document.rules'
import { HIT_OPENINGS, HIT_REASONS, peopleCursorSchema } from './people-search.schema'

// What the API answers about people. Each route names its schema, so that the compiler holds the two together.

const text = z.string().describe('Empty: nothing.')
const day = z.iso.date()
const moment = z.iso.datetime({ offset: true })
const code = <const C extends string>(codes: readonly C[]) => z.enum(codes).nullable()

const unitSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string(),
  phone: z.string().nullable(),
})
const stretches = z
  .array(z.tuple([z.int(), z.int()]).readonly())
  .describe('Stretches of letters that were typed: from, to (not included).')

const openHitSchema = z.object({
  isProtected: z.literal(false),
  id: z.uuid(),
  cardNumber: z.string(),
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  birthDate: day.nullable(),
  birthYear: z.int().nullable(),
  maskedPhone: z.string().nullable(),
  homeUnit: unitSchema,
  isOwnCentre: z.boolean(),
  opening: z
    .enum(HIT_OPENINGS)
    .describe('Whether you may open the card: at once, by giving a reason, or not at all.'),
  reasons: z.array(
    z.object({ code: z.enum(HIT_REASONS), params: z.record(z.string(), z.string()).optional() }),
  ),
  marks: z.object({ surname: stretches, givenName: stretches, patronymic: stretches }),
})
const hitSchema = z.union([
  openHitSchema,
  z
    .object({ isProtected: z.literal(true), homeUnit: unitSchema })
    .describe('A protected card: nothing but whom to ask.'),
])

/** A page of people found by what was typed. */
export const peopleFoundSchema = z.object({
  reading: z.object({
    how: z.enum(['asTyped', 'layoutCorrected', 'lookAlikes']),
    words: z.array(z.string()),
    numbers: z.array(
      z.object({
        kind: z.enum(['birth', 'phone', 'taxId', 'demographyNumber', 'document', 'cardNumber']),
        text: z.string(),
      }),
    ),
  }),
  exact: z.array(hitSchema).describe('Everything typed agrees.'),
  near: z.array(hitSchema).describe('Similar.'),
  shown: z.int().describe('Hits on this page.'),
  next: peopleCursorSchema.optional().describe('Send it as `after` for the next page.'),
})

const addressSchema = z.object({
  kind: z.enum(ADDRESS_KINDS),
  placeCode: text,
  placeName: text,
  street: text,
  house: text,
  flat: text,
  postalIndex: text,
  note: text,
})

const contentSchema = z.object({
  surname: z.string(),
  givenName: text,
  patronymic: text,
  latinName: text,
  formerSurnames: z.array(z.string()),
  birthDate: z.union([day, z.literal('UNKNOWN')]),
  birthYear: z.int().nullable(),
  sex: z.enum(SEXES),
  citizenship: text,
  statusInUkraine: code(STATUSES_IN_UKRAINE),
  identityLevel: z.enum(IDENTITY_LEVELS),
  taxId: text,
  noTaxIdReason: code(NO_TAX_ID_REASONS),
  demographyNumber: text,
  documents: z.array(
    z.object({
      kind: z.enum(IDENTITY_DOCUMENT_KINDS),
      number: z.string(),
      issuer: text,
      issuedOn: day.nullable(),
      validTo: day.nullable(),
      formSeen: code(DOCUMENT_FORMS_SEEN),
    }),
  ),
  phones: z.array(
    z.object({
      e164: z.string(),
      owner: z.enum(PHONE_OWNERS),
      ownerNote: text,
      safeToCall: z.boolean(),
      safeFrom: text,
      safeTo: text,
    }),
  ),
  email: text,
  messenger: text,
  actualAddress: addressSchema.nullable(),
  registeredAddress: addressSchema.nullable(),
  postalAddress: addressSchema.nullable(),
  preferredLanguage: z.enum(LANGUAGES),
  interpreter: code(INTERPRETERS),
  accessibilityNeeds: z.array(z.enum(ACCESSIBILITY_NEEDS)),
  handlingNote: text,
  employment: code(EMPLOYMENTS),
  education: code(EDUCATIONS),
  maritalStatus: code(MARITAL_STATUSES),
  householdSize: z.int().nullable(),
  dependants: z.int().nullable(),
  socialStatuses: z.array(z.enum(SOCIAL_STATUSES)),
  disabilityGroup: code(DISABILITY_GROUPS),
  sourceOfKnowledge: code(KNOWLEDGE_SOURCES),
  representatives: z.array(
    z.object({
      fullName: z.string(),
      basis: z.enum(REPRESENTATIVE_BASES),
      document: text,
      scope: text,
      phone: text,
      validTo: day.nullable(),
    }),
  ),
  protection: z.object({ reason: z.string(), reviewOn: day.nullable() }).nullable(),
})

/** A card as its own screen has it. */
export const clientCardSchema = z.object({
  id: z.uuid(),
  cardNumber: z.string(),
  revision: z.int().describe('Send it back as `expectedRevision` with a change.'),
  homeUnit: z.object({
    id: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    phone: z.string().nullable(),
  }),
  isOwnCentre: z.boolean(),
  mayChange: z.boolean(),
  mayKeepPlan: z.boolean().describe('Whether a plan of help may be kept for the person.'),
  showsSensitive: z
    .boolean()
    .describe('Health, disability and protection are told to who works with the person.'),
  isRestricted: z
    .boolean()
    .describe('The person took consent back and nothing is open: of the content only who it is, no visits.'),
  registeredAt: moment,
  registeredBy: z.string(),
  content: contentSchema,
  placePaths: z.record(z.string(), z.string()),
  consents: z.array(
    z.object({
      id: z.uuid(),
      form: z.enum(['WRITTEN', 'ORAL']),
      textVersion: z.string(),
      scopes: z.array(z.string()),
      givenAt: z.string(),
      withdrawnAt: z.string().nullable(),
    }),
  ),
})
