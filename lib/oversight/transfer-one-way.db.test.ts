import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenApplication } from '@/scripts/testing/given-applications'
import {
  askTransfer,
  givenLetter,
  givenTwoCentres,
  type Matter,
  type TwoCentres,
} from '@/scripts/testing/given-transfers'
import { moveTransferOn } from './transfer.commands'

const thursday = new Date('2026-11-26T10:00:00Z')
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

const request = (viewer: Viewer, matter: Matter) =>
  askTransfer(viewer, { matter, to: centres.headThere.unit.id, now: thursday })
const onTheWay = { ok: false, error: 'alreadyOnTheWay' }

/** A letter, and an application made of it. */
async function givenBoth() {
  const { enquiryId, clientId } = await givenLetter(centres.desk)
  const { applicationId } = await givenApplication(centres.desk, {
    clientId,
    receivedOn: plainDate('2026-11-20'),
  })
  await db.secondaryAidApplication.update({ where: { id: applicationId }, data: { enquiryId } })
  return { enquiry: { enquiry: enquiryId }, application: { application: applicationId } }
}

describe('an enquiry and the application made of it', () => {
  it('go one way: the application is not sent while the enquiry is on its way, nor the other way round', async () => {
    const { desk, head } = centres
    const [one, other] = [await givenBoth(), await givenBoth()]
    expect((await request(desk, one.enquiry)).ok).toBe(true)
    expect(await request(head, one.application)).toEqual(onTheWay)
    expect((await request(head, other.application)).ok).toBe(true)
    expect(await request(desk, other.enquiry)).toEqual(onTheWay)
  })
})

describe('a proposed transfer', () => {
  it('is not sent any more once the matter has gone to another centre by another way', async () => {
    const { desk, head, headThere } = centres
    const { enquiryId } = await givenLetter(desk)
    const proposed = await request(desk, { enquiry: enquiryId })
    const transferId = proposed.ok ? proposed.value.transferId : ''
    await db.enquiry.update({ where: { id: enquiryId }, data: { unitId: headThere.unit.id } })
    const sending = { transferId, act: 'SEND' as const, reason: '', submissionId: randomUUID() }
    expect(await moveTransferOn(head, sending, thursday)).toEqual({ ok: false, error: 'matterOver' })
    const { status } = await db.enquiry.findUniqueOrThrow({ where: { id: enquiryId } })
    expect(status).not.toBe('TRANSFER_AWAITED')
  })
})
