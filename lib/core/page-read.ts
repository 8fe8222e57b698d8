import 'server-only'
import { holds, type Permission } from './access'
import { getViewer, isSameViewer, requireViewer, viewerBefore } from './auth'
import type { Viewer } from './viewer'

/** `admitted`: whether the viewer it was begun for may have it. */
type Read<T> = (viewer: Viewer, admitted: Promise<boolean>) => Promise<T>

/**
 * For pages: what `requireViewer` says, and what is read for the viewer.
 *
 * The read is begun for whoever was let in with this session the last time, while the database is asked whether they still
 * are. Nothing of it is shown unless they are, with the same rights; what it records must wait for `admitted`.
 */
export async function readForViewer<T>(
  permission: Permission,
  read: Read<T>,
): Promise<{ viewer: Viewer; value: T }> {
  const now = getViewer()
  const before = await viewerBefore()
  const admitted = now.then((viewer) => isSameViewer(before, viewer))
  const early = before && holds(before.ability, permission) ? read(before, admitted) : undefined
  // Of a refused request nobody asks what came of these.
  for (const begun of [admitted, early]) begun?.catch(() => undefined)
  const viewer = await requireViewer(permission)
  const begun = isSameViewer(before, viewer) ? early : undefined
  return { viewer, value: await (begun ?? read(viewer, Promise.resolve(true))) }
}
