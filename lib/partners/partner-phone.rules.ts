export type PhoneFault = 'phoneTooFewDigits' | 'phoneTooManyDigits'

/** Short numbers (`102`, `15-47`) and numbers of a city without its code (`61727`, `788-888`, `224 30 42`). */
const SHORTEST = 3
const LONGEST_LOCAL = 7
/** With the zero of long distance: `0 800 213 103`, `(044) 279-98-99`. */
const NATIONAL = 10
const UKRAINE = '380'
const INTERNATIONAL = { fewest: 8, most: 15 }

/**
 * What is wrong with a telephone as a source wrote it, by the number of its digits; nothing when it can be dialled.
 *
 * Sources give short numbers, numbers of a city and whole ones, so no form but the length can be asked for.
 */
export function phoneFault(number: string): PhoneFault | undefined {
  const digits = number.replace(/\D/g, '')
  if (/^\s*\+/.test(number) && !digits.startsWith(UKRAINE))
    return outside(digits.length, INTERNATIONAL.fewest, INTERNATIONAL.most)
  if (digits.startsWith(UKRAINE) && digits.length > LONGEST_LOCAL)
    return outside(digits.length, UKRAINE.length + NATIONAL - 1, UKRAINE.length + NATIONAL - 1)
  if (digits.startsWith('0')) return outside(digits.length, NATIONAL, NATIONAL)
  if (digits.length > LONGEST_LOCAL)
    return digits.length < NATIONAL ? 'phoneTooFewDigits' : 'phoneTooManyDigits'
  return outside(digits.length, SHORTEST, LONGEST_LOCAL)
}

function outside(length: number, fewest: number, most: number): PhoneFault | undefined {
  if (length < fewest) return 'phoneTooFewDigits'
  return length > most ? 'phoneTooManyDigits' : undefined
}

const SUBSCRIBER = 9

/** What a whole number is compared by, however it is written: `+380 44 279-98-99` is `(044) 279-98-99`. None of a short one. */
export function phoneKey(number: string): string | undefined {
  const digits = number.replace(/\D/g, '')
  return digits.length >= SUBSCRIBER ? digits.slice(-SUBSCRIBER) : undefined
}
