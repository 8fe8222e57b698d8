import 'server-only'
import { z } from 'zod'
import type { db, Tx } from '@/lib/core/db'
import { isPlainDate, type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { openText } from '@/lib/core/secrets'
import { runPrepared } from '@/lib/core/sql'
import { Prisma } from '@/prisma/generated/client'
import type { CardContent } from './card-content.rules'
import {
  ACCESSIBILITY_NEEDS,
  ADDRESS_KINDS,
  DISABILITY_GROUPS,
  DOCUMENT_FORMS_SEEN,
  EDUCATIONS,
  EMPLOYMENTS,
  INTERPRETERS,
  KNOWLEDGE_SOURCES,
  LANGUAGES,
  MARITAL_STATUSES,
  NO_TAX_ID_REASONS,
  PHONE_OWNERS,
  REPRESENTATIVE_BASES,
  SOCIAL_STATUSES,
  STATUSES_IN_UKRAINE,
} from './client-codes.rules'
import { REGISTER_NUMBERS } from './document-number.queries'
import { IDENTITY_DOCUMENT_KINDS } from './identity-document.rules'

/** The columns of `clients` that are content. */
export const contentColumns = {
  surname: true,
  givenName: true,
  patronymic: true,
  latinName: true,
  formerSurnames: true,
  birthDate: true,
  birthYear: true,
  sex: true,
  citizenship: true,
  statusInUkraine: true,
  identityLevel: true,
  noTaxIdReason: true,
  email: true,
  messenger: true,
  preferredLanguage: true,
  interpreter: true,
  accessibilityNeeds: true,
  handlingNote: true,
  employment: true,
  education: true,
  maritalStatus: true,
  householdSize: true,
  dependants: true,
  socialStatuses: true,
  disabilityGroup: true,
  sourceOfKnowledge: true,
  isProtected: true,
  protectedReason: true,
  protectedReviewOn: true,
} satisfies Prisma.ClientSelect

type ContentRow = Prisma.ClientGetPayload<{ select: typeof contentColumns }>

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
const listsSchema = z.object({
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
  /** Whether this member of staff works with the person: registered them or has a visit or enquiry of theirs. */
  isWorker: z.boolean(),
})
export type CardLists = z.output<typeof listsSchema>

/** The lists of a card, with sealed numbers opened, in one statement. */
export async function readCardLists(
  clientId: string,
  staffId: string,
  read: (sql: Prisma.Sql) => Promise<unknown[]> = runPrepared,
): Promise<CardLists> {
  const [row] = await read(Prisma.sql`
    SELECT
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
      (c.registered_by_id = ${staffId}::uuid
        OR EXISTS (SELECT FROM enquiries e WHERE e.client_id = c.id AND e.executor_id = ${staffId}::uuid)
        OR EXISTS (SELECT FROM visits v WHERE v.client_id = c.id AND v.staff_id = ${staffId}::uuid)) AS "isWorker"
    FROM clients c WHERE c.id = ${clientId}::uuid`)
  return listsSchema.parse(row)
}

/** The whole content of a card from its row and its lists. */
export function contentOf(row: ContentRow, lists: CardLists): CardContent {
  const numberOf = (kind: string) => lists.numbers.find((number) => number.kind === kind)?.number ?? ''
  const addressOf = (purpose: string) => {
    const found = lists.addresses.find((address) => address.purpose === purpose)
    if (!found) return null
    const { purpose: _purpose, placePath: _path, ...address } = found
    return address
  }
  return {
    surname: row.surname,
    givenName: row.givenName,
    patronymic: row.patronymic ?? '',
    latinName: row.latinName ?? '',
    formerSurnames: row.formerSurnames,
    birthDate: row.birthDate ? plainDateOfUtc(row.birthDate) : 'UNKNOWN',
    birthYear: row.birthYear,
    sex: row.sex,
    citizenship: row.citizenship ?? '',
    statusInUkraine: code(STATUSES_IN_UKRAINE).parse(row.statusInUkraine),
    identityLevel: row.identityLevel,
    taxId: numberOf(REGISTER_NUMBERS.taxId),
    noTaxIdReason: code(NO_TAX_ID_REASONS).parse(row.noTaxIdReason),
    demographyNumber: numberOf(REGISTER_NUMBERS.demographyNumber),
    documents: lists.documents,
    phones: lists.phones,
    email: row.email ?? '',
    messenger: row.messenger ?? '',
    actualAddress: addressOf('ACTUAL'),
    registeredAddress: addressOf('REGISTERED'),
    postalAddress: addressOf('POSTAL'),
    preferredLanguage: z.enum(LANGUAGES).catch('other').parse(row.preferredLanguage),
    interpreter: code(INTERPRETERS).parse(row.interpreter),
    accessibilityNeeds: ACCESSIBILITY_NEEDS.filter((need) => row.accessibilityNeeds.includes(need)),
    handlingNote: row.handlingNote ?? '',
    employment: code(EMPLOYMENTS).parse(row.employment),
    education: code(EDUCATIONS).parse(row.education),
    maritalStatus: code(MARITAL_STATUSES).parse(row.maritalStatus),
    householdSize: row.householdSize,
    dependants: row.dependants,
    socialStatuses: SOCIAL_STATUSES.filter((status) => row.socialStatuses.includes(status)),
    disabilityGroup: code(DISABILITY_GROUPS).parse(row.disabilityGroup),
    sourceOfKnowledge: code(KNOWLEDGE_SOURCES).parse(row.sourceOfKnowledge),
    representatives: lists.representatives,
    protection: row.isProtected
      ? {
          reason: row.protectedReason ?? '',
          reviewOn: row.protectedReviewOn && plainDateOfUtc(row.protectedReviewOn),
        }
      : null,
  }
}

/** The content of a card, for a change of it or a merge. The caller has checked that the viewer may. */
export async function readCardContent(
  tx: Tx | typeof db,
  clientId: string,
  staffId: string,
): Promise<{ content: CardContent; revision: number; homeUnitId: string }> {
  const row = await tx.client.findUniqueOrThrow({
    where: { id: clientId },
    select: { ...contentColumns, revision: true, homeUnitId: true },
  })
  const content = contentOf(row, await readCardLists(clientId, staffId, (sql) => tx.$queryRaw(sql)))
  return { content, revision: row.revision, homeUnitId: row.homeUnitId }
}
