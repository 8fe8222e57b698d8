import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { wordsOf } from '@/lib/secondary-aid/docx-text.rules'
import { catchStatements } from '@/scripts/bench/statements'
import { givenOwnCase } from '@/scripts/testing/given-cases'
import { type Centre, givenCentre, noon } from '@/scripts/testing/given-mandate-cases'
import { givenStaff } from '@/scripts/testing/givens'
import { createDocument, fileDocument, removeDocument, writeDocument } from './case-document.commands'
import { findCaseDocument } from './case-document.queries'
import { printDocument, writeDocumentDocx } from './case-document-print.commands'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

async function givenTemplate(text: string): Promise<string> {
  const data = { kind: 'DRAFTED_PAPER', title: 'Заява', text }
  return (await db.answerTemplate.create({ data, select: { id: true } })).id
}

async function givenPaper(lawyer: Viewer, mandateId: string, templateId: string | null = null) {
  const asked = { mandateId, templateId, title: 'Відзив', submissionId: randomUUID() }
  const created = await createDocument(lawyer, asked, noon)
  if (!created.ok) throw new Error(created.error)
  return created.value.documentId
}

describe('a drafted paper', () => {
  it('begins with what is known filled in, and with what is not left in its braces', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const templateId = await givenTemplate('{{clientName}}, {{today}}, {{childName}}')
    const documentId = await givenPaper(lawyer, mandateId, templateId)
    expect(await findCaseDocument(lawyer, { documentId }, noon)).toMatchObject({
      value: { text: 'Шевченко Олена Василівна, 12.08.2026, {{childName}}', state: 'DRAFT', revision: 1 },
    })
    expect((await catchStatements(() => findCaseDocument(lawyer, { documentId }, noon))).length).toBe(2)
    const { sealed } = await db.caseDocument.findUniqueOrThrow({
      where: { id: documentId },
      select: { sealed: true },
    })
    expect(Buffer.from(sealed).toString('utf8')).not.toContain('Шевченко')
  })

  it('is the lawyer’s alone: not the head’s, nor another lawyer’s', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const documentId = await givenPaper(lawyer, mandateId)
    const colleague = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    for (const viewer of [centre.head, colleague, (await givenCentre()).head]) {
      const refused = { ok: false, error: 'documentNotFound' }
      expect(await findCaseDocument(viewer, { documentId }, noon)).toEqual(refused)
      const change = { documentId, expectedRevision: 1, title: 'Інше', text: '' }
      expect(await writeDocument(viewer, change)).toEqual(refused)
      expect(await printDocument(viewer, { documentId, expectedRevision: 1, isPlaceSafe: true })).toEqual(
        refused,
      )
    }
  })

  it('is written by revision, filed on a day that has come, and then written no more', async () => {
    const { mandateId, lawyer } = await givenOwnCase(centre)
    const documentId = await givenPaper(lawyer, mandateId)
    const write = (expectedRevision: number) =>
      writeDocument(lawyer, { documentId, expectedRevision, title: 'Відзив', text: 'Прошу відмовити.' })
    const both = await Promise.all([write(1), write(1)])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const file = (on: string | null, expectedRevision = 2) =>
      fileDocument(
        lawyer,
        { documentId, expectedRevision, act: 'FILE', on: on === null ? null : plainDate(on) },
        noon,
      )
    expect(await file(null)).toEqual({ ok: false, error: 'dateMissing' })
    expect(await file('2026-08-13')).toEqual({ ok: false, error: 'dateInFuture' })
    expect(await file('2026-08-12')).toMatchObject({ ok: true })
    expect(await write(3)).toEqual({ ok: false, error: 'wrongState' })
    expect(await removeDocument(lawyer, { documentId, isRemoved: true })).toEqual({
      ok: false,
      error: 'wrongState',
    })
    const back = { documentId, expectedRevision: 3, act: 'TAKE_BACK' as const, on: null }
    expect(await fileDocument(lawyer, back, noon)).toMatchObject({ ok: true })
    await removeDocument(lawyer, { documentId, isRemoved: true })
    expect(await findCaseDocument(lawyer, { documentId })).toMatchObject({ ok: false })
    await removeDocument(lawyer, { documentId, isRemoved: false })
    expect(await findCaseDocument(lawyer, { documentId })).toMatchObject({ ok: true })
  })

  it('is printed as it was seen and kept; of a protected person only where it is safe', async () => {
    const protection = { reason: 'Погрози', reviewOn: '' }
    const { mandateId, lawyer, clientId } = await givenOwnCase(centre, { protection })
    const documentId = await givenPaper(lawyer, mandateId)
    const text = 'До суду\n\nЗАЯВА\n\nПрошу відкласти.'
    await writeDocument(lawyer, { documentId, expectedRevision: 1, title: 'Заява', text })
    const print = (expectedRevision: number, isPlaceSafe: boolean) =>
      printDocument(lawyer, { documentId, expectedRevision, isPlaceSafe })
    expect(await print(1, true)).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect(await print(2, false)).toEqual({ ok: false, error: 'placeNotSafe' })
    expect(await print(2, true)).toMatchObject({ ok: true })
    expect(await db.issuedPaper.count({ where: { clientId, kind: 'DRAFTED_PAPER' } })).toBe(1)
    const word = await writeDocumentDocx(lawyer, { documentId, expectedRevision: 2, isPlaceSafe: true })
    expect(word.ok && wordsOf(word.value.bytes)).toBe('До суду\nЗАЯВА\nПрошу відкласти.')
  })
})
