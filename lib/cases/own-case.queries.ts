import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { AuditFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { MandateState } from '@/lib/secondary-aid/mandate.rules'
import { lockMandate, mandateStateOf } from '@/lib/secondary-aid/mandate-row.queries'
import type { Prisma } from '@/prisma/generated/client'

/** A case is a mandate of the lawyer at the screen. */
export type OwnCase = {
  readonly id: string
  readonly number: string
  readonly state: MandateState
  readonly unitId: string
  readonly clientId: string
  readonly enquiryId: string | null
  readonly homeUnitId: string
  readonly isProtected: boolean
}
export type OwnCaseProblem = 'caseNotFound' | 'caseClosed'

/** The mandate of a case, as `accessibleBy` gives it to its lawyer and to nobody who only reads it. */
export const ownMandate = (viewer: Viewer): Prisma.AidMandateWhereInput => ({
  AND: [
    accessibleBy(viewer.ability, 'update').ofType('AidMandate'),
    { provider: { is: { staffId: viewer.staffId } } },
  ],
})

/** The viewer's own case, whatever has become of it. */
export async function findOwnCase(
  tx: Pick<Tx, 'aidMandate'>,
  viewer: Viewer,
  mandateId: string,
): Promise<OwnCase | undefined> {
  const row = await tx.aidMandate.findFirst({
    where: { AND: [ownMandate(viewer), { id: mandateId }] },
    select: {
      id: true,
      number: true,
      state: true,
      unitId: true,
      application: {
        select: {
          clientId: true,
          enquiryId: true,
          client: { select: { homeUnitId: true, isProtected: true } },
        },
      },
    },
  })
  if (!row) return undefined
  const { application, ...mandate } = row
  const { client, ...matter } = application
  return { ...mandate, ...matter, ...client, state: mandateStateOf(row) }
}

/** The same, locked against its closing: in a case that is not accepted, or is over, nothing is written. */
export async function holdOwnCase(
  tx: Tx,
  viewer: Viewer,
  mandateId: string,
): Promise<Result<OwnCase, OwnCaseProblem>> {
  await lockMandate(tx, mandateId)
  const found = await findOwnCase(tx, viewer, mandateId)
  if (!found) return fail('caseNotFound')
  return found.state === 'ACCEPTED' ? ok(found) : fail('caseClosed')
}

/** What the audit log keeps of a change in a case: codes alone. */
export const caseFact = (
  { id, homeUnitId }: Pick<OwnCase, 'id' | 'homeUnitId'>,
  action: string,
  details: Record<string, string | number | boolean>,
): AuditFact => ({ action, subject: 'mandate', subjectId: id, subjectUnitId: homeUnitId, details })
