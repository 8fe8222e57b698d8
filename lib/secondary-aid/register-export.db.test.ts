import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenApplication } from '@/scripts/testing/given-applications'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { applicationFilterSchema } from './application.schema'
import {
  runRegisterExport,
  startRegisterExport,
  stopRegisterExport,
  sweepRegisterExports,
} from './register-export.commands'
import { findRegisterExport, openRegisterExport } from './register-export.queries'

const now = new Date('2026-11-20T10:00:00Z')
const filter = applicationFilterSchema.parse({ of: 'CENTRE', state: 'ALL' })
let folder: string
let head: Viewer
let colleague: Viewer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pryimalnia-export-'))
  vi.stubEnv('DATA_DIR', folder)
  const unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId })
  colleague = await givenStaff({ role: 'HEAD', unitId })
  const worker = await givenStaff({ role: 'FRONTLINER', unitId })
  for (const surname of ['Бойко', 'Коваль', 'Ткач']) {
    const { clientId } = await givenClient(worker, { surname })
    await givenApplication(worker, { clientId, receivedOn: plainDate('2026-11-02') })
  }
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => db.registerExport.deleteMany({ where: { staffId: head.staffId } }))

/** As if three rows were many. */
async function startLarge(viewer = head, at = now) {
  const started = await startRegisterExport(viewer, { filter }, { now: at, most: 2 })
  if (!started.ok || started.value.kind !== 'job') throw new Error('It is fetched at once')
  return started.value
}
const standing = async (viewer = head, at = new Date()) => {
  const found = await findRegisterExport(viewer, at)
  return found.ok ? found.value : null
}

describe('a sheet of the register', () => {
  it('is fetched at once while it is small, and when a number is looked for', async () => {
    expect(await startRegisterExport(head, { filter }, { now })).toEqual({ ok: true, value: { kind: 'now' } })
    const byNumber = { filter: { ...filter, number: '17' } }
    expect(await startRegisterExport(head, byNumber, { now, most: 0 })).toMatchObject({ ok: true })
    expect(await standing()).toBeNull()
  })

  it('is made by a job when it is large, one at a time, and says how far it has come', async () => {
    const { exportId, ...first } = await startLarge()
    expect(first).toEqual({ kind: 'job', state: 'WAITING', rowsDone: 0, rowsTotal: 3 })
    const again = await Promise.all([startLarge(), startLarge()])
    expect(again.map((each) => each.exportId)).toEqual([exportId, exportId])
    const [job] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'exportRegister'`
    expect(Number(job?.count)).toBeGreaterThan(0)

    await runRegisterExport(exportId)
    expect(await standing()).toEqual({ exportId, state: 'DONE', rowsDone: 3, rowsTotal: 3 })
    const opened = await openRegisterExport(head, { exportId })
    if (!opened.ok) throw new Error(opened.error)
    const parts: Uint8Array[] = []
    for await (const piece of opened.value.pieces) parts.push(piece)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(Buffer.concat(parts)).buffer)
    expect(book.worksheets[0]?.rowCount).toBe(4)
    const look = { staffId: head.staffId, action: 'download', subjectId: exportId }
    expect(await db.auditEntry.count({ where: look })).toBe(1)
  })

  it('belongs to whoever asked for it', async () => {
    const { exportId } = await startLarge()
    await runRegisterExport(exportId)
    const notFound = { ok: false, error: 'exportNotFound' }
    expect(await openRegisterExport(colleague, { exportId })).toEqual(notFound)
    expect(await stopRegisterExport(colleague, { exportId })).toEqual(notFound)
    expect(await standing(colleague)).toBeNull()
  })

  it('is stopped, and begun anew when the job runner goes down in the middle', async () => {
    const { exportId } = await startLarge()
    await expect(runRegisterExport(exportId, AbortSignal.abort())).rejects.toThrow('shut down')
    expect(await stopRegisterExport(head, { exportId })).toEqual({ ok: true, value: null })
    await runRegisterExport(exportId)
    expect(await standing()).toMatchObject({ state: 'STOPPED' })
    expect(await openRegisterExport(head, { exportId })).toMatchObject({ ok: false })
  })

  it('keeps nobody from beginning anew when it was broken off', async () => {
    const { exportId } = await startLarge()
    const later = new Date(now.getTime() + 121_000)
    expect(await standing(head, later)).toMatchObject({ exportId, state: 'FAILED' })
    expect((await startLarge(head, later)).exportId).not.toBe(exportId)
  })

  it('is wiped after a day', async () => {
    const { exportId } = await startLarge()
    await runRegisterExport(exportId)
    expect(await sweepRegisterExports(new Date(now.getTime() + 86_400_000))).toBe(0)
    expect(await sweepRegisterExports(new Date(now.getTime() + 86_400_001))).toBe(1)
    expect(await standing()).toBeNull()
  })
})
