import { isPartList, isRecord, type Part, same } from './record-parts.rules'

/** A field both sides changed in different ways: where it stands, and both values. */
export type MergeConflict = {
  readonly path: readonly string[]
  readonly mine: unknown
  readonly theirs: unknown
}
export type Merged<T> = { readonly merged: T; readonly conflicts: readonly MergeConflict[] }

/**
 * Joins two changes of one record. What only one side changed is taken from it; services, places, telephones are matched by their
 * ids. Where both changed the same field differently, mine stays in `merged` and the field is among the conflicts.
 *
 * @param takeTheirs paths (joined by dots) of conflicts in which theirs is taken
 */
export function mergeRecords<T>(base: T, mine: T, theirs: T, takeTheirs: readonly string[] = []): Merged<T> {
  const conflicts: MergeConflict[] = []
  const merged = merge(base, mine, theirs, [], { conflicts, takeTheirs })
  // Every value in it is one of theirs or mine, or of the same shape put together of both.
  return { merged: merged as T, conflicts }
}

type Context = { conflicts: MergeConflict[]; takeTheirs: readonly string[] }

function merge(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: readonly string[],
  context: Context,
): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  if (isPartList(base) && isPartList(mine) && isPartList(theirs))
    return mergeParts(base, mine, theirs, path, context)
  if (isRecord(mine) && isRecord(theirs)) {
    const before = isRecord(base) ? base : {}
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    return Object.fromEntries(
      keys.map((key) => [key, merge(before[key], mine[key], theirs[key], [...path, key], context)]),
    )
  }
  context.conflicts.push({ path, mine, theirs })
  return context.takeTheirs.includes(path.join('.')) ? theirs : mine
}

/** Removed by one and left alone by the other: removed. Removed by one and changed by the other: stays as changed. */
function mergeParts(
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  path: readonly string[],
  context: Context,
): Part[] {
  const [before, other] = [byId(base), byId(theirs)]
  const own = byId(mine)
  const kept = mine.flatMap((part, place) => {
    const [was, their] = [before.get(part.id), other.get(part.id)]
    if (!their) return was && same(was, part) ? [] : [part]
    const merged = merge(was, part, their, [...path, String(place)], context)
    return isRecord(merged) ? [{ ...merged, id: part.id }] : []
  })
  const added = theirs.filter((part) => !own.has(part.id) && !same(before.get(part.id), part))
  return [...kept, ...added]
}

const byId = (parts: readonly Part[]) => new Map(parts.map((part) => [part.id, part]))
