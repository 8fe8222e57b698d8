import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { type BulkConnection, openBulkConnection } from '@/lib/core/bulk'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type AnnotatedFile, openAnnotatedFile } from './annotated-file'
import { findImportUnit, listKeptUnitIds } from './client-import.queries'
import type { ColumnMapping } from './column-mapping.rules'
import { BatchChecker } from './import-checking.commands'
import { type ImportCounts, NOTHING_COUNTED } from './import-counts.rules'
import { loadPlaceResolver } from './import-place.queries'
import { readAhead, readBatches } from './import-reading'
import type { ImportSource } from './import-source'
import { type ImportTexts, importTexts } from './import-texts'
import { BatchWriter } from './import-writing.commands'
import { timeOrderedIds } from './time-ordered-ids'

export type ImportOrder = {
  source: ImportSource
  mapping: ColumnMapping
  /** Where rejected rows and likely doubles are written to. */
  files: { rejected: string; doubles: string }
  /** Stands in the audit log. */
  importId: string
  /** Rows are compared with the cards, and nothing but that they were is written. */
  isDryRun?: boolean
  onProgress?: (progress: ImportProgress) => Promise<void> | void
  /** Stops after the batches begun. */
  signal?: AbortSignal
  batchRows?: number
  now?: () => Date
}

export type ImportProgress = { counts: ImportCounts; bytesRead: number; bytesTotal: number }
export type ImportOutcome = { counts: ImportCounts; isStopped: boolean }

const BATCH_ROWS = 4_000

/**
 * Reads a table of clients into the cards of a centre.
 *
 * Each batch is one transaction: cards, phones, papers, addresses, consents, the forms they are found by and an entry in
 * the audit log. A row keeps a key of its content, so that reading the file again, after a stop or a power cut, adds
 * only what is missing. Likely doubles are listed and imported all the same: a person decides about them. Only cards of
 * units the viewer keeps are named; likely doubles at other centres are counted, for who asked for legal aid is itself
 * confidential (decision 0002). That the rows were compared is on record before the first of them is.
 */
export async function importClients(
  viewer: Viewer,
  order: ImportOrder & {
    /** The centre the cards are to belong to. */
    unitId: string
  },
): Promise<Result<ImportOutcome, 'unitNotFound' | 'unitBusy'>> {
  return holdUnit(viewer, order.unitId, (held) => importRows(viewer, held, order))
}

/** A unit into which nobody else imports meanwhile. */
export type HeldUnit = { unit: { id: string; code: string }; connection: BulkConnection }

/** Does something while a unit is held for an import of the viewer’s. */
export async function holdUnit<T>(
  viewer: Viewer,
  unitId: string,
  work: (held: HeldUnit) => Promise<T>,
): Promise<Result<T, 'unitNotFound' | 'unitBusy'>> {
  const unit = await findImportUnit(viewer, unitId)
  if (!unit) return fail('unitNotFound')
  const connection = await openBulkConnection()
  try {
    if (!(await takeUnit(connection, unit.id))) return fail('unitBusy')
    return ok(await work({ unit, connection }))
  } finally {
    // The unit is given back with the connection, even if we are killed.
    await connection.close()
  }
}

/** Takes the lock by which everybody sees that an import runs in the unit: see `isUnitImporting`. */
async function takeUnit(connection: BulkConnection, unitId: string): Promise<boolean> {
  const [row] = await connection.query<{ taken: boolean }>(
    `SELECT pg_try_advisory_lock(hashtextextended('client-import:' || $1::text, 0)) AS taken`,
    [unitId],
  )
  return row?.taken === true
}

/** `importClients` into a unit that is held. */
export async function importRows(
  viewer: Viewer,
  { unit, connection }: HeldUnit,
  order: ImportOrder,
): Promise<ImportOutcome> {
  const clock = order.now ?? (() => new Date())
  const startedAt = clock()
  const on = todayInKyiv(startedAt)
  const texts = importTexts(viewer.locale)
  const ids = timeOrderedIds(() => clock().getTime())
  const counts = { ...NOTHING_COUNTED }
  const checkedUnit = order.isDryRun ? 'dryRun' : { code: unit.code, year: on.slice(0, 4) }
  const keptUnitIds = await listKeptUnitIds(viewer)
  await recordComparison(connection, viewer, { ...order, unitId: unit.id })
  const lookups = await openBulkConnection()
  const checker = new BatchChecker(connection, { unit: checkedUnit, keptUnitIds, ids, texts })
  const context = {
    unitId: unit.id,
    staffId: viewer.staffId,
    at: startedAt.toISOString(),
    ids,
    placeOf: await loadPlaceResolver(),
  }
  const onWritten = (cards: number) => {
    counts.created += cards
  }
  const writer = order.isDryRun
    ? undefined
    : await BatchWriter.open({ viewer, importId: order.importId, context, onWritten })
  const files = openFiles(order, texts)
  try {
    const works = { on, checker, lookups, writer, files, texts, counts, unitId: unit.id }
    const isStopped = await workThrough(order, works)
    await writer?.finish()
    await report(order, counts)
    return { counts, isStopped }
  } finally {
    await writer?.close()
    await lookups.close()
    await Promise.all([files.rejected.close(), files.doubles.close()])
  }
}

function recordComparison(
  connection: BulkConnection,
  viewer: Viewer,
  { importId, isDryRun = false, unitId }: Pick<ImportOrder, 'importId' | 'isDryRun'> & { unitId: string },
): Promise<void> {
  const fact = { action: 'compare', subject: 'clientImport', subjectId: importId, subjectUnitId: unitId }
  return recordFact(connection, viewer, { ...fact, details: { isDryRun } })
}

type Works = {
  on: PlainDate
  unitId: string
  checker: BatchChecker
  lookups: BulkConnection
  writer: BatchWriter | undefined
  files: ReturnType<typeof openFiles>
  texts: ImportTexts
  counts: ImportCounts
}

/** @returns whether it was stopped before the end */
async function workThrough(order: ImportOrder, works: Works): Promise<boolean> {
  const { checker, writer, files, texts, counts } = works
  for await (const { lookedUp, rejected } of readAhead(lookedUpBatches(order, works))) {
    const { rows } = lookedUp
    const checked = await checker.check(lookedUp)
    for (const { source, reasons } of rejected)
      await files.rejected.write(source.cells, [texts.reasonText(reasons)])
    for (const { source, double } of checked.doubles) {
      await files.doubles.write(source.cells, [double.shownAs, texts.doubleText(double)])
    }
    counts.read += rows.length + rejected.length
    counts.known += checked.known
    counts.rejected += rejected.length
    counts.doubles += checked.doubles.length
    counts.doublesElsewhere += checked.doublesElsewhere
    if (!writer) {
      counts.created += checked.newCards.length
      checked.endBatch(() => false)
    } else if (checked.newCards.length > 0) {
      checked.endBatch((await writer.begin(checked.newCards)).isWritten)
    }
    await report(order, counts)
    if (order.signal?.aborted) return true
  }
  return false
}

/** The batches with what the database knows of their rows: one is read while the one before is looked up. */
async function* lookedUpBatches(order: ImportOrder, { checker, lookups, on, unitId }: Works) {
  const { mapping, batchRows = BATCH_ROWS } = order
  const batches = readAhead(readBatches(order.source, { unitId, mapping, on, batchRows }))
  for await (const { rows, rejected } of batches) {
    yield { lookedUp: await checker.lookUp(lookups, rows), rejected }
  }
}

async function report({ onProgress, source }: ImportOrder, counts: ImportCounts): Promise<void> {
  await onProgress?.({ counts: { ...counts }, ...source.progress() })
}

function openFiles(
  { source, files }: ImportOrder,
  texts: ImportTexts,
): { rejected: AnnotatedFile; doubles: AnnotatedFile } {
  const { headings, dialect } = source
  const shared = { headings, delimiter: dialect?.delimiter ?? (';' as const) }
  return {
    rejected: openAnnotatedFile(files.rejected, { ...shared, noteHeadings: [texts.reasonColumn] }),
    doubles: openAnnotatedFile(files.doubles, { ...shared, noteHeadings: texts.doubleColumns }),
  }
}
