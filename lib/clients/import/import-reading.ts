import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import type { PlainDate } from '@/lib/core/plain-date'
import type { ColumnMapping } from './column-mapping.rules'
import { type ImportRow, importKeyReader, importRowOf } from './import-row'
import type { ImportSource } from './import-source'
import { createRowParser, type RejectionReason } from './row-parsing.schema'
import type { SourceRow } from './source-row.rules'

export type RejectedRow = { source: SourceRow; reasons: RejectionReason[] }
/** Rows read together: those that become cards, and those that do not. Empty ones are not counted. */
export type ReadBatch = { rows: ImportRow[]; rejected: RejectedRow[] }

/** Rows between two breaths, in which the database gets the batches before: some milliseconds of reading. */
const SLICE = 20

/** Begins to read the next batch before it is asked for: while the database works, the processor need not wait. */
export async function* readAhead<T>(batches: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = batches.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = batches.next()
      // A fault is told when its turn comes; until then nobody waits for it.
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await next.catch(() => undefined)
    await batches.return(undefined)
  }
}

/**
 * Reads a table batch by batch.
 *
 * @param on the day of the import
 * @param batchRows how many rows make a batch
 */
export async function* readBatches(
  source: ImportSource,
  {
    unitId,
    mapping,
    on,
    batchRows,
  }: { unitId: string; mapping: ColumnMapping; on: PlainDate; batchRows: number },
): AsyncGenerator<ReadBatch> {
  const parse = createRowParser(mapping, on)
  const keyOf = importKeyReader(unitId, mapping)
  let batch: ReadBatch = { rows: [], rejected: [] }
  let sinceBreath = 0
  for await (const chunk of source.chunks) {
    for (const row of chunk) {
      const parsed = parse(row.cells)
      if (parsed.kind === 'CLIENT') batch.rows.push(importRowOf(row, parsed.client, keyOf(row.cells)))
      else if (parsed.kind === 'REJECTED') batch.rejected.push({ source: row, reasons: parsed.reasons })
      sinceBreath += 1
      if (sinceBreath === SLICE) {
        sinceBreath = 0
        await breathe()
      }
      if (batch.rows.length + batch.rejected.length === batchRows) {
        yield batch
        batch = { rows: [], rejected: [] }
      }
    }
  }
  if (batch.rows.length + batch.rejected.length > 0) yield batch
}
