import { addDays, type PlainDate, plainDate } from '@/lib/core/plain-date'
import { LANGUAGES } from '../client-codes.rules'
import { guessDocumentKind, type IdentityDocumentKind } from '../identity-document.rules'
import { sexOfPatronymic } from '../name-gender.rules'
import { checkPhone } from '../phone.rules'

const BLANKS = new Set([
  '', '-', '—', '–', '--', '---', '.', '?', 'немає', 'нема', 'відсутній', 'відсутня', 'відсутнє', 'відсутні', 'н/д', 'н/в', 'б/н',
  'не вказано', 'не вказана', 'не зазначено', 'не надано', 'невідомо', 'невідома', 'невідомий', 'нет', 'null', 'none', 'n/a',
]) // biome-ignore format: a table

/** Whether a cell says nothing, in words or without. */
export function isBlankCell(cell: string): boolean {
  return BLANKS.has(cell.trim().toLowerCase())
}

/** Whether a cell for a tax number says that the person has none by conviction. */
export function isReligiousRefusal(cell: string): boolean {
  return /відмов|реліг/i.test(cell)
}

/** What no person typed: letters lost in a wrong encoding, an error of Excel, a number it has turned into a power. */
export function damageOf(
  cell: string,
): { code: 'unreadableLetters' | 'brokenFormula' | 'numberTurnedPower'; value: string } | undefined {
  const value = cell.trim()
  if (value.includes('\uFFFD') || /^[? ]*\?{3,}[? ]*$/.test(value))
    return { code: 'unreadableLetters', value }
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|Н\/Д|ССЫЛКА!|ПОСИЛАННЯ!|ЗНАЧ!|ІМ.Я\?)$/iu.test(value)) {
    return { code: 'brokenFormula', value }
  }
  return /^\d([.,]\d+)?E\+?\d{1,2}$/i.test(value) ? { code: 'numberTurnedPower', value } : undefined
}

/** The parts of a name that stands in one cell; undefined where it cannot be told which is which. */
export function splitFullName(
  cell: string,
): { surname: string; givenName: string; patronymic: string } | undefined {
  const words = cell
    .replace(/[,;]/g, ' ')
    .replace(/\s+-\s+/g, '-')
    // Initials written together: "Коваль О.І."
    .replace(/(\p{L}\.)(?=\p{L})/gu, '$1 ')
    .trim()
    .split(/\s+/)
  const last = words.at(-1)?.toLowerCase()
  // "Мамед огли", "Мамед кизи" are one patronymic of two words.
  const hasParticle = last === 'огли' || last === 'кизи'
  const parts = hasParticle ? [...words.slice(0, -2), words.slice(-2).join(' ')] : words
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 2) return { surname: first, givenName: second, patronymic: '' }
  if (parts.length !== 3) return undefined
  const isGivenFirst = sexOfPatronymic(second) !== undefined && sexOfPatronymic(third) === undefined
  return isGivenFirst && !third.endsWith('.')
    ? { surname: third, givenName: first, patronymic: second }
    : { surname: first, givenName: second, patronymic: third }
}

/** The sex a cell tells: ж, жін., ч, чол., м; undefined for anything else. */
export function readSexCell(cell: string): 'FEMALE' | 'MALE' | undefined {
  const word = cell.trim().toLowerCase().replace(/\.$/, '')
  if (/^(ж|жін\p{L}*|жен\p{L}*|f|female)$/u.test(word)) return 'FEMALE'
  return /^(ч|чол\p{L}*|м|муж\p{L}*|m|male)$/u.test(word) ? 'MALE' : undefined
}

/** A date as Excel counts them: days since 30.12.1899; undefined for a number that is none. */
export function dateOfExcelSerial(cell: string): PlainDate | undefined {
  const serial = Number(cell.trim())
  // Five digits: from May 1927 to the end of the count of this century. Fewer digits might be a year.
  if (!/^\d{5}(\.0+)?$/.test(cell.trim()) || serial < 10_000 || serial > 73_000) return undefined
  return addDays(plainDate('1899-12-30'), serial)
}

/** A birth date cell: what the card's field takes, or the year alone. */
export function readBirthCell(cell: string): { birthDate: string; birthYear?: string } {
  if (isBlankCell(cell)) return { birthDate: 'UNKNOWN' }
  const year = /^(\d{4})\s*(р\.?\s?н\.?|р\.?|року)?$/i.exec(cell.trim())?.[1]
  if (year) return { birthDate: 'UNKNOWN', birthYear: year }
  return { birthDate: dateOfExcelSerial(cell) ?? cell }
}

/** The phones of a cell: several numbers, each perhaps with a word on whose it is. */
export function readPhonesCell(cell: string): { typed: string; owner?: 'OTHER'; ownerNote?: string }[] {
  if (isBlankCell(cell) || cell.trim() === '0') return []
  if (checkPhone(cell).value) return [{ typed: cell.trim() }]
  return splitPhones(cell).map((piece) => {
    const note =
      piece
        .match(/[\p{L}][\p{L}’'ʼ. -]*/gu)
        ?.join(' ')
        .trim() ?? ''
    const typed = piece
      .replace(/[^\d+() -]/g, ' ')
      .replace(/\(\s*\)/g, ' ')
      .trim()
    if (note === '' || typed === '') return { typed: piece.trim() }
    const isOnlyLabel = /^(тел|моб|дом|роб|телефон|мобільний|домашній|viber|telegram|вайбер)\.?$/i.test(note)
    return isOnlyLabel ? { typed } : { typed, owner: 'OTHER', ownerNote: note }
  })
}

/** A kind of identity paper by its name in a table: паспорт, ID-картка, закордонний паспорт… */
export function readDocumentKindCell(cell: string, number: string): IdentityDocumentKind | undefined {
  const name = cell.toLowerCase().replace(/["'`’ʼ]/g, '')
  const found = DOCUMENT_NAMES.find(([pattern]) => pattern.test(name))
  if (!found) return name.trim() === '' ? guessDocumentKind(number) : undefined
  const [, kind] = found
  // "Паспорт" alone is either of two papers; its number tells which.
  return kind === 'PASSPORT_BOOKLET' && guessDocumentKind(number) === 'ID_CARD' ? 'ID_CARD' : kind
}

/** A language by its name or code. */
export function readLanguageCell(cell: string): (typeof LANGUAGES)[number] | undefined {
  const name = cell.trim().toLowerCase()
  const code = LANGUAGES.find((language) => language === name)
  return code ?? LANGUAGE_STARTS.find(([start]) => name.startsWith(start))?.[1]
}

/** A group of disability: I, 1, перша, "III група", дитина. */
export function readDisabilityCell(
  cell: string,
): 'NO_DISABILITY' | 'GROUP_I' | 'GROUP_II' | 'GROUP_III' | 'CHILD' | undefined {
  const name = cell
    .trim()
    .toLowerCase()
    .replace(/і/g, 'i')
    .replace(/\s*(група|гр)\.?\s*/g, '')
  if (/^(нем|нi|без)/.test(name)) return 'NO_DISABILITY'
  if (/^(iii|3|трет)/.test(name)) return 'GROUP_III'
  if (/^(ii|2|друг)/.test(name)) return 'GROUP_II'
  if (/^(i|1|перш)/.test(name)) return 'GROUP_I'
  return name.startsWith('дит') ? 'CHILD' : undefined
}

const DOCUMENT_NAMES: readonly (readonly [RegExp, IdentityDocumentKind])[] = [
  [/закорд|загран|travel/, 'TRAVEL_PASSPORT'],
  [/(іноз|ін\. держ|іншої держ|foreign)/, 'FOREIGN_PASSPORT'],
  [/id|айді|карт/, 'ID_CARD'],
  [/паспорт|книжеч|passport/, 'PASSPORT_BOOKLET'],
  [/народж|birth/, 'BIRTH_CERTIFICATE'],
  [/пенс/, 'PENSIONER_CERTIFICATE'],
  [/водій|водия|прав[ао]/, 'DRIVING_LICENCE'],
  [/військ/, 'MILITARY_ID'],
  [/убд|бойових/, 'COMBATANT_CERTIFICATE'],
  [/впо|переміщ/, 'IDP_CERTIFICATE'],
  [/тимчасове посв/, 'TEMPORARY_CITIZEN_CERTIFICATE'],
  [/постійне прож/, 'PERMANENT_RESIDENCE_PERMIT'],
  [/тимчасове прож/, 'TEMPORARY_RESIDENCE_PERMIT'],
  [/біжен/, 'REFUGEE_CERTIFICATE'],
  [/додатков/, 'SUBSIDIARY_PROTECTION_CERTIFICATE'],
  [/тимчасов\p{L}* захист/u, 'TEMPORARY_PROTECTION_CERTIFICATE'],
  [/за захистом/, 'ASYLUM_SEEKER_CERTIFICATE'],
  [/без громадян/, 'STATELESS_PERSON_CERTIFICATE'],
  [/звільнен/, 'RELEASE_CERTIFICATE'],
  [/інш|посвід|довід|other/, 'OTHER'],
]

const LANGUAGE_STARTS: readonly (readonly [string, (typeof LANGUAGES)[number]])[] = [
  ['укр', 'uk'],
  ['рос', 'ru'],
  ['рус', 'ru'],
  ['англ', 'en'],
  ['кримсь', 'crh'],
  ['угор', 'hu'],
  ['рум', 'ro'],
  ['молд', 'ro'],
  ['поль', 'pl'],
  ['болг', 'bg'],
  ['гаг', 'gag'],
  ['слова', 'sk'],
  ['ром', 'rom'],
]

/** Cuts at signs that stand between numbers; a sign inside one number leaves pieces too short to be numbers. */
function splitPhones(cell: string): string[] {
  const pieces = cell.split(/[,;/|\n]+|\s(?:та|і|або)\s/).filter((piece) => piece.trim() !== '')
  const digitsOf = (piece: string) => piece.replace(/\D/g, '').length
  const isCut = pieces.every((piece) => digitsOf(piece) >= 5 || digitsOf(piece) === 0)
  if (!isCut) return [cell]
  return pieces.flatMap((piece) => {
    // Two whole numbers with nothing but a space between them.
    const pair = /^\s*(\+?3?8?0\d{9})\s+(\+?3?8?0\d{9})\s*$/.exec(piece)
    return pair ? [pair[1] ?? '', pair[2] ?? ''] : [piece]
  })
}
