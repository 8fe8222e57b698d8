import 'server-only'
import type { Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/jobs'
import { remindersOf } from './booking-reminder.rules'

/** Puts the reminders of a booking into the queue, in the transaction that made or moved it; earlier ones send nothing. */
export async function planReminders(
  tx: Tx,
  { id, startsAt, revision }: { id: string; startsAt: Date; revision: number },
  now: Date,
): Promise<void> {
  for (const { kind, at } of remindersOf(startsAt, now))
    await addJob(
      tx,
      'remindBooking',
      { bookingId: id, kind, revision: String(revision) },
      `remindBooking:${kind}:${id}`,
      at,
    )
}
