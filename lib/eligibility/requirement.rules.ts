/**
 * The papers a category asks for, as a tree. `when` keeps a branch for those it concerns.
 *
 * `perIncomeSource` asks for a matching paper of every income source the person named.
 * `optional` papers are welcome and never missing.
 */
export type Requirement =
  | { readonly kind: 'doc'; readonly doc: string; readonly when?: RequirementCondition }
  | { readonly kind: 'allOf'; readonly of: readonly Requirement[] }
  | { readonly kind: 'anyOf'; readonly of: readonly Requirement[] }
  | { readonly kind: 'optional'; readonly doc: string; readonly when?: RequirementCondition }
  | { readonly kind: 'perIncomeSource' }

/** `familyMemberApplies`: while the person is captive; `noIncomeDeclared`: the person says there was none. */
export const REQUIREMENT_CONDITIONS = ['familyMemberApplies', 'noIncomeDeclared'] as const
export type RequirementCondition = (typeof REQUIREMENT_CONDITIONS)[number]

export const doc = (code: string, when?: RequirementCondition): Requirement => ({
  kind: 'doc',
  doc: code,
  ...(when && { when }),
})
export const optional = (code: string, when?: RequirementCondition): Requirement => ({
  kind: 'optional',
  doc: code,
  ...(when && { when }),
})
export const perIncomeSource: Requirement = { kind: 'perIncomeSource' }
export const allOf = (...of: (string | Requirement)[]): Requirement => ({ kind: 'allOf', of: of.map(branch) })
export const anyOf = (...of: (string | Requirement)[]): Requirement => ({ kind: 'anyOf', of: of.map(branch) })

const branch = (each: string | Requirement) => (typeof each === 'string' ? doc(each) : each)

/** Every paper a tree knows of, optional ones and those of a condition too; income papers come by their sources. */
export function documentsOf(tree: Requirement): readonly string[] {
  if (tree.kind === 'doc' || tree.kind === 'optional') return [tree.doc]
  if (tree.kind === 'perIncomeSource') return []
  // Trees stand in the book and never change: each is walked once.
  const known = documentsOfTree.get(tree)
  if (known) return known
  const found = [...new Set(tree.of.flatMap(documentsOf))]
  documentsOfTree.set(tree, found)
  return found
}

const documentsOfTree = new WeakMap<Requirement, readonly string[]>()
