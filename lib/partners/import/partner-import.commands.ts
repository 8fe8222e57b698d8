import 'server-only'
import { dropImportFolder, importFile, keepSource } from '@/lib/clients/import/import-files'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/jobs'
import { logFault } from '@/lib/core/log'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { PARTNER_KINDS, type PartnerKind } from '../partner-kinds.rules'
import { readHsdsFile } from './hsds-reading'
import type { IncomingFile } from './incoming'
import { openPartnerFile, type PartnerFile } from './open-partner-file'
import type { FileFault, ImportProblem, PartnerImportCounts, PartnerUpload } from './partner-import.schema'
import { findPlaceCodes, type ImportPlan, type PlannedProposal, planImport } from './plan-import.queries'
import { placeNamesOf, readTable } from './table-reading'

/** Records of a head's file belong to the centre, an administrator's to the whole system. */
export const importUnitOf = (viewer: Viewer): string | null =>
  viewer.roles.some(({ role }) => role === 'HEAD') ? viewer.unit.id : null

/** Takes a file of partners in, and puts its reading into the queue of jobs. */
export async function keepPartnerUpload(
  viewer: Viewer,
  { fileName, defaultKind }: PartnerUpload,
  body: ReadableStream<Uint8Array>,
  now = new Date(),
): Promise<Result<{ importId: string }, 'fileTooBig'>> {
  const importId = crypto.randomUUID()
  const kept = await keepSource(importId, body)
  if (!kept.ok) return kept
  return inTransaction(async (tx) => {
    await createImport(tx, viewer, importId, { fileName, defaultKind }, now)
    await addJob(tx, 'importPartners', { importId }, `importPartners:${importId}`)
    return ok({ importId })
  })
}

/** Notes an import that is begun from the command line; it stands in the list beside the others. */
export async function beginPartnerImport(
  viewer: Viewer,
  about: PartnerUpload,
  now = new Date(),
): Promise<string> {
  const importId = crypto.randomUUID()
  await db.$transaction((tx) => createImport(tx, viewer, importId, about, now))
  return importId
}

async function createImport(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { fileName, defaultKind }: PartnerUpload,
  now: Date,
): Promise<void> {
  await tx.partnerImport.create({
    data: {
      id,
      unitId: importUnitOf(viewer),
      kind: 'TABLE',
      fileName,
      defaultKind: defaultKind ?? null,
      state: 'READING',
      startedById: viewer.staffId,
      startedAt: now,
    },
    select: { id: true },
  })
  await recordFact(tx, viewer, { action: 'import', subject: 'partner' })
}

/**
 * Reads the file of an import and leaves a proposal for each record that is new or changed: the work of the job
 * `importPartners`. All of it or nothing; stopped on the way, it begins anew.
 *
 * @throws when shut down, so that the job is taken up again
 */
export async function runPartnerImport(importId: string, signal?: AbortSignal): Promise<void> {
  const row = await db.partnerImport.findUnique({
    where: { id: importId },
    select: { unitId: true, defaultKind: true, state: true },
  })
  if (row?.state !== 'READING') return
  try {
    await readIntoProposals(importId, importFile(importId, 'source'), row, signal)
    await dropImportFolder(importId)
  } catch (error) {
    if (signal?.aborted) throw error
    logFault(error, 'importPartners')
    await endAs(importId, 'fault')
  }
}

type About = { unitId: string | null; defaultKind: string | null }

/** The same for a file that lies somewhere else: the command line. */
export async function readIntoProposals(
  importId: string,
  path: string,
  { unitId, defaultKind }: About,
  signal?: AbortSignal,
): Promise<void> {
  const read = await readPartnerFile(path, unitId, defaultKind)
  if (!read.ok) return endAs(importId, read.error)
  const { kind, file } = read.value
  const plan = await planImport(file.records, unitId, async (counts) => {
    signal?.throwIfAborted()
    await db.partnerImport.update({ where: { id: importId }, data: { counts }, select: { id: true } })
  })
  await inTransaction(async (tx) => {
    await replaceEarlier(tx, plan.proposals)
    await writeProposals(tx, importId, plan.proposals)
    await tx.partnerImport.update({
      where: { id: importId },
      data: {
        kind,
        counts: plan.counts,
        problems: [...unknownFieldsOf(file), ...plan.problems],
        ...(plan.proposals.length > 0 ? { state: 'REVIEW' } : { state: 'DONE', finishedAt: new Date() }),
      },
      select: { id: true },
    })
    return ok(null)
  })
}

/** A file that would be imported: what would become of it, with nothing written. */
export async function checkPartnerFile(
  path: string,
  { unitId, defaultKind }: About,
  onProgress: (counts: PartnerImportCounts) => void = () => undefined,
): Promise<Result<ImportPlan, FileFault>> {
  const read = await readPartnerFile(path, unitId, defaultKind)
  if (!read.ok) return read
  const { file } = read.value
  const plan = await planImport(file.records, unitId, async (counts) => onProgress(counts))
  return ok({ ...plan, problems: [...unknownFieldsOf(file), ...plan.problems] })
}

async function readPartnerFile(
  path: string,
  unitId: string | null,
  defaultKind: string | null,
): Promise<Result<{ kind: PartnerFile['kind']; file: IncomingFile }, FileFault>> {
  const opened = await openPartnerFile(path)
  if (!opened.ok) return opened
  const kind = PARTNER_KINDS.find((each) => each === defaultKind)
  const file = await recordsOf(opened.value, unitId, kind)
  if (!file) return fail(opened.value.kind === 'TABLE' ? 'headingsMissing' : 'notHsds')
  return file.records.length === 0 ? fail('fileEmpty') : ok({ kind: opened.value.kind, file })
}

async function recordsOf(
  file: PartnerFile,
  unitId: string | null,
  defaultKind: PartnerKind | undefined,
): Promise<IncomingFile | undefined> {
  if (file.kind === 'HSDS_JSON') return readHsdsFile(file.json, { defaultKind })
  const placeCodes = await findPlaceCodes(placeNamesOf(file.rows))
  return readTable(file.rows, { defaultKind, owner: unitId ?? 'system', placeCodes })
}

/** Fields that were found and are not kept: one problem of the file itself. */
function unknownFieldsOf({ unknownFields }: IncomingFile): ImportProblem[] {
  if (unknownFields.size === 0) return []
  const reasons = [...unknownFields].map(([path, times]) => ({ path, code: `notKept:${times}` }))
  return [{ row: 0, name: '', isRefused: false, reasons }]
}

/** What an earlier file proposed of the same records is overtaken. */
async function replaceEarlier(tx: Tx, proposals: readonly PlannedProposal[]): Promise<void> {
  const ids = proposals.flatMap(({ partnerId, newId }) => partnerId ?? newId ?? [])
  await tx.$executeRaw`UPDATE partner_proposals SET state = 'REPLACED', decided_at = now()
    WHERE source = 'IMPORT' AND state = 'WAITING' AND (partner_id = ANY(${ids}::uuid[]) OR new_id = ANY(${ids}::uuid[]))`
  await tx.$executeRaw`UPDATE partner_imports i SET state = 'DONE', finished_at = now() WHERE state = 'REVIEW'
    AND NOT EXISTS (SELECT FROM partner_proposals p WHERE p.import_id = i.id AND p.state = 'WAITING')`
}

const ROWS_A_STATEMENT = 250

async function writeProposals(
  tx: Tx,
  importId: string,
  proposals: readonly PlannedProposal[],
): Promise<void> {
  for (let from = 0; from < proposals.length; from += ROWS_A_STATEMENT) {
    await tx.partnerProposal.createMany({
      data: proposals.slice(from, from + ROWS_A_STATEMENT).map(({ record, ...columns }) => ({
        ...columns,
        importId,
        source: 'IMPORT',
        name: record.name.uk,
        content: record,
      })),
    })
  }
}

async function endAs(importId: string, code: FileFault | 'fault'): Promise<void> {
  const problems = [{ row: 0, name: '', isRefused: true, reasons: [{ path: '', code }] }]
  await db.partnerImport.update({
    where: { id: importId },
    data: { state: 'FAILED', problems, finishedAt: new Date() },
    select: { id: true },
  })
  await dropImportFolder(importId)
}
