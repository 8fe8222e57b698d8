import { LIVE_KINDS, type LiveKind, STAFF_LIVE_KINDS, UNIT_LIVE_KINDS } from './live-kinds'
import type { Viewer } from './viewer'

/** The kinds asked for, as far as they are known. */
export function readLiveKinds(asked: string | null): LiveKind[] {
  const names = new Set(asked?.split(','))
  return LIVE_KINDS.filter((kind) => names.has(kind))
}

/**
 * What a viewer hears of: of a unit's changes those of the own centre, a head those of all units below; of a worker's
 * only one's own.
 */
export function liveTopicsOf({ staffId, roles }: Viewer, kinds: readonly LiveKind[]): Set<string> {
  const units = roles.flatMap(({ role, subtree, centre }) => {
    if (role === 'HEAD') return subtree
    return role === 'FRONTLINER' || role === 'LAWYER' ? centre : []
  })
  const asked = new Set<LiveKind>(kinds)
  return new Set([
    ...UNIT_LIVE_KINDS.filter((kind) => asked.has(kind)).flatMap((kind) =>
      units.map((id) => `${kind}:${id}`),
    ),
    ...STAFF_LIVE_KINDS.filter((kind) => asked.has(kind)).map((kind) => `${kind}:${staffId}`),
  ])
}
