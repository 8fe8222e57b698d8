import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** A case in which a booking may be made. */
export type BookableCase = {
  clientId: string
  homeUnitId: string
  /** The card may be shown; otherwise only what the mandate says of the person. */
  isCardOpen: boolean
  isProtected: boolean
  /** `mandateContentSchema`, as issued. */
  content: Prisma.JsonValue
}

/**
 * A case within the viewer's reach whose mandate runs: one that is declined or over is its lawyer's own past work and no way to
 * the person (decision 0023). Its card is open to whom the application is: to the provider from acceptance on, to the desk and the
 * head before it too.
 */
export async function findBookableCase(
  tx: Pick<Tx, 'aidMandate' | 'secondaryAidApplication'>,
  viewer: Viewer,
  mandateId: string,
): Promise<BookableCase | null> {
  const reach = accessibleBy(viewer.ability, 'read')
  const row = await tx.aidMandate.findFirst({
    where: {
      AND: [reach.ofType('AidMandate'), { id: mandateId, state: { in: ['ISSUED', 'ACCEPTED'] } }],
    },
    select: {
      applicationId: true,
      content: true,
      application: {
        select: { clientId: true, client: { select: { homeUnitId: true, isProtected: true } } },
      },
    },
  })
  if (!row) return null
  const opened = await tx.secondaryAidApplication.count({
    where: { AND: [reach.ofType('SecondaryAidApplication'), { id: row.applicationId }] },
  })
  const { client, clientId } = row.application
  return { ...client, clientId, isCardOpen: opened > 0, content: row.content }
}
