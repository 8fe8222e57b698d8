import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ProcessingGround } from '@/lib/clients/client-codes.rules'
import { withdrawConsent } from '@/lib/clients/consent.commands'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import { givenClient, givenStaff, givenVisit } from '@/scripts/testing/givens'
import { startApplication } from './start-application.commands'

let desk: Viewer
beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
})

const begin = (clientId: string, more: { enquiryId?: string; ground?: ProcessingGround } = {}) =>
  startApplication(desk, { clientId, enquiryId: null, ...more, submissionId: randomUUID() })

async function givenWithdrawn(): Promise<string> {
  const { clientId } = await givenClient(desk)
  await withdrawConsent(desk, { clientId })
  return clientId
}

describe('startApplication of a person who took the consent back', () => {
  it('is refused until a ground is named, which is put on record', async () => {
    const clientId = await givenWithdrawn()
    expect(await begin(clientId)).toEqual({ ok: false, error: 'consentWithdrawn' })
    expect(await begin(clientId, { ground: 'OPEN_MATTER' })).toEqual({ ok: false, error: 'noOpenMatter' })
    expect(await db.secondaryAidApplication.count({ where: { clientId } })).toBe(0)
    const begun = await begin(clientId, { ground: 'LAW' })
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { subject: 'application', subjectId: begun.ok ? begun.value.applicationId : '' },
      select: { details: true },
    })
    expect(entry.details).toMatchObject({ withoutConsent: 'LAW' })
  })

  it('opens the one that was begun before, and goes on with an enquiry that is open', async () => {
    const { clientId } = await givenClient(desk)
    const begun = await begin(clientId)
    const enquiryId = await givenOpenEnquiry(clientId)
    await withdrawConsent(desk, { clientId })
    expect(await begin(clientId)).toEqual(begun)
    expect(await begin(clientId, { enquiryId })).toMatchObject({ ok: true })
  })
})

async function givenOpenEnquiry(clientId: string): Promise<string> {
  const visitId = await givenVisit(desk, clientId)
  const enquiries = [{ clientWords: 'Не платять на дитину.', helpKind: 'SECONDARY_AID_ACCESS' }]
  const request = { visitId, expectedRevision: 1, channel: 'PERSONAL', ending: 'keep', enquiries }
  const saved = await saveVisit(desk, saveVisitSchema.parse({ ...request, submissionId: randomUUID() }))
  if (!saved.ok) throw new Error(saved.error)
  const { id } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return id
}
