// Letters taken for one another by ear, by language or by hand; half an error and less.
// biome-ignore format: a table
const CONFUSED: readonly (readonly [letters: string, cost: number])[] = [
  ['иіїйы', 0.3], ['еєэё', 0.3], ['гґ', 0.2], ['гх', 0.5], ['ощ', 1], ['оа', 0.5], ['еи', 0.4], ['еі', 0.6],
  ['ёо', 0.4], ['шщ', 0.4], ['зс', 0.6], ['дт', 0.6], ['бп', 0.6], ['жш', 0.6], ['чщ', 0.6], ['цс', 0.7],
  ['ую', 0.5], ['ая', 0.5], ['яе', 0.7], ['ув', 0.7], ['фх', 0.7], ['кг', 0.7], ['ьй', 0.4], ['ei', 0.5],
  ['oa', 0.5], ['yi', 0.3], ['iy', 0.3], ['gh', 0.2], ['ie', 0.5],
]

const costOfPair = new Map<string, number>()
for (const [letters, cost] of CONFUSED) {
  for (const a of letters) for (const b of letters) if (a !== b) costOfPair.set(a + b, cost)
}

// Neighbours on the ЙЦУКЕН keyboard: a finger that slipped.
const ROWS = ['йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю']
const neighbours = new Set<string>()
for (const row of ROWS) {
  for (let place = 1; place < row.length; place += 1) {
    const pair = row.slice(place - 1, place + 1)
    neighbours.add(pair).add([...pair].reverse().join(''))
  }
}

const SLIPPED = 0.85
const SWAPPED = 0.8
const SOFT_SIGN = 0.3
const DOUBLED = 0.3

function substitution(a: string, b: string): number {
  if (a === b) return 0
  return costOfPair.get(a + b) ?? (neighbours.has(a + b) ? SLIPPED : 1)
}

function lone(letter: string, before: string | undefined): number {
  if (letter === before) return DOUBLED
  return letter === 'ь' || letter === 'ъ' ? SOFT_SIGN : 1
}

/**
 * How many typing errors lie between two words: Damerau–Levenshtein, where letters that sound or look alike, a soft
 * sign and a doubled letter count for less than one.
 *
 * @param atMost gives up beyond this and answers Infinity
 */
export function typingErrors(a: string, b: string, atMost: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) * SOFT_SIGN > atMost) return Number.POSITIVE_INFINITY
  let beforeLast: number[] = []
  let bestBefore = 0
  let last: number[] = [0]
  for (let j = 1; j <= b.length; j += 1) last.push((last[j - 1] ?? 0) + lone(b[j - 1] ?? '', b[j - 2]))
  for (let i = 1; i <= a.length; i += 1) {
    const from = a[i - 1] ?? ''
    const row = [(last[0] ?? 0) + lone(from, a[i - 2])]
    let best = row[0] ?? 0
    for (let j = 1; j <= b.length; j += 1) {
      const to = b[j - 1] ?? ''
      let cost = Math.min(
        (last[j - 1] ?? 0) + substitution(from, to),
        (last[j] ?? 0) + lone(from, a[i - 2]),
        (row[j - 1] ?? 0) + lone(to, b[j - 2]),
      )
      if (i > 1 && j > 1 && from === b[j - 2] && a[i - 2] === to) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + SWAPPED)
      }
      row.push(cost)
      best = Math.min(best, cost)
    }
    // Two rows: a swap of neighbours reaches back over the last one.
    if (best > atMost && bestBefore > atMost) return Number.POSITIVE_INFINITY
    bestBefore = best
    beforeLast = last
    last = row
  }
  const errors = last[b.length] ?? Number.POSITIVE_INFINITY
  return errors <= atMost ? errors : Number.POSITIVE_INFINITY
}
