import 'server-only'
import { admissionOf } from '@/lib/core/admission'
import type { Viewer } from '@/lib/core/viewer'
import { type ApplicationFilter, applicationFilterSchema } from './application.schema'
import { type ApplicationPage, readRegister, recordRegister } from './application-list.queries'
import { type RegisterFrame, readRegisterFrame } from './register-view.queries'

/** What the address asks for: a saved view, or conditions. */
type Asked = { view?: string | string[] | undefined; typed: Record<string, unknown> }
export type RegisterOpening = RegisterFrame & {
  filter: ApplicationFilter
  viewId: string | undefined
  page: ApplicationPage
}

/**
 * The register as it is opened: by what the address asks for, else by the view the viewer has made the first one, else what
 * the viewer looks after. Few have such a view, so the list is read without waiting whether there is one.
 *
 * @param admission of the viewer, if it is still open whether they may have it
 */
export async function openRegister(
  viewer: Viewer,
  { view: asked, typed }: Asked,
  admission = admissionOf(viewer),
): Promise<RegisterOpening> {
  const isBare = Object.keys(typed).length === 0
  // A head looks after the centre, a worker after their own.
  const isHead = viewer.roles.some(({ role }) => role === 'HEAD')
  const likely = applicationFilterSchema.parse(isBare ? { of: isHead ? 'CENTRE' : 'MINE' } : typed)
  const likelyPage = isBare && asked ? undefined : readRegister(viewer, likely)
  // Nobody asks what came of it where another list is shown.
  likelyPage?.catch(() => undefined)
  const frame = await readRegisterFrame(viewer)
  const first = frame.views.find(({ id, isDefault }) => (asked ? id === asked : isDefault))
  const filter = isBare && first ? applicationFilterSchema.parse(first.filter) : likely
  const [page] = await Promise.all([
    (filter === likely && likelyPage) || readRegister(viewer, filter),
    recordRegister(admission, filter),
  ])
  return { ...frame, filter, viewId: isBare || asked ? first?.id : undefined, page }
}
