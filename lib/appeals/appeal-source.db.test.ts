import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { recordEnquiry } from '@/lib/enquiries/record-enquiry.commands'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { findVisit } from '@/lib/enquiries/visit.queries'
import { recordEnquirySchema, saveVisitSchema } from '@/lib/enquiries/visit.schema'
import { askAppeal, givenAppeal } from '@/scripts/testing/given-appeals'
import { givenTwoCentres, type TwoCentres } from '@/scripts/testing/given-transfers'
import { givenClient } from '@/scripts/testing/givens'
import { startAppeal } from './appeal-source.queries'
import { listAppealsOf } from './citizen-appeal.queries'

const now = new Date('2026-11-20T09:00:00Z')
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

async function givenNotLegal(viewer = centres.desk) {
  const { clientId } = await givenClient(viewer)
  const recorded = await recordEnquiry(
    viewer,
    recordEnquirySchema.parse({
      clientId,
      channel: 'PERSONAL',
      clientWords: 'Працівниця розмовляла зі мною грубо.',
      helpKind: 'NOT_LEGAL_AID',
      topicCode: 'ALIMONY',
      submissionId: randomUUID(),
    }),
    now,
  )
  if (!recorded.ok) throw new Error(recorded.error)
  const { visitId } = recorded.value
  const { id } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return { clientId, visitId, enquiryId: id }
}
const standing = (id: string) =>
  db.enquiry.findUniqueOrThrow({ where: { id }, select: { toDo: true, status: true, closedAt: true } })

describe('an enquiry that is not about legal aid', () => {
  it('begins the form with what was said, has its to-do done by the registration, and is entered once', async () => {
    const { desk, deskThere } = centres
    const { enquiryId, visitId, clientId } = await givenNotLegal()
    expect(await standing(enquiryId)).toEqual({ toDo: 'CITIZEN_APPEAL', status: 'IN_WORK', closedAt: null })
    expect(await startAppeal(deskThere, { enquiry: enquiryId })).toEqual({
      ok: false,
      error: 'sourceNotFound',
    })
    expect(await startAppeal(desk, { enquiry: enquiryId })).toMatchObject({
      value: {
        begun: {
          way: 'PERSONAL',
          form: 'ORAL',
          receivedOn: '2026-11-20',
          substance: expect.stringContaining('грубо'),
        },
        backHref: `/visits/${visitId}`,
      },
    })
    const appealId = await givenAppeal(desk, { source: { enquiry: enquiryId } })
    expect(await standing(enquiryId)).toEqual({ toDo: null, status: 'CLOSED', closedAt: now })
    expect(await db.citizenAppeal.findUnique({ where: { id: appealId } })).toMatchObject({
      clientId,
      name: '',
    })
    expect(await askAppeal(desk, { source: { enquiry: enquiryId } })).toEqual({
      ok: true,
      value: { appealId },
    })
    expect(await startAppeal(desk, { enquiry: enquiryId })).toMatchObject({ error: 'registered', appealId })
    expect([...(await listAppealsOf(desk, [enquiryId])).keys()]).toEqual([enquiryId])
    expect((await listAppealsOf(deskThere, [enquiryId])).size).toBe(0)
  })

  it('stays done when its visit is saved again', async () => {
    const { desk } = centres
    const { enquiryId, visitId } = await givenNotLegal()
    await givenAppeal(desk, { source: { enquiry: enquiryId } })
    const visit = await findVisit(desk, { visitId })
    if (!visit.ok) throw new Error(visit.error)
    const { channel, revision, wrapUpNote, enquiries } = visit.value
    const saved = await saveVisit(
      desk,
      saveVisitSchema.parse({
        visitId,
        expectedRevision: revision,
        channel,
        wrapUpNote,
        ending: 'finish',
        enquiries: enquiries.map(({ id, content }) => ({ ...content, id, desiredResult: 'Вибачення' })),
        submissionId: randomUUID(),
      }),
      now,
    )
    expect(saved.ok).toBe(true)
    expect(await standing(enquiryId)).toMatchObject({ toDo: null, status: 'CLOSED' })
  })
})
