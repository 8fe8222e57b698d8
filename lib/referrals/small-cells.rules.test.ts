import { describe, expect, it } from 'vitest'
import { HIDDEN, hideSmallCells } from './small-cells.rules'

describe('hideSmallCells', () => {
  it('shows four as hidden and five as five', () => {
    const cells = hideSmallCells([
      [4, 5, 9],
      [6, 7, 13],
      [10, 12, 22],
    ])
    expect(cells[0]?.[0]).toBe(HIDDEN)
    expect(cells[1]?.[1]).not.toBe(4)
  })

  it('leaves no hidden cell that a row or a column could be reckoned from', () => {
    const rows = [
      [3, 20, 0, 23],
      [15, 30, 8, 53],
      [9, 12, 40, 61],
      [27, 62, 48, 137],
    ]
    const cells = hideSmallCells(rows)
    const lines = [...cells, ...rows.map((_, x) => cells.map((row) => row[x]))]
    for (const line of lines) expect(line.filter((cell) => cell === HIDDEN)).not.toHaveLength(1)
    expect(cells[0]?.[0]).toBe(HIDDEN)
  })

  it('shows nought, and hides nothing where all is large', () => {
    const rows = [
      [0, 7, 7],
      [9, 0, 9],
      [9, 7, 16],
    ]
    expect(hideSmallCells(rows)).toEqual(rows)
  })

  it('hides the sum of a row that is itself small', () => {
    expect(
      hideSmallCells([
        [2, 1, 3],
        [2, 1, 3],
      ])[0],
    ).toEqual([HIDDEN, HIDDEN, HIDDEN])
  })
})
