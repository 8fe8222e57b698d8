import 'server-only'
import type { Tx } from './db'

/** Work done after the answer, by the job runner; each is listed in scripts/worker-tasks.ts. */
export type JobName =
  | 'closeHallDay'
  | 'exportRegister'
  | 'fillStatedParties'
  | 'alarmLateTransfers'
  | 'findOrphans'
  | 'findStalePartners'
  | 'importClients'
  | 'importPartners'
  | 'mailReferral'
  | 'referralClock'
  | 'refreshNameFrequencies'
  | 'remindBooking'
  | 'remindDuty'
  | 'scanFile'
  | 'scanLeftFiles'
  | 'stopSharing'
  | 'sweepBookingHolds'
  | 'sweepExpired'

/**
 * Puts a job into the queue in the caller's transaction: it exists exactly when the fact it belongs to does.
 *
 * @param jobKey jobs with the same key that have not begun are one job
 * @param runAt not before this moment
 */
export async function addJob(
  tx: Tx,
  name: JobName,
  payload: Record<string, string>,
  jobKey?: string,
  runAt?: Date,
): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, job_key := ${jobKey ?? null}, run_at := ${runAt ?? null}::timestamptz)`
}
