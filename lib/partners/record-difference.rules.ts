import type { PartnerRecord } from './partner-record.schema'
import { isPartList, isRecord, type Part, same } from './record-parts.rules'

/** One field that differs: where it stands (`services.0.name.uk`, parts by their order in the newer record) and both values. */
export type FieldDifference = {
  readonly path: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

/**
 * What a record became, field by field. Services, places, offers, telephones, people are matched by their ids, so that a new
 * first line does not make all below it differ; what was added or taken away differs whole.
 */
export function differencesOf(before: PartnerRecord, after: PartnerRecord): FieldDifference[] {
  return compare(before, after, [])
}

function compare(before: unknown, after: unknown, path: readonly string[]): FieldDifference[] {
  if (same(before, after)) return []
  if (isPartList(before) && isPartList(after) && before.length + after.length > 0)
    return compareParts(before, after, path)
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => compare(before[key], after[key], [...path, key]))
  }
  return [{ path, before, after }]
}

function compareParts(
  before: readonly Part[],
  after: readonly Part[],
  path: readonly string[],
): FieldDifference[] {
  const kept = new Map(before.map((part) => [part.id, part]))
  const here = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((part, place) => compare(kept.get(part.id), part, [...path, String(place)])),
    ...before.flatMap((part, place) =>
      here.has(part.id) ? [] : [{ path: [...path, String(place)], before: part, after: undefined }],
    ),
  ]
}
