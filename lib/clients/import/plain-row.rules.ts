import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { RegisterClient } from '../client-card.schema'
import { isPlainName } from '../person-name.rules'
import { taxIdPrefixOf } from '../tax-id.rules'
import { isNoFixedAddress } from './address-line.rules'
import {
  isBlankCell,
  isReligiousRefusal,
  readLanguageCell,
  readSexCell,
  splitFullName,
} from './cell-reading.rules'
import type { ColumnMapping, ImportField } from './column-mapping.rules'

type Draft = Partial<Pick<RegisterClient, 'surname' | 'givenName' | 'patronymic' | 'sex' | 'taxId'>> &
  Partial<Pick<RegisterClient, 'noTaxIdReason' | 'demographyNumber' | 'preferredLanguage'>> & {
    fullName?: string
    hasNoAddress?: boolean
    birthDate?: PlainDate
    formerSurnames: string[]
    documents: NonNullable<RegisterClient['documents']>
    phones: NonNullable<RegisterClient['phones']>
    place: Partial<Record<'region' | 'district' | 'settlement' | 'street' | 'house' | 'flat', string>>
  }

/** What a plain value may be at most on the day of the import. */
type Limits = { on: PlainDate; earliestYear: number; latestTaxIdPrefix: string }
/** Takes the cell into the draft; false where the cell is not plain. */
type CellReader = (draft: Draft, cell: string, limits: Limits) => boolean

const SURE_YEARS = 100
const DAY = /^(\d{2})\.(\d{2})\.(\d{4})$/
const BOOKLET = /^([А-ЩЬЮЯҐЄІЇ]{2}) ?(\d{6})$/
const CERTIFICATE = /^[IVX]{1,6}-[А-ЩЬЮЯҐЄІЇ]{2} \d{6}$/
const MOBILE = /^0[3-9]\d ?\d{3} ?\d{2} ?\d{2}$/
/** Letters and the signs of an address; never what Excel makes of a broken cell. */
const PLAIN_TEXT = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії][А-ЩЬЮЯҐЄІЇа-щьюяґєії\d .,’'/-]{0,60}$/
const PLAIN_NUMBER = /^\d{1,4}(-?[А-ЩЬЮЯҐЄІЇа-щьюяґєії])?$/

const nameReader =
  (part: 'surname' | 'givenName' | 'patronymic'): CellReader =>
  (draft, cell) => {
    draft[part] = cell
    return isPlainName(cell)
  }

const placeReader =
  (part: keyof Draft['place'], pattern: RegExp): CellReader =>
  (draft, cell) => {
    draft.place[part] = cell
    return pattern.test(cell) && !isBlankCell(cell)
  }

const READERS: Partial<Record<ImportField, CellReader>> = {
  surname: nameReader('surname'),
  givenName: nameReader('givenName'),
  patronymic: nameReader('patronymic'),
  fullName(draft, cell) {
    draft.fullName = cell
    return true
  },
  formerSurnames(draft, cell) {
    const names = cell.split(',').map((name) => name.trim())
    draft.formerSurnames.push(...names)
    return names.every(isPlainName)
  },
  birthDate(draft, cell, { on, earliestYear }) {
    const [, day, month, year] = DAY.exec(cell) ?? []
    const date = `${year}-${month}-${day}`
    if (!isPlainDate(date) || date > on || Number(year) < earliestYear) return false
    draft.birthDate = date
    return true
  },
  sex(draft, cell) {
    draft.sex = readSexCell(cell)
    return draft.sex !== undefined
  },
  taxId(draft, cell, { latestTaxIdPrefix }) {
    if (isReligiousRefusal(cell)) {
      draft.noTaxIdReason = 'RELIGIOUS'
      return PLAIN_TEXT.test(cell)
    }
    draft.taxId = cell
    const prefix = cell.slice(0, 5)
    return /^\d{10}$/.test(cell) && prefix > '00000' && prefix <= latestTaxIdPrefix
  },
  demographyNumber(draft, cell, { on }) {
    draft.demographyNumber = cell
    const day = `${cell.slice(0, 4)}-${cell.slice(4, 6)}-${cell.slice(6, 8)}`
    return /^\d{8}-\d{5}$/.test(cell) && isPlainDate(day) && day <= on
  },
  documentNumber(draft, cell) {
    const [, series, digits] = BOOKLET.exec(cell) ?? []
    if (series) draft.documents.push({ kind: 'PASSPORT_BOOKLET', number: `${series} ${digits}` })
    else if (/^\d{9}$/.test(cell)) draft.documents.push({ kind: 'ID_CARD', number: cell })
    else if (CERTIFICATE.test(cell)) draft.documents.push({ kind: 'BIRTH_CERTIFICATE', number: cell })
    return draft.documents.length > 0
  },
  phones(draft, cell) {
    for (const piece of cell.split(/[,;] /)) {
      if (!MOBILE.test(piece)) return false
      draft.phones.push({ e164: `+38${piece.replaceAll(' ', '')}`, owner: 'SELF', safeToCall: true })
    }
    return true
  },
  region: placeReader('region', PLAIN_TEXT),
  district: placeReader('district', PLAIN_TEXT),
  settlement(draft, cell) {
    draft.place.settlement = cell
    draft.hasNoAddress = isNoFixedAddress(cell)
    return PLAIN_TEXT.test(cell) && !isBlankCell(cell)
  },
  street: placeReader('street', PLAIN_TEXT),
  house: placeReader('house', PLAIN_NUMBER),
  flat: placeReader('flat', PLAIN_NUMBER),
  preferredLanguage(draft, cell) {
    draft.preferredLanguage = readLanguageCell(cell)
    return draft.preferredLanguage !== undefined
  },
}

/**
 * A short way for rows in which everything is as it should be: names, numbers and dates in their usual form. It takes a
 * fraction of the time and gives just what the schema of the form gives; a test holds both equal. Anything else is
 * `undefined`: the row is then read the long way.
 *
 * @param on the day of the import
 */
export function createPlainRowReader(
  { fields, headings }: ColumnMapping,
  on: PlainDate,
): (cells: readonly string[]) => RegisterClient | undefined {
  const limits: Limits = {
    on,
    earliestYear: Number(on.slice(0, 4)) - SURE_YEARS,
    latestTaxIdPrefix: taxIdPrefixOf(on),
  }
  const columns = fields.flatMap((field, place) => (field ? [{ place, read: READERS[field] }] : []))
  return (cells) => {
    if (cells.length > headings.length) return undefined
    const draft: Draft = { formerSurnames: [], documents: [], phones: [], place: {} }
    for (const { place, read } of columns) {
      const cell = cells[place]?.trim()
      if (cell && !read?.(draft, cell, limits)) return undefined
    }
    return clientOf(draft)
  }
}

function clientOf(draft: Draft): RegisterClient | undefined {
  const { fullName, place, hasNoAddress, ...card } = draft
  const name = draft.surname ? draft : fullName ? plainNameOf(fullName) : undefined
  if (!name?.surname || !name.givenName || !draft.birthDate || draft.phones.length > 10) return undefined
  const placeName = [place.region, place.district, place.settlement].filter(Boolean).join(', ')
  return {
    ...card,
    surname: name.surname,
    givenName: name.givenName,
    patronymic: name.patronymic || undefined,
    birthDate: draft.birthDate,
    birthYear: undefined,
    sex: draft.sex ?? 'NOT_STATED',
    identityLevel: draft.documents.length > 0 ? 'DOCUMENT' : 'DECLARED',
    consent: { answer: 'GIVEN_WRITTEN', scopes: [] },
    ...(hasNoAddress
      ? { actualAddress: { kind: 'NONE' } }
      : placeName
        ? { actualAddress: addressOf(placeName, place) }
        : {}),
  }
}

function addressOf(placeName: string, { street, house, flat }: Draft['place']) {
  return { kind: 'PLACE' as const, placeName, street, house, flat }
}

function plainNameOf(fullName: string) {
  const name = splitFullName(fullName)
  const isPlain =
    name && [name.surname, name.givenName, name.patronymic].every((part) => part === '' || isPlainName(part))
  return isPlain ? name : undefined
}
