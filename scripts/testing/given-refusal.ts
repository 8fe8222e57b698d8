import { randomUUID } from 'node:crypto'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { explainProof } from '@/lib/secondary-aid/proof-refusal.commands'
import { givenDraft, mark, monday, receive, sign } from './desk-applications'
import type { GivenPerson } from './givens'

/** An application, received on the Monday unless told otherwise, of a person who refuses to bring the certificate it lacks. */
export async function givenRefusal(desk: Viewer, person: GivenPerson = {}, now = monday) {
  const content = { claimedCategories: ['IDP'], substance: 'Виселення.' }
  const given = await givenDraft(desk, content, person)
  await sign(desk, given.applicationId, now)
  const received = await receive(desk, given.applicationId, 'IDP', { now })
  if (!received.ok) throw new Error(received.error)
  await mark(desk, given.applicationId, { doc: 'IDP_CERT', state: 'CLIENT_REFUSES' }, now)
  return given
}

/** The same, and why proof is needed was explained that day: the wait ends on 7 December. */
export async function givenExplainedRefusal(desk: Viewer, person: GivenPerson = {}) {
  const given = await givenRefusal(desk, person)
  const request = {
    applicationId: given.applicationId,
    explainedOn: plainDate('2026-11-23'),
    explanation: 'Без довідки закон не дозволяє надати адвоката.',
    offered: ['PRIMARY_AID' as const],
    submissionId: randomUUID(),
  }
  const told = await explainProof(desk, request, monday)
  if (!told.ok) throw new Error(told.error)
  return given
}
