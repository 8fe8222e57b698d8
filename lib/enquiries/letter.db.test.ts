import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { type GivenPerson, givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { printLetter } from './letter.commands'
import { findLetterRecord } from './letter.queries'
import { printLetterSchema } from './letter.schema'
import { saveVisit } from './visit.commands'
import { type SaveVisitInput, saveVisitSchema } from './visit.schema'

const noon = new Date('2026-11-21T10:00:00Z')
let desk: Viewer
let stranger: Viewer
let headless: Viewer

type Enquiry = SaveVisitInput['enquiries'][number]

async function givenWritten(viewer: Viewer, more: Partial<Enquiry> = {}, person: GivenPerson = {}) {
  const visitId = await givenVisit(viewer, (await givenClient(viewer, person)).clientId)
  const enquiry = {
    agreedWording: 'Як стягнути аліменти?',
    topicCode: 'ALIMONY',
    helpKind: 'CONSULTATION',
    answerText: 'Заяву подають до суду.',
    writtenKind: 'QUESTION',
    receivedOn: '2026-11-02',
    ...more,
  } as const
  const request = {
    visitId,
    expectedRevision: 1,
    channel: 'POST',
    ending: 'keep',
    submissionId: randomUUID(),
  }
  const saved = await saveVisit(viewer, saveVisitSchema.parse({ ...request, enquiries: [enquiry] }), noon)
  if (!saved.ok) throw new Error(saved.error)
  const { id } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return { visitId, enquiryId: id }
}

const printing = (address: { visitId: string; enquiryId: string }, more: object = {}) =>
  printLetterSchema.parse({
    ...address,
    letter: 'ANSWER',
    edits: {
      addressee: 'Шевченко Олена Василівна',
      salutation: 'Шановна пані Олено!',
      signatoryPosition: 'керівниця центру',
      signatoryName: 'Оксана Гриценко',
    },
    ...more,
  })

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
  headless = await givenStaff({ role: 'FRONTLINER', name: 'Ігор Бойко' })
})

describe('findLetterRecord', () => {
  it('takes the postal address before the one lived at, and the head of the centre to sign', async () => {
    const written = await givenWritten(
      desk,
      {},
      {
        actualAddress: { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' },
        postalAddress: { kind: 'PLACE', placeName: 'с. Калинове', street: 'вул. Садова', house: '5' },
      },
    )
    const found = await findLetterRecord(desk, written, noon)
    expect(found).toMatchObject({
      ok: true,
      value: {
        record: {
          number: expect.stringMatching(/-ПЗ-2026-/),
          receivedOn: '2026-11-02',
          question: 'Як стягнути аліменти?',
          person: { name: 'Шевченко Олена Василівна', address: ['вул. Садова, буд. 5', 'с. Калинове'] },
          signatory: { name: 'Оксана Гриценко' },
          executor: { name: 'Марія Ткач' },
          on: '2026-11-21',
        },
      },
    })
  })

  it('lets the executor sign where nobody heads the centre', async () => {
    const found = await findLetterRecord(headless, await givenWritten(headless), noon)
    expect(found).toMatchObject({ ok: true, value: { record: { signatory: { name: 'Ігор Бойко' } } } })
  })

  it('records the look, and answers a worker of another centre as if there were no such enquiry', async () => {
    const written = await givenWritten(desk)
    await findLetterRecord(desk, written, noon)
    const looks = { action: 'read', subject: 'enquiry', subjectId: written.enquiryId }
    expect(await db.auditEntry.count({ where: looks })).toBe(1)
    const missing = { ok: false, error: 'enquiryNotFound' }
    expect(await findLetterRecord(stranger, written, noon)).toEqual(missing)
    expect(await findLetterRecord(desk, { ...written, visitId: randomUUID() }, noon)).toEqual(missing)
  })
})

describe('printLetter', () => {
  it('prints a PDF, keeps it sealed once however often it is printed, and records each printing', async () => {
    const written = await givenWritten(desk)
    const first = await printLetter(desk, printing(written), noon)
    const again = await printLetter(desk, printing(written), noon)
    if (!first.ok || !again.ok) throw new Error('not printed')
    const kept = await db.issuedPaper.findMany({ where: { enquiryId: written.enquiryId } })
    expect(kept).toMatchObject([
      { kind: 'WRITTEN_ANSWER', visitId: written.visitId, issuedById: desk.staffId },
    ])
    const bytes = Buffer.from(openText(kept[0]?.sealed ?? new Uint8Array()), 'base64')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.equals(Buffer.from(first.value.pdf))).toBe(true)
    const prints = { action: 'print', subject: 'issuedPaper', subjectId: kept[0]?.id }
    expect(await db.auditEntry.count({ where: prints })).toBe(2)

    const edits = { ...printing(written).edits, salutation: 'Шановна Олено Василівно!' }
    await printLetter(desk, { ...printing(written), edits }, noon)
    expect(await db.issuedPaper.count({ where: { enquiryId: written.enquiryId } })).toBe(2)
  })

  it('prints the letter to the other body and the notice, but no answer, when another body decides', async () => {
    const written = await givenWritten(desk, {
      writtenKind: 'OTHER_BODY',
      forwardedTo: 'Міська рада',
      answerText: '',
    })
    for (const letter of ['FORWARDING', 'NOTICE'])
      expect(await printLetter(desk, printing(written, { letter }), noon)).toMatchObject({ ok: true })
    expect(await printLetter(desk, printing(written), noon)).toEqual({ ok: false, error: 'letterNotNeeded' })
    const kept = await db.issuedPaper.findMany({ where: { enquiryId: written.enquiryId } })
    expect(kept.map(({ kind }) => kind)).toEqual(['FORWARDING_NOTICE', 'FORWARDING_NOTICE'])
  })

  it('does not print a letter of a protected person until the place is said to be safe', async () => {
    const written = await givenWritten(desk, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    expect(await printLetter(desk, printing(written), noon)).toEqual({ ok: false, error: 'placeNotSafe' })
    expect(await db.issuedPaper.count({ where: { enquiryId: written.enquiryId } })).toBe(0)
    expect(await printLetter(desk, printing(written, { isPlaceSafe: true }), noon)).toMatchObject({
      ok: true,
    })
  })

  it('prints nothing unfinished, and nothing for a worker of another centre', async () => {
    const open = await givenWritten(desk, { answerText: 'До {{dueOn}}.' })
    expect(await printLetter(desk, printing(open), noon)).toEqual({ ok: false, error: 'openFields' })
    const whole = await givenWritten(desk)
    expect(await printLetter(stranger, printing(whole), noon)).toEqual({
      ok: false,
      error: 'enquiryNotFound',
    })
  })
})
