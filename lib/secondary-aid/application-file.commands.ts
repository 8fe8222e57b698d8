import 'server-only'
import { createHash } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { type FileFacts, inspectFile } from '@/lib/core/file-inspection'
import { BYTES_IN_MB, type FileFault } from '@/lib/core/file-kinds'
import { putFile, removeFile } from '@/lib/core/file-store'
import { once } from '@/lib/core/idempotency'
import { addJob } from '@/lib/core/jobs'
import { fail, ok, type Result } from '@/lib/core/result'
import { sealText } from '@/lib/core/secrets'
import { readUpload } from '@/lib/core/upload'
import type { Viewer } from '@/lib/core/viewer'
import { isScanning } from '@/lib/core/virus-scan'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { isMarked } from './application.queries'
import { reachOfFiles } from './application-file.queries'
import type { AttachFile, FileAddress, MarkFile } from './application-file.schema'
import { stateOf } from './application-row.queries'
import { holdApplication } from './application-rows.commands'

const attachedSchema = z.object({ fileId: z.string() })
type Attached = z.output<typeof attachedSchema>
type Refusal = 'applicationNotFound' | 'notEditable' | 'unknownPaper'
export type AttachRefusal =
  | Refusal
  | FileFault
  | 'fileTooBig'
  | 'uploadBroken'
  | 'sameFile'
  | 'tooManyFiles'
  | 'keyReused'

/** A folder of papers of one kind, not an archive. */
const MOST_FILES = 60

/**
 * Keeps a scan or photo of a paper: what it is is told by its content, and the same file is taken once. It may come before
 * the paper is marked, or stay when the mark is taken back.
 *
 * @param source by which way it came
 */
export async function attachFile(
  viewer: Viewer,
  about: AttachFile,
  body: ReadableStream<Uint8Array>,
  source: 'DESK' | 'PHONE' = 'DESK',
): Promise<Result<Attached, AttachRefusal>> {
  const admitted = await admitsFiles(viewer, about)
  if (!admitted.ok) return admitted
  const read = await readUpload(body, env.FILE_MAX_MB * BYTES_IN_MB)
  if (!read.ok) return read
  const facts = await inspectFile(read.value)
  if (!facts.ok) return facts
  const fileId = crypto.randomUUID()
  await putFile(fileId, read.value)
  try {
    const written = await writeFile(viewer, about, { ...facts.value, fileId, source, plain: read.value })
    // A repeated request was answered with the file of the first one.
    if (!written.ok || written.value.fileId !== fileId) await removeFile(fileId)
    return written
  } catch (error) {
    await removeFile(fileId)
    throw error
  }
}

/** Asked before anything is read: whoever may not add a file does not fill our memory. */
async function admitsFiles(
  viewer: Viewer,
  { applicationId, doc }: AttachFile,
): Promise<Result<null, Refusal>> {
  const { documents } = await currentRuleBook()
  if (!documents.some(({ code }) => code === doc)) return fail('unknownPaper')
  const row = await db.secondaryAidApplication.findFirst({
    where: {
      AND: [accessibleBy(viewer.ability, 'update').ofType('SecondaryAidApplication'), { id: applicationId }],
    },
    select: { state: true },
  })
  if (!row) return fail('applicationNotFound')
  return isMarked(stateOf(row)) ? ok(null) : fail('notEditable')
}

type Arrived = FileFacts & { fileId: string; source: 'DESK' | 'PHONE'; plain: Uint8Array }

async function writeFile(
  viewer: Viewer,
  { applicationId, doc, submissionId }: AttachFile,
  { fileId, kind, pages, thumbnail, source, plain }: Arrived,
): Promise<Result<Attached, AttachRefusal>> {
  const sha256 = Uint8Array.from(createHash('sha256').update(plain).digest())
  const request = { applicationId, doc, sha256: Buffer.from(sha256).toString('hex') }
  const key = { operation: 'attachFile', key: submissionId, request, answer: attachedSchema }
  return inTransaction<Attached, AttachRefusal>((tx) =>
    once<Attached, AttachRefusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, applicationId)
      if (!row) return fail('applicationNotFound')
      if (!isMarked(stateOf(row))) return fail('notEditable')
      const live = { applicationId, removedAt: null }
      if ((await tx.applicationFile.count({ where: { ...live, sha256 } })) > 0) return fail('sameFile')
      if ((await tx.applicationFile.count({ where: { ...live, doc } })) >= MOST_FILES)
        return fail('tooManyFiles')
      await tx.applicationFile.create({
        data: {
          id: fileId,
          applicationId,
          doc,
          kind,
          bytes: plain.length,
          sha256,
          pages,
          thumbnailSealed: thumbnail && sealText(Buffer.from(thumbnail).toString('base64')),
          scanState: isScanning() ? 'WAITING' : 'NOT_SCANNED',
          source,
          addedById: viewer.staffId,
        },
        select: { id: true },
      })
      if (isScanning()) await addJob(tx, 'scanFile', { fileId }, `scan:${fileId}`)
      await recordFact(tx, viewer, {
        action: 'create',
        subject: 'applicationFile',
        subjectId: fileId,
        subjectUnitId: row.client.homeUnitId,
        details: { doc, kind, pages, source },
      })
      return ok({ fileId })
    }),
  )
}

/** Takes a file away: nobody sees it any more, and some days later it is gone. That it was there stays on record. */
export async function removeAttachedFile(
  viewer: Viewer,
  { fileId }: FileAddress,
  now = new Date(),
): Promise<Result<null, 'fileNotFound' | 'notEditable'>> {
  return changeFile(viewer, fileId, {
    where: { removedAt: null },
    data: { removedAt: now },
    action: 'remove',
  })
}

/** Brings a file back that has just been taken away. */
export async function restoreAttachedFile(
  viewer: Viewer,
  { fileId }: FileAddress,
): Promise<Result<null, 'fileNotFound' | 'notEditable'>> {
  return changeFile(viewer, fileId, {
    where: { removedAt: { not: null } },
    data: { removedAt: null },
    action: 'restore',
  })
}

/** Says that a file cannot be read, or can after all. The paper itself is another thing: its mark decides about the right. */
export async function markAttachedFile(
  viewer: Viewer,
  { fileId, isIllegible }: MarkFile,
): Promise<Result<null, 'fileNotFound' | 'notEditable'>> {
  return changeFile(viewer, fileId, {
    where: { removedAt: null },
    data: { isIllegible },
    action: 'update',
    details: { isIllegible },
  })
}

type Change = {
  where: { removedAt: null | { not: null } }
  data: { removedAt?: Date | null; isIllegible?: boolean }
  action: string
  details?: Record<string, boolean>
}

async function changeFile(
  viewer: Viewer,
  fileId: string,
  { where, data, action, details }: Change,
): Promise<Result<null, 'fileNotFound' | 'notEditable'>> {
  return inTransaction(async (tx: Tx) => {
    const { application } = reachOfFiles(viewer, 'update')
    const row = await tx.applicationFile.findFirst({
      where: { AND: [{ application }, where, { id: fileId }] },
      select: {
        doc: true,
        application: { select: { state: true, client: { select: { homeUnitId: true } } } },
      },
    })
    if (!row) return fail('fileNotFound')
    if (!isMarked(stateOf(row.application))) return fail('notEditable')
    await tx.applicationFile.update({ where: { id: fileId }, data, select: { id: true } })
    await recordFact(tx, viewer, {
      action,
      subject: 'applicationFile',
      subjectId: fileId,
      subjectUnitId: row.application.client.homeUnitId,
      details: { doc: row.doc, ...details },
    })
    return ok(null)
  })
}
