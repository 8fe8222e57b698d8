import type { Sex } from './people'

const TAX_WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7]
const REGISTER_WEIGHTS = [7, 3, 1]

/** How many people of one sex a tax number can tell apart among those born on one day. */
export const PEOPLE_A_DAY = 5000

/**
 * The four digits that tell people born on one day apart; the last one is odd for men.
 *
 * @param place 0..4999
 */
function serialOf(place: number, sex: Sex): number {
  return ((place * 2741) % PEOPLE_A_DAY) * 2 + (sex === 'MALE' ? 1 : 0)
}

/** A taxpayer number that agrees with the birth date and the sex and has the right last digit. */
export function inventTaxId(daysSince1900: number, place: number, sex: Sex): string {
  const nine = pad(daysSince1900, 5) + pad(serialOf(place, sex), 4)
  let sum = 0
  for (let digit = 0; digit < 9; digit++) sum += (nine.charCodeAt(digit) - 48) * (TAX_WEIGHTS[digit] ?? 0)
  return nine + ((((sum % 11) + 11) % 11) % 10)
}

/** A record number of the demographic register, `YYYYMMDD-NNNNC`. */
export function inventDemographyNumber(birthDate: string, place: number, sex: Sex): string {
  const day = birthDate.slice(0, 4) + birthDate.slice(5, 7) + birthDate.slice(8, 10)
  const serial = pad((serialOf(place, sex) * 3331 + 7) % 10_000, 4)
  const twelve = day + serial
  let sum = 0
  for (let digit = 0; digit < 12; digit++)
    sum += (twelve.charCodeAt(digit) - 48) * (REGISTER_WEIGHTS[digit % 3] ?? 0)
  return `${day}-${serial}${sum % 10}`
}

// Odd, not a multiple of 3 or 5: multiplied by it, consecutive people get numbers far apart and none twice.
const STRIDE = 7_368_787
// The first person does not get the number of noughts.
const FIRST = 31_415_927

const PASSPORT_SERIES =
  'АА АВ АЕ АК АМ АН АО АР АС ВА ВВ ВЕ ВК ВМ ВН ВО ВР ВС ЕА ЕВ ЕЕ ЕК ЕМ ЕН ЕО ЕР ЕС КА КВ КЕ КК КМ КН КО КР КС МА МВ МЕ МК ММ МН МО МР МС НА НВ НЕ НК НМ НН НО НР НС СА СВ СК СМ СН СО СР СТ СЮ ТТ'.split(
    ' ',
  )
const CERTIFICATE_SERIES = 'АМ БК ВЛ ГЮ ЖД ЗП ИВ КВ КГ ЛВ МЮ НК ОД ПЛ РВ СГ ТП ФП ХМ ЧК'.split(' ')

export function inventPassportBooklet(index: number): string {
  const ordinal = (FIRST + index * STRIDE) % (PASSPORT_SERIES.length * 1_000_000)
  return `${PASSPORT_SERIES[Math.floor(ordinal / 1_000_000)]} ${pad(ordinal % 1_000_000, 6)}`
}

export function inventIdCard(index: number): string {
  return pad((FIRST + index * STRIDE) % 90_000_000, 9)
}

export function inventBirthCertificate(index: number): string {
  const ordinal = (FIRST + index * STRIDE) % (CERTIFICATE_SERIES.length * 1_000_000)
  return `I-${CERTIFICATE_SERIES[Math.floor(ordinal / 1_000_000)]} ${pad(ordinal % 1_000_000, 6)}`
}

/** Codes of the mobile networks; the big ones have more first digits to give out. Subscriber numbers start low. */
const PHONE_STARTS = [
  ...['67', '50'].flatMap((code) => [0, 1, 2, 3, 4].map((first) => `+380${code}${first}`)),
  ...['97', '66', '63', '96', '95'].flatMap((code) => [0, 1, 2].map((first) => `+380${code}${first}`)),
  ...['68', '98', '93', '99', '73'].flatMap((code) => [0, 1].map((first) => `+380${code}${first}`)),
  ...['39', '91', '92', '94', '77'].map((code) => `+380${code}0`),
]

/**
 * A mobile number in E.164, another one for each person and each of their phones.
 *
 * @param ordinal 0 or 1: the person’s first or second phone
 */
export function inventPhone(index: number, ordinal: number): string {
  const numbers = PHONE_STARTS.length * 1_000_000
  // First phones from the one end, second ones from the other: taken in turn, all first phones would end in an odd digit.
  const step = ordinal === 0 ? index : numbers - 1 - (index % numbers)
  const place = (FIRST + step * STRIDE) % numbers
  return `${PHONE_STARTS[Math.floor(place / 1_000_000)]}${pad(place % 1_000_000, 6)}`
}

/** Several times as fast as `padStart`; the number must not have more digits. */
function pad(number: number, digits: number): string {
  return String(10 ** digits + number).slice(1)
}
