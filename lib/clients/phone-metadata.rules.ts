import 'server-only'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Checked } from './finding.rules'
import { checkPhone, type PhoneError, type PhoneWarning } from './phone.rules'

/** What a number is, by the numbering plan of its country. */
export type PhoneDescription = { country: string | undefined; line: 'MOBILE' | 'FIXED' | 'FREE' | 'OTHER' }

/**
 * `checkPhone` and then a look into the numbering plans of all countries, which are too heavy for the browser.
 *
 * A number the plan does not know is a warning: plans change sooner than libraries, and numbers of the occupied
 * territories must be taken.
 */
export function checkPhoneFully(typed: string): Checked<string, PhoneError, PhoneWarning> {
  const checked = checkPhone(typed)
  if (!checked.value || describePhone(checked.value)) return checked
  return { ...checked, warnings: [...checked.warnings, { code: 'phoneUnlikely' }] }
}

/** The country and the kind of line of a number; undefined where the plan of its country has no such number. */
export function describePhone(e164: string): PhoneDescription | undefined {
  const number = parsePhoneNumberFromString(e164)
  if (!number?.isValid()) return undefined
  return { country: number.country, line: lineOf(number.getType()) }
}

function lineOf(type: string | undefined): PhoneDescription['line'] {
  if (type === 'MOBILE') return 'MOBILE'
  if (type === 'FIXED_LINE' || type === 'FIXED_LINE_OR_MOBILE') return 'FIXED'
  return type === 'TOLL_FREE' ? 'FREE' : 'OTHER'
}
