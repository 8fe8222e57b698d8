const SHOWN = 3

/** `••• 789`-like: enough to check a paper held in the hand, not enough to copy the number. */
export function maskNumber(number: string): string {
  const hidden = Math.max([...number].length - SHOWN, 0)
  return [...number].map((sign, place) => (place < hidden && /[\p{L}\d]/u.test(sign) ? '•' : sign)).join('')
}
