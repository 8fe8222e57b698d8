import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { AddParty, CheckOccasion, KeptHits, Matter } from './conflict.schema'
import { hitId } from './conflict-hit.rules'
import { splitByReach } from './conflict-reach.queries'
import { ownUnitsOf, searchConflicts } from './conflict-search.queries'
import { type ConflictVerdict, firstVerdict, readVerdict } from './conflict-verdict.rules'
import { findLastCheck, type LastCheck } from './last-check.queries'
import {
  findMatter,
  holdMatter,
  type KeptParty,
  LAST,
  listParties,
  type MatterRow,
  ofMatter,
  peopleOf,
} from './matter.queries'
import { addParty, keepStatedParty } from './matter-party.commands'

/** A check with the verdict it now has. */
export type Checked = { checkId: string; verdict: ConflictVerdict }

/**
 * Asks whether a conflict of interest stands in the way of the matter, and puts on record that it was asked and what was
 * found: do we aid, or did we, one of its parties; is the client a party of somebody else's matter; does somebody
 * stand on both sides (N5).
 *
 * Blocks nothing by itself: a person answers. The same statements are made whatever is found.
 */
export async function checkConflicts(
  viewer: Viewer,
  matter: Matter,
  occasion: CheckOccasion,
): Promise<Result<Checked, 'matterNotFound'>> {
  const row = await findMatter(db, viewer, matter)
  if (!row) return fail('matterNotFound')
  const before = await findLastCheck(db, row)
  const kept = await lookAround(viewer, row, before)
  const checked = await inTransaction<Checked, 'checkedMeanwhile'>(async (tx) => {
    await holdMatter(tx, row)
    // What waits for the head in the enquiry may be taken over from it.
    if (row.fromEnquiryId !== null)
      await holdMatter(tx, { enquiryId: row.fromEnquiryId, applicationId: null })
    const last = await findLastCheck(tx, row)
    if (last?.id !== before?.id) return fail('checkedMeanwhile')
    return ok(await writeCheck(tx, viewer, { row, before: last, hits: kept, occasion }))
  })
  // What another check has kept meanwhile is to be known to this one.
  return checked.ok ? checked : checkConflicts(viewer, matter, occasion)
}

/** Whom the names tell of: in the viewer's units, in the matter's own, and where the last check found somebody. */
async function lookAround(viewer: Viewer, row: MatterRow, before: LastCheck): Promise<KeptHits> {
  const parties = await partiesInStep(viewer, row)
  const known = before?.hits.own ?? []
  const units = [...ownUnitsOf(viewer), row.unitId, ...known.map(({ unitId }) => unitId)]
  const { hits, isCut, isOwnOnly } = await searchConflicts(db, peopleOf(row, parties), {
    ownUnits: [...new Set(units)],
    clientId: row.clientId,
  })
  const split = await splitByReach(viewer, hits, {
    unitId: row.unitId,
    known: new Set(known.map(hitId)),
  })
  return { own: split.own, ask: split.ask, isCut: isCut || split.isCut, isOwnOnly }
}

/** The parties as they stand, the stated one put right first where the field was written past this product's forms. */
async function partiesInStep(viewer: Viewer, row: MatterRow): Promise<KeptParty[]> {
  const parties = await listParties(db, row)
  const stated = parties.find(({ isStated }) => isStated)?.name ?? ''
  if (stated === row.opposingParty.trim().slice(0, 300)) return parties
  await inTransaction<null, never>(async (tx) => {
    await keepStatedParty(tx, viewer.staffId, row, row.opposingParty)
    return ok(null)
  })
  return listParties(db, row)
}

type NewCheck = { row: MatterRow; before: LastCheck; hits: KeptHits; occasion: CheckOccasion }

async function writeCheck(
  tx: Tx,
  viewer: Viewer,
  { row, before, hits, occasion }: NewCheck,
): Promise<Checked> {
  const verdict = firstVerdict(
    findingsOf(hits),
    before ? { verdict: readVerdict(before.verdict), hits: new Set(findingsOf(before.hits)) } : undefined,
  )
  const isCarried = before !== null && before.verdict === verdict
  const { id } = await tx.conflictCheck.create({
    data: {
      unitId: row.unitId,
      staffId: viewer.staffId,
      clientId: row.clientId,
      enquiryId: row.enquiryId,
      applicationId: row.applicationId,
      mandateId: row.mandateId,
      occasion,
      hits,
      verdict,
      ...(isCarried
        ? { reason: before.reason, decidedById: before.decidedById, decidedAt: before.decidedAt }
        : {}),
      // An enquiry whose question waits in its application does not ask it again.
      carriedAt: isCarried && isOwn(before, row) ? before.carriedAt : null,
    },
    select: { id: true },
  })
  if (verdict === 'FOR_HEAD') await carryOn(tx, row, before)
  await recordFact(tx, viewer, {
    action: 'check',
    subject: 'conflictCheck',
    subjectId: id,
    subjectUnitId: row.homeUnitId,
    details: { occasion, units: hits.ask },
  })
  return { checkId: id, verdict }
}

/**
 * The question for the head waits in the last check alone, and in that of the application once it has taken it over from its
 * enquiry: the ones before keep that it was asked.
 */
async function carryOn(tx: Tx, row: MatterRow, before: LastCheck): Promise<void> {
  const of = ofMatter(row)
  // Of two who ask at once the later to write may be the earlier by the clock.
  const last = await tx.conflictCheck.findFirstOrThrow({ where: of, orderBy: LAST, select: { id: true } })
  const takenOver =
    before !== null && !isOwn(before, row) ? [{ enquiryId: row.fromEnquiryId, applicationId: null }] : []
  await tx.conflictCheck.updateMany({
    where: { OR: [of, ...takenOver], verdict: 'FOR_HEAD', carriedAt: null, id: { not: last.id } },
    data: { carriedAt: new Date() },
  })
}

const isOwn = (check: NonNullable<LastCheck>, row: MatterRow) => check.applicationId === row.applicationId

/** By what a finding is known again: of another centre the unit alone. */
const findingsOf = ({ own, ask }: KeptHits): string[] => [...own.map(hitId), ...ask]

/** Adds a party and asks at once what it changes. */
export async function addCheckedParty(
  viewer: Viewer,
  input: AddParty,
): Promise<Result<{ partyId: string }, 'matterNotFound' | 'keyReused'>> {
  const added = await addParty(viewer, input)
  if (added.ok) await checkConflicts(viewer, input.matter, 'PARTY_ADDED')
  return added
}

/**
 * Checks the matters of a visit, or an application, that have no check yet or whose stated party was named or renamed since:
 * the client's own names, former ones too, are looked for though nobody else is named. Called when the matter has been
 * saved; what a crash left unchecked is caught up by the next save, and the panel says so until then.
 */
export async function checkSavedMatters(
  viewer: Viewer,
  saved: { visitId: string } | { applicationId: string },
): Promise<void> {
  const rows =
    'visitId' in saved
      ? await db.$queryRaw<{ id: string }[]>`
          SELECT e.id::text FROM enquiries e
            LEFT JOIN matter_parties p ON p.enquiry_id = e.id AND p.is_stated AND p.removed_at IS NULL
          WHERE e.visit_id = ${saved.visitId}::uuid AND e.client_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM conflict_checks c WHERE c.enquiry_id = e.id
              AND c.at >= coalesce(p.changed_at, '-infinity'))
          ORDER BY e.id`
      : await db.$queryRaw<{ id: string }[]>`
          SELECT a.id::text FROM secondary_aid_applications a
            LEFT JOIN matter_parties p ON p.application_id = a.id AND p.is_stated AND p.removed_at IS NULL
          WHERE a.id = ${saved.applicationId}::uuid
            AND NOT EXISTS (SELECT FROM conflict_checks c WHERE c.application_id = a.id
              AND c.at >= coalesce(p.changed_at, '-infinity'))`
  const kind = 'visitId' in saved ? 'enquiry' : 'application'
  for (const { id } of rows) await checkConflicts(viewer, { kind, id }, 'INTAKE')
}
