import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { ApplicationContent } from './application-content.schema'
import type { CaseRow } from './decision-row.queries'
import { partyKeys } from './party-name.rules'

const CONFLICTS_SHOWN = 3

/** Cards within the viewer’s reach that bear the name of the other party. */
export async function findConflicts(viewer: Viewer, row: CaseRow, { opposingParty }: ApplicationContent) {
  const keys = partyKeys(opposingParty)
  if (!keys) return []
  const found = await db.client.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('Client'),
        { nameForms: { some: keys }, mergedIntoId: null, id: { not: row.clientId } },
      ],
    },
    select: { id: true, cardNumber: true },
    take: CONFLICTS_SHOWN,
  })
  return found.map(({ id, cardNumber }) => ({ clientId: id, cardNumber }))
}
