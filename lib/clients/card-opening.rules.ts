/** How long a reason is, in characters, spaces around it aside: a word tells its reader nothing. */
export const REASON_LENGTH = { least: 10, most: 500 } as const

/** What is wrong with a reason as typed; undefined when it may be sent. */
export function reasonFault(typed: string): 'tooShort' | 'tooLong' | undefined {
  const { length } = typed.trim()
  if (length < REASON_LENGTH.least) return 'tooShort'
  return length > REASON_LENGTH.most ? 'tooLong' : undefined
}
