import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findCaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { ENTITLED, givenApplication } from '@/scripts/testing/given-applications'
import { givenTopUnit } from '@/scripts/testing/given-rules'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { correctRule } from './rule-correction.commands'
import { correctRuleSchema } from './rule-correction.schema'
import { startingLaw } from './starting-law'

/** A term as the product brings it, with another length from the day on. */
async function correctTerm(admin: Viewer, code: string, from: string, length: object) {
  const row = startingLaw.deadlines.find((each) => each.code === code)
  const input = { version: { kind: 'deadlines', row: { ...row, from, length } }, reason: 'Новий закон' }
  const given = correctRuleSchema.parse({ ...input, seenRevision: 0, submissionId: randomUUID() })
  expect(await correctRule(admin, given, new Date('2026-11-20T10:00:00Z'))).toMatchObject({ ok: true })
}

it('says the terms of a decision and of its appeal by the rule of the day', async () => {
  const unitId = await givenUnit()
  const admin = await givenStaff({ role: 'ADMINISTRATOR', unitId: await givenTopUnit() })
  const head = await givenStaff({ role: 'HEAD', unitId })
  const worker = await givenStaff({ role: 'FRONTLINER', unitId })
  const { clientId } = await givenClient(worker)
  const { applicationId } = await givenApplication(worker, {
    ...ENTITLED,
    content: { claimedCategories: ['IDP'], servicesWanted: ['REPRESENTATION'], issueTopics: ['EVICTION'] },
    clientId,
    receivedOn: plainDate('2026-11-16'),
    dueOn: plainDate('2026-11-30'),
  })
  await correctTerm(admin, 'REFUSAL_COURT', '2026-11-18', { count: 'months', duration: 3 })
  await correctTerm(admin, 'BVPD_DECISION', '2026-11-16', { count: 'working', duration: 7 })
  const seenAt = async (day: string) => {
    const found = await findCaseForDecision(head, { applicationId }, new Date(`${day}T10:00:00Z`))
    if (!found.ok) throw new Error(found.error)
    return { court: found.value.appealTerms.COURT.slice(0, 9), length: found.value.counted.length }
  }
  const length = { count: 'working', duration: 7 }
  expect(await seenAt('2026-11-17')).toEqual({ court: '6 місяців', length })
  expect(await seenAt('2026-11-18')).toEqual({ court: '3 місяці ', length })
})
