import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBulkConnection } from '@/lib/core/bulk'
import { db } from '@/lib/core/db'
import {
  countCards,
  givenUpload,
  importStateOf,
  openUploadFolder,
  UPLOADED,
} from '@/scripts/testing/given-uploads'
import { mapColumns } from './column-mapping.rules'
import { hasImportFile } from './import-files'
import { findImportPreview } from './import-preview.queries'
import { startImport, stopImport } from './import-record.commands'
import { beginImport, runImportJob } from './import-run.commands'

let folder: Awaited<ReturnType<typeof openUploadFolder>>
beforeAll(async () => {
  folder = await openUploadFolder()
})
afterAll(() => folder.remove())

describe('an import under way', () => {
  it('goes on after the job runner was shut down in the middle', async () => {
    const { viewer, importId } = await givenUpload()
    await startImport(viewer, { importId, isDryRun: false, mapping: { ПІБ: 'fullName' } })
    await expect(runImportJob(importId, AbortSignal.abort())).rejects.toThrow('shut down')
    expect(await importStateOf(viewer, importId)).toBe('waiting')
    expect(hasImportFile(importId, 'source')).toBe(true)
    await runImportJob(importId)
    expect(await importStateOf(viewer, importId)).toBe('imported')
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
    const { importId: againId } = await givenUpload({ viewer, fileName: 'ще раз.csv' })
    expect(await startImport(viewer, { importId: againId, isDryRun: false, mapping: other })).toEqual(inUse)
    expect(await findImportPreview(viewer, againId)).toMatchObject({
      isMappingInUse: true,
      columns: [{ guess: 'fullName' }, { guess: 'birthDate' }, { guess: '' }],
    })
    const path = join(folder.path, 'again.csv')
    await writeFile(path, UPLOADED)
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
    expect(await importStateOf(viewer, importId)).toBe('interrupted')
    const holder = await openBulkConnection()
    await holder.query(`SELECT pg_advisory_lock(hashtextextended('client-import:' || $1::text, 0))`, [
      viewer.unit.id,
    ])
    expect(await importStateOf(viewer, importId)).toBe('importing')
    expect(await startImport(viewer, { importId, isDryRun: false, mapping })).toEqual({
      ok: false,
      error: 'unitBusy',
    })
    await holder.close()
    expect(await startImport(viewer, { importId, isDryRun: false, mapping })).toMatchObject({ ok: true })
    await runImportJob(importId)
    expect(await importStateOf(viewer, importId)).toBe('imported')
  })

  it('is taken out of the queue by a stop, and the job then does nothing', async () => {
    const { viewer, importId } = await givenUpload()
    await startImport(viewer, { importId, isDryRun: false, mapping: { ПІБ: 'fullName' } })
    expect(await stopImport(viewer, { importId })).toMatchObject({ ok: true })
    await runImportJob(importId)
    expect(await importStateOf(viewer, importId)).toBe('stopped')
    expect(await countCards(viewer)).toBe(0)
    expect(await stopImport(viewer, { importId })).toEqual({ ok: false, error: 'notRunning' })
  })
})
