import 'server-only'
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from './env'

// The first byte of a sealed text names how it was sealed, so that keys and ciphers can change later.
const SEALED_V1 = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

const secretsFileSchema = z.object({ masterKey: z.string() })

let keyring: { masterKey: Buffer; derived: Map<string, KeyObject> } | undefined

function masterKey(): Buffer {
  if (env.SECRET_KEY) return Buffer.from(env.SECRET_KEY, 'base64')
  const path = join(/* turbopackIgnore: true */ env.DATA_DIR, 'secrets.json')
  return Buffer.from(secretsFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).masterKey, 'base64')
}

/** One key per purpose, so that none of them says anything about another. */
function keyFor(purpose: string): KeyObject {
  keyring ??= { masterKey: masterKey(), derived: new Map() }
  const known = keyring.derived.get(purpose)
  if (known) return known
  // As an object OpenSSL sets it up once, which is most of the work for a text as short as a number.
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', keyring.masterKey, 'pryimalnia', purpose, 32)))
  keyring.derived.set(purpose, key)
  return key
}

// Random bytes are asked for by the hundred nonces: an import seals thousands of numbers a second.
const nonces = { bytes: new Uint8Array(NONCE_BYTES * 100), used: NONCE_BYTES * 100 }

function takeNonce(): Uint8Array<ArrayBuffer> {
  if (nonces.used === nonces.bytes.length) {
    randomFillSync(nonces.bytes)
    nonces.used = 0
  }
  const nonce = nonces.bytes.slice(nonces.used, nonces.used + NONCE_BYTES)
  nonces.used += NONCE_BYTES
  return nonce
}

/** Encrypts a text (AES-256-GCM) for a column that must not be readable from a copy of the database. */
export function sealText(plain: string): Uint8Array<ArrayBuffer> {
  const nonce = takeNonce()
  const cipher = createCipheriv('aes-256-gcm', keyFor('text'), nonce)
  const text = cipher.update(plain, 'utf8')
  // GCM holds nothing back: all of the text is out before `final`, which makes the tag.
  cipher.final()
  const sealed = new Uint8Array(1 + NONCE_BYTES + TAG_BYTES + text.length)
  sealed[0] = SEALED_V1
  sealed.set(nonce, 1)
  sealed.set(cipher.getAuthTag(), 1 + NONCE_BYTES)
  sealed.set(text, 1 + NONCE_BYTES + TAG_BYTES)
  return sealed
}

/** @throws if the bytes were changed, or sealed with another key */
export function openText(sealed: Uint8Array): string {
  if (sealed[0] !== SEALED_V1) throw new Error(`Sealed text of unknown version ${sealed[0]}`)
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
  const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyFor('text'), nonce, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(tag)
  const plain = decipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([plain, decipher.final()]).toString('utf8')
}

/**
 * A keyed hash by which an encrypted value can be found, equal for equal values of one kind.
 *
 * @param kind what the value is (`taxId`, `passport`…): the same digits of another kind hash otherwise
 * @param normalised the value as it is compared: no spaces, one alphabet, one case
 */
export function lookupHash(kind: string, normalised: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(lookupHashHex(kind, normalised), 'hex'))
}

/** `lookupHash` in hex. */
export function lookupHashHex(kind: string, normalised: string): string {
  const { inner, outer } = hashPadsOf(kind)
  // A letter takes three bytes at most; a text that might be too long for the room kept has its own.
  const isShort = normalised.length * 3 <= SHORT_TEXT_BYTES
  const text = isShort ? inner : Buffer.concat([inner], HASH_BLOCK_BYTES + normalised.length * 3)
  const length = HASH_BLOCK_BYTES + text.write(normalised, HASH_BLOCK_BYTES, 'utf8')
  outer.write(hash('sha256', text.subarray(0, length), 'hex'), HASH_BLOCK_BYTES, 'hex')
  return hash('sha256', outer, 'hex')
}

type HashPads = { inner: Buffer; outer: Buffer }
const HASH_BLOCK_BYTES = 64
const HASH_BYTES = 32
const SHORT_TEXT_BYTES = 192

/**
 * What HMAC (RFC 2104) puts before the text and before its hash, with room for either. Kept: `createHmac` makes them
 * anew each time.
 */
function hashPadsOf(kind: string): HashPads {
  const known = hashPads.get(kind)
  if (known) return known
  const padded = Buffer.alloc(HASH_BLOCK_BYTES)
  keyFor(`lookup:${kind}`).export().copy(padded)
  const pads = {
    inner: Buffer.concat([padded.map((byte) => byte ^ 0x36)], HASH_BLOCK_BYTES + SHORT_TEXT_BYTES),
    outer: Buffer.concat([padded.map((byte) => byte ^ 0x5c)], HASH_BLOCK_BYTES + HASH_BYTES),
  }
  hashPads.set(kind, pads)
  return pads
}

const hashPads = new Map<string, HashPads>()

/**
 * The key of one file in the file store, made of the master key, what is told with the file, and its name: under another
 * name it cannot be opened.
 */
export function fileKey(name: string, salt: Uint8Array): KeyObject {
  const derived = hkdfSync('sha256', keyFor('file').export(), salt, name, 32)
  return createSecretKey(Buffer.from(derived))
}

/** A secret for one named use (signing sessions, a database role), the same wherever the master key is the same. */
export function derivedSecret(purpose: string): string {
  return keyFor(`secret:${purpose}`).export().toString('base64url')
}
