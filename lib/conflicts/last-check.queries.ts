import 'server-only'
import type { Tx } from '@/lib/core/db'
import { type KeptHits, keptHitsOf } from './conflict.schema'
import { LAST, type MatterRow, ofMatter } from './matter.queries'

type Row = Pick<MatterRow, 'enquiryId' | 'applicationId' | 'fromEnquiryId'>

const fields = {
  id: true,
  applicationId: true,
  verdict: true,
  hits: true,
  reason: true,
  decidedById: true,
  decidedAt: true,
  carriedAt: true,
} as const

/** What the last check of a matter found, and what a person made of it. */
export type LastCheck = Awaited<ReturnType<typeof findLastCheck>>

/**
 * The last check of the matter, whoever asked; of an application that was not checked yet, that of the enquiry it came from:
 * what was answered there stands until somebody new is found. The caller has checked that the viewer may see the matter.
 */
export async function findLastCheck(tx: Tx, row: Row) {
  const own = await lastOf(tx, ofMatter(row))
  if (own || row.fromEnquiryId === null) return own
  const before = await lastOf(tx, { enquiryId: row.fromEnquiryId })
  return before && { ...before, hits: await asOfApplication(tx, row, before.hits) }
}

async function lastOf(tx: Tx, where: ReturnType<typeof ofMatter>) {
  const found = await tx.conflictCheck.findFirst({ where, orderBy: LAST, select: fields })
  return found && { ...found, hits: keptHitsOf(found.hits) }
}

/** The other party is named in a field of each of the two: where it is the same name, it is one finding. */
async function asOfApplication(
  tx: Tx,
  { applicationId, fromEnquiryId }: Row,
  hits: KeptHits,
): Promise<KeptHits> {
  const stated = await tx.matterParty.findMany({
    where: { isStated: true, removedAt: null, OR: [{ applicationId }, { enquiryId: fromEnquiryId }] },
    select: { id: true, name: true, applicationId: true },
  })
  const ours = stated.find((party) => party.applicationId !== null)
  const theirs = stated.find((party) => party.applicationId === null)
  if (!ours || ours.name !== theirs?.name) return hits
  const own = hits.own.map((hit) => (hit.ofPartyId === theirs.id ? { ...hit, ofPartyId: ours.id } : hit))
  return { ...hits, own }
}
