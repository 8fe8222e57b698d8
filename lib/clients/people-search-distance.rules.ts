// Letters taken for one another by ear, by language or by hand; half an error and less.
// biome-ignore format: a table
const CONFUSED: readonly (readonly [letters: string, cost: number])[] = [
  ['иіїйы', 0.3], ['еєэё', 0.3], ['гґ', 0.2], ['гх', 0.5], ['ощ', 1], ['оа', 0.5], ['еи', 0.4], ['еі', 0.6],
  ['ёо', 0.4], ['шщ', 0.4], ['зс', 0.6], ['дт', 0.6], ['бп', 0.6], ['жш', 0.6], ['чщ', 0.6], ['цс', 0.7],
  ['ую', 0.5], ['ая', 0.5], ['яе', 0.7], ['ув', 0.7], ['фх', 0.7], ['кг', 0.7], ['ьй', 0.4], ['ei', 0.5],
  ['oa', 0.5], ['yi', 0.3], ['iy', 0.3], ['gh', 0.2], ['ie', 0.5],
]

/** Two letters as one number. */
const pairOf = (a: number, b: number) => a * 0x10000 + b

const costOfPair = new Map<number, number>()

// Neighbours on the ЙЦУКЕН keyboard: a finger that slipped.
const SLIPPED = 0.85
for (const row of ['йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю']) {
  for (let place = 1; place < row.length; place += 1) {
    const [a, b] = [row.charCodeAt(place - 1), row.charCodeAt(place)]
    costOfPair.set(pairOf(a, b), SLIPPED).set(pairOf(b, a), SLIPPED)
  }
}
for (const [letters, cost] of CONFUSED) {
  for (const a of letters) {
    for (const b of letters) if (a !== b) costOfPair.set(pairOf(a.charCodeAt(0), b.charCodeAt(0)), cost)
  }
}

const SWAPPED = 0.8
const SOFT_SIGN = 0.3
const DOUBLED = 0.3
const SOFT = 'ь'.charCodeAt(0)
const HARD = 'ъ'.charCodeAt(0)

function substitution(a: number, b: number): number {
  return a === b ? 0 : (costOfPair.get(pairOf(a, b)) ?? 1)
}

function lone(letter: number, before: number): number {
  if (letter === before) return DOUBLED
  return letter === SOFT || letter === HARD ? SOFT_SIGN : 1
}

// Letters that cost little together count as one: whatever else one word has and the other has not must be made good by
// a substitution, an addition or an omission, none of them cheaper than a slip.
const LAST_CODE = 0x4ff
const bitOfCode = new Uint32Array(LAST_CODE + 1)
for (const letter of 'абвгґдеєжзиіїйклмнопрстуфхцчшщюяыэёabcdefghijklmnopqrstuvwxyz')
  bitOfCode[letter.charCodeAt(0)] = 1 << (Math.min(...cheapWith(letter)) % 31)

/** Codes of all letters that can be reached from this one by cheap substitutions. */
function cheapWith(letter: string, reached = new Set<number>()): Set<number> {
  reached.add(letter.charCodeAt(0))
  for (const [letters] of CONFUSED) {
    if (!letters.includes(letter)) continue
    for (const other of letters) if (!reached.has(other.charCodeAt(0))) cheapWith(other, reached)
  }
  return reached
}

function lettersOf(word: string): number {
  let letters = 0
  for (let place = 0; place < word.length; place += 1) letters |= bitOfCode[word.charCodeAt(place)] ?? 0
  return letters
}

function bitsIn(letters: number): number {
  let count = 0
  for (let left = letters; left !== 0; left &= left - 1) count += 1
  return count
}

// Rows of the table are used again by every comparison: thousands are made in a search.
const LONGEST = 64
const [rowA, rowB, rowC] = [
  new Float64Array(LONGEST + 1),
  new Float64Array(LONGEST + 1),
  new Float64Array(LONGEST + 1),
]

/**
 * How many typing errors lie between two words: Damerau–Levenshtein, where letters that sound or look alike, a soft
 * sign and a doubled letter count for less than one.
 *
 * @param atMost gives up beyond this and answers Infinity
 */
export function typingErrors(a: string, b: string, atMost: number): number {
  if (a === b) return 0
  const isHopeless = Math.abs(a.length - b.length) * SOFT_SIGN > atMost || atMost <= 0
  if (isHopeless || a.length > LONGEST || b.length > LONGEST) return Number.POSITIVE_INFINITY
  const [lettersA, lettersB] = [lettersOf(a), lettersOf(b)]
  const missing = Math.max(bitsIn(lettersA & ~lettersB), bitsIn(lettersB & ~lettersA))
  if (missing * SLIPPED > atMost) return Number.POSITIVE_INFINITY
  let [beforeLast, last, row] = [rowA, rowB, rowC]
  let bestBefore = 0
  last[0] = 0
  for (let j = 1; j <= b.length; j += 1)
    last[j] = at(last, j - 1) + lone(b.charCodeAt(j - 1), b.charCodeAt(j - 2))
  for (let i = 1; i <= a.length; i += 1) {
    const [from, fromBefore] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)]
    const dropped = lone(from, fromBefore)
    row[0] = at(last, 0) + dropped
    let best = at(row, 0)
    for (let j = 1; j <= b.length; j += 1) {
      const [to, toBefore] = [b.charCodeAt(j - 1), b.charCodeAt(j - 2)]
      let cost = at(last, j - 1) + substitution(from, to)
      cost = Math.min(cost, at(last, j) + dropped, at(row, j - 1) + lone(to, toBefore))
      if (from === toBefore && fromBefore === to) cost = Math.min(cost, at(beforeLast, j - 2) + SWAPPED)
      row[j] = cost
      if (cost < best) best = cost
    }
    // Two rows: a swap of neighbours reaches back over the last one.
    if (best > atMost && bestBefore > atMost) return Number.POSITIVE_INFINITY
    bestBefore = best
    const spare = beforeLast
    beforeLast = last
    last = row
    row = spare
  }
  const errors = at(last, b.length)
  return errors <= atMost ? errors : Number.POSITIVE_INFINITY
}

function at(row: Float64Array, place: number): number {
  return row[place] ?? 0
}
