import type { ImportCounts } from './import-counts.rules'

/** How an import is kept in the database. */
export const IMPORT_STATUSES = [
  'UPLOADED',
  'WAITING',
  'RUNNING',
  'STOPPING',
  'STOPPED',
  'DONE',
  'FAILED',
] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** Why an import could not be finished: a key under `imports.errors`. */
export const IMPORT_ERRORS = [
  'fileGone',
  'fileEmpty',
  'fileUnreadable',
  'nameColumnMissing',
  'unitNotFound',
  'unitBusy',
  'accountDisabled',
  'fault',
] as const
export type ImportError = (typeof IMPORT_ERRORS)[number]

/** How an import stands, for people: a key under `imports.states`. */
export type ImportState =
  | 'uploaded'
  | 'waiting'
  | 'checking'
  | 'checked'
  | 'importing'
  | 'imported'
  | 'stopping'
  | 'stopped'
  | 'interrupted'
  | 'failed'

/**
 * How an import stands.
 *
 * @param isDryRun whether it is, or was, only checked
 * @param isHeld whether a running import holds its unit: without it nothing runs, whatever was written down last
 */
export function importStateOf(status: ImportStatus, isDryRun: boolean, isHeld: boolean): ImportState {
  switch (status) {
    case 'UPLOADED':
      return 'uploaded'
    case 'WAITING':
      return 'waiting'
    case 'RUNNING':
      if (!isHeld) return 'interrupted'
      return isDryRun ? 'checking' : 'importing'
    case 'STOPPING':
      return isHeld ? 'stopping' : 'interrupted'
    case 'STOPPED':
      return 'stopped'
    case 'DONE':
      return isDryRun ? 'checked' : 'imported'
    default:
      return 'failed'
  }
}

/** Whether something is being done, so that it is worth asking again. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'waiting' || state === 'checking' || state === 'importing' || state === 'stopping'
}

/** Progress as a screen shows it. */
export type ImportStanding = {
  state: ImportState
  isDryRun: boolean
  counts: ImportCounts
  /** How many rows the file has, or is thought to have by what has been read. */
  rowsTotal: number | undefined
  rowsPerSecond: number
  secondsLeft: number | undefined
  error: ImportError | undefined
  files: { source: boolean; rejected: boolean; doubles: boolean }
}
