import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import cliProgress from 'cli-progress'
import {
  type ImportOutcome,
  type ImportProgress,
  importClients,
} from '@/lib/clients/import/client-import.commands'
import { listImportUnits } from '@/lib/clients/import/client-import.queries'
import { mapColumns, writeMappingFile } from '@/lib/clients/import/column-mapping.rules'
import {
  FEWEST_TOLD,
  type ImportCounts,
  paceOf,
  toldElsewhere,
} from '@/lib/clients/import/import-counts.rules'
import { beginImport, runRecorded } from '@/lib/clients/import/import-run.commands'
import { db } from '@/lib/core/db'
import type { Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { Refusal } from '../runtime/refusal'
import type { ImportArguments } from './arguments'
import type { OpenTable } from './open-table'

/** Imports, or only checks, with a bar while it lasts and figures at the end. */
export async function runImport(
  order: ImportArguments,
  table: OpenTable,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const viewer = await findActor(order.user)
  const unit = await findUnit(viewer, order.unit)
  console.error(
    `${order.isDryRun ? 'Checking' : 'Importing'} ${basename(order.file)} for ${unit.shortName} (${unit.code})…`,
  )
  const start = performance.now()
  const bar = startBar(start)
  try {
    const outcome = await runOrder(viewer, unit.id, { order, table, signal, onProgress: bar.show })
    bar.stop()
    if (!outcome.ok) {
      throw new Refusal(
        outcome.error === 'unitBusy'
          ? `Another import into ${unit.shortName} is running. Wait until it has ended.`
          : `${viewer.email} may not import into ${unit.shortName}.`,
      )
    }
    report(order, outcome.value.counts, (performance.now() - start) / 1000)
    return outcome.value
  } finally {
    bar.stop()
  }
}

type Run = {
  order: ImportArguments
  table: OpenTable
  signal: AbortSignal
  onProgress: (progress: ImportProgress) => void
}

async function runOrder(
  viewer: Viewer,
  unitId: string,
  { order, table, signal, onProgress }: Run,
): Promise<Result<ImportOutcome, 'unitNotFound' | 'unitBusy'>> {
  const files = { rejected: order.rejected, doubles: order.doubles }
  if (order.isDryRun) {
    const importId = crypto.randomUUID()
    return importClients(viewer, {
      unitId,
      ...table,
      files,
      importId,
      isDryRun: true,
      signal,
      onProgress,
    })
  }
  const about = { unitId, path: order.file, fileName: basename(order.file), mapping: table.mapping }
  const begun = await beginImport(viewer, about)
  if (!begun.ok && begun.error === 'mappingInUse') {
    throw new Refusal(
      `Cards have been made of ${order.file} by another mapping: read by this one, each would be made a second time. ` +
        'Save what it was read by as map.json, and go on with --mapping map.json:\n' +
        writeMappingFile(mapColumns(table.mapping.headings, begun.mapping)),
    )
  }
  if (!begun.ok) return begun
  const { importId } = begun.value
  return runRecorded(viewer, { importId, unitId, isDryRun: false, ...table, files, signal, onProgress })
}

async function findActor(email: string | undefined): Promise<Viewer> {
  const staff = await db.staff.findFirst({
    where: {
      disabledAt: null,
      ...(email ? { email: email.trim().toLowerCase() } : { roles: { some: { role: 'ADMINISTRATOR' } } }),
    },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  })
  const viewer = staff ? await findViewerOfStaff(staff.id) : undefined
  if (viewer) return viewer
  throw new Refusal(
    email
      ? `There is no working account ${email}.`
      : 'There is no administrator yet in whose name to import. Make one with `npm run admin:create`.',
  )
}

async function findUnit(viewer: Viewer, code: string | undefined) {
  const units = await listImportUnits(viewer)
  const unit = units.find((one) => one.code === (code ?? viewer.unit.code))
  if (unit) return unit
  const codes = units.map((one) => one.code).join(', ')
  if (units.length === 0)
    throw new Refusal(`${viewer.email} may not import clients: an administrator has to.`)
  throw new Refusal(`There is no unit ${code ?? viewer.unit.code} to import into; --unit takes ${codes}.`)
}

function startBar(start: number) {
  const bar = new cliProgress.SingleBar(
    {
      format: '{bar} {percentage}% · {rows} rows · {rate} rows a second · {left} left',
      hideCursor: true,
      noTTYOutput: false,
    },
    cliProgress.Presets.shades_classic,
  )
  bar.start(1, 0, { rows: 0, rate: 0, left: '…' })
  return {
    show({ counts, bytesRead, bytesTotal }: ImportProgress) {
      const share = bytesRead / bytesTotal
      const { rowsPerSecond, secondsLeft } = paceOf(counts.read, share, performance.now() - start)
      bar.update(share, { rows: counts.read, rate: rowsPerSecond, left: timeOf(secondsLeft) })
    },
    stop: () => bar.stop(),
  }
}

function timeOf(seconds: number | undefined): string {
  if (seconds === undefined) return '…'
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

function report(order: ImportArguments, counts: ImportCounts, seconds: number): void {
  const rate = Math.round(counts.read / seconds)
  const lines: [string, number | string, string?][] = [
    ['Rows read', counts.read],
    [order.isDryRun ? 'Cards to be created' : 'Cards created', counts.created],
    ['Cards known already', counts.known],
    ['Rows rejected', counts.rejected, counts.rejected > 0 ? order.rejected : undefined],
    ['Likely doubles', counts.doubles, counts.doubles > 0 ? order.doubles : undefined],
    ['… at other centres', toldElsewhere(counts.doublesElsewhere) || `fewer than ${FEWEST_TOLD}`],
    ['Time', `${seconds.toFixed(1)} s`, `${rate} rows a second`],
  ]
  for (const [what, figure, more] of lines) {
    console.log(`${what.padEnd(22)}${String(figure).padStart(9)}${more ? `  ${more}` : ''}`)
  }
  // A file with nothing but headings would only be asked about.
  if (counts.rejected === 0) rmSync(order.rejected, { force: true })
  if (counts.doubles === 0) rmSync(order.doubles, { force: true })
}
