import type { Checked, Finding } from './finding.rules'

export const PHONE_ERRORS = [
  'phoneEmpty',
  'phoneNotDigits',
  'phoneTooShort',
  'phoneTooLong',
  'phoneNoSuchCode',
  'phoneNeedsAreaCode',
  'phoneNeedsPlus',
] as const
export const PHONE_WARNINGS = ['phoneExtensionDropped', 'phoneUnlikely'] as const
export type PhoneError = (typeof PHONE_ERRORS)[number]
export type PhoneWarning = (typeof PHONE_WARNINGS)[number]

type PhoneCheck = Checked<string, PhoneError, PhoneWarning>

/** Ukrainian codes of mobile networks, ukraine.md 8.5; numbers move between networks, so they do not tell whose. */
const MOBILE = /^(39|50|63|66|67|68|71|73|75|77|89|9[1-9])\d{7}$/
const EXTENSION = /[\s,;]*(дод|вн|доб|ext|x)\.?\s*\d{1,6}\s*$/i
// Calling codes of two digits; 1 and 7 have one, all others three.
const TWO_DIGIT_CODE = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/**
 * Reads a phone number as typed and gives it as E.164, `+380670000014`.
 *
 * Light enough for the browser: it knows the shape of Ukrainian numbers and the length of all others. The server looks
 * again with the full numbering plans (`phone-metadata.rules`), whose doubts are warnings, for plans change.
 * `80671234567` is the way numbers were dialled before 2009. Nine digits of a mobile are what is left of
 * `0671234567` in a table that took it for a sum.
 */
export function checkPhone(typed: string): PhoneCheck {
  const text = typed
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\u202A-\u202E\uFEFF]/g, '')
    .trim()
  const withoutExtension = text.replace(EXTENSION, '')
  const warnings: Finding<PhoneWarning>[] =
    withoutExtension === text ? [] : [{ code: 'phoneExtensionDropped' }]
  if (/[^\d\s\u00A0()+\-–—‑./]/.test(withoutExtension)) return refused({ code: 'phoneNotDigits' })

  const digits = withoutExtension.replace(/\D/g, '')
  if (digits === '') return refused({ code: 'phoneEmpty' })
  const isInternational = withoutExtension.startsWith('+') || digits.startsWith('00')
  const read = isInternational ? readInternational(digits.replace(/^00/, '')) : readDomestic(digits)
  return { ...read, warnings: read.value ? warnings : [] }
}

/** `067 000 00 14`; a foreign number keeps its country, `+48 601 234 567`. */
export function formatPhoneDomestic(e164: string): string {
  const own = ukrainianPart(e164)
  return own
    ? `0${own.slice(0, 2)} ${own.slice(2, 5)} ${own.slice(5, 7)} ${own.slice(7)}`
    : formatForeign(e164)
}

/** `+380 67 000 00 14`, as shown to people abroad and in papers. */
export function formatPhoneInternational(e164: string): string {
  const own = ukrainianPart(e164)
  return own
    ? `+380 ${own.slice(0, 2)} ${own.slice(2, 5)} ${own.slice(5, 7)} ${own.slice(7)}`
    : formatForeign(e164)
}

/** `067 ••• •• 14`: enough to tell two people apart, not enough to call. */
export function maskPhone(e164: string): string {
  const shown = formatPhoneDomestic(e164)
  const kept = shown.indexOf(' ')
  const start = kept === -1 ? 0 : kept
  return shown.slice(0, start) + shown.slice(start, -2).replace(/\d/g, '•') + shown.slice(-2)
}

/** Whether it is a number of a Ukrainian mobile network: one that can get an SMS. */
export function isUkrainianMobile(e164: string): boolean {
  return MOBILE.test(ukrainianPart(e164) ?? '')
}

function readDomestic(digits: string): PhoneCheck {
  if (digits.startsWith('380')) return readInternational(digits)
  if (digits.startsWith('80')) {
    // 0 800 … without its nought is free-line 800 and not a number dialled the old way.
    if (/^800\d{6}$/.test(digits)) return readUkrainian(digits)
    return withLength(digits, 11) ?? readUkrainian(digits.slice(2))
  }
  if (digits.startsWith('0')) return withLength(digits, 10) ?? readUkrainian(digits.slice(1))
  if (MOBILE.test(digits)) return readUkrainian(digits)
  if (digits.length >= 5 && digits.length <= 7) return refused({ code: 'phoneNeedsAreaCode' })
  if (digits.length < 5) return refused({ code: 'phoneTooShort', params: { lack: 10 - digits.length } })
  return refused({ code: 'phoneNeedsPlus' })
}

function readInternational(digits: string): PhoneCheck {
  if (digits.startsWith('380')) {
    // "+380 067 …": the nought of the domestic form left in.
    const full = /^3800\d{9}$/.test(digits) ? `380${digits.slice(4)}` : digits
    return withLength(full, 12) ?? readUkrainian(full.slice(3))
  }
  if (/^80\d{9}$/.test(digits)) return readUkrainian(digits.slice(2))
  if (digits.length < 8) return refused({ code: 'phoneTooShort', params: { lack: 8 - digits.length } })
  if (digits.length > 15) return refused({ code: 'phoneTooLong', params: { extra: digits.length - 15 } })
  if (digits.startsWith('0')) return refused({ code: 'phoneNoSuchCode', params: { code: `+${digits[0]}` } })
  return sound(`+${digits}`)
}

function readUkrainian(national: string): PhoneCheck {
  return /^[3-9]/.test(national)
    ? sound(`+380${national}`)
    : refused({ code: 'phoneNoSuchCode', params: { code: `0${national.slice(0, 2)}` } })
}

function withLength(digits: string, length: number): PhoneCheck | undefined {
  if (digits.length < length) {
    return refused({ code: 'phoneTooShort', params: { lack: length - digits.length } })
  }
  if (digits.length > length) {
    return refused({ code: 'phoneTooLong', params: { extra: digits.length - length } })
  }
  return undefined
}

function ukrainianPart(e164: string): string | undefined {
  return /^\+380(\d{9})$/.exec(e164)?.[1]
}

function formatForeign(e164: string): string {
  const digits = e164.replace(/\D/g, '')
  const codeLength = /^[17]/.test(digits) ? 1 : TWO_DIGIT_CODE.test(digits) ? 2 : 3
  const groups: string[] = []
  let rest = digits.slice(codeLength)
  while (rest.length > 4) {
    groups.push(rest.slice(0, 3))
    rest = rest.slice(3)
  }
  return [`+${digits.slice(0, codeLength)}`, ...groups, rest].join(' ')
}

function sound(e164: string): PhoneCheck {
  return { value: e164, errors: [], warnings: [] }
}

function refused(error: Finding<PhoneError>): PhoneCheck {
  return { value: undefined, errors: [error], warnings: [] }
}
