import { documentLookupKey } from './identity-document.rules'
import { checkPhone } from './phone.rules'

/** The fields of a card as a form holds them; a field left out was not touched. */
export type CardFields = Readonly<Record<string, unknown>>

/** A field, or one item of a list (`item` is its key), that both people changed differently. */
export type MergeConflict = { field: string; item?: string; mine: unknown; theirs: unknown }

/** What only the other person changed: it is taken over, and told. */
export type TheirChange = { field: string; item?: string; before: unknown; after: unknown }

export type CardMerge = {
  /** Both people's changes; where they conflict it holds mine, since nothing typed may be lost. */
  merged: Record<string, unknown>
  conflicts: MergeConflict[]
  theirsOnly: TheirChange[]
}

type Item = { key: string; content: unknown }

/**
 * Puts together two people's edits of one card.
 *
 * What one of them changed is taken, whoever it was; what both changed to the same thing is no conflict. Lists go item
 * by item: two people may each add a phone. Empty text, null, absent and the empty list are one and the same nothing.
 *
 * @param base the card both began with
 * @param mine the card as I have it on the screen
 * @param theirs the card as the other person saved it
 */
export function mergeCardEdits(base: CardFields, mine: CardFields, theirs: CardFields): CardMerge {
  const merge: CardMerge = { merged: { ...theirs }, conflicts: [], theirsOnly: [] }
  const fields = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])
  for (const field of fields) {
    const own = field in mine ? mine[field] : base[field]
    const versions = { base: base[field], mine: own, theirs: field in theirs ? theirs[field] : base[field] }
    const isList = [versions.base, versions.mine, versions.theirs].some(Array.isArray)
    if (isList) mergeList(merge, field, versions)
    else mergeValue(merge, field, versions)
  }
  return merge
}

type Versions = { base: unknown; mine: unknown; theirs: unknown }

function mergeValue(merge: CardMerge, field: string, { base, mine, theirs }: Versions): void {
  if (isSame(theirs, base)) {
    if (mine !== undefined || field in merge.merged) merge.merged[field] = mine
    return
  }
  if (isSame(mine, base)) {
    merge.theirsOnly.push({ field, before: base, after: theirs })
    return
  }
  merge.merged[field] = mine
  if (!isSame(mine, theirs)) merge.conflicts.push({ field, mine, theirs })
}

function mergeList(merge: CardMerge, field: string, versions: Versions): void {
  const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map((list) =>
    itemsOf(field, list),
  )
  const [before, own, other] = [base ?? [], mine ?? [], theirs ?? []]
  const kept: unknown[] = []
  for (const item of uniqueKeys(other, own, before)) {
    const [was, my, their] = [before, own, other].map(
      (items) => items.find(({ key }) => key === item)?.content,
    )
    const chosen = chooseItem(merge, { field, item }, { base: was, mine: my, theirs: their })
    if (chosen !== undefined) kept.push(chosen)
  }
  merge.merged[field] = kept
}

function chooseItem(
  merge: CardMerge,
  place: { field: string; item: string },
  { base, mine, theirs }: Versions,
): unknown {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine
  if (isSame(mine, base)) {
    merge.theirsOnly.push({ ...place, before: base, after: theirs })
    return theirs
  }
  merge.conflicts.push({ ...place, mine, theirs })
  // An item one of us took out stays in until somebody decides.
  return mine ?? theirs
}

function itemsOf(field: string, list: unknown): Item[] {
  if (!Array.isArray(list)) return []
  return list.map((content: unknown) => ({ key: keyOf(field, content), content }))
}

/** What an item of a list is recognised by when its details were edited. */
function keyOf(field: string, item: unknown): string {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return String(item)
  const parts: Record<string, unknown> = { ...item }
  if (field === 'phones') return String(parts.e164 ?? checkPhone(String(parts.typed)).value ?? parts.typed)
  if (field === 'documents') return `${String(parts.kind)} ${documentLookupKey(String(parts.number))}`
  if (field === 'representatives') return String(parts.fullName).toLowerCase()
  return canonical(item)
}

function uniqueKeys(...lists: Item[][]): string[] {
  return [...new Set(lists.flat().map(({ key }) => key))]
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** One text for equal contents: keys sorted, everything empty left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .map(([name, part]): [string, string] => [name, canonical(part)])
      .filter(([, text]) => text !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return pairs.length === 0 ? '' : `{${pairs.map(([name, text]) => `${name}:${text}`).join(',')}}`
  }
  return value === undefined || value === null || value === '' ? '' : JSON.stringify(value)
}
