import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { readPartnerRecord, readPartnerStatus } from './partner.queries'
import { proposalReach } from './partner-proposal.queries'
import { DECIDED_AT_ONCE, type DecideProposal, type DecideProposals } from './partner-proposal.schema'
import { type SaveRefusal, savePartner } from './partner-rows.commands'

type DecideRefusal = 'proposalNotFound' | SaveRefusal
type Decided = { partnerId: string | null }

/** Accepts one proposal, as it is or as the reviewer has put it right, or rejects it. */
export async function decideProposal(
  viewer: Viewer,
  decision: DecideProposal,
  now = new Date(),
): Promise<Result<Decided, DecideRefusal>> {
  return inTransaction<Decided, DecideRefusal>(async (tx) => {
    await tx.$executeRaw`SELECT FROM partner_proposals WHERE id = ${decision.proposalId}::uuid FOR UPDATE`
    const row = await tx.partnerProposal.findFirst({
      where: { AND: [proposalReach(viewer), { id: decision.proposalId, state: 'WAITING' }] },
      select: proposalFields,
    })
    if (!row) return fail('proposalNotFound')
    const decided = await decide(tx, viewer, row, decision, now)
    if (decided.ok) await endImport(tx, row.importId, now)
    return decided
  })
}

export type DecidedMany = {
  decided: number
  /** Those that could not be accepted as they are: each has to be looked at by itself. */
  skipped: { proposalId: string; why: SaveRefusal | 'likelyDouble' }[]
  /** Whether there are more: the same is then asked again, after the last one. */
  left: number
}

/**
 * Accepts or rejects all of one kind that an import has brought, so many at a time. Those whose record was changed since,
 * and new ones that may be doubles, are passed over: somebody has to look.
 */
export async function decideProposals(
  viewer: Viewer,
  { importId, kind, decision }: DecideProposals,
  now = new Date(),
): Promise<Result<DecidedMany, 'nothingWaits'>> {
  return inTransaction<DecidedMany, 'nothingWaits'>(async (tx) => {
    // Of two who press at once the second waits, and finds less.
    await tx.$executeRaw`SELECT FROM partner_imports WHERE id = ${importId}::uuid FOR UPDATE`
    const where = {
      AND: [proposalReach(viewer)],
      importId,
      state: 'WAITING',
      partnerId: kind === 'NEW' ? null : { not: null },
      ...(decision === 'ACCEPT' && { doubles: { isEmpty: true }, note: '' }),
    }
    const rows = await tx.partnerProposal.findMany({
      where,
      orderBy: { id: 'asc' },
      take: DECIDED_AT_ONCE,
      select: proposalFields,
    })
    if (rows.length === 0) return fail('nothingWaits')
    const skipped: DecidedMany['skipped'] = []
    for (const row of rows) {
      const decided = await decide(tx, viewer, row, { decision, note: '' }, now)
      if (decided.ok || decided.error === 'proposalNotFound') continue
      skipped.push({ proposalId: row.id, why: decided.error })
      // Marked, so that the next press does not meet it again.
      await tx.partnerProposal.update({
        where: { id: row.id },
        data: { note: decided.error },
        select: { id: true },
      })
    }
    const left = await tx.partnerProposal.count({ where })
    await endImport(tx, importId, now)
    return ok({ decided: rows.length - skipped.length, skipped, left })
  })
}

const proposalFields = {
  id: true,
  partnerId: true,
  newId: true,
  unitId: true,
  importId: true,
  source: true,
  content: true,
  baseRevision: true,
  createdAt: true,
  note: true,
  partner: { select: { unitId: true, status: true } },
} as const
type Row = {
  id: string
  partnerId: string | null
  newId: string | null
  unitId: string | null
  importId: string | null
  source: string
  content: unknown
  baseRevision: number | null
  createdAt: Date
  note: string
  partner: { unitId: string | null; status: string } | null
}

type Decision = Pick<DecideProposal, 'decision' | 'expectedRevision' | 'record' | 'intoPartnerId' | 'note'>

async function decide(
  tx: Tx,
  viewer: Viewer,
  row: Row,
  { decision, note, ...given }: Decision,
  now: Date,
): Promise<Result<Decided, DecideRefusal>> {
  const isAccepted = decision === 'ACCEPT'
  const saved = isAccepted ? await accept(tx, viewer, row, given, now) : ok({ partnerId: row.partnerId })
  if (!saved.ok) return saved
  await tx.partnerProposal.update({
    where: { id: row.id },
    data: {
      state: isAccepted ? 'ACCEPTED' : 'REJECTED',
      decidedAt: now,
      decidedById: viewer.staffId,
      ...(note && { note }),
      ...(isAccepted && { partnerId: saved.value.partnerId }),
    },
    select: { id: true },
  })
  if (!isAccepted)
    await recordFact(tx, viewer, {
      action: 'rejectProposal',
      subject: 'partner',
      ...(row.partnerId && { subjectId: row.partnerId }),
      ...(row.unitId && { subjectUnitId: row.unitId }),
    })
  return ok({ partnerId: saved.value.partnerId })
}

async function accept(
  tx: Tx,
  viewer: Viewer,
  row: Row,
  { record, intoPartnerId, expectedRevision }: Omit<Decision, 'decision' | 'note'>,
  now: Date,
): Promise<Result<{ partnerId: string }, SaveRefusal>> {
  const isOfPartner = row.source === 'PARTNER'
  const into = intoPartnerId
    ? await tx.partner.findUnique({ where: { id: intoPartnerId }, select: { unitId: true, status: true } })
    : row.partner
  const partnerId = intoPartnerId ?? row.partnerId
  const revision = expectedRevision ?? (intoPartnerId ? undefined : row.baseRevision)
  return savePartner(
    tx,
    viewer,
    {
      ...(partnerId && { partnerId }),
      ...(row.newId && { newId: row.newId }),
      ...(revision !== undefined && revision !== null && { expectedRevision: revision }),
      unitId: into ? into.unitId : row.unitId,
      record: record ?? readPartnerRecord(row.content),
      how: isOfPartner ? 'PARTNER' : 'IMPORTED',
      reason: row.note,
      status: isOfPartner ? 'ACTIVE' : into ? readPartnerStatus(into.status) : 'NEEDS_CHECK',
      ...(isOfPartner && {
        checked: { on: todayInKyiv(row.createdAt), how: 'PARTNER' as const, byId: null },
      }),
    },
    now,
  )
}

/** An import is done when nothing of it waits any more. */
async function endImport(tx: Tx, importId: string | null, now: Date): Promise<void> {
  if (!importId || (await tx.partnerProposal.count({ where: { importId, state: 'WAITING' } })) > 0) return
  await tx.partnerImport.updateMany({
    where: { id: importId, state: 'REVIEW' },
    data: { state: 'DONE', finishedAt: now },
  })
}
