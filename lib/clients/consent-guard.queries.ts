import 'server-only'
import type { db, Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ProcessingGround } from './client-codes.rules'
import { consentStanding } from './consent-standing.rules'

export type ConsentRefusal = 'consentWithdrawn' | 'noOpenMatter'

/**
 * Whether more may be recorded of a person: not after they took the consent back, unless a ground is named for going on
 * without it. The ground is for the audit record; `null`: none is needed.
 *
 * Source: guide 5.3.14 (“stop processing not needed by law, keep what the law or an open case needs”). Unverified:
 * which acts those are is not told, so that the worker names the ground; of an open matter it is checked that there is one.
 */
export async function checkConsent(
  tx: Tx,
  clientId: string,
  ground: ProcessingGround | undefined,
): Promise<Result<ProcessingGround | null, ConsentRefusal>> {
  const consents = await tx.dataConsent.findMany({ where: { clientId }, select: { withdrawnAt: true } })
  if (consentStanding(consents) !== 'WITHDRAWN') return ok(null)
  if (!ground) return fail('consentWithdrawn')
  if (ground === 'OPEN_MATTER' && !(await hasOpenMatter(tx, clientId))) return fail('noOpenMatter')
  return ok(ground)
}

/** What of a person is worked on no more. */
export const MATTER_OVER = {
  enquiry: ['CLOSED', 'FORWARDED', 'TRANSFERRED'],
  application: [
    'NOT_APPLIED',
    'REFUSED',
    'WITHDRAWN',
    'LEFT_INCOMPLETE',
    'TRANSFERRED',
    'COMPLETED',
    'TERMINATED',
  ],
}

/** Whatever of the person is still being worked on, in whichever centre. */
export async function hasOpenMatter(tx: typeof db | Tx, clientId: string): Promise<boolean> {
  const open = await tx.client.count({
    where: {
      id: clientId,
      OR: [
        { visits: { some: { endedAt: null } } },
        { enquiries: { some: { status: { notIn: MATTER_OVER.enquiry } } } },
        { applications: { some: { state: { notIn: MATTER_OVER.application } } } },
        { citizenAppeals: { some: { closedAt: null } } },
      ],
    },
  })
  return open > 0
}
