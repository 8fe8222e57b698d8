/** As many rows as a person waits for: a larger sheet is made by the job runner. */
export const SMALL_EXPORT = 5_000

export const EXPORT_STATES = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'STOPPED'] as const
export type ExportState = (typeof EXPORT_STATES)[number]

/** After so long without a step whoever made it is gone. */
const SILENT_MS = 120_000

/** How an export stands: one that has not gone on for two minutes was broken off, whatever is written of it. */
export function exportStateOf(
  { status, movedAt }: { readonly status: string; readonly movedAt: Date },
  now: Date,
): ExportState {
  const state = EXPORT_STATES.find((each) => each === status) ?? 'FAILED'
  const isSilent = now.getTime() - movedAt.getTime() > SILENT_MS
  return isUnderWay(state) && isSilent ? 'FAILED' : state
}

/** Whether it is still being made. */
export function isUnderWay(state: ExportState): boolean {
  return state === 'WAITING' || state === 'RUNNING'
}
