import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ProcessingGround } from '@/lib/clients/client-codes.rules'
import { renewConsent, withdrawConsent } from '@/lib/clients/consent.commands'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff, givenVisit } from '@/scripts/testing/givens'
import { startVisit } from './start-visit.commands'

let desk: Viewer
let colleague: Viewer
beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
  colleague = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id })
})

const begin = (clientId: string, ground?: ProcessingGround) =>
  startVisit(desk, { clientId, channel: 'PERSONAL', ground, submissionId: randomUUID() })

async function givenWithdrawn(): Promise<string> {
  const { clientId } = await givenClient(desk)
  await withdrawConsent(desk, { clientId })
  return clientId
}

describe('startVisit of a person who took the consent back', () => {
  it('is refused until a ground is named, which is put on record', async () => {
    const clientId = await givenWithdrawn()
    expect(await begin(clientId)).toEqual({ ok: false, error: 'consentWithdrawn' })
    expect(await db.visit.count({ where: { clientId } })).toBe(0)
    const begun = await begin(clientId, 'LAW')
    expect(begun.ok).toBe(true)
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { subject: 'visit', subjectId: begun.ok ? begun.value.visitId : '' },
      select: { details: true },
    })
    expect(entry.details).toMatchObject({ withoutConsent: 'LAW' })
  })

  it('goes on for an open matter only while there is one', async () => {
    const clientId = await givenWithdrawn()
    expect(await begin(clientId, 'OPEN_MATTER')).toEqual({ ok: false, error: 'noOpenMatter' })
    const { clientId: other } = await givenClient(desk)
    await givenVisit(colleague, other)
    await withdrawConsent(desk, { clientId: other })
    expect(await begin(other, 'OPEN_MATTER')).toMatchObject({ ok: true })
  })

  it('needs no ground once the consent is given anew', async () => {
    const clientId = await givenWithdrawn()
    await renewConsent(desk, { clientId, form: 'ORAL', scopes: [], submissionId: randomUUID() })
    expect(await begin(clientId)).toMatchObject({ ok: true })
  })

  it('needs none where no consent was ever recorded', async () => {
    const { clientId } = await givenClient(desk)
    await db.dataConsent.deleteMany({ where: { clientId } })
    expect(await begin(clientId)).toMatchObject({ ok: true })
  })
})
