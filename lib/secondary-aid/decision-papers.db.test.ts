import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import {
  type Centre,
  givenCase,
  givenCentre,
  granting,
  noon,
  refusing,
} from '@/scripts/testing/given-decisions'
import { findApplication } from './application.queries'
import { grantSecondaryAid, refuseSecondaryAid } from './decision.commands'
import { printDecision, writeDecisionDocx } from './decision-papers.commands'
import { findSignedDecision } from './decision-papers.queries'
import { returnToWorker } from './decision-return.commands'
import { sendForDecision } from './send-for-decision.commands'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

describe('the papers of a decision', () => {
  const edits = {
    addressee: 'Шевченко Олені Василівні',
    salutation: 'Шановна пані!',
    signatoryPosition: 'Керівниця',
    signatoryName: 'Оксана ГРИЦЕНКО',
  }
  it('suggest the name in the dative, print both papers and fill the Word template', async () => {
    const { applicationId, clientId } = await givenCase(centre)
    await grantSecondaryAid(centre.head, granting(applicationId), noon)
    const found = await findSignedDecision(centre.worker, { applicationId })
    expect(found).toMatchObject({
      value: { signed: { person: { nameInDative: 'Шевченко Олені Василівні' } } },
    })
    for (const paper of ['DECISION', 'LETTER'] as const) {
      const request = { applicationId, paper, edits, isPlaceSafe: false }
      const printed = await printDecision(centre.worker, request)
      expect(printed.ok && Buffer.from(printed.value.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
      const written = await writeDecisionDocx(centre.worker, request)
      expect(written.ok && Buffer.from(written.value.bytes.subarray(0, 2)).toString()).toBe('PK')
    }
    const kinds = await db.issuedPaper.findMany({ where: { clientId }, select: { kind: true } })
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['GRANT_DECISION', 'GRANT_LETTER'])
    const stranger = await givenCentre()
    expect(await findSignedDecision(stranger.worker, { applicationId })).toEqual({
      ok: false,
      error: 'decisionNotFound',
    })
  })

  it('of a protected person wait for a safe place', async () => {
    const { applicationId } = await givenCase(centre, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    await refuseSecondaryAid(centre.head, refusing(applicationId), noon)
    const request = { applicationId, paper: 'LETTER', edits, isPlaceSafe: false } as const
    expect(await printDecision(centre.head, request)).toEqual({ ok: false, error: 'placeNotSafe' })
    expect((await printDecision(centre.head, { ...request, isPlaceSafe: true })).ok).toBe(true)
  })
})

describe('returnToWorker', () => {
  it('gives the application back with the reason, to be read until the decision; the term runs on', async () => {
    const { applicationId } = await givenCase(centre)
    const request = {
      applicationId,
      submissionId: randomUUID(),
      reason: 'Немає позову',
      missing: ['IDP_CERT'],
    }
    const returned = await returnToWorker(centre.head, request, noon)
    expect(returned).toEqual({ ok: true, value: { state: 'RETURNED' } })
    expect(await returnToWorker(centre.head, request, noon)).toEqual(returned)
    const row = await db.secondaryAidApplication.findUniqueOrThrow({
      where: { id: applicationId },
      include: { events: true },
    })
    expect(row.state).toBe('RETURNED')
    expect(row.dueOn?.toISOString()).toBe('2026-08-13T00:00:00.000Z')
    expect(row.events.at(-1)).toMatchObject({ kind: 'RETURN_TO_WORKER', reason: 'Немає позову' })
    const read = async () => {
      const found = await findApplication(centre.worker, { applicationId }, noon)
      return found.ok && found.value.givenBack
    }
    const told = { on: '2026-08-13', reason: 'Немає позову', papers: ['IDP_CERT'] }
    expect(await read()).toEqual(told)
    const sending = { applicationId, expectedRevision: row.revision, submissionId: randomUUID() }
    expect((await sendForDecision(centre.worker, sending, noon)).ok).toBe(true)
    expect(await read()).toEqual(told)
    expect((await grantSecondaryAid(centre.head, granting(applicationId), noon)).ok).toBe(true)
    expect(await read()).toBeNull()
  })
})
