/**
 * A small generator of pseudo-random numbers that can be set to any person of any seed at once, so that person
 * 4,000,000 is the same whether or not those before were made.
 */
export class Chance {
  #a = 1
  #b = 1

  /** Starts the numbers of one person. */
  restart(seed: number, index: number): void {
    this.#a = mix(seed ^ 0x9e3779b9)
    this.#b = mix(Math.imul(index + 1, 0x85ebca6b) ^ this.#a ^ Math.floor(index / 0x1_0000_0000))
    this.next()
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    // xoroshiro64*: enough for invented people, and two numbers of state only.
    const a = this.#a
    let b = this.#b
    const result = Math.imul(a, 0x9e3779bb)
    b ^= a
    this.#a = ((a << 26) | (a >>> 6)) ^ b ^ (b << 9)
    this.#b = (b << 13) | (b >>> 19)
    return (result >>> 0) / 0x1_0000_0000
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  isWithin(share: number): boolean {
    return this.next() < share
  }
}

function mix(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) | 1
}

/** Draws one of many in proportion to their weights, in the same time however many there are (Walker’s alias method). */
export class WeightedDraw<T> {
  readonly #values: readonly T[]
  readonly #threshold: Float64Array
  readonly #alias: Uint32Array

  constructor(values: readonly T[], weightOf: (value: T) => number) {
    const weights = values.map(weightOf)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    if (!(total > 0)) throw new Error('A weighted draw needs at least one positive weight')
    this.#values = values
    this.#threshold = Float64Array.from(weights, (weight) => (weight * values.length) / total)
    this.#alias = new Uint32Array(values.length)
    this.#pairUp()
  }

  draw(chance: Chance): T {
    const place = chance.next() * this.#values.length
    const column = Math.floor(place)
    const chosen = place - column < at(this.#threshold, column) ? column : at(this.#alias, column)
    const value = this.#values[chosen]
    if (value === undefined) throw new Error(`No value ${chosen} of ${this.#values.length}`)
    return value
  }

  #pairUp(): void {
    const small: number[] = []
    const large: number[] = []
    this.#threshold.forEach((share, column) => {
      if (share < 1) small.push(column)
      else large.push(column)
    })
    for (;;) {
      const poor = small.pop()
      const rich = large.pop()
      if (poor === undefined || rich === undefined) {
        for (const column of [poor, rich, ...small, ...large])
          if (column !== undefined) this.#threshold[column] = 1
        return
      }
      this.#alias[poor] = rich
      const left = at(this.#threshold, rich) + at(this.#threshold, poor) - 1
      this.#threshold[rich] = left
      if (left < 1) small.push(rich)
      else large.push(rich)
    }
  }
}

function at(numbers: Float64Array | Uint32Array, place: number): number {
  return numbers[place] ?? 0
}
