import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { countCards, givenUpload, importStateOf, openUploadFolder } from '@/scripts/testing/given-uploads'
import { givenStaff } from '@/scripts/testing/givens'
import { findImport, findImportFile, listImports } from './client-import.queries'
import { hasImportFile } from './import-files'
import { findImportPreview, listRejectedSamples } from './import-preview.queries'
import { keepUpload, startImport, stopImport, sweepImportFiles } from './import-record.commands'
import { runImportJob } from './import-run.commands'

let folder: Awaited<ReturnType<typeof openUploadFolder>>
beforeAll(async () => {
  folder = await openUploadFolder()
})
afterAll(() => folder.remove())

const countJobs = async (importId: string) => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = ${`import:${importId}`}`
  return row?.count
}

describe('an uploaded table', () => {
  it('is checked, imported and removed, each step on record', async () => {
    const { viewer, importId } = await givenUpload()
    expect(await importStateOf(viewer, importId)).toBe('uploaded')
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
    expect([await importStateOf(viewer, importId), await countJobs(importId)]).toEqual(['waiting', 1])
    await runImportJob(importId)
    expect(await importStateOf(viewer, importId)).toBe('checked')
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
    expect(await importStateOf(stranger, importId)).toBe('importNotFound')
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
