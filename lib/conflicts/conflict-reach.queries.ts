import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { type ConflictHit, isCertain } from './conflict-hit.rules'

type Split = { own: ConflictHit[]; ask: string[]; isCut: boolean }

const NOBODY = '00000000-0000-0000-0000-000000000000'
const MOST_ASKED = 64

/** A list of one length, filled up with nobody: the same statement is made whether somebody was found or not. */
const filledUp = (ids: readonly string[]): string[] =>
  Array.from({ length: MOST_ASKED }, (_, place) => ids[place] ?? NOBODY)

const MOST_OWN = 20
const MOST_UNITS = 8

/**
 * Parts what was found into what the viewer may see, and into units to ask; of the second nothing else is kept.
 *
 * A protected person of the own centre is answered like one of another: with the unit alone. Both look-ups are made
 * whatever was found (decision 0024).
 */
export async function splitByReach(tx: Tx, viewer: Viewer, hits: readonly ConflictHit[]): Promise<Split> {
  const cards = hits.flatMap(({ clientId, partyId }) => (partyId === null ? [clientId] : []))
  const parties = hits.flatMap(({ partyId }) => partyId ?? [])
  const [open, named] = await Promise.all([openCards(tx, viewer, cards), openParties(tx, viewer, parties)])
  const isOwn = ({ clientId, partyId }: ConflictHit) =>
    partyId === null ? open.has(clientId) : named.has(partyId)
  const own = hits.filter(isOwn)
  const ask = new Set(hits.flatMap((hit) => (!isOwn(hit) && isCertain(hit.nearness) ? [hit.unitId] : [])))
  return {
    own: own.slice(0, MOST_OWN),
    ask: [...ask].sort().slice(0, MOST_UNITS),
    isCut:
      own.length > MOST_OWN || ask.size > MOST_UNITS || Math.max(cards.length, parties.length) > MOST_ASKED,
  }
}

/** Of these cards, those the viewer may open. */
export async function openCards(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('Client')
  const rows = await tx.client.findMany({
    where: { AND: [reach, { id: { in: filledUp(ids) } }] },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Of these parties, those of matters the viewer may see. */
export async function openParties(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('MatterParty')
  const rows = await tx.matterParty.findMany({
    where: { AND: [reach, { id: { in: filledUp(ids) } }] },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}
