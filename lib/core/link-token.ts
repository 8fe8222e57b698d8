import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { derivedSecret } from './secrets'

const ID_BYTES = 16
const MARK_BYTES = 16

/** A text for an address that leads to one row and cannot be guessed or made by anybody else. */
export function signLink(purpose: string, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([bytes, markOf(purpose, bytes)]).toString('base64url')
}

/** The id of the row, unless the text is not one of ours for this purpose. */
export function readLink(purpose: string, token: string): string | undefined {
  const all = Buffer.from(token, 'base64url')
  if (all.length !== ID_BYTES + MARK_BYTES) return undefined
  const bytes = all.subarray(0, ID_BYTES)
  if (!timingSafeEqual(markOf(purpose, bytes), all.subarray(ID_BYTES))) return undefined
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function markOf(purpose: string, bytes: Uint8Array): Buffer {
  return createHmac('sha256', derivedSecret(`link:${purpose}`))
    .update(bytes)
    .digest()
    .subarray(0, MARK_BYTES)
}
