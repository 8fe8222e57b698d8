import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { remindOfDuty } from '@/lib/cases/duty-reminder.commands'
import { sweepImportFiles } from '@/lib/clients/import/import-record.commands'
import { runImportJob } from '@/lib/clients/import/import-run.commands'
import { refreshNameFrequencies } from '@/lib/clients/name-index.commands'
import { readPartiesAnew } from '@/lib/conflicts/party-reading.commands'
import { fillStatedParties } from '@/lib/conflicts/stated-party-fill.commands'
import { dayShape } from '@/lib/core/day-shape'
import { sweepDrafts } from '@/lib/core/drafts'
import { findOrphans } from '@/lib/oversight/orphan-contacts.commands'
import { alarmLateTransfers } from '@/lib/oversight/transfer-alarm.commands'
import { runPartnerImport } from '@/lib/partners/import/partner-import.commands'
import { findStalePartners } from '@/lib/partners/stale-partner.commands'
import { sweepHolds } from '@/lib/queue/booking-hold.commands'
import { remindOfBooking } from '@/lib/queue/booking-mail.commands'
import { REMINDER_KINDS } from '@/lib/queue/booking-reminder.rules'
import { closeHallDays } from '@/lib/queue/hall-day.commands'
import { runReferralClock } from '@/lib/referrals/referral-clock.commands'
import { mailReferral } from '@/lib/referrals/referral-mail.commands'
import { stopSharing } from '@/lib/referrals/sharing-stop.commands'
import { scanAttachedFile, scanLeftFiles, sweepFiles } from '@/lib/secondary-aid/file-scan.commands'
import { sweepLostFiles } from '@/lib/secondary-aid/file-sweep.commands'
import { runRegisterExport, sweepRegisterExports } from '@/lib/secondary-aid/register-export.commands'

const importPayload = z.object({ importId: z.string() })
const exportPayload = z.object({ exportId: z.string() })
const referralPayload = z.object({ referralId: z.uuid() })
const clientPayload = z.object({ clientId: z.uuid() })
const mailPayload = z.object({ linkId: z.uuid(), kind: z.enum(['ASK', 'REMIND']) })
const reminderPayload = z.object({
  bookingId: z.uuid(),
  kind: z.enum(REMINDER_KINDS),
  revision: z.coerce.number(),
})
const dutyPayload = z.object({ dutyId: z.uuid(), dueOn: dayShape })
const filePayload = z.object({ fileId: z.string() })

/** What the job runner can do, by the names in `lib/core/jobs.ts`. */
export const taskList: TaskList = {
  closeHallDay: async () => {
    await closeHallDays()
  },
  exportRegister: (payload, { abortSignal }) =>
    runRegisterExport(exportPayload.parse(payload).exportId, abortSignal),
  fillStatedParties: async (_payload, { abortSignal }) => {
    await fillStatedParties(abortSignal)
    await readPartiesAnew(abortSignal)
  },
  alarmLateTransfers: async () => {
    await alarmLateTransfers()
  },
  findOrphans: async () => {
    await findOrphans()
  },
  findStalePartners: async () => {
    await findStalePartners()
  },
  importClients: (payload, { abortSignal }) =>
    runImportJob(importPayload.parse(payload).importId, abortSignal),
  importPartners: (payload, { abortSignal }) =>
    runPartnerImport(importPayload.parse(payload).importId, abortSignal),
  mailReferral: async (payload) => {
    await mailReferral(mailPayload.parse(payload))
  },
  referralClock: async (payload) => {
    await runReferralClock(referralPayload.parse(payload).referralId)
  },
  refreshNameFrequencies: () => refreshNameFrequencies(),
  remindBooking: async (payload) => {
    await remindOfBooking(reminderPayload.parse(payload))
  },
  remindDuty: (payload) => remindOfDuty(dutyPayload.parse(payload)),
  scanFile: (payload, { job }) => scanAttachedFile(filePayload.parse(payload).fileId, job.attempts),
  scanLeftFiles: async () => {
    await scanLeftFiles()
  },
  stopSharing: async (payload) => {
    await stopSharing(clientPayload.parse(payload))
  },
  sweepBookingHolds: async () => {
    await sweepHolds()
  },
  sweepExpired: async () => {
    await sweepDrafts(new Date())
    await sweepImportFiles(new Date())
    await sweepFiles(new Date())
    await sweepRegisterExports(new Date())
    await sweepLostFiles(new Date())
  },
}

/**
 * Of a nightly line that no runner was there for, the one of the last day is made good when one starts: an office may switch
 * its machine off for the night. Each does what it finds to do at the moment it runs, so a late one is as good as one in
 * time, and twice does no more than once. In one queue, so that those of a morning run one by one and leave room.
 */
const NIGHTLY = '?fill=1d&queue=nightly'

/** What it does by itself, as lines of cron in UTC. */
export const crontab = [
  // After midnight in Kyiv, in summer and in winter.
  `20 22 * * * closeHallDay ${NIGHTLY}`,
  `15 0 * * * sweepExpired ${NIGHTLY}`,
  `45 0 * * * refreshNameFrequencies ${NIGHTLY}`,
  `30 1 * * * findStalePartners ${NIGHTLY}`,
  `0 2 * * * findOrphans ${NIGHTLY}`,
  `0 5 * * * alarmLateTransfers ${NIGHTLY}`,
  '*/20 * * * * scanLeftFiles',
  '*/5 * * * * sweepBookingHolds',
].join('\n')
