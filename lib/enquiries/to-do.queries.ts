import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { ToDo } from './enquiry.rules'

/**
 * What later steps of the office have done already of what these enquiries wait for: the application was received or the
 * person chose not to apply, the person was sent on or nobody was found to send them to, the appeal is in its register.
 * Forwarding is no later step: its day stands in the enquiry itself.
 */
export async function findDoneToDos(
  tx: Tx,
  enquiryIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<ToDo>>> {
  const of = { enquiryId: { in: [...enquiryIds] } }
  const select = { enquiryId: true } as const
  const [applications, referrals, unmet, appeals] = [
    await tx.secondaryAidApplication.findMany({ where: { ...of, state: { not: 'DRAFT' } }, select }),
    await tx.referral.findMany({ where: { ...of, handedOverAt: { not: null } }, select }),
    await tx.unmetNeed.findMany({ where: of, select }),
    await tx.citizenAppeal.findMany({ where: of, select }),
  ]
  const done = new Map<string, Set<ToDo>>(enquiryIds.map((id) => [id, new Set()]))
  for (const [toDo, rows] of [
    ['SECONDARY_AID_APPLICATION', applications],
    ['HAND_OFF', [...referrals, ...unmet]],
    ['CITIZEN_APPEAL', appeals],
  ] as const)
    for (const { enquiryId } of rows) if (enquiryId) done.get(enquiryId)?.add(toDo)
  return done
}
