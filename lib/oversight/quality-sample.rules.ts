import { fail, ok, type Result } from '@/lib/core/result'
import { seededRandom, shuffled } from './seeded-random.rules'

/** A closed consultation that may be read again. */
export type Closed = { readonly id: string; readonly authorId: string }

/** The most that one sample holds. */
export const MOST_SAMPLED = 60

/**
 * A random sample that follows from the seed: the same seed over the same month gives the same consultations (N16). Everybody who
 * closed any is in it at least once, the rest is shared out by how many each closed.
 */
export function drawSample(
  closed: readonly Closed[],
  { seed, size }: { seed: string; size: number },
): Result<Closed[], 'nothingClosed' | 'fewerThanWorkers'> {
  const byAuthor = Map.groupBy(closed, ({ authorId }) => authorId)
  const authors = [...byAuthor.keys()].toSorted()
  if (authors.length === 0) return fail('nothingClosed')
  if (size < authors.length) return fail('fewerThanWorkers')
  const shares = sharesOf(
    authors.map((authorId) => byAuthor.get(authorId)?.length ?? 0),
    Math.min(size, closed.length),
  )
  return ok(
    authors.flatMap((authorId, place) => {
      const own = (byAuthor.get(authorId) ?? []).map(({ id }) => id)
      return shuffled(own, `${seed} ${authorId}`)
        .slice(0, shares[place])
        .map((id) => ({ id, authorId }))
    }),
  )
}

/** One for each, the rest one by one to whoever has the smallest share of what they closed. */
function sharesOf(counts: readonly number[], size: number): number[] {
  const shares = counts.map(() => 1)
  for (let left = size - counts.length; left > 0; left -= 1) {
    let poorest = -1
    counts.forEach((count, place) => {
      const share = shares[place] ?? 0
      if (share >= count) return
      const before = poorest === -1 ? 1 : (shares[poorest] ?? 0) / (counts[poorest] ?? 1)
      if (share / count < before) poorest = place
    })
    if (poorest === -1) break
    shares[poorest] = (shares[poorest] ?? 0) + 1
  }
  return shares
}

/**
 * Who reads which: nobody their own, all about equally many, by the seed. Where the author is the only reader, nobody.
 */
export function giveToReaders(
  sample: readonly Closed[],
  readerIds: readonly string[],
  seed: string,
): { id: string; authorId: string; reviewerId: string | null }[] {
  const order = shuffled(readerIds, `${seed} readers`)
  const given = new Map(order.map((id) => [id, 0]))
  const random = seededRandom(`${seed} first`)
  const inOrder = sample.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const start = Math.floor(random() * Math.max(1, order.length))
  const turned = [...order.slice(start), ...order.slice(0, start)]
  return inOrder.map(({ id, authorId }) => {
    const others = turned.filter((readerId) => readerId !== authorId)
    const reviewerId = others.toSorted((a, b) => (given.get(a) ?? 0) - (given.get(b) ?? 0)).at(0) ?? null
    if (reviewerId) given.set(reviewerId, (given.get(reviewerId) ?? 0) + 1)
    return { id, authorId, reviewerId }
  })
}
