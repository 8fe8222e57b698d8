import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { mark, monday, open, rowOf } from '@/scripts/testing/desk-applications'
import { givenRefusal } from '@/scripts/testing/given-refusal'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { explainProofSchema } from './application-desk.schema'
import { unmarkPaper } from './application-paper.commands'
import { findDeskPaper } from './desk-paper.queries'
import { closeIncomplete, explainProof } from './proof-refusal.commands'
import { startApplication } from './start-application.commands'
import { wholeText } from './testing/paper-text'

let desk: Viewer
let stranger: Viewer
let head: Viewer
let otherHead: Viewer

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Марія Ткач' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  otherHead = await givenStaff({ role: 'HEAD' })
})

async function printed(applicationId: string, now = monday) {
  const found = await findDeskPaper(desk, { applicationId, paper: 'proof', by: undefined }, now)
  if (!found.ok) throw new Error(found.error)
  return wholeText(found.value.paper)
}

describe('5.3.5 refuses to collect proof', () => {
  const explanation = 'Без довідки закон не дозволяє надати адвоката.'
  const explain = (applicationId: string, more: object = {}, viewer = desk) =>
    explainProof(
      viewer,
      explainProofSchema.parse({
        applicationId,
        explainedOn: '2026-11-23',
        explanation,
        offered: ['PRIMARY_AID', 'PARTNER'],
        submissionId: randomUUID(),
        ...more,
      }),
      monday,
    )
  const close = async (applicationId: string, now: Date, viewer = head) =>
    closeIncomplete(
      viewer,
      { applicationId, expectedRevision: (await rowOf(applicationId)).revision, submissionId: randomUUID() },
      now,
    )
  const refuse = (applicationId: string) =>
    mark(desk, applicationId, { doc: 'IDP_CERT', state: 'CLIENT_REFUSES' })
  const unmark = (applicationId: string) =>
    unmarkPaper(desk, { applicationId, doc: 'IDP_CERT', submissionId: randomUUID() }, monday)
  const [lastDay, dayAfter] = [new Date('2026-12-07T10:00:00Z'), new Date('2026-12-08T10:00:00Z')]

  it('is explained and dated, waited for fourteen days, and closed by the head alone after them', async () => {
    const { applicationId, clientId } = await givenRefusal(desk)
    await unmark(applicationId)
    expect(await explain(applicationId)).toEqual({ ok: false, error: 'nothingRefused' })
    await refuse(applicationId)
    expect(await close(applicationId, dayAfter)).toEqual({ ok: false, error: 'notExplained' })
    expect(await explain(applicationId, { explainedOn: '2026-11-24' })).toEqual({
      ok: false,
      error: 'dayInFuture',
    })
    expect(await explain(applicationId, {}, stranger)).toEqual({ ok: false, error: 'applicationNotFound' })
    expect((await explain(applicationId)).ok).toBe(true)
    expect((await open(desk, applicationId)).proof).toMatchObject({
      explained: { on: '2026-11-23', text: explanation, by: desk.name, offered: ['PRIMARY_AID', 'PARTNER'] },
      wait: { until: '2026-12-07', isOver: false, isConfirmed: false },
      mayClose: false,
    })
    const letter = await printed(applicationId)
    expect(letter).toContain(explanation)
    expect(letter).toContain('Чекаємо документів до 07.12.2026.')
    expect(letter).toContain('консультація юриста')

    expect(await close(applicationId, lastDay)).toEqual({ ok: false, error: 'stillWaiting' })
    expect(await close(applicationId, dayAfter, otherHead)).toEqual({
      ok: false,
      error: 'applicationNotFound',
    })
    expect(await close(applicationId, dayAfter, desk)).toEqual({ ok: false, error: 'applicationNotFound' })
    expect((await open(head, applicationId, dayAfter)).proof.mayClose).toBe(true)
    expect((await open(desk, applicationId, dayAfter)).proof.mayClose).toBe(false)
    expect((await close(applicationId, dayAfter)).ok).toBe(true)
    expect(await close(applicationId, dayAfter)).toEqual({ ok: false, error: 'wrongState' })
    const { state, events } = await rowOf(applicationId)
    expect(state).toBe('LEFT_INCOMPLETE')
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['proofExplained', 'CLOSE_INCOMPLETE'])
    const audited = await db.auditEntry.findMany({
      where: { subjectId: applicationId, action: { in: ['proofExplained', 'closeIncomplete'] } },
      orderBy: { at: 'asc' },
      select: { action: true, staffId: true },
    })
    expect(audited).toEqual([
      { action: 'proofExplained', staffId: desk.staffId },
      { action: 'closeIncomplete', staffId: head.staffId },
    ])
    expect((await open(desk, applicationId, dayAfter)).proof).toMatchObject({
      closed: { on: '2026-12-08', by: head.name },
      wait: null,
    })
    expect(await printed(applicationId, dayAfter)).toContain('Заяву закрито 08.12.2026')

    // Another application of the person may be begun; nothing of the closed one hinders it.
    const request = { clientId, enquiryId: null, submissionId: randomUUID() }
    const later = await startApplication(desk, request, dayAfter)
    expect(later.ok && later.value.applicationId !== applicationId).toBe(true)
  })

  it('goes on with the same application when the paper comes after all', async () => {
    const { applicationId } = await givenRefusal(desk)
    await explain(applicationId)
    await close(applicationId, dayAfter)
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' }, dayAfter)
    expect(await rowOf(applicationId)).toMatchObject({
      state: 'UNDER_REVIEW',
      dueOn: new Date('2026-12-22'),
    })
    expect((await open(desk, applicationId, dayAfter)).proof.closed).toBeNull()
  })

  it('waits anew from a later explanation, and no longer once the person agrees to bring the paper', async () => {
    const { applicationId } = await givenRefusal(desk)
    await explain(applicationId, { explainedOn: '2026-11-20' })
    const until = async () => (await open(desk, applicationId)).proof.wait?.until
    // Not before the day it was received.
    expect(await until()).toBe('2026-12-07')
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'ASKED_BY_CENTRE' })
    expect(await until()).toBeUndefined()
    expect(await close(applicationId, dayAfter)).toEqual({ ok: false, error: 'notExplained' })
  })
})
