import 'server-only'
import { hash } from 'node:crypto'
import type { RegisterClient } from '../client-card.schema'
import { documentNumberHashHex, REGISTER_NUMBERS } from '../document-number.queries'
import type { PersonToCompare } from '../duplicate.rules'
import { nameKey } from '../name-key.rules'
import { type NameForm, nameFormsOf } from '../name-key-forms.rules'
import { type ColumnMapping, IMPORT_FIELDS } from './column-mapping.rules'
import type { SourceRow } from './source-row.rules'

/** A number of a paper or a register, with what it is found by. */
export type ImportedNumber = { kind: string; number: string /** in hex */; hash: string; paper?: Paper }
type Paper = NonNullable<RegisterClient['documents']>[number]

/** A row that becomes a card, with all that is compared and looked up before it is written. */
export type ImportRow = {
  source: SourceRow
  client: RegisterClient
  /** In hex; equal for the same row of the same unit, whenever and from whatever file it is read. */
  importKey: string
  forms: NameForm[]
  numbers: ImportedNumber[]
  person: PersonToCompare
}

/** Spaces that are not one ordinary one between words. */
const UNUSUAL_SPACE = /[^\S\n ]| {2}/

/** A reader of what makes a row the same row: its cells by field, spaces and case aside. */
export function importKeyReader(
  unitId: string,
  { fields }: ColumnMapping,
): (cells: readonly string[]) => string {
  const columns = fields
    .flatMap((field, place) => (field ? [{ field, place, rank: IMPORT_FIELDS.indexOf(field) }] : []))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
  return (cells) => {
    let content = unitId
    for (const { field, place } of columns) {
      const cell = cells[place]?.trim()
      if (cell) content += `\n${field}=${cell}`
    }
    const composed = content.normalize('NFC')
    const spaced = UNUSUAL_SPACE.test(composed) ? composed.replace(/[^\S\n]+/g, ' ') : composed
    return hash('sha256', spaced.toLowerCase(), 'hex')
  }
}

export function importRowOf(source: SourceRow, client: RegisterClient, importKey: string): ImportRow {
  const forms = nameFormsOf({
    surname: client.surname,
    givenName: client.givenName,
    patronymic: client.patronymic || null,
    latinName: client.latinName || null,
    formerSurnames: client.formerSurnames ?? [],
  })
  const numbers = numbersOf(client)
  return { source, client, importKey, forms, numbers, person: personOf(client, forms, numbers) }
}

function numbersOf({ taxId, demographyNumber, documents = [] }: RegisterClient): ImportedNumber[] {
  const numbered = (kind: string, number: string, paper?: Paper): ImportedNumber => {
    return {
      kind,
      number,
      hash: documentNumberHashHex(number),
      ...(paper ? { paper } : {}),
    }
  }
  return [
    ...(taxId ? [numbered(REGISTER_NUMBERS.taxId, taxId)] : []),
    ...(demographyNumber ? [numbered(REGISTER_NUMBERS.demographyNumber, demographyNumber)] : []),
    ...documents.map((document) => numbered(document.kind, document.number, document)),
  ]
}

function personOf(
  client: RegisterClient,
  forms: readonly NameForm[],
  numbers: readonly ImportedNumber[],
): PersonToCompare {
  const [current] = forms
  const taxId = numbers.find(({ kind }) => kind === REGISTER_NUMBERS.taxId)
  return {
    surnameKey: current?.surnameKey ?? '',
    givenNameKey: current?.givenKey ?? '',
    patronymicKey: current?.patronymicKey ?? '',
    formerSurnameKeys: (client.formerSurnames ?? []).map(nameKey),
    ...(client.birthDate === 'UNKNOWN' ? {} : { birthDate: client.birthDate }),
    ...(client.birthYear ? { birthYear: client.birthYear } : {}),
    phones: (client.phones ?? []).map(({ e164 }) => e164),
    ...(taxId ? { taxIdHash: taxId.hash } : {}),
    documentHashes: numbers.filter((number) => number !== taxId).map((number) => number.hash),
  }
}
