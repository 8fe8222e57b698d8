import type { Viewer } from '@/lib/core/viewer'

/** Units whose cards the person opens without giving a reason: of the own centre, and for a head all below it. */
export function reachedUnitIds({ centreUnitIds, roles }: Pick<Viewer, 'centreUnitIds' | 'roles'>): string[] {
  const below = roles.flatMap(({ role, subtree }) => (role === 'HEAD' ? subtree : []))
  return [...new Set([...centreUnitIds, ...below])]
}
