import type { PlainDate } from '@/lib/core/plain-date'
import { type RegisterClient, type RegisterClientInput, registerClientSchemaFor } from '../client-card.schema'
import { type Finding, findingOfMessage } from '../finding.rules'
import { isNoFixedAddress, splitAddressLine } from './address-line.rules'
import {
  damageOf,
  dateOfExcelSerial,
  isBlankCell,
  isReligiousRefusal,
  readBirthCell,
  readDisabilityCell,
  readDocumentKindCell,
  readLanguageCell,
  readPhonesCell,
  readSexCell,
  splitFullName,
} from './cell-reading.rules'
import type { ColumnMapping, ImportField } from './column-mapping.rules'
import { createPlainRowReader } from './plain-row.rules'

/** Why a row was refused: a key under `import.reasons` or `fieldErrors`, and the heading of the column it is about. */
export type RejectionReason = Finding & { column: string }

export type ParsedRow =
  | { kind: 'EMPTY' }
  | { kind: 'CLIENT'; client: RegisterClient }
  | { kind: 'REJECTED'; reasons: RejectionReason[] }

export type RowParser = (cells: readonly string[]) => ParsedRow

/** The consent that stands in for the one on paper: whoever imports a table answers for having it. */
const CONSENT_ON_FILE = { answer: 'GIVEN_WRITTEN', scopes: [] } satisfies RegisterClientInput['consent']

type Cells = Partial<Record<ImportField, string>>

/**
 * A reader of rows with these columns: a row becomes a card checked by the same schema as the form's, or the list of
 * everything wrong with it.
 *
 * @param on the day of the import, for dates that cannot have come yet
 */
export function createRowParser(mapping: ColumnMapping, on: PlainDate): RowParser {
  const readPlain = createPlainRowReader(mapping, on)
  const readAny = createThoroughParser(mapping, on)
  return (cells) => {
    const client = readPlain(cells)
    return client ? { kind: 'CLIENT', client } : readAny(cells)
  }
}

/** The reader of rows in which anything may stand; it decides what `createPlainRowReader` reads in a short way. */
export function createThoroughParser(mapping: ColumnMapping, on: PlainDate): RowParser {
  const schema = registerClientSchemaFor(() => on)
  return (cells) => {
    if (cells.every((cell) => cell.trim() === '')) return { kind: 'EMPTY' }
    const reasons: RejectionReason[] = []
    const refuse: Refuse = (field, finding) => reasons.push({ column: headingOf(mapping, field), ...finding })
    const extra = cells.slice(mapping.headings.length).some((cell) => cell.trim() !== '')
    if (extra) {
      const params = { found: cells.length, expected: mapping.headings.length }
      return { kind: 'REJECTED', reasons: [{ column: '', code: 'tooManyCells', params }] }
    }
    const card = cardOf(collectCells(mapping, cells, refuse), refuse)
    const read = schema.safeParse(card)
    const told = new Set(reasons.map(({ column }) => column))
    for (const issue of read.error?.issues ?? []) {
      const column = headingOf(mapping, fieldOfPath(issue.path, mapping))
      // The first thing wrong with a cell is enough: what follows is usually its consequence.
      if (!told.has(column)) reasons.push({ column, ...findingOfMessage(issue.message) })
      told.add(column)
    }
    return read.success && reasons.length === 0
      ? { kind: 'CLIENT', client: read.data }
      : { kind: 'REJECTED', reasons }
  }
}

type Refuse = (field: ImportField, finding: Finding) => void

function collectCells({ fields }: ColumnMapping, cells: readonly string[], refuse: Refuse): Cells {
  const collected: Cells = {}
  fields.forEach((field, place) => {
    const cell = cells[place]?.trim() ?? ''
    if (!field || cell === '') return
    const damage = damageOf(cell)
    if (damage) refuse(field, { code: damage.code, params: { value: damage.value } })
    else collected[field] = collected[field] ? `${collected[field]}; ${cell}` : cell
  })
  return collected
}

function cardOf(cells: Cells, refuse: Refuse): RegisterClientInput {
  const documents = documentsOf(cells, refuse)
  return {
    ...nameOf(cells, refuse),
    ...readBirthCell(cells.birthDate ?? ''),
    ...taxIdOf(cells.taxId ?? ''),
    consent: CONSENT_ON_FILE,
    identityLevel: documents.length > 0 ? 'DOCUMENT' : 'DECLARED',
    formerSurnames: listOf(cells.formerSurnames),
    latinName: filled(cells.latinName),
    sex: choiceOf(cells, 'sex', readSexCell, refuse) ?? 'NOT_STATED',
    demographyNumber: filled(cells.demographyNumber),
    documents,
    phones: readPhonesCell(cells.phones ?? ''),
    email: filled(cells.email),
    actualAddress: addressOf(cells),
    preferredLanguage: choiceOf(cells, 'preferredLanguage', readLanguageCell, refuse),
    citizenship: filled(cells.citizenship),
    disabilityGroup: choiceOf(cells, 'disabilityGroup', readDisabilityCell, refuse),
    handlingNote: filled(cells.handlingNote),
  }
}

type Name = Pick<RegisterClientInput, 'surname' | 'givenName' | 'patronymic' | 'hasSingleName'>

function nameOf(cells: Cells, refuse: Refuse): Name {
  const apart = { surname: '', givenName: filled(cells.givenName), patronymic: filled(cells.patronymic) }
  if (cells.surname) return { ...apart, surname: cells.surname }
  const whole = filled(cells.fullName)
  if (!whole) return apart
  const name = splitFullName(whole)
  if (name) return name
  // Told once; the words stand in so that nothing else is found wrong with the name.
  refuse('fullName', { code: 'fullNameUnclear' })
  return { surname: 'Невідоме', givenName: '', hasSingleName: true }
}

/** Excel drops the noughts a number begins with; ten digits are restored when nine or fewer are left. */
function taxIdOf(cell: string): Pick<RegisterClientInput, 'taxId' | 'noTaxIdReason'> {
  if (isBlankCell(cell) || cell === '0') return {}
  if (isReligiousRefusal(cell)) return { noTaxIdReason: 'RELIGIOUS' }
  return { taxId: /^\d{6,9}$/.test(cell) ? cell.padStart(10, '0') : cell }
}

type Documents = NonNullable<RegisterClientInput['documents']>

function documentsOf(cells: Cells, refuse: Refuse): Documents {
  const name = filled(cells.documentKind) ?? ''
  const separate = [filled(cells.documentSeries), filled(cells.documentNumber)].filter(Boolean).join(' ')
  // "паспорт АА 123456" in the column of kinds.
  const inName = separate === '' ? (/[\p{L}]{0,2}[\s№-]*\d{6,9}$/u.exec(name)?.[0].trim() ?? '') : ''
  const number = separate || inName
  if (number === '') return []
  const kindName = inName === '' ? name : name.slice(0, -inName.length)
  const kind = readDocumentKindCell(kindName, number)
  if (!kind) {
    const field = name === '' ? 'documentNumber' : 'documentKind'
    const code = name === '' ? 'documentKindUnclear' : 'unknownDocumentKind'
    refuse(field, { code, params: { value: name } })
    return []
  }
  const issuedOn = filled(cells.documentIssuedOn)
  return [
    {
      kind,
      number,
      issuer: filled(cells.documentIssuer),
      issuedOn: issuedOn && (dateOfExcelSerial(issuedOn) ?? issuedOn),
    },
  ]
}

function addressOf(cells: Cells): RegisterClientInput['actualAddress'] {
  const line = filled(cells.address)
  const place = filled(cells.settlement)
  if (isNoFixedAddress(line ?? place ?? '')) return { kind: 'NONE' }
  const fromLine = line ? splitAddressLine(line) : {}
  const parts = {
    region: filled(cells.region) ?? fromLine.region,
    district: filled(cells.district) ?? fromLine.district,
    settlement: place ?? fromLine.settlement,
  }
  const placeName = [parts.region, parts.district, parts.settlement].filter(Boolean).join(', ')
  if (placeName === '') return undefined
  return {
    kind: 'PLACE',
    placeName,
    street: filled(cells.street) ?? fromLine.street,
    house: filled(cells.house) ?? fromLine.house,
    flat: filled(cells.flat) ?? fromLine.flat,
    postalIndex: indexOf(cells.postalIndex) ?? fromLine.postalIndex,
  }
}

/** Kyiv's indices begin with a nought that Excel drops. */
function indexOf(cell: string | undefined): string | undefined {
  return filled(cell)?.padStart(5, '0')
}

function choiceOf<Code extends string>(
  cells: Cells,
  field: ImportField,
  read: (cell: string) => Code | undefined,
  refuse: Refuse,
): Code | undefined {
  const value = filled(cells[field])
  if (!value) return undefined
  const code = read(value)
  if (!code) refuse(field, { code: field === 'sex' ? 'unknownSex' : 'unknownValue', params: { value } })
  return code
}

function listOf(cell: string | undefined): string[] {
  return (filled(cell) ?? '').split(/[,;/]+/).filter((name) => name.trim() !== '')
}

function filled(cell: string | undefined): string | undefined {
  return cell === undefined || isBlankCell(cell) ? undefined : cell
}

/** The column an error of the card's schema is about. */
function fieldOfPath(path: readonly PropertyKey[], { fields }: ColumnMapping): ImportField {
  const [top, , inside] = path.map(String)
  if (top === 'documents') {
    if (inside === 'issuedOn') return 'documentIssuedOn'
    return inside === 'issuer'
      ? 'documentIssuer'
      : fields.includes('documentNumber')
        ? 'documentNumber'
        : 'documentKind'
  }
  if (top === 'actualAddress') return addressField(String(path[1]), fields)
  if (top === 'birthYear') return 'birthDate'
  if (top === 'noTaxIdReason') return 'taxId'
  const isNamePart = top === 'surname' || top === 'givenName' || top === 'patronymic'
  if (isNamePart && !fields.includes('surname')) return 'fullName'
  return fields.find((field) => field === top) ?? 'fullName'
}

function addressField(part: string, fields: ColumnMapping['fields']): ImportField {
  const own = fields.find((field) => field === part)
  return own ?? (fields.includes('address') ? 'address' : 'settlement')
}

function headingOf({ fields, headings }: ColumnMapping, field: ImportField): string {
  return headings[fields.indexOf(field)] ?? ''
}
