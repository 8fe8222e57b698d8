/** A number that is not shown: it, or what it could be reckoned from, is of fewer than five people. */
export const HIDDEN = 'hidden'
export type Cell = number | typeof HIDDEN

const FEWEST = 5

/** Whether a count is of so few people that it is not told. */
export const isSmall = (count: number) => count > 0 && count < FEWEST

/**
 * Hides cells of fewer than five people, and as many more as it takes that no hidden one can be reckoned from the others: in
 * each row and in each column with something hidden there are at least two hidden. Nought is no person and is shown.
 *
 * @param rows counts; the last of each row is its sum, the last row is the sum of the others
 */
export function hideSmallCells(rows: readonly (readonly number[])[]): Cell[][] {
  const hidden = rows.map((row) => row.map(isSmall))
  const width = rows[0]?.length ?? 0
  const lines = [
    ...rows.map((row, y) => row.map((_, x) => ({ x, y }))),
    ...Array.from({ length: width }, (_, x) => rows.map((_row, y) => ({ x, y }))),
  ]
  // Each round hides more or ends it: there are only so many cells.
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    for (const line of lines) {
      if (line.filter(({ x, y }) => hidden[y]?.[x]).length !== 1) continue
      const next = line
        .filter(({ x, y }) => !hidden[y]?.[x] && (rows[y]?.[x] ?? 0) > 0)
        .toSorted((a, b) => (rows[a.y]?.[a.x] ?? 0) - (rows[b.y]?.[b.x] ?? 0))[0]
      const row = next && hidden[next.y]
      if (!row) continue
      row[next.x] = true
      isSettled = false
    }
  }
  return rows.map((row, y) => row.map((count, x) => (hidden[y]?.[x] ? HIDDEN : count)))
}
