import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { putFile } from '@/lib/core/file-store'
import { givenDraft } from '@/scripts/testing/desk-applications'
import { givenStaff } from '@/scripts/testing/givens'
import { sweepLostFiles } from './file-sweep.commands'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pryimalnia-sweep-'))
  vi.stubEnv('DATA_DIR', folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const kept = () =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ name }) => name)
    .toSorted()

it('wipes sealed files without a row a day after they were written, and touches nothing else', async () => {
  const desk = await givenStaff({ role: 'FRONTLINER' })
  const { applicationId } = await givenDraft(desk)
  const [referred, lost, begun] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const bytes = new TextEncoder().encode('скан')
  for (const name of [referred, lost, `probe-${lost}`]) await putFile(name, bytes)
  await db.applicationFile.create({
    data: {
      ...{
        id: referred,
        applicationId,
        doc: 'PASSPORT_UA',
        kind: 'JPEG',
        bytes: 4,
        sha256: Buffer.alloc(32),
      },
      ...{ pages: 1, scanState: 'NOT_SCANNED', addedById: desk.staffId },
    },
    select: { id: true },
  })
  // A crash in the middle of writing, and what is not the product's own.
  mkdirSync(join(folder, 'files', begun.slice(-2)), { recursive: true })
  writeFileSync(join(folder, 'files', begun.slice(-2), `${begun}.part`), 'x')
  writeFileSync(join(folder, 'files', begun.slice(-2), 'notes.txt'), 'x')

  expect(await sweepLostFiles(inHours(23))).toBe(0)
  expect(kept()).toHaveLength(5)
  expect(await sweepLostFiles(inHours(25))).toBe(3)
  expect(kept()).toEqual([referred, 'notes.txt'].toSorted())
})
