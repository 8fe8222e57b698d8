/**
 * One id for several things together, in whatever order they come; of one thing its own.
 *
 * @param ids UUIDs, each once
 */
export function jointId(ids: readonly string[]): string {
  const joint = ids.reduce((sum, id) => sum ^ BigInt(`0x${id.replaceAll('-', '')}`), 0n)
  const hex = joint.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
