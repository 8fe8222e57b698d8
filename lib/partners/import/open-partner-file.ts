import 'server-only'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { openTableRows } from '@/lib/clients/import/import-source'
import type { SourceRow } from '@/lib/clients/import/source-row.rules'
import { fail, ok, type Result } from '@/lib/core/result'
import type { FileFault } from './partner-import.schema'

export type PartnerFile = { kind: 'HSDS_JSON'; json: unknown } | { kind: 'TABLE'; rows: SourceRow[] }

/** Opens a file of partners, told apart by what is in it: JSON by its first sign, else a table. */
export async function openPartnerFile(path: string): Promise<Result<PartnerFile, FileFault>> {
  if (!existsSync(path)) return fail('fileGone')
  if ((await stat(path)).size === 0) return fail('fileEmpty')
  const bytes = await readFile(path)
  const start = bytes
    .subarray(0, 64)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start.startsWith('{') || start.startsWith('[')) {
    try {
      return ok({ kind: 'HSDS_JSON', json: JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) })
    } catch {
      return fail('fileUnreadable')
    }
  }
  try {
    const rows: SourceRow[] = []
    for await (const chunk of (await openTableRows(path)).chunks) rows.push(...chunk)
    return rows.length === 0 ? fail('fileEmpty') : ok({ kind: 'TABLE', rows })
  } catch {
    return fail('fileUnreadable')
  }
}
