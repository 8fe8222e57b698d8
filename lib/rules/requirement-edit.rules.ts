import type { Requirement, RequirementCondition } from '@/lib/eligibility/requirement.rules'

/** The way to a part of a tree: the places to take, from the top. */
export type TreePath = readonly number[]
type Group = Extract<Requirement, { of: readonly Requirement[] }>

const isGroup = (tree: Requirement): tree is Group => tree.kind === 'allOf' || tree.kind === 'anyOf'

/** The tree with the part at the path changed; a change to nothing takes the part out. */
export function changedAt(
  tree: Requirement,
  path: TreePath,
  change: (part: Requirement) => Requirement | undefined,
): Requirement | undefined {
  const [place, ...rest] = path
  if (place === undefined) return change(tree)
  if (!isGroup(tree)) return tree
  const of = tree.of.flatMap((part, at) => (at === place ? (changedAt(part, rest, change) ?? []) : part))
  return { ...tree, of }
}

/** The tree with a part more at the end of the group; a single paper becomes the first of a group with it. */
export function withPart(tree: Requirement, path: TreePath, part: Requirement): Requirement {
  const grown = (group: Requirement): Requirement =>
    isGroup(group) ? { ...group, of: [...group.of, part] } : { kind: 'allOf', of: [group, part] }
  return changedAt(tree, path, grown) ?? tree
}

/** The tree with a part moved among its neighbours; at the edge it stays where it is. */
export function movedPart(tree: Requirement, path: TreePath, by: -1 | 1): Requirement {
  const place = path.at(-1)
  if (place === undefined) return tree
  const moved = (group: Requirement): Requirement => {
    const target = place + by
    if (!isGroup(group) || target < 0 || target >= group.of.length) return group
    const rest = group.of.filter((_, at) => at !== place)
    const part = group.of[place]
    return part ? { ...group, of: [...rest.slice(0, target), part, ...rest.slice(target)] } : group
  }
  return changedAt(tree, path.slice(0, -1), moved) ?? tree
}

/** A paper that is asked for, or one that is welcome; `when` keeps it for those it concerns. */
export function paperAs(
  part: Requirement,
  { isOptional, when }: { isOptional: boolean; when: RequirementCondition | null },
): Requirement {
  if (part.kind !== 'doc' && part.kind !== 'optional') return part
  return { kind: isOptional ? 'optional' : 'doc', doc: part.doc, ...(when && { when }) }
}
