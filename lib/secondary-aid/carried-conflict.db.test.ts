import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerCheck } from '@/lib/conflicts/conflict-answer.commands'
import { checkConflicts } from '@/lib/conflicts/conflict-check.commands'
import { findConflictStanding } from '@/lib/conflicts/conflict-check.queries'
import type { ConflictAnswer } from '@/lib/conflicts/conflict-verdict.rules'
import { listOpponents } from '@/lib/conflicts/opponents.queries'
import { db } from '@/lib/core/db'
import { checkOf, enquiryMatter, givenMatter, man, woman } from '@/scripts/testing/given-conflicts'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { givenClient } from '@/scripts/testing/givens'
import { startApplication } from './start-application.commands'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

const reason = 'З’ясовано з клієнткою'

/** An application begun from an enquiry of which a person has said something. */
async function givenAnswered(answer: ConflictAnswer, opposingParty: string) {
  const { worker } = centre
  const { clientId, enquiryId } = await givenMatter(worker, woman('Немирич'), opposingParty, {
    helpKind: 'SECONDARY_AID_ACCESS',
  })
  if (opposingParty === '') await checkConflicts(worker, enquiryMatter(enquiryId), 'ASKED')
  const { id: checkId, verdict: expected } = await checkOf(worker, enquiryId)
  const answered = await answerCheck(worker, { checkId, expected, answer, reason })
  if (!answered.ok) throw new Error(answered.error)
  const started = await startApplication(worker, { clientId, enquiryId, submissionId: randomUUID() })
  if (!started.ok) throw new Error(started.error)
  return started.value.applicationId
}
const standingOf = (id: string) =>
  findConflictStanding(centre.worker, { matter: { kind: 'application', id } })

describe('what was answered on the enquiry', () => {
  it.each([
    ['somebody named', 'Забудько Остап Юхимович'],
    ['nobody named', ''],
  ])('stands in the application: a conflict, with %s', async (_what, opposingParty) => {
    const applicationId = await givenAnswered('CONFLICT', opposingParty)
    expect(await standingOf(applicationId)).toMatchObject({
      value: { check: { verdict: 'CONFLICT', reason, decidedBy: centre.worker.name } },
    })
    expect(await listOpponents(db, centre.head, applicationId)).toMatchObject({ answer: 'CONFLICT' })
  })

  it('stands where no conflict was seen, as long as nobody new is found', async () => {
    await givenClient(centre.worker, man('Нагадайло'))
    const applicationId = await givenAnswered('NO_CONFLICT', 'Нагадайло Остап Юхимович')
    expect(await standingOf(applicationId)).toMatchObject({
      value: { check: { verdict: 'NO_CONFLICT', reason, own: [{ name: 'Нагадайло Остап Юхимович' }] } },
    })
  })

  it('bars from mandates of an application that was never checked itself', async () => {
    const applicationId = await givenAnswered('CONFLICT', 'Забудько Остап Юхимович')
    await db.conflictCheck.deleteMany({ where: { applicationId } })
    expect(await listOpponents(db, centre.head, applicationId)).toMatchObject({ answer: 'CONFLICT' })
  })
})
