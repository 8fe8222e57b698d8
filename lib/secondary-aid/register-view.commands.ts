import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, isUniqueViolation, type Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type {
  ChangeView,
  DefaultView,
  KeepView,
  RemoveView,
  RenameView,
  ShareView,
} from './register-view.schema'

type NotFound = 'viewNotFound'
type Kept = { viewId: string }

/** Keeps a filter of the register under a name; of the worker's own views each has another one. */
export async function keepRegisterView(
  viewer: Viewer,
  { name, filter }: KeepView,
): Promise<Result<Kept, 'nameTaken'>> {
  return refusingTakenNames(() =>
    inTransaction(async (tx) => {
      const { id } = await tx.registerView.create({
        data: { staffId: viewer.staffId, name, filter: JSON.parse(JSON.stringify(filter)) },
        select: { id: true },
      })
      await record(tx, viewer, 'create', id)
      return ok({ viewId: id })
    }),
  )
}

/** Puts another filter under the same name. */
export async function changeRegisterView(
  viewer: Viewer,
  { viewId, filter }: ChangeView,
): Promise<Result<Kept, NotFound>> {
  return changeIn(viewer, viewId, { filter: JSON.parse(JSON.stringify(filter)) })
}

export async function renameRegisterView(
  viewer: Viewer,
  { viewId, name }: RenameView,
): Promise<Result<Kept, NotFound | 'nameTaken'>> {
  return refusingTakenNames(() => changeIn(viewer, viewId, { name }))
}

/** Shows a view to the head's own centre, its bureaus too, or to nobody else any more. Only a head asks for it. */
export async function shareRegisterView(
  viewer: Viewer,
  { viewId, isShared }: ShareView,
): Promise<Result<Kept, NotFound>> {
  const centre = viewer.roles.filter(({ role }) => role === 'HEAD').flatMap((role) => role.centre)
  return changeIn(viewer, viewId, { unitIds: isShared ? centre : [] })
}

/** A removed view is nobody's default any more. */
export async function removeRegisterView(
  viewer: Viewer,
  { viewId }: RemoveView,
): Promise<Result<Kept, NotFound>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.registerView.deleteMany({ where: changeable(viewer, viewId) })
    if (count === 0) return fail('viewNotFound')
    await record(tx, viewer, 'remove', viewId)
    return ok({ viewId })
  })
}

/** What the worker's register opens with. */
export async function chooseDefaultView(
  viewer: Viewer,
  { viewId }: DefaultView,
): Promise<Result<{ viewId: string | null }, NotFound>> {
  return inTransaction(async (tx) => {
    const { staffId } = viewer
    if (!viewId) {
      await tx.registerDefault.deleteMany({ where: { staffId } })
      return ok({ viewId })
    }
    const reach = accessibleBy(viewer.ability, 'read').ofType('RegisterView')
    const found = await tx.registerView.findFirst({
      where: { AND: [reach, { id: viewId }] },
      select: { id: true },
    })
    if (!found) return fail('viewNotFound')
    await tx.registerDefault.upsert({
      where: { staffId },
      create: { staffId, viewId },
      update: { viewId },
      select: { staffId: true },
    })
    return ok({ viewId })
  })
}

const changeable = (viewer: Viewer, id: string) => ({
  AND: [accessibleBy(viewer.ability, 'update').ofType('RegisterView'), { id }],
})

type Change = { name: string } | { filter: object } | { unitIds: string[] }

function changeIn(viewer: Viewer, viewId: string, data: Change): Promise<Result<Kept, NotFound>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.registerView.updateMany({ where: changeable(viewer, viewId), data })
    if (count === 0) return fail('viewNotFound')
    await record(tx, viewer, 'unitIds' in data ? 'share' : 'update', viewId)
    return ok({ viewId })
  })
}

async function refusingTakenNames<E extends string>(
  work: () => Promise<Result<Kept, E>>,
): Promise<Result<Kept, E | 'nameTaken'>> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error)) return fail('nameTaken')
    throw error
  }
}

const record = (tx: Tx, viewer: Viewer, action: string, subjectId: string) =>
  recordFact(tx, viewer, { action, subject: 'registerView', subjectId })
