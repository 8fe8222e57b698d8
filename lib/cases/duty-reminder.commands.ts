import 'server-only'
import { inTransaction } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { giveNotice } from '@/lib/offices/notice.commands'

/**
 * The lawyer is told that a duty comes near, as long as it is still to be done on that day and the case is theirs: what
 * was put off, done or called off meanwhile reminds of nothing.
 */
export async function remindOfDuty({ dutyId, dueOn }: { dutyId: string; dueOn: PlainDate }): Promise<void> {
  await inTransaction(async (tx) => {
    const duty = await tx.caseDuty.findFirst({
      where: { id: dutyId, state: 'OPEN', mandate: { is: { state: 'ACCEPTED' } } },
      select: {
        dueOn: true,
        mandateId: true,
        mandate: { select: { provider: { select: { staffId: true } } } },
      },
    })
    const staffId = duty?.mandate.provider.staffId
    if (duty && staffId && plainDateOfUtc(duty.dueOn) === dueOn)
      await giveNotice(tx, 'system', {
        to: [staffId],
        kind: 'DUTY_NEAR',
        subject: 'MANDATE',
        subjectId: duty.mandateId,
      })
    return ok(null)
  })
}
