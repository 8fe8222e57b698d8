/** Where the next page begins: the last offer shown, what it was worth, and when. */
export type PartnerCursor = { score: number; id: string; at: Date }

export function sealCursor({ score, id }: { score: number; id: string }, now: Date): string {
  return JSON.stringify([score, id, now.getTime()])
}

/** The next page is weighed by the moment of the first, or rows would be shown twice when a door opens. */
export function openCursor(sealed: string): PartnerCursor | undefined {
  try {
    const parts: unknown = JSON.parse(sealed)
    const [score, id, at] = Array.isArray(parts) ? parts : []
    const isSound = typeof score === 'number' && typeof id === 'string' && /^[\da-f-]{36}$/.test(id)
    return isSound && typeof at === 'number' ? { score, id, at: new Date(at) } : undefined
  } catch {
    return undefined
  }
}
