import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { EICAR, fakeClamd } from '@/scripts/testing/clamd'
import { givenPhoto } from '@/scripts/testing/files'
import { application, attached, listed, readAll } from '@/scripts/testing/given-files'
import { givenStaff } from '@/scripts/testing/givens'
import { findFileContents, findThumbnail } from './application-file.queries'
import { scanAttachedFile, scanLeftFiles } from './file-scan.commands'

let folder: string
let desk: Viewer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pryimalnia-files-'))
  vi.stubEnv('DATA_DIR', folder)
  desk = await givenStaff({ role: 'FRONTLINER' })
})
afterAll(() => rmSync(folder, { recursive: true }))

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  vi.unstubAllEnvs()
  vi.stubEnv('DATA_DIR', folder)
})
async function withClamd() {
  const clamd = await fakeClamd()
  closing.push(clamd.close)
  vi.stubEnv('CLAMD_HOST', '127.0.0.1')
  vi.stubEnv('CLAMD_PORT', String(clamd.port))
}

describe('scanAttachedFile', () => {
  // A photo whose end holds the mark: pictures are shown up to their own end, scanners read on.
  const infected = async () => Buffer.concat([await givenPhoto(), Buffer.from(EICAR)])
  const stateOf = async (fileId: string) =>
    (await db.applicationFile.findUniqueOrThrow({ where: { id: fileId }, select: { scanState: true } }))
      .scanState
  const jobs = (fileId: string) =>
    db.$queryRaw<unknown[]>`SELECT key FROM graphile_worker.jobs WHERE key = ${`scan:${fileId}`}`

  it('gives a clean file out only after it was looked through, by a job made with the file', async () => {
    await withClamd()
    const fileId = await attached(desk, await application(desk), await givenPhoto())
    expect(await jobs(fileId)).toHaveLength(1)
    expect(await findFileContents(desk, { fileId })).toEqual({ ok: false, error: 'fileWaiting' })
    expect(await findThumbnail(desk, { fileId })).toEqual({ ok: false, error: 'fileWaiting' })
    await scanAttachedFile(fileId, 1)
    expect(await stateOf(fileId)).toBe('CLEAN')
    expect(await readAll(desk, fileId)).toBeInstanceOf(Buffer)
  })

  it('never gives out an infected one, and keeps no picture of it', async () => {
    await withClamd()
    const applicationId = await application(desk)
    const fileId = await attached(desk, applicationId, await infected())
    await scanAttachedFile(fileId, 1)
    expect(await listed(desk, applicationId)).toMatchObject([{ scanState: 'INFECTED', hasThumbnail: false }])
    expect(await findFileContents(desk, { fileId })).toEqual({ ok: false, error: 'fileInfected' })
    expect(await findThumbnail(desk, { fileId })).toMatchObject({ ok: false })
    expect(
      await db.applicationFile.findUniqueOrThrow({ where: { id: fileId }, select: { virus: true } }),
    ).toEqual({
      virus: 'Eicar-Test-Signature',
    })
    const [entry] = await db.auditEntry.findMany({
      where: { subjectId: fileId, action: 'scan' },
      select: { staffId: true, details: true },
    })
    expect(entry).toMatchObject({ staffId: null, details: { scanState: 'INFECTED' } })
  })

  it('tries again while clamd does not answer, then says that nobody looked, and looks once it is there', async () => {
    vi.stubEnv('CLAMD_HOST', '127.0.0.1')
    vi.stubEnv('CLAMD_PORT', '1')
    const fileId = await attached(desk, await application(desk), await infected())
    await expect(scanAttachedFile(fileId, 4)).rejects.toThrow('ECONNREFUSED')
    expect(await stateOf(fileId)).toBe('WAITING')
    await scanAttachedFile(fileId, 5)
    expect(await stateOf(fileId)).toBe('NOT_SCANNED')
    await withClamd()
    expect(await scanLeftFiles()).toBeGreaterThan(0)
    expect(await jobs(fileId)).toHaveLength(1)
    await scanAttachedFile(fileId, 1)
    expect(await stateOf(fileId)).toBe('INFECTED')
  })

  it('makes no job where nobody looks for viruses', async () => {
    const fileId = await attached(desk, await application(desk), await givenPhoto())
    expect(await jobs(fileId)).toHaveLength(0)
    expect(await stateOf(fileId)).toBe('NOT_SCANNED')
    expect(await scanLeftFiles()).toBe(0)
  })
})
