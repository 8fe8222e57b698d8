import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { findDraft, saveDraft } from '@/lib/core/drafts'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff, givenVisit } from '@/scripts/testing/givens'
import { recordEnquiry } from './record-enquiry.commands'
import { saveVisit } from './visit.commands'
import { recordEnquirySchema, type SaveVisitInput, saveVisitSchema } from './visit.schema'

// Two minutes after midnight in Kyiv, still the 12th by UTC.
const early = new Date('2026-08-12T21:02:00Z')
let desk: Viewer
let clientId: string
let visitId: string

const letter = {
  agreedWording: 'Як стягнути аліменти на сина?',
  topicCode: 'ALIMONY',
  helpKind: 'CONSULTATION',
  resultCode: 'ADVICE_GIVEN',
  answerText: 'Заяву подають до суду.',
  writtenKind: 'QUESTION',
  receivedOn: '2026-08-12',
} as const

type Content = Partial<SaveVisitInput['enquiries'][number]>
const save = async (content: Content, more: Partial<SaveVisitInput> = {}) =>
  saveVisit(
    desk,
    saveVisitSchema.parse({
      ...{ visitId, channel: 'POST', ending: 'keep', submissionId: randomUUID() },
      expectedRevision: (await db.visit.findUniqueOrThrow({ where: { id: visitId } })).revision,
      enquiries: [{ ...letter, ...content }],
      ...more,
    }),
    early,
  )
const wrong = (field: string, problem: string) => ({
  ok: false,
  error: 'wrongDays',
  wrong: [{ enquiry: 0, field, problem }],
})

beforeEach(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
  clientId = (await givenClient(desk)).clientId
  visitId = await givenVisit(desk, clientId)
})

describe('the days of a written enquiry', () => {
  it('are not to come, by the day in Kyiv, whether the visit goes on or ends; its draft stays', async () => {
    await saveDraft(desk, { key: `visit:${visitId}`, revision: 0, content: { answeredOn: '2026-08-14' } })
    const tomorrow = { answeredOn: '2026-08-14' }
    expect(await save(tomorrow)).toEqual(wrong('answeredOn', 'dateInFuture'))
    expect(await save(tomorrow, { ending: 'finish' })).toEqual(wrong('answeredOn', 'dateInFuture'))
    expect(await db.enquiry.count({ where: { visitId } })).toBe(0)
    const draft = await findDraft(desk, { key: `visit:${visitId}` })
    expect(draft).toMatchObject({ content: { answeredOn: '2026-08-14' } })
    expect(await save({ answeredOn: '2026-08-13' }, { ending: 'finish' })).toMatchObject({ ok: true })
  })

  it('are not before the receipt', async () => {
    expect(await save({ answeredOn: '2026-08-11' })).toEqual(wrong('answeredOn', 'beforeReceived'))
    const forwarded = { forwardedOn: '2026-08-11', forwardedTo: 'Пенсійний фонд' }
    expect(await save(forwarded)).toEqual(wrong('forwardedOn', 'beforeReceived'))
  })

  it('of a record from before, wrong and left as they are, keep nobody from saving the rest', async () => {
    const saved = await save({})
    const id = saved.ok ? saved.value.enquiryIds[0] : undefined
    const [receivedOn, answeredOn] = ['2026-08-20', '2026-08-18']
    const old = { receivedOn: new Date(receivedOn), answeredOn: new Date(answeredOn) }
    await db.enquiry.updateMany({ where: { visitId }, data: old })
    const kept = { id, receivedOn, answeredOn }
    expect(await save({ ...kept, answeredOn: '2026-08-19' })).toEqual(wrong('answeredOn', 'dateInFuture'))
    expect(await save({ ...kept, legalBasis: 'СК України, ст. 180' })).toMatchObject({ ok: true })
  })

  it('typed on what a colleague has changed meanwhile are judged after that is told', async () => {
    await save({})
    expect(await save({ answeredOn: '2026-08-14' }, { expectedRevision: 1 })).toEqual({
      ok: false,
      error: 'changedMeanwhile',
    })
  })

  it('are held to the same when another system records a letter', async () => {
    const record = (receivedOn: string) =>
      recordEnquiry(
        desk,
        recordEnquirySchema.parse({
          ...{ ...letter, receivedOn, clientId, channel: 'POST', submissionId: randomUUID() },
        }),
        early,
      )
    expect(await record('2026-08-15')).toEqual(wrong('receivedOn', 'dateInFuture'))
    expect(await db.visit.count({ where: { clientId } })).toBe(1)
    expect(await record('2026-08-13')).toMatchObject({ ok: true })
  })
})
