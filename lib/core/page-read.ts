import 'server-only'
import { holds, type Permission } from './access'
import { type Admission, admissionOf } from './admission'
import { admissionOfSession, requireViewer } from './auth'
import { isSameViewer, type Viewer } from './viewer'

type Read<T> = (viewer: Viewer, admission: Admission) => Promise<T>

/**
 * For pages: what `requireViewer` says, and what is read for the viewer.
 *
 * The read is begun for whoever was let in with this session the last time. Nothing of it is shown, or on record, unless they
 * still are, with the same rights.
 *
 * @param permission none: whoever is signed in
 */
export async function readForViewer<T>(
  permission: Permission | undefined,
  read: Read<T>,
): Promise<{ viewer: Viewer; value: T }> {
  const admission = await admissionOfSession()
  const before = admission?.before
  const may = before && (!permission || holds(before.ability, permission))
  const early = admission && before && may ? read(before, admission) : undefined
  // Of a refused request nobody asks what came of it.
  await early?.catch(() => undefined)
  const viewer = await requireViewer(permission)
  const begun = isSameViewer(before, viewer) ? early : undefined
  return { viewer, value: await (begun ?? read(viewer, admissionOf(viewer))) }
}
