import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ROLES } from '@/lib/core/access'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenPdf, givenPhoto, PROGRAM } from '@/scripts/testing/files'
import { application, attach, attached, listed, readAll, streamOf } from '@/scripts/testing/given-files'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import {
  attachFile,
  markAttachedFile,
  removeAttachedFile,
  restoreAttachedFile,
} from './application-file.commands'
import { fileResponse, findFileContents, findThumbnail } from './application-file.queries'
import { sweepFiles } from './file-scan.commands'

let folder: string
let unitId: string
let desk: Viewer
let stranger: Viewer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pryimalnia-files-'))
  vi.stubEnv('DATA_DIR', folder)
  unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})
afterAll(() => rmSync(folder, { recursive: true }))

afterEach(() => {
  vi.unstubAllEnvs()
  vi.stubEnv('DATA_DIR', folder)
})

const bytesOnDisk = () =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile())

describe('attachFile', () => {
  it('keeps a photo and a PDF as they came, sealed, and lists them in order', async () => {
    const applicationId = await application(desk)
    const [photo, pdf] = [await givenPhoto(), await givenPdf(3)]
    const photoId = await attached(desk, applicationId, photo)
    const pdfId = await attached(desk, applicationId, pdf)
    expect(await listed(desk, applicationId)).toMatchObject([
      {
        id: photoId,
        doc: 'PASSPORT_UA',
        kind: 'JPEG',
        bytes: photo.length,
        pages: 1,
        hasThumbnail: true,
        scanState: 'NOT_SCANNED',
        source: 'DESK',
        addedBy: desk.name,
      },
      { id: pdfId, kind: 'PDF', pages: 3, hasThumbnail: false },
    ])
    expect(photo.equals(await readAll(desk, photoId))).toBe(true)
    expect(pdf.equals(await readAll(desk, pdfId))).toBe(true)
    for (const { parentPath, name } of bytesOnDisk())
      expect(readFileSync(join(parentPath, name)).includes('JFIF')).toBe(false)
    const { thumbnailSealed } = await db.applicationFile.findUniqueOrThrow({
      where: { id: photoId },
      select: { thumbnailSealed: true },
    })
    expect(Buffer.from(thumbnailSealed ?? []).includes('WEBP')).toBe(false)
    const small = await findThumbnail(desk, { fileId: photoId })
    expect(small.ok && Buffer.from(small.value).includes('WEBP')).toBe(true)
    expect(await findThumbnail(desk, { fileId: pdfId })).toEqual({ ok: false, error: 'fileNotFound' })
  })

  it('answers with what no browser shows as a page', async () => {
    const fileId = await attached(desk, await application(desk), await givenPhoto())
    const found = await findFileContents(desk, { fileId })
    if (!found.ok) throw new Error(found.error)
    const { headers } = fileResponse(found.value)
    expect(headers.get('content-type')).toBe('image/jpeg')
    expect(headers.get('content-disposition')).toBe('attachment; filename="file.jpg"')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('takes the same file once, a repeated request for the same, and leaves no bytes of a refused one', async () => {
    const applicationId = await application(desk)
    const photo = await givenPhoto('Раз')
    const key = randomUUID()
    const first = await attach(desk, applicationId, photo, key)
    const before = bytesOnDisk().length
    expect(await attach(desk, applicationId, photo, key)).toEqual(first)
    expect(await attach(desk, applicationId, photo)).toEqual({ ok: false, error: 'sameFile' })
    expect(await attach(desk, applicationId, await givenPhoto('Два'), key)).toEqual({
      ok: false,
      error: 'keyReused',
    })
    expect(bytesOnDisk()).toHaveLength(before)
    expect(await listed(desk, applicationId)).toHaveLength(1)
    expect(await attach(desk, await application(desk), photo)).toMatchObject({ ok: true })
  })

  it('refuses what is too large, broken off, of no use, or about no known paper', async () => {
    const applicationId = await application(desk)
    vi.stubEnv('FILE_MAX_MB', '1')
    const large = new Uint8Array(1024 * 1024 + 1)
    expect(await attach(desk, applicationId, large)).toEqual({ ok: false, error: 'fileTooBig' })
    expect(await attach(desk, applicationId, PROGRAM)).toEqual({ ok: false, error: 'typeRefused' })
    expect(await attach(desk, applicationId, new Uint8Array())).toEqual({ ok: false, error: 'fileEmpty' })
    const lost = new ReadableStream<Uint8Array>({
      start: (stream) => {
        stream.enqueue(new Uint8Array(10))
        stream.error(new Error('the connection is lost'))
      },
    })
    const about = { applicationId, submissionId: randomUUID() }
    expect(await attachFile(desk, { ...about, doc: 'PASSPORT_UA' }, lost)).toEqual({
      ok: false,
      error: 'uploadBroken',
    })
    expect(await attachFile(desk, { ...about, doc: 'NO_SUCH' }, streamOf(PROGRAM))).toEqual({
      ok: false,
      error: 'unknownPaper',
    })
    expect(await listed(desk, applicationId)).toEqual([])
  })

  it('is refused once the application is decided', async () => {
    const applicationId = await application(desk)
    const fileId = await attached(desk, applicationId, await givenPhoto())
    await db.secondaryAidApplication.update({
      where: { id: applicationId },
      data: { state: 'GRANTED' },
      select: { id: true },
    })
    expect(await attach(desk, applicationId, await givenPhoto('Ще'))).toEqual({
      ok: false,
      error: 'notEditable',
    })
    expect(await removeAttachedFile(desk, { fileId })).toEqual({ ok: false, error: 'notEditable' })
    expect(await readAll(desk, fileId)).toBeInstanceOf(Buffer)
  })
})

describe('who may see a file', () => {
  it('only who may see its application: every other role, office and reach finds nothing', async () => {
    const applicationId = await application(desk)
    const hidden = await application(desk)
    const { clientId } = await db.secondaryAidApplication.findUniqueOrThrow({
      where: { id: hidden },
      select: { clientId: true },
    })
    await db.client.update({ where: { id: clientId }, data: { isProtected: true }, select: { id: true } })
    const fileId = await attached(desk, applicationId, await givenPhoto())
    const hiddenId = await attached(desk, hidden, await givenPhoto())
    const seen: Record<string, boolean[]> = {}
    for (const role of ROLES) {
      const own = await givenStaff({ role, unitId })
      const other = await givenStaff({ role })
      seen[role] = []
      for (const [viewer, id, app] of [
        [own, fileId, applicationId],
        [own, hiddenId, hidden],
        [other, fileId, applicationId],
      ] as const) {
        const found = await findFileContents(viewer, { fileId: id })
        const small = await findThumbnail(viewer, { fileId: id })
        expect(small.ok).toBe(found.ok)
        expect((await listed(viewer, app)).length > 0).toBe(found.ok)
        if (!found.ok) {
          expect(found.error).toBe('fileNotFound')
          for (const act of [removeAttachedFile, restoreAttachedFile])
            expect(await act(viewer, { fileId: id })).toEqual({ ok: false, error: 'fileNotFound' })
          expect(await markAttachedFile(viewer, { fileId: id, isIllegible: true })).toMatchObject({
            ok: false,
          })
          expect(await attach(viewer, app, await givenPhoto('Чуже'))).toEqual({
            ok: false,
            error: 'applicationNotFound',
          })
        }
        seen[role]?.push(found.ok)
      }
    }
    expect(seen).toEqual({
      FRONTLINER: [true, false, false],
      LAWYER: [false, false, false],
      HEAD: [true, true, false],
      ADMINISTRATOR: [false, false, false],
      ANALYST: [false, false, false],
      AUDITOR: [false, false, false],
    })
  })

  it('is put on record with each look', async () => {
    const fileId = await attached(desk, await application(desk), await givenPhoto())
    await readAll(desk, fileId)
    await findThumbnail(desk, { fileId })
    await findFileContents(stranger, { fileId })
    const entries = await db.auditEntry.findMany({
      where: { subject: 'applicationFile', subjectId: fileId },
      orderBy: { seq: 'asc' },
      select: { action: true, staffId: true, details: true },
    })
    expect(entries.map(({ action }) => action)).toEqual(['create', 'read', 'read'])
    expect(entries.every(({ staffId }) => staffId === desk.staffId)).toBe(true)
    expect(entries[2]?.details).toMatchObject({ part: 'thumbnail' })
  })
})

describe('removeAttachedFile', () => {
  it('hides the file at once, brings it back on undo, and wipes it after seven days; the log keeps it', async () => {
    const applicationId = await application(desk)
    const fileId = await attached(desk, applicationId, await givenPhoto())
    const on = new Date('2026-11-23T10:00:00Z')
    expect(await removeAttachedFile(desk, { fileId }, on)).toEqual({ ok: true, value: null })
    expect(await listed(desk, applicationId)).toEqual([])
    expect(await findFileContents(desk, { fileId })).toEqual({ ok: false, error: 'fileNotFound' })
    expect(await restoreAttachedFile(desk, { fileId })).toEqual({ ok: true, value: null })
    expect(await listed(desk, applicationId)).toHaveLength(1)
    await removeAttachedFile(desk, { fileId }, on)
    expect(await sweepFiles(new Date('2026-11-30T10:00:00Z'))).toBe(0)
    expect(await sweepFiles(new Date('2026-11-30T10:00:01Z'))).toBe(1)
    expect(bytesOnDisk().some(({ name }) => name === fileId)).toBe(false)
    expect(await restoreAttachedFile(desk, { fileId })).toEqual({ ok: false, error: 'fileNotFound' })
    const acts = await db.auditEntry.findMany({
      where: { subjectId: fileId },
      orderBy: { seq: 'asc' },
      select: { action: true },
    })
    expect(acts.map(({ action }) => action)).toEqual(['create', 'remove', 'restore', 'remove'])
  })
})

describe('markAttachedFile', () => {
  it('says that a file cannot be read, and leaves the paper as it is marked', async () => {
    const applicationId = await application(desk)
    const fileId = await attached(desk, applicationId, await givenPhoto())
    await markAttachedFile(desk, { fileId, isIllegible: true })
    expect(await listed(desk, applicationId)).toMatchObject([{ isIllegible: true }])
    await markAttachedFile(desk, { fileId, isIllegible: false })
    expect(await listed(desk, applicationId)).toMatchObject([{ isIllegible: false }])
  })
})
