import type { Viewer } from '@/lib/core/viewer'

type Reaching = Pick<Viewer, 'roles'>

/** Units in whose hall the person works: of a frontliner the own centre, of a head all below. The same as `ticket:create`. */
export function servedUnitIds({ roles }: Reaching): string[] {
  return unique(
    roles.flatMap(({ role, centre, subtree }) =>
      role === 'HEAD' ? subtree : role === 'FRONTLINER' ? centre : [],
    ),
  )
}

/** Units whose windows the person keeps. The same as `window:manage`. */
export function keptUnitIds({ roles }: Reaching): string[] {
  return unique(
    roles.flatMap(({ role, subtree }) => (role === 'HEAD' || role === 'ADMINISTRATOR' ? subtree : [])),
  )
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
