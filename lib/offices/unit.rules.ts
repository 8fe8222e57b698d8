/** From the widest to the narrowest; a unit stands under a wider one. */
export const UNIT_KINDS = [
  'COORDINATION_CENTRE',
  'INTER_REGIONAL_CENTRE',
  'REGIONAL_CENTRE',
  'LOCAL_CENTRE',
  'BUREAU',
  'ACCESS_POINT',
] as const
export type UnitKindName = (typeof UNIT_KINDS)[number]

/**
 * Whether a unit of this kind may stand under one of that kind; `undefined` is the top of the tree.
 *
 * Levels may be left out: since 2023 bureaus stand right under inter-regional centres, by the handbook they
 * stand under local ones. Source: guide 4.1–4.3; legalaid.gov.ua (structure since 28.12.2023).
 */
export function mayStandUnder(kind: UnitKindName, parent: UnitKindName | undefined): boolean {
  return parent === undefined
    ? kind !== 'ACCESS_POINT' && kind !== 'BUREAU'
    : UNIT_KINDS.indexOf(kind) > UNIT_KINDS.indexOf(parent)
}

/** Kinds a unit under that one may have. */
export function kindsUnder(parent: UnitKindName | undefined): UnitKindName[] {
  return UNIT_KINDS.filter((kind) => mayStandUnder(kind, parent))
}

export type TreeNode = { id: string; parentId: string | null; code: string }

/**
 * Units in the order a tree is read: each followed by what stands under it, neighbours by code.
 * A unit whose parent is not among them (beyond the viewer's reach) is a top.
 */
export function inTreeOrder<Node extends TreeNode>(units: readonly Node[]): (Node & { depth: number })[] {
  const ids = new Set(units.map((unit) => unit.id))
  const under = Map.groupBy(units, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : undefined))
  const list = (parentId: string | undefined, depth: number): (Node & { depth: number })[] =>
    (under.get(parentId) ?? [])
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .flatMap((unit) => [{ ...unit, depth }, ...list(unit.id, depth + 1)])
  return list(undefined, 0)
}
