import 'server-only'
import { createHash } from 'node:crypto'

/** An id that is the same for the same text in every installation, so that a thing loaded twice is one row. */
export function stableId(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}
