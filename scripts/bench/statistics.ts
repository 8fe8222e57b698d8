/** The value below which that share of the values lies, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

export function rounded(value: number): number {
  return Number(value.toPrecision(Math.abs(value) >= 1000 ? 5 : 3))
}
