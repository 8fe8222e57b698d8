import 'server-only'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { codesOf } from '@/lib/eligibility/rule-book.rules'
import { Prisma } from '@/prisma/generated/client'
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

export type RegisterWorker = { id: string; name: string }

/** What stands around the list: saved views, and whom it can be narrowed to. */
export type RegisterFrame = { views: RegisterViewLine[]; workers: RegisterWorker[] }
type FrameRow = {
  views: (Omit<RegisterViewLine, 'filter'> & { filter: unknown })[]
  workers: RegisterWorker[]
}

/**
 * The views of the register that are the viewer's own, then those shared with the centre, each by name; and those who
 * may keep applications of the viewer's units, by name.
 *
 * One statement. The conditions say what `accessibleBy` says for `read` and `update` of a view; the test compares them.
 */
export async function readRegisterFrame({ staffId, roles }: Viewer): Promise<RegisterFrame> {
  const centreOf = (...names: string[]) =>
    roles.filter(({ role }) => names.includes(role)).flatMap(({ centre }) => centre)
  const [seen, managed] = [centreOf('FRONTLINER', 'HEAD'), centreOf('HEAD')]
  const units = roles.flatMap(({ role, centre, subtree }) =>
    role === 'HEAD' ? subtree : role === 'FRONTLINER' ? centre : [],
  )
  const [row] = await runPrepared<FrameRow>(Prisma.sql`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', v.id, 'name', v.name, 'filter', v.filter, 'isShared', v.unit_ids <> '{}', 'ownerName', o.name,
          'isDefault', EXISTS (SELECT FROM register_defaults f WHERE f.view_id = v.id AND f.staff_id = ${staffId}::uuid),
          'mayChange', v.staff_id = ${staffId}::uuid OR v.unit_ids && ${managed}::uuid[]
        ) ORDER BY v.unit_ids <> '{}', v.name, v.id), '[]')
        FROM register_views v JOIN staff o ON o.id = v.staff_id
        WHERE v.staff_id = ${staffId}::uuid OR v.unit_ids && ${seen}::uuid[]) AS views,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) ORDER BY s.name, s.id), '[]')
        FROM staff s WHERE EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id
          AND r.role IN ('FRONTLINER', 'HEAD') AND r.unit_id = ANY(${units}::uuid[]))) AS workers`)
  const { views, workers } = row ?? { views: [], workers: [] }
  return {
    views: views.map(({ filter, ...view }) => ({ ...view, filter: registerViewFilterSchema.parse(filter) })),
    workers,
  }
}

/**
 * The categories a list may be narrowed to, in the order of the book. Those that tell too much of a person are not among
 * them: a list of theirs would tell it of everybody in it.
 */
export async function listRegisterCategories({ rulesMark }: Viewer): Promise<string[]> {
  const { categories } = await currentRuleBook(rulesMark)
  const confidential = new Set(
    categories.flatMap(({ code, isConfidential }) => (isConfidential ? [code] : [])),
  )
  return codesOf(categories).filter((code) => !confidential.has(code))
}
