import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { startVisit } from '@/lib/enquiries/start-visit.commands'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { findVisit } from '@/lib/enquiries/visit.queries'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import { givenLetter, givenSent, givenTwoCentres, takeTransfer } from '@/scripts/testing/given-transfers'
import { findOrphans } from './orphan-contacts.commands'

// The visit in which a matter of another centre lies is no contact in progress.

const thursday = new Date('2026-11-26T10:00:00Z')

async function givenTakenOver() {
  const centres = await givenTwoCentres()
  const { clientId, enquiryId } = await givenLetter(centres.desk)
  const transferId = await givenSent(centres, { enquiry: enquiryId }, thursday)
  const taken = await takeTransfer(centres.headThere, transferId, centres.deskThere.staffId, thursday)
  if (!taken.ok) throw new Error(taken.error)
  const row = await db.enquiry.findUniqueOrThrow({ where: { id: enquiryId }, select: { visitId: true } })
  const found = await findVisit(centres.deskThere, row)
  if (!found.ok) throw new Error(found.error)
  return { worker: centres.deskThere, clientId, enquiryId, visit: found.value }
}

describe('the visit of a matter taken over', () => {
  it('is not gone on with when the person writes again, and is not missed when days pass', async () => {
    const { worker, clientId, visit } = await givenTakenOver()
    const again = { clientId, channel: visit.channel, submissionId: randomUUID() }
    const started = await startVisit(worker, again, thursday)
    expect(started.ok && started.value.visitId).not.toBe(visit.id)
    await findOrphans(new Date('2026-12-03T10:00:00Z'))
    expect(await db.orphanContact.count({ where: { subjectId: visit.id } })).toBe(0)
  })

  it('is worked piece by piece and finished like any other', async () => {
    const { worker, enquiryId, visit } = await givenTakenOver()
    const later = new Date('2026-11-27T10:00:00Z')
    const contents = visit.enquiries.map(({ content }) => content)
    const save = (expectedRevision: number, ending: 'keep' | 'finish', more: object) =>
      saveVisit(
        worker,
        saveVisitSchema.parse({
          ...{ visitId: visit.id, channel: visit.channel, expectedRevision, ending },
          ...{ enquiries: contents.map((content) => ({ ...content, ...more })), submissionId: randomUUID() },
        }),
        later,
      )
    const stateOf = () =>
      db.enquiry.findUniqueOrThrow({
        where: { id: enquiryId },
        select: { status: true, closedAt: true, visit: { select: { endReason: true, endedAt: true } } },
      })
    expect(await save(1, 'keep', { topicCode: null, branchCode: null })).toMatchObject({ ok: true })
    expect(await stateOf()).toMatchObject({ status: 'IN_WORK', closedAt: null })
    const answer = { answerText: 'Роз’яснено.', resultCode: 'ADVICE_GIVEN', answeredOn: '2026-11-27' }
    expect(await save(2, 'finish', answer)).toMatchObject({ ok: true })
    expect(await stateOf()).toEqual({
      ...{ status: 'CLOSED', closedAt: later },
      visit: { endReason: 'COMPLETED', endedAt: later },
    })
  })
})
