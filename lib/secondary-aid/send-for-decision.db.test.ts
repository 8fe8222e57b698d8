import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { saveContent } from '@/scripts/testing/desk-applications'
import {
  type Centre,
  due,
  givenCase,
  givenCentre,
  granting,
  noon,
  refusing,
} from '@/scripts/testing/given-decisions'
import { findApplication } from './application.queries'
import { grantSecondaryAid, refuseSecondaryAid } from './decision.commands'
import { listDecisionQueue } from './decision.queries'
import { returnToWorker } from './decision-return.commands'
import { sendForDecision } from './send-for-decision.commands'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

async function givenReturned() {
  const { applicationId } = await givenCase(centre)
  const request = { applicationId, submissionId: randomUUID(), reason: 'Немає позову', missing: [] }
  expect((await returnToWorker(centre.head, request, noon)).ok).toBe(true)
  return applicationId
}

const rowOf = (applicationId: string) =>
  db.secondaryAidApplication.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      state: true,
      dueOn: true,
      revision: true,
      events: { select: { kind: true, staffId: true }, orderBy: { id: 'asc' } },
    },
  })

async function sending(applicationId: string) {
  const { revision } = await rowOf(applicationId)
  return { applicationId, expectedRevision: revision, submissionId: randomUUID() }
}

describe('sendForDecision', () => {
  it.each([
    ['granted', (id: string) => grantSecondaryAid(centre.head, granting(id), noon)],
    ['refused', (id: string) => refuseSecondaryAid(centre.head, refusing(id), noon)],
  ])(
    'brings an application given back before the head again, to be %s; the term stays',
    async (_, decide) => {
      const applicationId = await givenReturned()
      expect(await decide(applicationId)).toEqual({ ok: false, error: 'wrongState' })
      const request = await sending(applicationId)
      expect(await sendForDecision(centre.worker, request, noon)).toEqual({
        ok: true,
        value: { applicationId, revision: request.expectedRevision + 1 },
      })
      const row = await rowOf(applicationId)
      expect(row).toMatchObject({ state: 'UNDER_REVIEW', dueOn: new Date(due) })
      expect(row.events.at(-1)).toEqual({ kind: 'SEND_FOR_DECISION', staffId: centre.worker.staffId })
      const queue = await listDecisionQueue(centre.head)
      expect(queue.ok && queue.value.rows.find(({ id }) => id === applicationId)).toMatchObject({
        state: 'UNDER_REVIEW',
        dueOn: due,
      })
      expect(await decide(applicationId)).toMatchObject({ ok: true })
    },
  )

  it('writes one event and one record of a button pressed twice, and none of a second sending', async () => {
    const applicationId = await givenReturned()
    const request = await sending(applicationId)
    const sent = await sendForDecision(centre.worker, request, noon)
    expect(await sendForDecision(centre.worker, request, noon)).toEqual(sent)
    expect(await sendForDecision(centre.worker, await sending(applicationId), noon)).toEqual({
      ok: false,
      error: 'wrongState',
    })
    const { events } = await rowOf(applicationId)
    expect(events.filter(({ kind }) => kind === 'SEND_FOR_DECISION')).toHaveLength(1)
    const audited = { subjectId: applicationId, action: 'sendForDecision' }
    expect(await db.auditEntry.count({ where: audited })).toBe(1)
  })

  it('sends what was written into it meanwhile, and nothing a colleague changed unseen', async () => {
    const applicationId = await givenReturned()
    const stale = await sending(applicationId)
    const opened = await findApplication(centre.worker, { applicationId }, noon)
    if (!opened.ok) throw new Error(opened.error)
    const content = { ...opened.value.content, caseNumber: '522/1/26' }
    expect((await saveContent(centre.worker, applicationId, content, noon)).ok).toBe(true)
    expect(await sendForDecision(centre.head, stale, noon)).toEqual({
      ok: false,
      error: 'changedMeanwhile',
      by: centre.worker.name,
    })
    expect(await rowOf(applicationId)).toMatchObject({ state: 'RETURNED' })
    expect((await sendForDecision(centre.worker, await sending(applicationId), noon)).ok).toBe(true)
    expect(await rowOf(applicationId)).toMatchObject({ state: 'UNDER_REVIEW', dueOn: new Date(due) })
  })

  it('is not for who may not change the application, and only for one given back', async () => {
    const stranger = await givenCentre()
    const applicationId = await givenReturned()
    expect(await sendForDecision(stranger.worker, await sending(applicationId), noon)).toEqual({
      ok: false,
      error: 'applicationNotFound',
    })
    for (const state of ['UNDER_REVIEW', 'AWAITING_PAPERS', 'WITHDRAWN'] as const) {
      const other = await givenCase(centre, { state })
      expect(await sendForDecision(centre.worker, await sending(other.applicationId), noon)).toEqual({
        ok: false,
        error: 'wrongState',
      })
      expect(await rowOf(other.applicationId)).toMatchObject({ state, revision: 1 })
    }
  })
})
