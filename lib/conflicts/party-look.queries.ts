import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { LookAtParty } from './conflict.schema'
import { type ShownHits, showHits } from './conflict-hits.queries'
import { splitByReach } from './conflict-reach.queries'
import { ownUnitsOf, searchConflicts } from './conflict-search.queries'
import { clientNameFields, peopleOf } from './matter.queries'
import { partyNameOf } from './party-name.rules'

export type PartyLook = ShownHits & {
  /** False for a body, a description or initials: there is no name to compare. */
  readonly isCompared: boolean
}

/**
 * Looks a name up while it is being typed into the field "the other party": what the check of the saved matter will
 * find. The asking is on record; the check itself is made when the matter is saved.
 */
export async function lookAtParty(
  viewer: Viewer,
  { clientId, name }: LookAtParty,
): Promise<Result<PartyLook, 'clientNotFound'>> {
  const client = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: clientNameFields,
  })
  if (!client) return fail('clientNotFound')
  // Nothing is shown unless the asking is on record.
  const [{ hits, isCut, isOwnOnly }] = await Promise.all([
    searchConflicts(db, peopleOf({ client, opposingParty: name }, []), {
      ownUnits: ownUnitsOf(viewer),
      clientId,
    }),
    recordFact(db, viewer, {
      action: 'look',
      subject: 'conflictCheck',
      subjectUnitId: client.homeUnitId,
      details: { card: clientId },
    }),
  ])
  // Who the client is to others is the matter's own question, asked when it is saved.
  const ofParty = hits.filter(({ question }) => question !== 'CLIENT_IS_PARTY')
  const split = await splitByReach(db, viewer, ofParty)
  const shown = await showHits({ ...split, isCut: isCut || split.isCut, isOwnOnly })
  return ok({ ...shown, isCompared: partyNameOf(name) !== undefined })
}
