import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Nearness } from './conflict-hit.rules'
import { ownUnitsOf, searchConflicts } from './conflict-search.queries'
import { readVerdict } from './conflict-verdict.rules'
import { findLastCheck } from './last-check.queries'
import { findMatter, listParties, peopleOf } from './matter.queries'

export type Opponents = {
  /** Cards of people who, by their names, stand on the other side. */
  readonly clientIds: readonly string[]
  /**
   * What a person made of the last check, of the enquiry's where the application has none: a confirmed conflict bars,
   * one denied is no doubt any more.
   */
  readonly answer: 'CONFLICT' | 'NO_CONFLICT' | null
}

const BY_NAME: readonly Nearness[] = ['SAME_PERSON', 'SAME_FULL_NAME', 'SAME_NAME']

/**
 * Who stands on the other side of an application, for the choice of who may act in it: clients who bear the name of an
 * adversary, and clients whose matters name this person as theirs. Looked up anew, whatever was checked before.
 */
export async function listOpponents(tx: Tx, viewer: Viewer, applicationId: string): Promise<Opponents> {
  const row = await findMatter(tx, viewer, { kind: 'application', id: applicationId })
  if (!row) return { clientIds: [], answer: null }
  const parties = await listParties(tx, row)
  const last = await findLastCheck(tx, row)
  const { hits } = await searchConflicts(tx, peopleOf(row, parties), {
    ownUnits: ownUnitsOf(viewer),
    clientId: row.clientId,
  })
  const opposing = hits.filter(({ isOpposing, nearness }) => isOpposing && BY_NAME.includes(nearness))
  const verdict = last ? readVerdict(last.verdict) : 'OPEN'
  return {
    clientIds: [...new Set(opposing.map(({ clientId }) => clientId))],
    answer: verdict === 'CONFLICT' || verdict === 'NO_CONFLICT' ? verdict : null,
  }
}
