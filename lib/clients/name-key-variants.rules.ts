const PREFIX = 8
/** Sounds from so many letters on are kept apart: double surnames begin like the commonest single ones by the hundred. */
const LONG_FROM = 13
const LONG = '~'
const MOST_ERRORS = 2
const TWO_ERRORS_FROM = 6
const ONE_ERROR_FROM = 3

/** How many typing errors a word of this many sounds is forgiven. */
export function forgivenErrors(length: number): 0 | 1 | 2 {
  if (length < ONE_ERROR_FROM) return 0
  return length < TWO_ERRORS_FROM ? 1 : 2
}

/**
 * The beginning of a sound with up to two of its letters left out, itself included.
 *
 * Two sounds at most two typing errors apart share a variant, so that similar names are found by equality in a
 * B-tree, at a cost that does not grow with the number of names (symmetric deletion). Eight letters are enough to be
 * selective and keep it to 37 variants a name.
 *
 * @param mostErrors fewer errors than the length forgives
 */
export function deletionVariants(sound: string, mostErrors: number = MOST_ERRORS): string[] {
  const whole = sound.slice(0, PREFIX)
  const found = new Set([whole])
  const errors = Math.min(forgivenErrors(sound.length), mostErrors)
  for (let first = 0; errors > 0 && first < whole.length; first += 1) {
    const [before, after] = [whole.slice(0, first), whole.slice(first + 1)]
    found.add(before + after)
    for (let next = 0; errors > 1 && next < after.length; next += 1)
      found.add(before + after.slice(0, next) + after.slice(next + 1))
  }
  return [...found]
}

/** The variants a name is kept under. Those of long ones are marked, so that who types a short one does not read them. */
export function keptVariants(sound: string): string[] {
  const variants = deletionVariants(sound)
  return sound.length < LONG_FROM ? variants : variants.map((variant) => variant + LONG)
}

/** The variants names may be kept under that are at most so many typing errors away: names of a like length. */
export function soughtVariants(sound: string, mostErrors: number = MOST_ERRORS): string[] {
  const variants = deletionVariants(sound, mostErrors)
  const long = sound.length + MOST_ERRORS < LONG_FROM ? [] : variants.map((variant) => variant + LONG)
  return sound.length - MOST_ERRORS < LONG_FROM ? [...variants, ...long] : long
}
