import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import iconv from 'iconv-lite'
import { quoteCell } from '@/lib/clients/import/csv-cell.rules'
import { describePlaces, placeLabel } from '@/lib/clients/place.rules'
import { formatPlainDate, plainDate } from '@/lib/core/plain-date'
import { readReferencePlaces } from '../reference/load-places'
import { generatePeople, type InventedPerson } from './people'

export type PeopleFileOrder = {
  rows: number
  seed: number
  /** Person of the seed to begin with. */
  startAt?: number
  encoding?: 'win1251' | 'utf8'
  /** Every so many rows one is broken, each time in another way. */
  brokenEvery?: number
}

export const PEOPLE_FILE_HEADINGS = [
  '№ з/п',
  'Прізвище',
  "Ім'я",
  'По батькові',
  'Колишнє прізвище',
  'Дата народження',
  'Стать',
  'ІПН',
  'Серія та номер паспорта',
  'УНЗР',
  'Моб. телефон',
  'Область',
  'Район',
  'Населений пункт',
  'Вулиця',
  'Будинок',
  'Квартира',
  'Мова спілкування',
] as const

type Heading = (typeof PEOPLE_FILE_HEADINGS)[number]
type Cells = Record<Heading, string>

/** What goes wrong in tables kept by hand. */
const BREAKAGES: readonly ((cells: Cells) => Partial<Cells>)[] = [
  () => ({ 'Дата народження': '31.02.1985' }),
  () => ({ Прізвище: '' }),
  () => ({ 'Моб. телефон': '067 12 34' }),
  () => ({ 'Дата народження': '12.03.2985' }),
  () => ({ "Ім'я": '?????' }),
  () => ({ ІПН: '3,11E+09' }),
  () => ({ Стать: 'невизн.' }),
  ({ Квартира }) => ({ Квартира: `${Квартира};;поверх 2` }),
]

const LANGUAGE_NAMES: Record<string, string> = {
  uk: 'українська',
  ru: 'російська',
  en: 'англійська',
  hu: 'угорська',
  ro: 'румунська',
}

/**
 * Writes a table of invented people as Excel saves one in an office: `;`, CRLF, dates as 28.02.1985.
 *
 * @returns how many rows are broken
 */
export async function writePeopleFile(
  path: string,
  { rows, seed, startAt = 0, encoding = 'win1251', brokenEvery = 100 }: PeopleFileOrder,
): Promise<{ broken: number }> {
  const placeOf = placesByCode()
  const file = createWriteStream(path, { mode: 0o600 })
  const write = async (line: string) => {
    if (!file.write(iconv.encode(`${line}\r\n`, encoding))) await once(file, 'drain')
  }
  await write(PEOPLE_FILE_HEADINGS.map((heading) => quoteCell(heading, ';')).join(';'))
  let row = 0
  let broken = 0
  for (const person of generatePeople({ seed, count: rows, startAt })) {
    row += 1
    const cells = cellsOf(person, row, placeOf)
    const isBroken = row % brokenEvery === 0
    const breakage = isBroken ? BREAKAGES[broken++ % BREAKAGES.length]?.(cells) : {}
    await write(lineOf({ ...cells, ...breakage }))
  }
  file.end()
  await finished(file)
  return { broken }
}

/** The broken flat brings delimiters of its own, so cells are not quoted for them. */
function lineOf(cells: Cells): string {
  return PEOPLE_FILE_HEADINGS.map((heading) => quoteCell(cells[heading], '\n')).join(';')
}

type Place = { region: string; district: string; settlement: string }

function cellsOf(person: InventedPerson, row: number, placeOf: (code: string) => Place): Cells {
  const { address } = person
  const place = address && placeOf(address.placeCode)
  return {
    '№ з/п': String(row),
    Прізвище: apostrophes(person.surname),
    "Ім'я": apostrophes(person.givenName),
    'По батькові': apostrophes(person.patronymic ?? ''),
    'Колишнє прізвище': apostrophes(person.formerSurnames.join(', ')),
    'Дата народження': formatPlainDate(plainDate(person.birthDate)),
    Стать: person.sex === 'FEMALE' ? 'ж' : 'ч',
    ІПН: person.taxId ?? (person.noTaxIdReason === 'RELIGIOUS' ? 'відмова з релігійних переконань' : ''),
    'Серія та номер паспорта': person.identityPaper?.number ?? '',
    УНЗР: person.demographyNumber ?? '',
    'Моб. телефон': person.phones.map(({ e164 }) => nationalPhone(e164)).join(', '),
    Область: place?.region ?? '',
    Район: address?.placeTyped ? (place?.settlement ?? '') : (place?.district ?? ''),
    'Населений пункт': address
      ? (address.placeTyped ?? place?.settlement ?? '')
      : 'без постійного місця проживання',
    Вулиця: address?.street ?? '',
    Будинок: address?.house ?? '',
    Квартира: address?.flat ?? '',
    'Мова спілкування': LANGUAGE_NAMES[person.preferredLanguage] ?? '',
  }
}

/** `+380671234567` as `067 123 45 67`. */
function nationalPhone(e164: string): string {
  return `${e164.slice(3, 6)} ${e164.slice(6, 9)} ${e164.slice(9, 11)} ${e164.slice(11)}`
}

/** The sign of registers is not in Windows-1251; people type the plain one. */
function apostrophes(name: string): string {
  return name.replace(/[ʼ’]/g, "'")
}

function placesByCode(): (code: string) => Place {
  const byCode = new Map(
    describePlaces(readReferencePlaces()).map((place): [string, Place] => [
      place.code,
      { region: place.regionName ?? '', district: place.districtName ?? '', settlement: placeLabel(place) },
    ]),
  )
  return (code) => byCode.get(code) ?? { region: '', district: '', settlement: '' }
}
