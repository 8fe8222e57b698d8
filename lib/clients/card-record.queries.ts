import 'server-only'
import { z } from 'zod'
import type { db, Tx } from '@/lib/core/db'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { openText } from '@/lib/core/secrets'
import { runPlannedOnce } from '@/lib/core/sql'
import { Prisma } from '@/prisma/generated/client'
import {
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
  STATUSES_IN_UKRAINE,
} from './client-codes.rules'
import { REGISTER_NUMBERS } from './document-number.queries'
import { IDENTITY_DOCUMENT_KINDS } from './identity-document.rules'
import { ownWorkSchema } from './own-work.schema'

const text = z
  .string()
  .nullable()
  .transform((value) => value ?? '')
const day = z
  .string()
  .nullable()
  .transform((value): PlainDate | null => (value && isPlainDate(value) ? value : null))
const code = <const C extends string>(codes: readonly C[]) => z.enum(codes).nullable().catch(null)
// Sealed bytes come through JSON as PostgreSQL prints them: \x0123…
const sealed = z.string().transform((hex) => openText(Buffer.from(hex.slice(2), 'hex')))

const addressSchema = z.object({
  purpose: z.string(),
  kind: z.enum(ADDRESS_KINDS),
  placeCode: text,
  placeName: text,
  street: text,
  house: text,
  flat: text,
  postalIndex: text,
  note: text,
  /** Full path of the place in the codifier, for people to read. */
  placePath: text,
})
const recordSchema = z.object({
  id: z.string(),
  cardNumber: z.string(),
  revision: z.number(),
  homeUnitId: z.string(),
  registeredById: z.string(),
  createdAt: z.date(),
  surname: z.string(),
  givenName: z.string(),
  patronymic: text,
  latinName: text,
  formerSurnames: z.array(z.string()),
  birthDate: day,
  birthYear: z.number().nullable(),
  sex: z.enum(SEXES),
  citizenship: text,
  statusInUkraine: code(STATUSES_IN_UKRAINE),
  identityLevel: z.enum(IDENTITY_LEVELS),
  noTaxIdReason: code(NO_TAX_ID_REASONS),
  email: text,
  messenger: text,
  preferredLanguage: z.enum(LANGUAGES).catch('other'),
  interpreter: code(INTERPRETERS),
  accessibilityNeeds: z.array(z.string()),
  handlingNote: text,
  employment: code(EMPLOYMENTS),
  education: code(EDUCATIONS),
  maritalStatus: code(MARITAL_STATUSES),
  householdSize: z.number().nullable(),
  dependants: z.number().nullable(),
  socialStatuses: z.array(z.string()),
  disabilityGroup: code(DISABILITY_GROUPS),
  sourceOfKnowledge: code(KNOWLEDGE_SOURCES),
  isProtected: z.boolean(),
  protectedReason: text,
  protectedReviewOn: day,
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
  numbers: z.array(z.object({ kind: z.string(), number: sealed })),
  documents: z.array(
    z.object({
      kind: z.enum(IDENTITY_DOCUMENT_KINDS),
      number: sealed,
      issuer: text,
      issuedOn: day,
      validTo: day,
      formSeen: code(DOCUMENT_FORMS_SEEN),
    }),
  ),
  addresses: z.array(addressSchema),
  representatives: z.array(
    z.object({
      fullName: z.string(),
      basis: z.enum(REPRESENTATIVE_BASES),
      document: text,
      scope: text,
      phone: text,
      validTo: day,
    }),
  ),
  consents: z.array(
    z.object({
      id: z.string(),
      form: z.enum(['WRITTEN', 'ORAL']),
      textVersion: z.string(),
      scopes: z.array(z.string()),
      givenAt: z.iso.datetime({ offset: true, local: true }),
      withdrawnAt: z.iso.datetime({ offset: true, local: true }).nullable(),
    }),
  ),
  homeUnit: z.object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    phone: z.string().nullable(),
  }),
  registeredBy: text,
  ...ownWorkSchema.shape,
})

const factsSchema = recordSchema.pick({
  ...{ id: true, homeUnitId: true, isProtected: true, registeredById: true },
  ...{ enquiries: true, visits: true, applications: true },
})

/** A card as it is kept, with sealed numbers opened; `enquiries`, `visits` and `applications` are only those of who reads it. */
export type CardRecord = z.output<typeof recordSchema>

/** A card that was read: what the access policy asks about it, and the whole of it, which takes longer to open. */
export type CardRow = { facts: z.output<typeof factsSchema>; open: () => CardRecord }

/**
 * A card with all its lists, in one statement. The caller asks the access policy before anything of it is opened.
 *
 * @param staffId whose own enquiries and visits come with it
 */
export async function readCardRow(
  clientId: string,
  staffId: string,
  read: (sql: Prisma.Sql) => Promise<unknown[]> = runPlannedOnce,
): Promise<CardRow | undefined> {
  const [row] = await read(Prisma.sql`
    SELECT c.id::text, c.card_number AS "cardNumber", c.revision, c.home_unit_id::text AS "homeUnitId",
      c.registered_by_id::text AS "registeredById", c.created_at AS "createdAt",
      c.surname, c.given_name AS "givenName", c.patronymic, c.latin_name AS "latinName",
      c.former_surnames AS "formerSurnames", c.birth_date::text AS "birthDate", c.birth_year AS "birthYear",
      c.sex::text, c.citizenship, c.status_in_ukraine AS "statusInUkraine", c.identity_level::text AS "identityLevel",
      c.no_tax_id_reason AS "noTaxIdReason", c.email, c.messenger, c.preferred_language AS "preferredLanguage",
      c.interpreter, c.accessibility_needs AS "accessibilityNeeds", c.handling_note AS "handlingNote", c.employment,
      c.education, c.marital_status AS "maritalStatus", c.household_size AS "householdSize", c.dependants,
      c.social_statuses AS "socialStatuses", c.disability_group AS "disabilityGroup",
      c.source_of_knowledge AS "sourceOfKnowledge", c.is_protected AS "isProtected",
      c.protected_reason AS "protectedReason", c.protected_review_on::text AS "protectedReviewOn",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('e164', e164, 'owner', owner, 'ownerNote', owner_note,
          'safeToCall', safe_to_call, 'safeFrom', safe_from, 'safeTo', safe_to) ORDER BY ordinal), '[]')
       FROM client_phones WHERE client_id = c.id) AS phones,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'number', number_sealed)), '[]')
       FROM client_documents WHERE client_id = c.id AND kind = ANY(${Object.values(REGISTER_NUMBERS)})) AS numbers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'number', number_sealed, 'issuer', issuer,
          'issuedOn', issued_on, 'validTo', valid_to, 'formSeen', form_seen) ORDER BY id), '[]')
       FROM client_documents WHERE client_id = c.id AND NOT kind = ANY(${Object.values(REGISTER_NUMBERS)})) AS documents,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('purpose', a.purpose, 'kind', a.kind, 'placeCode', a.place_code,
          'placeName', coalesce(a.place_typed, p.name), 'street', a.street, 'house', a.house, 'flat', a.flat,
          'postalIndex', a.postal_index, 'note', a.note,
          'placePath', concat_ws(', ', p.name, nullif(p.district_name, ''), nullif(p.region_name, '')))), '[]')
       FROM client_addresses a LEFT JOIN places p ON p.code = a.place_code WHERE a.client_id = c.id) AS addresses,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('fullName', full_name, 'basis', basis, 'document', document,
          'scope', scope, 'phone', phone, 'validTo', valid_to) ORDER BY id), '[]')
       FROM legal_representatives WHERE client_id = c.id) AS representatives,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'form', form, 'textVersion', text_version,
          'scopes', scopes, 'givenAt', given_at, 'withdrawnAt', withdrawn_at) ORDER BY given_at DESC), '[]')
       FROM data_consents WHERE client_id = c.id) AS consents,
      (SELECT jsonb_build_object('id', id, 'name', name, 'shortName', short_name, 'phone', phone)
       FROM units WHERE id = c.home_unit_id) AS "homeUnit",
      (SELECT name FROM staff WHERE id = c.registered_by_id) AS "registeredBy",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('executorId', e.executor_id, 'unitId', e.unit_id)), '[]')
       FROM (SELECT DISTINCT executor_id, unit_id FROM enquiries
             WHERE client_id = c.id AND executor_id = ${staffId}::uuid) AS e) AS enquiries,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('staffId', v.staff_id)), '[]')
       FROM (SELECT staff_id FROM visits
             WHERE client_id = c.id AND staff_id = ${staffId}::uuid LIMIT 1) AS v) AS visits,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('mandates', jsonb_build_array(
          jsonb_build_object('state', o.state, 'provider', jsonb_build_object('staffId', o.staff_id))))), '[]')
       FROM (SELECT m.state, p.staff_id FROM secondary_aid_applications a JOIN aid_mandates m ON m.application_id = a.id
               JOIN aid_providers p ON p.id = m.provider_id
             WHERE a.client_id = c.id AND p.staff_id = ${staffId}::uuid AND m.state = 'ACCEPTED' LIMIT 1) AS o) AS applications
    FROM clients c WHERE c.id = ${clientId}::uuid`)
  return row === undefined
    ? undefined
    : { facts: factsSchema.parse(row), open: () => recordSchema.parse(row) }
}

/** The card inside a transaction, for a change of it or a merge. The caller has checked that the viewer may. */
export async function getCardRecord(
  tx: Tx | typeof db,
  clientId: string,
  staffId: string,
): Promise<CardRecord> {
  const row = await readCardRow(clientId, staffId, (sql) => tx.$queryRaw(sql))
  if (!row) throw new Error(`There is no card ${clientId}`)
  return row.open()
}
