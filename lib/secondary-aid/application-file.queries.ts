import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { FILE_KINDS, FILE_TYPES, type FileKind } from '@/lib/core/file-kinds'
import { getFile } from '@/lib/core/file-store'
import { fail, ok, type Result } from '@/lib/core/result'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import type { ApplicationAddress } from './application.schema'
import { type AttachedFile, isServed, SCAN_STATES, type ScanState } from './application-file.rules'
import type { FileAddress } from './application-file.schema'

const FIELDS = {
  id: true,
  doc: true,
  kind: true,
  bytes: true,
  pages: true,
  scanState: true,
  isIllegible: true,
  source: true,
  addedById: true,
  addedAt: true,
} as const

/** Files follow the access policy of their application: who may see it may see them, and nobody else. */
export const reachOfFiles = (viewer: Viewer, action: 'read' | 'update') => ({
  removedAt: null,
  application: { AND: [accessibleBy(viewer.ability, action).ofType('SecondaryAidApplication')] },
})

export function kindOf({ kind }: { kind: string }): FileKind {
  const found = FILE_KINDS.find((each) => each === kind)
  if (!found) throw new Error(`No kind of file is called ${kind}`)
  return found
}

export function scanStateOf({ scanState }: { scanState: string }): ScanState {
  const found = SCAN_STATES.find((each) => each === scanState)
  if (!found) throw new Error(`No state of a scan is called ${scanState}`)
  return found
}

/**
 * The files of an application the viewer may see, in the order they came, without their contents. Asked again and again
 * while one is on its way, so the look is put on record by whoever shows the application.
 */
export async function listApplicationFiles(
  viewer: Viewer,
  { applicationId }: ApplicationAddress,
): Promise<{ ok: true; value: AttachedFile[] }> {
  const rows = await db.applicationFile.findMany({
    where: { AND: [reachOfFiles(viewer, 'read'), { applicationId }] },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: FIELDS,
  })
  const staff = await db.staff.findMany({
    where: { id: { in: [...new Set(rows.map(({ addedById }) => addedById))] } },
    select: { id: true, name: true },
  })
  return ok(
    rows.map(({ addedById, addedAt, ...row }) => ({
      ...row,
      kind: kindOf(row),
      scanState: scanStateOf(row),
      source: row.source === 'PHONE' ? 'PHONE' : 'DESK',
      hasThumbnail: row.kind !== 'PDF' && row.scanState !== 'INFECTED',
      addedBy: staff.find(({ id }) => id === addedById)?.name ?? '',
      addedAt: addedAt.toISOString(),
    })),
  )
}

export type FileContents = { kind: FileKind; bytes: number; contents: AsyncIterable<Uint8Array<ArrayBuffer>> }
type Refusal = 'fileNotFound' | 'fileInfected' | 'fileWaiting'

/**
 * The bytes of a file the viewer may see, decrypted as they are read. The look is recorded. One that is infected, or not
 * looked through yet, is not given out.
 */
export async function findFileContents(
  viewer: Viewer,
  { fileId }: FileAddress,
): Promise<Result<FileContents, Refusal>> {
  const row = await db.applicationFile.findFirst({
    where: { AND: [reachOfFiles(viewer, 'read'), { id: fileId }] },
    select: { ...FIELDS, application: { select: { client: { select: { homeUnitId: true } } } } },
  })
  if (!row) return fail('fileNotFound')
  const scanState = scanStateOf(row)
  if (!isServed({ scanState })) return fail(scanState === 'INFECTED' ? 'fileInfected' : 'fileWaiting')
  await recordAccess(viewer, 'applicationFile', row.id, {
    subjectUnitId: row.application.client.homeUnitId,
    details: { doc: row.doc },
  })
  return ok({ kind: kindOf(row), bytes: row.bytes, contents: getFile(row.id) })
}

/** The small picture of a file the viewer may see. The look is recorded: a face can be told from it. */
export async function findThumbnail(
  viewer: Viewer,
  { fileId }: FileAddress,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const row = await db.applicationFile.findFirst({
    where: { AND: [reachOfFiles(viewer, 'read'), { id: fileId }] },
    select: {
      ...FIELDS,
      thumbnailSealed: true,
      application: { select: { client: { select: { homeUnitId: true } } } },
    },
  })
  if (!row?.thumbnailSealed) return fail('fileNotFound')
  const scanState = scanStateOf(row)
  if (!isServed({ scanState })) return fail(scanState === 'INFECTED' ? 'fileInfected' : 'fileWaiting')
  await recordAccess(viewer, 'applicationFile', row.id, {
    subjectUnitId: row.application.client.homeUnitId,
    details: { doc: row.doc, part: 'thumbnail' },
  })
  return ok(Uint8Array.from(Buffer.from(openText(row.thumbnailSealed), 'base64')))
}

/** The bytes as an answer that no browser shows as a page, whatever they hold. */
export function fileResponse({ kind, bytes, contents }: FileContents): Response {
  const { mediaType, extension } = FILE_TYPES[kind]
  const chunks = contents[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: () => void chunks.return?.(),
  })
  return new Response(body, {
    headers: {
      ...NEVER_A_PAGE,
      'Content-Type': mediaType,
      'Content-Length': String(bytes),
      'Content-Disposition': `attachment; filename="file.${extension}"`,
    },
  })
}

export const thumbnailResponse = (picture: Uint8Array<ArrayBuffer>): Response =>
  new Response(picture, {
    headers: {
      ...NEVER_A_PAGE,
      'Content-Type': 'image/webp',
      'Content-Disposition': 'attachment; filename="thumbnail.webp"',
    },
  })

const NEVER_A_PAGE = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
