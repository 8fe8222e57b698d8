import 'server-only'
import { z } from 'zod'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { readLink } from '@/lib/core/link-token'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { answerGiven, keepAnswer } from './link-answer.commands'
import { readPartnerRecord } from './partner.queries'
import type { PartnerRecord } from './partner-record.schema'
import { savePartner } from './partner-rows.commands'
import { recordOfPartner } from './record-link.commands'
import { changesSince, withOwnFields } from './record-link.rules'
import { RECORD_LINK, type RecordLinkToken, type UseRecordLink } from './record-link.schema'

/** What the partner finds behind its link. */
export type OpenedLink = { record: PartnerRecord; revision: number; expiresAt: string }
type LinkRefusal = 'linkOver' | 'partnerClosed'

/** Opens a link; an altered, used, revoked or expired one is `linkOver`, and nothing more is said. */
export async function openRecordLink(
  { token }: RecordLinkToken,
  now = new Date(),
): Promise<Result<OpenedLink, LinkRefusal>> {
  const linkId = readLink(RECORD_LINK, token)
  const link = linkId && (await db.partnerLink.findFirst({ where: alive(linkId, now), select: linkFields }))
  if (!link) return fail('linkOver')
  if (link.partner.status === 'CLOSED') return fail('partnerClosed')
  await db.partnerLink.updateMany({ where: { id: linkId, openedAt: null }, data: { openedAt: now } })
  return ok({
    record: readPartnerRecord(link.partner.content),
    revision: link.partner.revision,
    expiresAt: link.expiresAt.toISOString(),
  })
}

const usedSchema = z.object({ outcome: z.enum(['CONFIRMED', 'PROPOSED']) })
type Used = z.output<typeof usedSchema>

/** The record as it is now: what the partner read has been changed since. The link goes on to serve. */
export type RecordChangedMeanwhile = {
  ok: false
  error: 'changedMeanwhile'
  record: PartnerRecord
  revision: number
}

/**
 * The partner's answer. A confirmation counts as a check of today and waits for nobody; a correction waits for review. The
 * link is used up: of two answers at once one is taken. An answer about a record that says something else by now is
 * `changedMeanwhile`, with the record as it is.
 */
export async function useRecordLink(
  given: UseRecordLink,
  now = new Date(),
): Promise<Result<Used, LinkRefusal> | RecordChangedMeanwhile> {
  const linkId = readLink(RECORD_LINK, given.token)
  if (!linkId) return fail('linkOver')
  const used = await inTransaction<Used, LinkRefusal | 'changedMeanwhile'>((tx) =>
    takeAnswer(tx, linkId, given, now),
  )
  if (used.ok) return used
  return used.error === 'changedMeanwhile' ? readChanged(linkId, now) : fail(used.error)
}

async function readChanged(
  linkId: string,
  now: Date,
): Promise<RecordChangedMeanwhile | Result<never, LinkRefusal>> {
  const link = await db.partnerLink.findFirst({ where: alive(linkId, now), select: linkFields })
  if (!link) return fail('linkOver')
  const { content, revision } = link.partner
  return { ok: false, error: 'changedMeanwhile', record: readPartnerRecord(content), revision }
}

async function takeAnswer(
  tx: Tx,
  linkId: string,
  { answer, submissionId, expectedRevision }: UseRecordLink,
  now: Date,
): Promise<Result<Used, LinkRefusal | 'changedMeanwhile'>> {
  await tx.$executeRaw`SELECT FROM partner_links WHERE id = ${linkId}::uuid FOR UPDATE`
  const before = await answerGiven(tx, { linkId, submissionId }, usedSchema, now)
  if (before) return ok(before)
  const link = await tx.partnerLink.findFirst({ where: alive(linkId, now), select: linkFields })
  if (!link) return fail('linkOver')
  const { partner } = link
  if (partner.status === 'CLOSED') return fail('partnerClosed')
  const kept = readPartnerRecord(partner.content)
  if (!(await isAsSeen(tx, partner, kept, expectedRevision))) return fail('changedMeanwhile')
  await tx.partnerLink.update({ where: { id: linkId }, data: { usedAt: now }, select: { id: true } })
  const done = async (outcome: Used['outcome']) => {
    await keepAnswer(tx, { linkId, submissionId }, { outcome })
    return ok({ outcome })
  }
  const proposed = answer.kind === 'CORRECTED' ? withOwnFields(kept, answer.record) : kept
  if (answer.kind === 'CORRECTED' && JSON.stringify(proposed) !== JSON.stringify(kept)) {
    await propose(tx, partner, proposed, answer.note, now)
    return done('PROPOSED')
  }
  const saved = await savePartner(
    tx,
    null,
    {
      partnerId: partner.id,
      unitId: partner.unitId,
      record: kept,
      expectedRevision: partner.revision,
      how: 'CHECKED',
      reason: '',
      status: 'ACTIVE',
      checked: { on: todayInKyiv(now), how: 'PARTNER', byId: null },
    },
    now,
  )
  if (saved.ok) return done('CONFIRMED')
  if (saved.error === 'changedMeanwhile') return fail(saved.error)
  throw new Error(`The confirmation of ${partner.id} was not written: ${saved.error}`)
}

/** Whether the record says what the partner read: it may have been checked since, or something agreed. */
async function isAsSeen(
  tx: Tx,
  { id: partnerId, revision }: Pick<Partner, 'id' | 'revision'>,
  kept: PartnerRecord,
  seenRevision: number,
): Promise<boolean> {
  if (revision === seenRevision) return true
  const seen = await tx.partnerVersion.findUnique({
    where: { partnerId_revision: { partnerId, revision: seenRevision } },
    select: { content: true },
  })
  return seen !== null && changesSince(readPartnerRecord(seen.content), kept).length === 0
}

const linkFields = {
  expiresAt: true,
  partner: { select: { id: true, unitId: true, status: true, content: true, revision: true } },
} as const

const alive = (id: string, now: Date) => ({
  id,
  purpose: 'RECORD',
  usedAt: null,
  revokedAt: null,
  expiresAt: { gt: now },
})

type Partner = { id: string; unitId: string | null; revision: number }

async function propose(tx: Tx, partner: Partner, content: PartnerRecord, note: string, now: Date) {
  // What the partner said before is overtaken by what it says now.
  await tx.partnerProposal.updateMany({
    where: { partnerId: partner.id, source: 'PARTNER', state: 'WAITING' },
    data: { state: 'REPLACED', decidedAt: now },
  })
  await tx.partnerProposal.create({
    data: {
      partnerId: partner.id,
      unitId: partner.unitId,
      source: 'PARTNER',
      name: content.name.uk,
      content,
      baseRevision: partner.revision,
      doubles: [],
      note,
      createdAt: now,
    },
    select: { id: true },
  })
  await recordOfPartner(tx, 'system', 'propose', partner)
}
