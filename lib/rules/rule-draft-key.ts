import { createHash } from 'node:crypto'

/** Where a draft about a rule is kept; its key is an id, and a rule's address is made into one. */
export function ruleDraftKey(
  kind: string,
  code: string,
  what: 'rule-correction' | 'rule-confirmation' = 'rule-correction',
): string {
  const digest = createHash('sha256').update(`${kind}:${code}`).digest('hex')
  const parts = [8, 12, 16, 20, 32].map((end, at) => digest.slice([0, 8, 12, 16, 20][at], end))
  return `${what}:${parts.join('-')}`
}
