import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { codesOf } from '@/lib/eligibility/rule-book.rules'
import { type RegisterViewFilter, registerViewFilterSchema } from './application.schema'

export type RegisterViewLine = {
  id: string
  name: string
  filter: RegisterViewFilter
  isShared: boolean
  isDefault: boolean
  /** Whoever may not change it uses it as it is. */
  mayChange: boolean
  ownerName: string
}

/** The views of the register that are the viewer's own, then those shared with the centre, each by name. */
export async function listRegisterViews(viewer: Viewer): Promise<RegisterViewLine[]> {
  const [rows, changed, chosen] = await Promise.all([
    db.registerView.findMany({
      where: accessibleBy(viewer.ability, 'read').ofType('RegisterView'),
      select: {
        id: true,
        name: true,
        filter: true,
        unitIds: true,
        staffId: true,
        staff: { select: { name: true } },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db.registerView.findMany({
      where: accessibleBy(viewer.ability, 'update').ofType('RegisterView'),
      select: { id: true },
    }),
    db.registerDefault.findUnique({ where: { staffId: viewer.staffId }, select: { viewId: true } }),
  ])
  const mayChange = new Set(changed.map(({ id }) => id))
  return rows
    .map(({ id, name, filter, unitIds, staff }) => ({
      id,
      name,
      filter: registerViewFilterSchema.parse(filter),
      isShared: unitIds.length > 0,
      isDefault: chosen?.viewId === id,
      mayChange: mayChange.has(id),
      ownerName: staff.name,
    }))
    .toSorted((a, b) => Number(a.isShared) - Number(b.isShared))
}

export type RegisterWorker = { id: string; name: string }

/** Those who may keep applications of the viewer's units, by name: whom the register can be narrowed to. */
export async function listRegisterWorkers(viewer: Viewer): Promise<RegisterWorker[]> {
  const units = viewer.roles.flatMap(({ role, centre, subtree }) =>
    role === 'HEAD' ? subtree : role === 'FRONTLINER' ? centre : [],
  )
  return db.staff.findMany({
    where: { roles: { some: { role: { in: ['FRONTLINER', 'HEAD'] }, unitId: { in: units } } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/**
 * The categories a list may be narrowed to, in the order of the book. Those that tell too much of a person are not among
 * them: a list of theirs would tell it of everybody in it.
 */
export async function listRegisterCategories(): Promise<string[]> {
  const { categories } = await currentRuleBook()
  const confidential = new Set(
    categories.flatMap(({ code, isConfidential }) => (isConfidential ? [code] : [])),
  )
  return codesOf(categories).filter((code) => !confidential.has(code))
}
