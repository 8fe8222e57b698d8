// GHASH, the authenticating half of AES-GCM (NIST SP 800-38D, 6.4), byte by byte with tables for one key.
// A number of the field is four 32-bit words, the first bit being the coefficient of x^0.

const REDUCTION = 0xe1000000

type Words = [number, number, number, number]

/** Multiplies by x. */
function shifted([a, b, c, d]: Words): Words {
  const carry = d & 1 ? REDUCTION : 0
  return [
    ((a >>> 1) ^ carry) >>> 0,
    ((b >>> 1) | (a << 31)) >>> 0,
    ((c >>> 1) | (b << 31)) >>> 0,
    ((d >>> 1) | (c << 31)) >>> 0,
  ]
}

/** What the byte shifted out at the end adds to the first word. */
const OUT = Uint32Array.from({ length: 256 }, (_, byte) => {
  let words: Words = [0, 0, 0, byte]
  for (let bit = 0; bit < 8; bit++) words = shifted(words)
  return words[0]
})

/** Hashes the cipher text and its length under a key, for one text at a time. */
export class GaloisHash {
  /** Products of the key with every first byte, four words each. */
  readonly #products = new Uint32Array(256 * 4)
  readonly state = new Uint32Array(4)

  /** @param key 16 bytes: a block of noughts enciphered */
  constructor(key: Buffer) {
    let power: Words = [key.readUInt32BE(0), key.readUInt32BE(4), key.readUInt32BE(8), key.readUInt32BE(12)]
    for (let bit = 128; bit > 0; bit >>= 1) {
      this.#products.set(power, bit * 4)
      power = shifted(power)
    }
    for (let byte = 1; byte < 256; byte++) {
      const low = byte & -byte
      if (low === byte) continue
      for (let word = 0; word < 4; word++) {
        this.#products[byte * 4 + word] = this.#product(low, word) ^ this.#product(byte ^ low, word)
      }
    }
  }

  #product(byte: number, word: number): number {
    return this.#products[byte * 4 + word] ?? 0
  }

  /** Leaves the hash of `length` bytes of cipher text (no other data) in `state`. */
  hash(bytes: Uint8Array, start: number, length: number): void {
    const { state } = this
    state.fill(0)
    for (let from = 0; from < length; from += 16) {
      for (let at = 0; at < 16 && from + at < length; at++) this.#mix(at, bytes[start + from + at] ?? 0)
      this.#multiply()
    }
    state[3] = (state[3] ?? 0) ^ (length * 8)
    this.#multiply()
  }

  #mix(at: number, byte: number): void {
    const word = at >> 2
    this.state[word] = (this.state[word] ?? 0) ^ (byte << (24 - (at & 3) * 8))
  }

  #multiply(): void {
    const { state } = this
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state
    const products = this.#products
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let at = 15; at >= 0; at--) {
      const out = OUT[d & 0xff] ?? 0
      d = (d >>> 8) | (c << 24)
      c = (c >>> 8) | (b << 24)
      b = (b >>> 8) | (a << 24)
      a = (a >>> 8) ^ out
      const word = at < 4 ? s0 : at < 8 ? s1 : at < 12 ? s2 : s3
      const row = ((word >>> (24 - (at & 3) * 8)) & 0xff) * 4
      a ^= products[row] ?? 0
      b ^= products[row + 1] ?? 0
      c ^= products[row + 2] ?? 0
      d ^= products[row + 3] ?? 0
    }
    state[0] = a
    state[1] = b
    state[2] = c
    state[3] = d
  }
}
