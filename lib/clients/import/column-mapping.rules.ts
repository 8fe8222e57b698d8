import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'

/** What a column of an office's table may hold. Their names for people: `clients.import.fields`. */
export const IMPORT_FIELDS = [
  'fullName',
  'surname',
  'givenName',
  'patronymic',
  'formerSurnames',
  'latinName',
  'birthDate',
  'sex',
  'taxId',
  'demographyNumber',
  'documentKind',
  'documentSeries',
  'documentNumber',
  'documentIssuer',
  'documentIssuedOn',
  'phones',
  'email',
  'region',
  'district',
  'settlement',
  'street',
  'house',
  'flat',
  'postalIndex',
  'address',
  'preferredLanguage',
  'citizenship',
  'disabilityGroup',
  'handlingNote',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export function isImportField(name: string): name is ImportField {
  return IMPORT_FIELDS.some((field) => field === name)
}

/** Which field each column goes to, by its place; undefined for a column that is left out. */
export type ColumnMapping = {
  headings: readonly string[]
  fields: readonly (ImportField | undefined)[]
  /** Headings nobody knows: told, so that nothing is dropped in silence. */
  unmapped: readonly string[]
}

/** An editable file: heading → field, or heading → `''` for a column to be left out. */
export type MappingFile = Readonly<Record<string, ImportField | ''>>

// Headings met in tables of offices, as `plainHeading` writes them.
// biome-ignore format: a table
const SYNONYMS: Record<ImportField, readonly string[]> = {
  fullName: ['піб', 'пип', 'піб клієнта', 'піб заявника', 'піб особи', 'прізвище імя по батькові', 'прізвище імя та по батькові', 'прізвище імя побатькові', 'повне імя', 'клієнт', 'заявник', 'фио', 'fullname', 'full name', 'name'],
  surname: ['прізвище', 'прізвище клієнта', 'фамілія', 'фамилия', 'surname', 'last name', 'lastname'],
  givenName: ['імя', 'імя клієнта', 'имя', 'given name', 'first name', 'firstname', 'givenname'],
  patronymic: ['по батькові', 'побатькові', 'отчество', 'patronymic', 'middle name', 'middlename'],
  formerSurnames: ['колишнє прізвище', 'колишні прізвища', 'попереднє прізвище', 'дівоче прізвище', 'former surname', 'former surnames', 'formersurnames', 'maiden name'],
  latinName: ['імя латиницею', 'піб латиницею', 'прізвище та імя латиницею', 'латиницею', 'latin name', 'latinname'],
  birthDate: ['дата народження', 'дата нар', 'дата народж', 'д н', 'дн', 'дата рождения', 'народження', 'рік народження', 'birth date', 'birthdate', 'date of birth', 'dob'],
  sex: ['стать', 'пол', 'sex', 'gender'],
  taxId: ['рнокпп', 'іпн', 'інн', 'инн', 'ідентифікаційний код', 'ідентифікаційний номер', 'ідн код', 'ід код', 'код рнокпп', 'рнокпп іпн', 'іпн рнокпп', 'податковий номер', 'номер платника податків', 'індивідуальний податковий номер', 'taxid', 'tax id', 'tax number', 'rnokpp'],
  demographyNumber: ['унзр', 'номер запису в реєстрі', 'номер запису в єддр', 'unzr', 'demographynumber', 'demography number'],
  documentKind: ['вид документа', 'тип документа', 'документ', 'назва документа', 'документ що посвідчує особу', 'documentkind', 'document kind', 'document type'],
  documentSeries: ['серія', 'серія документа', 'documentseries', 'series'],
  documentNumber: ['номер документа', 'документ номер', 'паспорт', 'номер паспорта', 'паспорта', 'документа', 'серія та паспорта', 'серія паспорта', 'серія та документа', 'серія та номер паспорта', 'серія і номер паспорта', 'серія номер паспорта', 'серія та номер документа', 'серія номер', 'серія та номер', 'паспортні дані', 'documentnumber', 'document number', 'passport'],
  documentIssuer: ['ким видано', 'ким виданий', 'орган що видав', 'видав', 'documentissuer', 'issued by'],
  documentIssuedOn: ['коли видано', 'дата видачі', 'дата видачі паспорта', 'дата видачі документа', 'виданий', 'documentissuedon', 'issued on'],
  phones: ['телефон', 'телефони', 'тел', 'номер телефону', 'моб телефон', 'мобільний телефон', 'мобільний', 'моб', 'моб тел', 'контактний телефон', 'контактний номер', 'контакти', 'домашній телефон', 'телефон 1', 'телефон 2', 'додатковий телефон', 'phone', 'phones', 'mobile'],
  email: ['пошта', 'електронна пошта', 'ел пошта', 'електронна адреса', 'email', 'e mail', 'емейл', 'імейл'],
  region: ['область', 'регіон', 'обл', 'region', 'oblast'],
  district: ['район', 'р н', 'district', 'raion'],
  settlement: ['населений пункт', 'нас пункт', 'місто', 'місто село', 'село', 'назва населеного пункту', 'settlement', 'city', 'town'],
  street: ['вулиця', 'вул', 'вулиця провулок', 'street'],
  house: ['будинок', 'буд', 'номер будинку', 'house'],
  flat: ['квартира', 'кв', 'номер квартири', 'flat', 'apartment'],
  postalIndex: ['індекс', 'поштовий індекс', 'postalindex', 'postal code', 'zip'],
  address: ['адреса', 'адреса проживання', 'місце проживання', 'фактична адреса', 'фактичне місце проживання', 'адреса фактичного проживання', 'домашня адреса', 'адрес', 'address'],
  preferredLanguage: ['мова', 'мова спілкування', 'бажана мова', 'language', 'preferredlanguage'],
  citizenship: ['громадянство', 'citizenship'],
  disabilityGroup: ['інвалідність', 'група інвалідності', 'disability', 'disabilitygroup'],
  handlingNote: ['на що зважати', 'особливості спілкування', 'handlingnote'],
}

const BY_HEADING = new Map(
  IMPORT_FIELDS.flatMap((field) => SYNONYMS[field].map((heading): [string, ImportField] => [heading, field])),
)
/** Fields that may come from several columns; for any other the first column counts. */
const SEVERAL_COLUMNS = new Set<ImportField>(['phones', 'formerSurnames'])
// The columns we add ourselves to files of rows, which come back when they are mended.
const OWN_COLUMNS = new Set([
  'чому не прийнято',
  'why it was refused',
  'схожа картка',
  'чому схожа',
  'similar card',
  'why it is similar',
])

const mappingFileSchema = z.record(z.string(), z.string())

/** A heading without what differs from table to table: case, apostrophes, points, brackets, line breaks. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/["'`´‘’ʼ*]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(?<=^|[\s.,])(\p{L})\.\s?(?=\p{L}\.)/gu, '$1')
    .replace(/[\s.,:;№#/\\|_-]+/g, ' ')
    .trim()
    .replace(/^п і б/, 'піб')
}

/**
 * Which columns hold what, by their headings.
 *
 * @param file what a person has decided about some headings; it wins over what we know
 */
export function mapColumns(headings: readonly string[], file: MappingFile = {}): ColumnMapping {
  const decided = new Map(Object.entries(file).map(([heading, field]) => [plainHeading(heading), field]))
  const taken = new Set<ImportField>()
  const unmapped: string[] = []
  const fields = headings.map((heading) => {
    const plain = plainHeading(heading)
    const own = decided.get(plain)
    const field = own === '' ? undefined : (own ?? BY_HEADING.get(plain))
    const isFree = field && (!taken.has(field) || SEVERAL_COLUMNS.has(field))
    if (field && isFree) taken.add(field)
    else if (plain !== '' && own !== '' && !OWN_COLUMNS.has(plain)) unmapped.push(heading)
    return isFree ? field : undefined
  })
  return { headings, fields, unmapped }
}

/** Whether the columns name people at all: a surname, or everything in one column. */
export function hasNameColumn({ fields }: ColumnMapping): boolean {
  return fields.includes('fullName') || fields.includes('surname')
}

/** The row of headings: the one with most headings we know; titles often stand above it. The first if none has two. */
export function findHeadingRow(rows: readonly (readonly string[])[]): number {
  const known = rows.map((cells) => cells.filter((cell) => BY_HEADING.has(plainHeading(cell))).length)
  const most = Math.max(0, ...known)
  return most >= 2 ? known.indexOf(most) : 0
}

/** Reads a mapping file: JSON, heading → field or `''`. */
export function readMappingFile(
  json: string,
): Result<MappingFile, 'mappingUnreadable'> | { ok: false; error: 'mappingUnknownField'; field: string } {
  let content: unknown
  try {
    content = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    return fail('mappingUnreadable')
  }
  const read = mappingFileSchema.safeParse(content)
  if (!read.success) return fail('mappingUnreadable')
  const mapping: Record<string, ImportField | ''> = {}
  for (const [heading, name] of Object.entries(read.data)) {
    const field = name === '' ? '' : IMPORT_FIELDS.find((known) => known === name)
    if (field === undefined) return { ok: false, error: 'mappingUnknownField', field: name }
    mapping[heading] = field
  }
  return ok(mapping)
}

/** What a mapping decides, heading by heading: those left out with `''`. */
export function mappingOf({ headings, fields }: ColumnMapping): Record<string, ImportField | ''> {
  const pairs = headings.flatMap((heading, place): [string, ImportField | ''][] =>
    heading.trim() === '' ? [] : [[heading, fields[place] ?? '']],
  )
  return Object.fromEntries(pairs)
}

/** A mapping as a file to be edited. */
export function writeMappingFile(mapping: ColumnMapping): string {
  return `${JSON.stringify(mappingOf(mapping), null, 2)}\n`
}

/** Whether two mappings read the columns of these headings alike. */
export function readsAlike(headings: readonly string[], one: MappingFile, other: MappingFile): boolean {
  const fieldsOf = (mapping: MappingFile) => JSON.stringify(mapColumns(headings, mapping).fields)
  return fieldsOf(one) === fieldsOf(other)
}
