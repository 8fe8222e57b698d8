import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { fileKey } from './secrets'

// A sealed file: version, salt of its key, then pieces of 64 KiB, each with its tag (AES-256-GCM). The nonce of a piece is
// its number and whether it is the last one, so that none can be left out, moved or added (the STREAM construction of
// Hoang, Reyhanitabar, Rogaway and Vizár).
const VERSION = 1
const SALT_BYTES = 32
const HEAD_BYTES = 1 + SALT_BYTES
const PIECE_BYTES = 64 * 1024
const TAG_BYTES = 16
const NONCE_BYTES = 12

/** Where sealed files lie. It sees no plain byte, and knows a file by a name that says nothing. */
export type SealedStore = {
  put: (name: string, bytes: Iterable<Uint8Array>, length: number) => Promise<void>
  /** @throws if there is no such file */
  get: (name: string) => Promise<AsyncIterable<Uint8Array>>
  /** Nothing happens if there is no such file; what was begun under the name goes too. */
  remove: (name: string) => Promise<void>
  /** Names of what lies there, whole or begun, with the time it was written. */
  list: () => AsyncIterable<StoredName>
}
export type StoredName = { readonly name: string; readonly writtenAt: Date }

/** How long a file of so many bytes is once sealed: stores want to know it beforehand. */
export function sealedLength(bytes: number): number {
  return HEAD_BYTES + bytes + TAG_BYTES * Math.max(1, Math.ceil(bytes / PIECE_BYTES))
}

/** Encrypts a file piece by piece: beside the file itself no more than a piece is in memory. */
export function* sealFile(name: string, plain: Uint8Array): Generator<Uint8Array> {
  const salt = randomBytes(SALT_BYTES)
  const key = fileKey(name, salt)
  yield Buffer.concat([Uint8Array.of(VERSION), salt])
  const count = Math.max(1, Math.ceil(plain.length / PIECE_BYTES))
  for (let place = 0; place < count; place += 1) {
    const piece = plain.subarray(place * PIECE_BYTES, (place + 1) * PIECE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place, place === count - 1))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/**
 * Decrypts what `sealFile` gave, piece by piece as it comes in.
 *
 * @throws if a byte was changed, the end is missing, or the file was sealed under another name or key
 */
export async function* openFile(
  name: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pieces = inPieces(sealed)
  try {
    const head = await pieces.next(HEAD_BYTES)
    if (head.length !== HEAD_BYTES || head[0] !== VERSION)
      throw new Error(`A sealed file of unknown version ${head[0]}`)
    const key = fileKey(name, head.subarray(1))
    for (let place = 0, isLast = false; !isLast; place += 1) {
      const piece = await pieces.next(PIECE_BYTES + TAG_BYTES)
      isLast = await pieces.isAtEnd()
      const nonce = nonceOf(place, isLast)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      decipher.setAuthTag(piece.subarray(-TAG_BYTES))
      const plain = decipher.update(piece.subarray(0, -TAG_BYTES))
      decipher.final()
      yield Uint8Array.from(plain)
    }
  } finally {
    // Whoever reads may stop half-way: the store then closes what it opened.
    await pieces.stop()
  }
}

function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt32BE(place, NONCE_BYTES - 5)
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0
  return nonce
}

/** Cuts what comes in chunks of any length into pieces of a wanted one; the last may be shorter. */
function inPieces(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  let isOver = false
  async function fill(length: number): Promise<void> {
    const parts = [held]
    let size = held.length
    while (size < length && !isOver) {
      const next = await chunks.next()
      if (next.done) isOver = true
      else {
        parts.push(Buffer.from(next.value))
        size += next.value.length
      }
    }
    held = Buffer.concat(parts)
  }
  return {
    async next(length: number): Promise<Buffer> {
      await fill(length)
      const piece = held.subarray(0, length)
      held = held.subarray(length)
      return piece
    },
    async isAtEnd(): Promise<boolean> {
      await fill(1)
      return held.length === 0
    },
    async stop(): Promise<void> {
      await chunks.return?.()
    },
  }
}
