import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import type { EnquiryContentInput } from '@/lib/enquiries/visit.schema'
import { type GivenPerson, givenClient, givenVisit } from './givens'

/** A matter of a visit, saved as the desk saves it; the check of its other party is made with it. */
export async function givenMatter(
  worker: Viewer,
  person: GivenPerson,
  opposingParty: string,
  more: Partial<EnquiryContentInput> = {},
) {
  const { saveVisit } = await import('@/lib/enquiries/visit.commands')
  const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
  const { db } = await import('@/lib/core/db')
  const { clientId } = await givenClient(worker, person)
  const visitId = await givenVisit(worker, clientId)
  const saved = await saveVisit(
    worker,
    saveVisitSchema.parse({
      visitId,
      expectedRevision: 1,
      channel: 'PERSONAL',
      wrapUpNote: '',
      ending: 'keep',
      submissionId: randomUUID(),
      enquiries: [{ agreedWording: 'Стягнення аліментів', opposingParty, ...more }],
    }),
  )
  if (!saved.ok) throw new Error(`The visit was not saved: ${saved.error}`)
  const { id: enquiryId } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return { clientId, visitId, enquiryId }
}
