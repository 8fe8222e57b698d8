/** Of UTF-8, for a unit of UTF-16. */
const MOST_BYTES_A_UNIT = 3

/**
 * Lines as bytes, one after another, in memory that is used again: taken anew for each batch, it has the engine look through
 * all it keeps again and again (docs/decisions/0015).
 */
export class LineBuffer {
  #bytes = Buffer.allocUnsafeSlow(2 ** 16)
  #end = 0

  write(lines: string): void {
    const needed = this.#end + lines.length * MOST_BYTES_A_UNIT
    if (needed > this.#bytes.length) this.#grow(needed)
    this.#end += this.#bytes.write(lines, this.#end)
  }

  /** What has been written, until the next `restart`. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#end)
  }

  restart(): void {
    this.#end = 0
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(2 * needed)
    this.#bytes.copy(larger, 0, 0, this.#end)
    this.#bytes = larger
  }
}
