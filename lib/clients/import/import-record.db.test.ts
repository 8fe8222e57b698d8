import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBulkConnection } from '@/lib/core/bulk'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenStaff } from '@/scripts/testing/givens'
import { findImport, findImportFile, findImportStanding, listImports } from './client-import.queries'
import { mapColumns } from './column-mapping.rules'
import { hasImportFile } from './import-files'
import { findImportPreview, listRejectedSamples } from './import-preview.queries'
import { keepUpload, startImport, stopImport, sweepImportFiles } from './import-record.commands'
import { beginImport, runImportJob } from './import-run.commands'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-record-'))
  process.env.DATA_DIR = folder
})
afterAll(() => rm(folder, { recursive: true }))

const TABLE = 'ПІБ;Дата народження;Кабінет\nКоваль Олена;28.02.1985;4\nМороз Петро;31.02.1960;5\n'

async function givenUpload(content = TABLE): Promise<{ viewer: Viewer; importId: string }> {
  const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
  const kept = await keepUpload(
    viewer,
    { unitId: viewer.unit.id, fileName: 'клієнти.csv' },
    new Blob([content]).stream(),
  )
  if (!kept.ok) throw new Error(kept.error)
  return { viewer, importId: kept.value.importId }
}

const stateOf = async (viewer: Viewer, importId: string) => {
  const standing = await findImportStanding(viewer, { importId })
  return standing.ok ? standing.value.state : standing.error
}
const countCards = (viewer: Viewer) => db.client.count({ where: { homeUnitId: viewer.unit.id } })
const countJobs = async (importId: string) => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = ${`import:${importId}`}`
  return row?.count
}

describe('an uploaded table', () => {
  it('is checked, imported and removed, each step on record', async () => {
    const { viewer, importId } = await givenUpload()
    expect(await stateOf(viewer, importId)).toBe('uploaded')
    expect(await findImportPreview(viewer, importId)).toEqual({
      columns: [
        { heading: 'ПІБ', guess: 'fullName', samples: ['Коваль Олена', 'Мороз Петро'] },
        { heading: 'Дата народження', guess: 'birthDate', samples: ['28.02.1985', '31.02.1960'] },
        { heading: 'Кабінет', guess: '', samples: ['4', '5'] },
      ],
      isMappingInUse: false,
    })
    const mapping = { ПІБ: 'fullName', 'Дата народження': 'birthDate', Кабінет: 'handlingNote' } as const
    expect(await startImport(viewer, { importId, isDryRun: true, mapping })).toEqual({
      ok: true,
      value: null,
    })
    expect([await stateOf(viewer, importId), await countJobs(importId)]).toEqual(['waiting', 1])
    await runImportJob(importId)
    expect(await stateOf(viewer, importId)).toBe('checked')
    expect(await countCards(viewer)).toBe(0)
    expect(await listRejectedSamples(viewer, importId)).toEqual([
      {
        cells: 'Мороз Петро · 31.02.1960 · 5',
        reason: expect.stringContaining('у лютому 1960 року 29 днів'),
      },
    ])

    await startImport(viewer, { importId, isDryRun: false, mapping })
    await runImportJob(importId)
    const found = await findImport(viewer, importId)
    expect(found?.standing).toMatchObject({
      state: 'imported',
      counts: { read: 2, created: 1, rejected: 1 },
      files: { source: false, rejected: true, doubles: true },
    })
    expect(
      await db.client.findFirst({ where: { homeUnitId: viewer.unit.id }, select: { handlingNote: true } }),
    ).toEqual({
      handlingNote: '4',
    })
    expect(await findImportFile(viewer, { importId, kind: 'rejected' })).toMatchObject({ ok: true })
    const acts = await db.auditEntry.findMany({
      where: { subjectId: importId },
      select: { action: true },
      orderBy: { seq: 'asc' },
    })
    expect(acts.map(({ action }) => action)).toEqual([
      'create',
      'read',
      'start',
      'compare',
      'read',
      'start',
      'compare',
      'import',
      'download',
    ])
  })

  it('goes on after the job runner was shut down in the middle', async () => {
    const { viewer, importId } = await givenUpload()
    await startImport(viewer, { importId, isDryRun: false, mapping: { ПІБ: 'fullName' } })
    await expect(runImportJob(importId, AbortSignal.abort())).rejects.toThrow('shut down')
    expect(await stateOf(viewer, importId)).toBe('waiting')
    expect(hasImportFile(importId, 'source')).toBe(true)
    await runImportJob(importId)
    expect(await stateOf(viewer, importId)).toBe('imported')
    expect(await countCards(viewer)).toBe(1)
  })

  it('is read by the mapping its cards were made by, or not at all, however it is begun again', async () => {
    const { viewer, importId } = await givenUpload()
    const mapping = { ПІБ: 'fullName', Кабінет: '' } as const
    await startImport(viewer, { importId, isDryRun: false, mapping })
    await expect(runImportJob(importId, AbortSignal.abort())).rejects.toThrow('shut down')
    await stopImport(viewer, { importId })
    expect(await countCards(viewer)).toBe(1)

    const other = { ...mapping, Кабінет: 'handlingNote' } as const
    const inUse = { ok: false, error: 'mappingInUse' }
    for (const isDryRun of [true, false])
      expect(await startImport(viewer, { importId, isDryRun, mapping: other })).toEqual(inUse)
    const content = new Blob([TABLE])
    const again = await keepUpload(
      viewer,
      { unitId: viewer.unit.id, fileName: 'ще раз.csv' },
      content.stream(),
    )
    const againId = again.ok ? again.value.importId : ''
    expect(await startImport(viewer, { importId: againId, isDryRun: false, mapping: other })).toEqual(inUse)
    expect(await findImportPreview(viewer, againId)).toMatchObject({
      isMappingInUse: true,
      columns: [{ guess: 'fullName' }, { guess: 'birthDate' }, { guess: '' }],
    })
    const path = join(folder, 'again.csv')
    await writeFile(path, TABLE)
    const order = { unitId: viewer.unit.id, path, fileName: 'again.csv' }
    const headings = ['ПІБ', 'Дата народження', 'Кабінет']
    expect(await beginImport(viewer, { ...order, mapping: mapColumns(headings, other) })).toEqual({
      ...inUse,
      mapping,
    })

    expect(await startImport(viewer, { importId, isDryRun: false, mapping })).toMatchObject({ ok: true })
    await runImportJob(importId)
    expect(await countCards(viewer)).toBe(1)
  })

  it('is told to be broken off when it runs on paper only, and can go on', async () => {
    const { viewer, importId } = await givenUpload()
    const mapping = { ПІБ: 'fullName' } as const
    await startImport(viewer, { importId, isDryRun: false, mapping })
    await db.clientImport.update({
      where: { id: importId },
      data: { status: 'RUNNING' },
      select: { id: true },
    })
    expect(await stateOf(viewer, importId)).toBe('interrupted')
    const holder = await openBulkConnection()
    await holder.query(`SELECT pg_advisory_lock(hashtextextended('client-import:' || $1::text, 0))`, [
      viewer.unit.id,
    ])
    expect(await stateOf(viewer, importId)).toBe('importing')
    expect(await startImport(viewer, { importId, isDryRun: false, mapping })).toEqual({
      ok: false,
      error: 'unitBusy',
    })
    await holder.close()
    expect(await startImport(viewer, { importId, isDryRun: false, mapping })).toMatchObject({ ok: true })
    await runImportJob(importId)
    expect(await stateOf(viewer, importId)).toBe('imported')
  })

  it('is taken out of the queue by a stop, and the job then does nothing', async () => {
    const { viewer, importId } = await givenUpload()
    await startImport(viewer, { importId, isDryRun: false, mapping: { ПІБ: 'fullName' } })
    expect(await stopImport(viewer, { importId })).toMatchObject({ ok: true })
    await runImportJob(importId)
    expect(await stateOf(viewer, importId)).toBe('stopped')
    expect(await countCards(viewer)).toBe(0)
    expect(await stopImport(viewer, { importId })).toEqual({ ok: false, error: 'notRunning' })
  })

  it.each([
    ['', 'fileEmpty'],
    ['PK\u0003\u0004 not a zip', 'fileUnreadable'],
    ['я'.repeat(53 * 1024 * 1024), 'fileTooBig'],
  ])('is refused when it is no table or too big (%#)', async (content, error) => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    const body = new Blob([content]).stream()
    expect(await keepUpload(viewer, { unitId: viewer.unit.id, fileName: 'x' }, body)).toEqual({
      ok: false,
      error,
    })
    expect(await listImports(viewer)).toEqual([])
  })

  it('needs a column with names', async () => {
    const { viewer, importId } = await givenUpload()
    const refused = await startImport(viewer, { importId, isDryRun: true, mapping: { ПІБ: '' } })
    expect(refused).toEqual({ ok: false, error: 'nameColumnMissing' })
  })

  it('is nobody else’s: to other administrators it does not exist', async () => {
    const { importId } = await givenUpload()
    const stranger = await givenStaff({ role: 'ADMINISTRATOR' })
    expect(await stateOf(stranger, importId)).toBe('importNotFound')
    expect(await findImportPreview(stranger, importId)).toBeUndefined()
    expect(await listRejectedSamples(stranger, importId)).toEqual([])
    const gone = { ok: false, error: 'importNotFound' }
    expect(await startImport(stranger, { importId, isDryRun: true, mapping: {} })).toEqual(gone)
    expect(await stopImport(stranger, { importId })).toEqual(gone)
    expect(await findImportFile(stranger, { importId, kind: 'rejected' })).toEqual(gone)
    expect(await listImports(stranger)).toEqual([])
  })

  it('records each look at its rows, and none of who sees nothing', async () => {
    const { viewer, importId } = await givenUpload()
    await findImportPreview(viewer, importId)
    await listRejectedSamples(viewer, importId)
    const stranger = await givenStaff({ role: 'ADMINISTRATOR' })
    await findImportPreview(stranger, importId)
    const looks = await db.auditEntry.findMany({
      where: { subjectId: importId, action: 'read' },
      select: { staffId: true, subject: true, subjectUnitId: true, details: true },
    })
    expect(looks).toEqual([
      {
        staffId: viewer.staffId,
        subject: 'clientImport',
        subjectUnitId: viewer.unit.id,
        details: { file: 'source' },
      },
    ])
  })

  it('leaves no file after seven days', async () => {
    const { importId } = await givenUpload()
    const { createdAt } = await db.clientImport.findUniqueOrThrow({
      where: { id: importId },
      select: { createdAt: true },
    })
    const later = (days: number) => new Date(createdAt.getTime() + days * 86_400_000)
    await sweepImportFiles(later(6.9))
    expect(hasImportFile(importId, 'source')).toBe(true)
    await sweepImportFiles(later(7.1))
    expect(hasImportFile(importId, 'source')).toBe(false)
  })
})
