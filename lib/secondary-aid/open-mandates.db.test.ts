import { expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { ENTITLED, givenApplication } from '@/scripts/testing/given-applications'
import { givenGranted, givenIssued } from '@/scripts/testing/given-granted'
import { givenProvider } from '@/scripts/testing/given-mandates'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findCaseForDecision } from './decision-case.queries'

const on = plainDate('2026-08-10')
const noon = new Date('2026-08-13T10:00:00Z')

/** A client of the head's centre with a mandate that runs, and a new application of theirs. */
async function givenAidBefore(head: Viewer) {
  const providerId = await givenProvider(head)
  const { applicationId: earlier, clientId } = await givenGranted({ head, on })
  const { number } = await givenIssued({ head, applicationId: earlier, providerId, on })
  return { clientId, number }
}
async function applyAt(unitId: string, clientId: string) {
  const worker = await givenStaff({ role: 'FRONTLINER', unitId })
  const { applicationId } = await givenApplication(worker, {
    ...ENTITLED,
    content: { claimedCategories: ['IDP'], servicesWanted: ['REPRESENTATION'], issueTopics: ['EVICTION'] },
    clientId,
    receivedOn: on,
    dueOn: plainDate('2026-08-21'),
  })
  return applicationId
}
async function openMandatesSeenBy(head: Viewer, applicationId: string) {
  const found = await findCaseForDecision(head, { applicationId }, noon)
  if (!found.ok) throw new Error(found.error)
  return found.value.openMandates
}

it('shows the head which mandates of the person run, before anything is decided', async () => {
  const unitId = await givenUnit()
  const head = await givenStaff({ role: 'HEAD', unitId })
  const { clientId, number } = await givenAidBefore(head)
  const applicationId = await applyAt(unitId, clientId)
  expect(await openMandatesSeenBy(head, applicationId)).toMatchObject({
    total: 1,
    seen: [{ number, issuedOn: on, provider: 'Тарасенко Марія Петрівна', matter: 'Виселення з гуртожитку' }],
  })
})

it('only counts those of another centre', async () => {
  const elsewhere = await givenStaff({ role: 'HEAD', unitId: await givenUnit() })
  const { clientId } = await givenAidBefore(elsewhere)
  const unitId = await givenUnit()
  const head = await givenStaff({ role: 'HEAD', unitId })
  const applicationId = await applyAt(unitId, clientId)
  expect(await openMandatesSeenBy(head, applicationId)).toEqual({ total: 1, seen: [] })
})
