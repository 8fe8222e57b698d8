import 'server-only'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import {
  IMPORT_STATES,
  importCountsSchema,
  importProblemSchema,
  type PartnerImportAddress,
  type ShownImport,
} from './partner-import.schema'

const importFields = {
  id: true,
  fileName: true,
  state: true,
  counts: true,
  problems: true,
  startedAt: true,
  finishedAt: true,
} satisfies Prisma.PartnerImportSelect
type Row = Prisma.PartnerImportGetPayload<{ select: typeof importFields }>

const IMPORTS_SHOWN = 30

/** A head sees what was read into the units of the centre and for the whole system, an administrator everything. */
function importReach(viewer: Viewer): Prisma.PartnerImportWhereInput {
  if (viewer.roles.some(({ role }) => role === 'ADMINISTRATOR')) return {}
  const units = viewer.roles.flatMap(({ role, subtree }) => (role === 'HEAD' ? subtree : []))
  return { OR: [{ unitId: { in: units } }, { startedById: viewer.staffId }] }
}

/** Files of partners, the newest first. */
export async function listPartnerImports(viewer: Viewer): Promise<ShownImport[]> {
  const rows = await db.partnerImport.findMany({
    where: importReach(viewer),
    orderBy: { startedAt: 'desc' },
    take: IMPORTS_SHOWN,
    select: importFields,
  })
  return rows.map(shown)
}

/** One file: how far it has been read, what became of it, what was wrong. */
export async function findPartnerImport(
  viewer: Viewer,
  { importId }: PartnerImportAddress,
): Promise<Result<ShownImport, 'importNotFound'>> {
  const row = await db.partnerImport.findFirst({
    where: { AND: [importReach(viewer), { id: importId }] },
    select: importFields,
  })
  return row ? ok(shown(row)) : fail('importNotFound')
}

function shown({ state, counts, problems, startedAt, finishedAt, ...row }: Row): ShownImport {
  const known = IMPORT_STATES.find((each) => each === state)
  if (!known) throw new Error(`No state of an import is called ${state}`)
  return {
    ...row,
    state: known,
    counts: importCountsSchema.parse(counts),
    problems: importProblemSchema.array().parse(problems),
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
