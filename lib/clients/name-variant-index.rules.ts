const FEWEST = 1024
const NONE = -1

/**
 * Who has which variant: numbers found by a text, in flat arrays, for there are some 37 texts a name and texts or lists of
 * numbers would take ten times the memory.
 *
 * Texts are known by 32 bits of their hash, so that now and then somebody is found who has another text: whoever asks
 * compares what is found anyway.
 */
export class VariantIndex {
  #entries = 0
  /** The newest entry of each place, by the last bits of the hash; each entry tells the one before it. */
  #newest = new Int32Array(FEWEST).fill(NONE)
  #hashes = new Int32Array(FEWEST)
  #owners = new Int32Array(FEWEST)
  #before = new Int32Array(FEWEST)

  add(variant: string, owner: number): void {
    if (this.#entries === this.#hashes.length) this.#grow()
    this.#hashes[this.#entries] = hashOf(variant)
    this.#owners[this.#entries] = owner
    this.#chain(this.#entries)
    this.#entries += 1
  }

  forEachOwner(variant: string, take: (owner: number) => void): void {
    const hash = hashOf(variant)
    let entry = this.#newest[this.#placeOf(hash)] ?? NONE
    while (entry !== NONE) {
      if (this.#hashes[entry] === hash) take(this.#owners[entry] ?? NONE)
      entry = this.#before[entry] ?? NONE
    }
  }

  #placeOf = (hash: number) => hash & (this.#newest.length - 1)

  #chain(entry: number): void {
    const place = this.#placeOf(this.#hashes[entry] ?? 0)
    this.#before[entry] = this.#newest[place] ?? NONE
    this.#newest[place] = entry
  }

  #grow(): void {
    const [hashes, owners] = [this.#hashes, this.#owners]
    const size = hashes.length * 2
    this.#hashes = new Int32Array(size)
    this.#hashes.set(hashes)
    this.#owners = new Int32Array(size)
    this.#owners.set(owners)
    this.#before = new Int32Array(size)
    this.#newest = new Int32Array(size).fill(NONE)
    for (let entry = 0; entry < this.#entries; entry += 1) this.#chain(entry)
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash
}
