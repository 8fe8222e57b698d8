import { createHash } from 'node:crypto'

/** Where the draft of a correction is kept; its key is an id, and a rule's address is made into one. */
export function ruleDraftKey(kind: string, code: string): string {
  const digest = createHash('sha256').update(`${kind}:${code}`).digest('hex')
  const parts = [8, 12, 16, 20, 32].map((end, at) => digest.slice([0, 8, 12, 16, 20][at], end))
  return `rule-correction:${parts.join('-')}`
}
