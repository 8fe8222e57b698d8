/** Numbers from 0 up to 1 that follow from the seed alone: the same seed gives the same row of them on any machine. */
export function seededRandom(seed: string): () => number {
  let state = hashOf(seed)
  // mulberry32: small, evenly spread, and the same everywhere.
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** FNV-1a over the code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0
  return hash
}

/** The same things in an order that follows from the seed, whatever order they came in. */
export function shuffled(ids: readonly string[], seed: string): string[] {
  const random = seededRandom(seed)
  const rest = ids.toSorted()
  for (let last = rest.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a = '', b = ''] = [rest[last], rest[other]]
    rest[last] = b
    rest[other] = a
  }
  return rest
}
