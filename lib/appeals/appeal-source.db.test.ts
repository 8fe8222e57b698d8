import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { findVisit } from '@/lib/enquiries/visit.queries'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import { askAppeal, givenAppeal, givenNotLegalAid } from '@/scripts/testing/given-appeals'
import { givenTwoCentres, type TwoCentres } from '@/scripts/testing/given-transfers'
import { startAppeal } from './appeal-source.queries'
import { listAppealsOf } from './citizen-appeal.queries'

const now = new Date('2026-11-20T09:00:00Z')
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

const standing = (id: string) =>
  db.enquiry.findUniqueOrThrow({ where: { id }, select: { toDo: true, status: true, closedAt: true } })

describe('an enquiry that is not about legal aid', () => {
  it('begins the form with what was said, has its to-do done by the registration, and is entered once', async () => {
    const { desk, deskThere } = centres
    const { enquiryId, visitId, clientId } = await givenNotLegalAid(centres.desk)
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

  it.each(['finish', 'keep'] as const)('stays done when its visit is saved again (%s)', async (ending) => {
    const { desk } = centres
    const { enquiryId, visitId } = await givenNotLegalAid(centres.desk)
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
        ending,
        enquiries: enquiries.map(({ id, content }) => ({ ...content, id, desiredResult: 'Вибачення' })),
        submissionId: randomUUID(),
      }),
      now,
    )
    expect(saved.ok).toBe(true)
    expect(await standing(enquiryId)).toMatchObject({ toDo: null, status: 'CLOSED' })
  })
})
