import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { holds } from '@/lib/core/access'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import {
  type ImportFile,
  type ImportId,
  type ImportMapping,
  importMappingSchema,
} from './client-import.schema'
import { toldElsewhere } from './import-counts.rules'
import { hasImportFile, importFile } from './import-files'
import { IMPORT_ERRORS, IMPORT_STATUSES, type ImportStanding, importStateOf } from './import-state.rules'

export type ImportUnit = { id: string; code: string; name: string; shortName: string }

/** An import in the list. `createdAt` is an ISO instant. */
export type ImportLine = {
  id: string
  unitId: string
  fileName: string
  unitName: string
  byName: string
  createdAt: string
  /** What was decided about the columns last. */
  mapping: ImportMapping
  standing: ImportStanding
}

/** The open units the viewer may read files into, by code. */
export async function listImportUnits(viewer: Viewer): Promise<ImportUnit[]> {
  if (!holds(viewer.ability, 'clientImport:manage')) return []
  return db.unit.findMany({
    where: { AND: [accessibleBy(viewer.ability, 'manage').ofType('Unit'), { closedOn: null }] },
    select: { id: true, code: true, name: true, shortName: true },
    orderBy: { code: 'asc' },
  })
}

/** An open unit the viewer may read a file into. */
export async function findImportUnit(viewer: Viewer, unitId: string): Promise<ImportUnit | undefined> {
  const units = await listImportUnits(viewer)
  return units.find(({ id }) => id === unitId)
}

/** The units whose cards an import of the viewer’s may name, closed ones too. */
export async function listKeptUnitIds(viewer: Viewer): Promise<string[]> {
  const where = accessibleBy(viewer.ability, 'manage').ofType('Unit')
  const units = await db.unit.findMany({ where, select: { id: true } })
  return units.map(({ id }) => id)
}

const NEWEST = 50

/** The latest imports into the viewer’s units, the newest first. */
export async function listImports(viewer: Viewer): Promise<ImportLine[]> {
  const rows = await db.clientImport.findMany({
    where: accessibleBy(viewer.ability, 'manage').ofType('ClientImport'),
    select: importColumns,
    orderBy: { createdAt: 'desc' },
    take: NEWEST,
  })
  return linesOf(rows)
}

/** One import of the viewer’s units. */
export async function findImport(viewer: Viewer, importId: string): Promise<ImportLine | undefined> {
  const row = await findRow(viewer, importId)
  return row ? (await linesOf([row]))[0] : undefined
}

/**
 * The mapping by which cards were made of a file in a unit; undefined while there are none. A row is known again by its
 * cells by field: read by another mapping it would become a second card.
 */
export async function findMappingInUse(
  unitId: string,
  fileSha256: Uint8Array<ArrayBuffer>,
): Promise<ImportMapping | undefined> {
  const [row] = await db.$queryRaw<{ mapping: unknown }[]>`
    SELECT i.mapping FROM client_imports i
    WHERE i.unit_id = ${unitId}::uuid AND i.file_sha256 = ${fileSha256}
      AND EXISTS (
        SELECT FROM audit_entries a
        WHERE a.subject = 'clientImport' AND a.subject_id = i.id AND a.action = 'import'
      )
    ORDER BY i.created_at DESC LIMIT 1`
  return row && importMappingSchema.catch({}).parse(row.mapping)
}

/** What is decided about the columns of a file, and whether cards were made by it already: then it stays. */
export async function findImportMapping(
  viewer: Viewer,
  importId: string,
): Promise<{ id: string; unitId: string; mapping: ImportMapping; isInUse: boolean } | undefined> {
  const row = await findRow(viewer, importId)
  if (!row) return undefined
  const { id, unitId } = row
  const inUse = await findMappingInUse(row.unitId, row.fileSha256)
  const mapping = inUse ?? importMappingSchema.catch({}).parse(row.mapping)
  return { id, unitId, mapping, isInUse: inUse !== undefined }
}

/** How an import stands now; asked for again and again while it runs. */
export async function findImportStanding(
  viewer: Viewer,
  { importId }: ImportId,
): Promise<Result<ImportStanding, 'importNotFound'>> {
  const standing = await readStanding(viewer, importId)
  // It may have begun or ended between the two looks, at the record and at the lock: a second look tells.
  const surely = standing?.state === 'interrupted' ? await readStanding(viewer, importId) : standing
  return surely ? ok(surely) : fail('importNotFound')
}

async function readStanding(viewer: Viewer, importId: string): Promise<ImportStanding | undefined> {
  const row = await findRow(viewer, importId)
  return row ? standingOf(row, await isUnitImporting(row.unitId)) : undefined
}

/** A file an import has left, to be downloaded; that it was is recorded. */
export async function findImportFile(
  viewer: Viewer,
  { importId, kind }: ImportFile,
): Promise<Result<{ path: string }, 'importNotFound' | 'fileGone'>> {
  const row = await findRow(viewer, importId)
  if (!row) return fail('importNotFound')
  if (!hasImportFile(importId, kind)) return fail('fileGone')
  const fact = { action: 'download', subject: 'clientImport', subjectId: importId, subjectUnitId: row.unitId }
  await recordFact(db, viewer, { ...fact, details: { file: kind } })
  return ok({ path: importFile(importId, kind) })
}

/** Whether an import runs in the unit now, in whatever process. */
export async function isUnitImporting(unitId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ held: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM pg_locks l, hashtextextended('client-import:' || ${unitId}::text, 0) AS key
      WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND l.classid = (key >> 32 & 4294967295)::oid AND l.objid = (key & 4294967295)::oid
    ) AS held`
  return row?.held === true
}

const importColumns = {
  id: true,
  unitId: true,
  staffId: true,
  fileName: true,
  fileSha256: true,
  status: true,
  mapping: true,
  isDryRun: true,
  rowsTotal: true,
  rowsRead: true,
  rowsCreated: true,
  rowsKnown: true,
  rowsRejected: true,
  likelyDuplicates: true,
  likelyDuplicatesElsewhere: true,
  error: true,
  startedAt: true,
  endedAt: true,
  createdAt: true,
} satisfies Prisma.ClientImportSelect
type ImportRow = Prisma.ClientImportGetPayload<{ select: typeof importColumns }>

async function findRow(viewer: Viewer, importId: string): Promise<ImportRow | null> {
  const reached = accessibleBy(viewer.ability, 'manage').ofType('ClientImport')
  return db.clientImport.findFirst({ where: { AND: [reached, { id: importId }] }, select: importColumns })
}

async function linesOf(rows: readonly ImportRow[]): Promise<ImportLine[]> {
  const unitIds = [...new Set(rows.map(({ unitId }) => unitId))]
  const staffIds = [...new Set(rows.map(({ staffId }) => staffId))]
  const [units, staff] = await Promise.all([
    db.unit.findMany({ where: { id: { in: unitIds } }, select: { id: true, shortName: true } }),
    db.staff.findMany({ where: { id: { in: staffIds } }, select: { id: true, name: true } }),
  ])
  const held = new Map(
    await Promise.all(unitIds.map(async (id): Promise<[string, boolean]> => [id, await isUnitImporting(id)])),
  )
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unitId,
    fileName: row.fileName,
    unitName: units.find(({ id }) => id === row.unitId)?.shortName ?? '',
    byName: staff.find(({ id }) => id === row.staffId)?.name ?? '',
    createdAt: row.createdAt.toISOString(),
    mapping: importMappingSchema.catch({}).parse(row.mapping),
    standing: standingOf(row, held.get(row.unitId) ?? false),
  }))
}

function standingOf(row: ImportRow, isHeld: boolean): ImportStanding {
  const status = z.enum(IMPORT_STATUSES).parse(row.status)
  const elapsedMs = (row.endedAt ?? new Date()).getTime() - (row.startedAt ?? new Date()).getTime()
  const rowsPerSecond = elapsedMs > 0 ? Math.round((row.rowsRead * 1000) / elapsedMs) : 0
  const rowsLeft = row.rowsTotal === null ? undefined : Math.max(0, row.rowsTotal - row.rowsRead)
  return {
    state: importStateOf(status, row.isDryRun, isHeld),
    isDryRun: row.isDryRun,
    counts: {
      read: row.rowsRead,
      created: row.rowsCreated,
      known: row.rowsKnown,
      rejected: row.rowsRejected,
      doubles: row.likelyDuplicates,
      doublesElsewhere: toldElsewhere(row.likelyDuplicatesElsewhere),
    },
    rowsTotal: row.rowsTotal ?? undefined,
    rowsPerSecond,
    secondsLeft:
      rowsLeft === undefined || rowsPerSecond === 0 ? undefined : Math.ceil(rowsLeft / rowsPerSecond),
    error: z
      .enum(IMPORT_ERRORS)
      .optional()
      .catch('fault')
      .parse(row.error ?? undefined),
    files: {
      source: hasImportFile(row.id, 'source'),
      rejected: hasImportFile(row.id, 'rejected'),
      doubles: hasImportFile(row.id, 'doubles'),
    },
  }
}
