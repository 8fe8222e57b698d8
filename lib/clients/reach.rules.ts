import type { Viewer } from '@/lib/core/viewer'

/** The units of the own centre, and for a head all below it: within them more is looked for and asked. */
export function reachedUnitIds({ centreUnitIds, roles }: Pick<Viewer, 'centreUnitIds' | 'roles'>): string[] {
  const below = roles.flatMap(({ role, subtree }) => (role === 'HEAD' ? subtree : []))
  return [...new Set([...centreUnitIds, ...below])]
}
