import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { BYTES_IN_MB } from '@/lib/core/file-kinds'
import { readLink, signLink } from '@/lib/core/link-token'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { isMarked } from './application.queries'
import { type AttachRefusal, attachFile } from './application-file.commands'
import { stateOf } from './application-row.queries'
import { holdApplication } from './application-rows.commands'
import {
  type EnterPhoneLink,
  LINK_MINUTES,
  type OpenPhoneLink,
  type Phone,
  type PhoneLinkAddress,
  type PhonePhoto,
} from './phone-link.schema'

const PURPOSE = 'phone'
type Opened = { linkId: string; token: string; expiresAt: string }
type Refusal = 'applicationNotFound' | 'notEditable' | 'unknownPaper'

/**
 * Makes a link by which one telephone, without signing in, sends photos of one paper for ten minutes. Neither the link nor
 * its page says whose paper it is, or which.
 */
export async function openPhoneLink(
  viewer: Viewer,
  { applicationId, doc }: OpenPhoneLink,
  now = new Date(),
): Promise<Result<Opened, Refusal>> {
  const { documents } = await currentRuleBook()
  if (!documents.some(({ code }) => code === doc)) return fail('unknownPaper')
  return inTransaction<Opened, Refusal>(async (tx) => {
    const row = await holdApplication(tx, viewer, applicationId)
    if (!row) return fail('applicationNotFound')
    if (!isMarked(stateOf(row))) return fail('notEditable')
    const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000)
    const { id: linkId } = await tx.phoneLink.create({
      data: { applicationId, doc, staffId: viewer.staffId, createdAt: now, expiresAt },
      select: { id: true },
    })
    await recordFact(tx, viewer, {
      action: 'create',
      subject: 'phoneLink',
      subjectId: linkId,
      subjectUnitId: row.client.homeUnitId,
      details: { doc },
    })
    return ok({ linkId, token: signLink(PURPOSE, linkId), expiresAt: expiresAt.toISOString() })
  })
}

/** Ends a link of one's own: the code is no longer on the screen. */
export async function closePhoneLink(
  viewer: Viewer,
  { linkId }: PhoneLinkAddress,
  now = new Date(),
): Promise<Result<null, 'linkNotFound'>> {
  const { count } = await db.phoneLink.updateMany({
    where: { id: linkId, staffId: viewer.staffId, closedAt: null },
    data: { closedAt: now },
  })
  return count === 1 ? ok(null) : fail('linkNotFound')
}

type LinkRefusal = 'linkOver' | 'linkTaken'

/**
 * A telephone opens the link. The first one is given a key of its own and has the link to itself; it may load the page
 * again with that key.
 */
export async function enterPhoneLink(
  { token, device }: EnterPhoneLink,
  now = new Date(),
): Promise<Result<{ device: string; mostBytes: number }, LinkRefusal>> {
  const id = readLink(PURPOSE, token)
  if (!id) return fail('linkOver')
  const key = device ?? randomBytes(16).toString('base64url')
  const alive = { id, closedAt: null, expiresAt: { gt: now } }
  // In one statement: of two telephones that open it at once, one has it.
  const { count } = await db.phoneLink.updateMany({
    where: { ...alive, OR: [{ device: null }, { device: hashOf(key) }] },
    data: { device: hashOf(key) },
  })
  if (count === 1) return ok({ device: key, mostBytes: env.FILE_MAX_MB * BYTES_IN_MB })
  return fail((await db.phoneLink.count({ where: alive })) === 1 ? 'linkTaken' : 'linkOver')
}

/**
 * Keeps a photo that a telephone sends, in the name of who made the link and as far as that person still may.
 */
export async function keepPhonePhoto(
  { submissionId, ...phone }: PhonePhoto,
  body: ReadableStream<Uint8Array>,
  now = new Date(),
): Promise<Result<null, LinkRefusal | AttachRefusal>> {
  const link = await findOpenLink(phone, now)
  const viewer = link && (await findViewerOfStaff(link.staffId))
  if (!link || !viewer) return fail('linkOver')
  const { applicationId, doc } = link
  const kept = await attachFile(viewer, { applicationId, doc, submissionId }, body, 'PHONE')
  if (!kept.ok)
    return kept.error === 'applicationNotFound' || kept.error === 'notEditable' ? fail('linkOver') : kept
  await db.phoneLink.update({
    where: { id: link.id },
    data: { sent: { increment: 1 } },
    select: { id: true },
  })
  return ok(null)
}

/** The telephone is done: the link leads nowhere any more. */
export async function finishPhoneLink(phone: Phone, now = new Date()): Promise<Result<null, 'linkOver'>> {
  const link = await findOpenLink(phone, now)
  if (!link) return fail('linkOver')
  await db.phoneLink.update({ where: { id: link.id }, data: { closedAt: now }, select: { id: true } })
  return ok(null)
}

async function findOpenLink({ token, device }: Phone, now: Date) {
  const id = readLink(PURPOSE, token)
  if (!id) return null
  return db.phoneLink.findFirst({
    where: { id, device: hashOf(device), closedAt: null, expiresAt: { gt: now } },
    select: { id: true, applicationId: true, doc: true, staffId: true },
  })
}

const hashOf = (key: string) => Uint8Array.from(createHash('sha256').update(key).digest())
