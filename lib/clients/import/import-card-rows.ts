import 'server-only'
import { type BulkConnection, type CopyValue, copyLine } from '@/lib/core/bulk'
import { sealText } from '@/lib/core/secrets'
import type { ResolvedPlace } from './import-place.rules'
import type { ImportRow } from './import-row'
import type { IdSequence } from './time-ordered-ids'

/** A row that is to be written, with the number its card gets. */
export type NewCard = ImportRow & { id: string; cardNumber: string }

export type CardContext = {
  unitId: string
  staffId: string
  /** The instant of the import as PostgreSQL reads it. */
  at: string
  ids: IdSequence
  placeOf: (written: string) => ResolvedPlace
}

/** What an imported consent says of its text: it is on the office’s own paper, not in words of ours. */
export const IMPORTED_CONSENT_TEXT = 'imported'

const COLUMNS = {
  clients: [
    'id', 'card_number', 'home_unit_id', 'surname', 'given_name', 'patronymic', 'latin_name', 'former_surnames',
    'birth_date', 'birth_year', 'sex', 'identity_level', 'no_tax_id_reason', 'preferred_language', 'citizenship',
    'email', 'disability_group', 'handling_note', 'accessibility_needs', 'social_statuses', 'registered_by_id',
    'created_at', 'updated_at', 'import_key',
  ],
  client_phones: ['client_id', 'ordinal', 'e164', 'digits_reversed', 'owner', 'owner_note', 'safe_to_call'],
  client_documents: ['id', 'client_id', 'kind', 'number_sealed', 'number_hash', 'issuer', 'issued_on'],
  client_addresses: ['client_id', 'purpose', 'kind', 'place_code', 'place_typed', 'street', 'house', 'flat', 'postal_index'],
  data_consents: ['id', 'client_id', 'form', 'text_version', 'scopes', 'given_at', 'recorded_by_id'],
  client_name_forms: ['client_id', 'ordinal', 'kind', 'surname_key', 'given_key', 'patronymic_key', 'birth_date', 'home_unit_id'],
} as const // biome-ignore format: a table

type Table = keyof typeof COLUMNS
type Row = readonly CopyValue[]

const TABLES = [
  'clients',
  'client_phones',
  'client_documents',
  'client_addresses',
  'data_consents',
  'client_name_forms',
] as const satisfies readonly Table[]

/** Rows of every table, as COPY takes them. */
export type CardRows = Record<Table, string>

export function emptyRows(): CardRows {
  return {
    clients: '',
    client_phones: '',
    client_documents: '',
    client_addresses: '',
    data_consents: '',
    client_name_forms: '',
  }
}

/** Adds the rows of a card to each table; its numbers are sealed here, once it is known that they are new. */
export function addRowsOfCard(rows: CardRows, card: NewCard, context: CardContext): void {
  rows.clients += copyLine(clientRow(card, context))
  for (const row of phoneRows(card)) rows.client_phones += copyLine(row)
  for (const row of documentRows(card, context.ids)) rows.client_documents += copyLine(row)
  for (const row of addressRows(card, context)) rows.client_addresses += copyLine(row)
  rows.data_consents += copyLine(consentRow(card, context))
  for (const row of nameFormRows(card, context)) rows.client_name_forms += copyLine(row)
}

/** Sends them, parents first. */
export async function copyCards(connection: BulkConnection, rows: CardRows): Promise<void> {
  for (const table of TABLES) await connection.copy(table, COLUMNS[table], rows[table])
}

const orNull = (text: string | null | undefined) => text || null

function clientRow({ id, cardNumber, client, importKey }: NewCard, context: CardContext): Row {
  return [
    id,
    cardNumber,
    context.unitId,
    client.surname,
    client.givenName,
    orNull(client.patronymic),
    orNull(client.latinName),
    client.formerSurnames ?? [],
    client.birthDate === 'UNKNOWN' ? null : client.birthDate,
    client.birthYear ?? null,
    client.sex ?? 'NOT_STATED',
    client.identityLevel,
    client.noTaxIdReason ?? null,
    client.preferredLanguage ?? 'uk',
    orNull(client.citizenship),
    orNull(client.email),
    client.disabilityGroup ?? null,
    orNull(client.handlingNote),
    [],
    [],
    context.staffId,
    context.at,
    context.at,
    { hex: importKey },
  ]
}

function phoneRows({ id, client }: NewCard): Row[] {
  return (client.phones ?? []).map(({ e164, owner, ownerNote, safeToCall }, ordinal) => {
    return [id, ordinal, e164, reversedDigits(e164), owner, orNull(ownerNote), safeToCall]
  })
}

/** `+380671112233` as `332211176083`: the last digits are the beginning of an index. */
export function reversedDigits(e164: string): string {
  let digits = ''
  for (let at = e164.length - 1; at > 0; at -= 1) digits += e164.charAt(at)
  return digits
}

function documentRows({ id, numbers }: NewCard, ids: IdSequence): Row[] {
  return numbers.map(({ kind, number, hash, paper }) => {
    const issued = [orNull(paper?.issuer), paper?.issuedOn ?? null]
    return [ids.next(), id, kind, sealText(number), { hex: hash }, ...issued]
  })
}

function addressRows({ id, client: { actualAddress } }: NewCard, { placeOf }: CardContext): Row[] {
  if (!actualAddress) return []
  const { kind, placeName, street, house, flat, postalIndex } = actualAddress
  const { placeCode, placeTyped } = placeName ? placeOf(placeName) : { placeCode: null, placeTyped: null }
  const rest = [orNull(street), orNull(house), orNull(flat), orNull(postalIndex)]
  return [[id, 'ACTUAL', kind, placeCode, placeTyped, ...rest]]
}

function consentRow({ id, client }: NewCard, { ids, at, staffId }: CardContext): Row {
  const form = client.consent.answer === 'GIVEN_WRITTEN' ? 'WRITTEN' : 'ORAL'
  return [ids.next(), id, form, IMPORTED_CONSENT_TEXT, client.consent.scopes, at, staffId]
}

function nameFormRows({ id, forms, client }: NewCard, { unitId }: CardContext): Row[] {
  const birthDate = client.birthDate === 'UNKNOWN' ? null : client.birthDate
  return forms.map((form, ordinal) => {
    return [id, ordinal, form.kind, form.surnameKey, form.givenKey, form.patronymicKey, birthDate, unitId]
  })
}
