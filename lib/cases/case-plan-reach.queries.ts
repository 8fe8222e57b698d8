import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

export type PlanOwnership = {
  readonly homeUnitId: string
  /** Of a lawyer’s own case. */
  readonly applicationId: string | null
  readonly name: string
  readonly isProtected: boolean
}

const clientFields = {
  homeUnitId: true,
  surname: true,
  givenName: true,
  patronymic: true,
  isProtected: true,
} as const

/**
 * Whether the viewer may open a plan for the person: whoever may open the card, and the lawyer who has accepted
 * the case, who does not see the card.
 */
export async function findPlanOwnership(
  tx: Tx,
  viewer: Viewer,
  clientId: string,
): Promise<PlanOwnership | undefined> {
  const client = await tx.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: clientFields,
  })
  if (client) return { ...ownershipOf(client), applicationId: null }
  const mandate = await tx.aidMandate.findFirst({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('AidMandate'),
        {
          state: 'ACCEPTED',
          provider: { is: { staffId: viewer.staffId } },
          application: { is: { clientId } },
        },
      ],
    },
    select: { applicationId: true, application: { select: { client: { select: clientFields } } } },
    orderBy: { id: 'desc' },
  })
  if (!mandate) return undefined
  return { ...ownershipOf(mandate.application.client), applicationId: mandate.applicationId }
}

type ClientRow = {
  homeUnitId: string
  surname: string
  givenName: string
  patronymic: string | null
  isProtected: boolean
}

const ownershipOf = ({ homeUnitId, surname, givenName, patronymic, isProtected }: ClientRow) => ({
  homeUnitId,
  isProtected,
  name: [surname, givenName, patronymic].filter(Boolean).join(' '),
})
