import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { answerCheck } from '@/lib/conflicts/conflict-answer.commands'
import { checkConflicts } from '@/lib/conflicts/conflict-check.commands'
import { findConflictStanding } from '@/lib/conflicts/conflict-check.queries'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { startApplication } from '@/lib/secondary-aid/start-application.commands'
import { checkOf, enquiryMatter, givenMatter } from '@/scripts/testing/given-conflicts'
import { givenTwoCentres } from '@/scripts/testing/given-transfers'
import { readToday } from './today.queries'

const waitingFor = async (head: Viewer) => {
  const read = await readToday(head)
  return read.ok && read.value.lists.find(({ group }) => group === 'conflicts')?.count
}

/** An enquiry with a question for the head, and an application begun of it. */
async function givenTakenOver() {
  const { desk, head } = await givenTwoCentres()
  const wanted = { helpKind: 'SECONDARY_AID_ACCESS' as const }
  const { enquiryId, clientId } = await givenMatter(desk, {}, 'Остапенко Юрій', wanted)
  const { id: checkId } = await checkOf(desk, enquiryId)
  const asking = { checkId, expected: 'CLEAR', answer: 'FOR_HEAD' as const, reason: 'Кажуть, це сусід' }
  expect(await answerCheck(desk, asking)).toMatchObject({ ok: true })
  const begun = await startApplication(desk, { clientId, enquiryId, submissionId: randomUUID() })
  if (!begun.ok) throw new Error(begun.error)
  const matter = { kind: 'application' as const, id: begun.value.applicationId }
  const ofApplication = async () => {
    const standing = await findConflictStanding(head, { matter })
    if (!standing.ok || !standing.value.check) throw new Error('The application was not checked')
    return standing.value.check
  }
  return { desk, head, enquiryId, ofApplication }
}
const deny = (checkId: string) =>
  ({ checkId, expected: 'FOR_HEAD', answer: 'NO_CONFLICT', reason: 'Це інша людина' }) as const

it('asks a question of an enquiry in its application alone, once that has taken it over, and answers it in both', async () => {
  const { desk, head, enquiryId, ofApplication } = await givenTakenOver()
  expect(await waitingFor(head)).toBe(1)
  await checkConflicts(desk, enquiryMatter(enquiryId), 'ASKED')
  expect(await waitingFor(head)).toBe(1)
  const inEnquiry = await checkOf(head, enquiryId)
  expect(inEnquiry).toMatchObject({ verdict: 'FOR_HEAD', answers: [] })
  expect(await answerCheck(head, deny(inEnquiry.id))).toEqual({ ok: false, error: 'changedMeanwhile' })

  expect(await answerCheck(head, deny((await ofApplication()).id))).toMatchObject({ ok: true })
  expect(await waitingFor(head)).toBe(0)
  expect(await checkOf(head, enquiryId)).toMatchObject({ verdict: 'NO_CONFLICT', reason: 'Це інша людина' })
  await checkConflicts(desk, enquiryMatter(enquiryId), 'ASKED')
  expect(await waitingFor(head)).toBe(0)
})

it('asks once what was taken over before this was kept, and gives the enquiry the answer it had', async () => {
  const waiting = await givenTakenOver()
  const answered = await givenTakenOver()
  expect(await answerCheck(answered.head, deny((await answered.ofApplication()).id))).toMatchObject({
    ok: true,
  })
  for (const { enquiryId } of [waiting, answered])
    await db.conflictCheck.updateMany({
      where: { enquiryId },
      data: { verdict: 'FOR_HEAD', carriedAt: null },
    })
  await db.$executeRaw`UPDATE conflict_checks SET decided_at = at WHERE enquiry_id = ${answered.enquiryId}::uuid`
  expect(await waitingFor(waiting.head)).toBe(2)
  expect(await waitingFor(answered.head)).toBe(1)

  const folder = 'prisma/migrations/20261129300300_a_question_waits_in_the_application'
  for (const statement of readFileSync(`${folder}/migration.sql`, 'utf8').split(/;\n/))
    if (statement.includes('UPDATE')) await db.$executeRawUnsafe(statement)
  expect(await waitingFor(waiting.head)).toBe(1)
  expect(await waitingFor(answered.head)).toBe(0)
  expect(await checkOf(answered.head, answered.enquiryId)).toMatchObject({ verdict: 'NO_CONFLICT' })
})

it('holds a question about a conflict once, however often the matter is checked, until it is answered', async () => {
  const { desk, head } = await givenTwoCentres()
  const { enquiryId, clientId } = await givenMatter(desk, {}, 'Остапенко Юрій')
  const matter = enquiryMatter(enquiryId)
  const waiting = () => waitingFor(head)
  await checkConflicts(desk, matter, 'ASKED')
  const { id: checkId } = await checkOf(desk, enquiryId)
  const asking = { checkId, expected: 'CLEAR', answer: 'FOR_HEAD' as const, reason: 'Кажуть, це сусід' }
  expect(await answerCheck(desk, asking)).toMatchObject({ ok: true })
  await checkConflicts(desk, matter, 'ASKED')
  await Promise.all([checkConflicts(desk, matter, 'ASKED'), checkConflicts(desk, matter, 'ASKED')])
  expect(await waiting()).toBe(1)
  expect(await db.conflictCheck.count({ where: { clientId, verdict: 'FOR_HEAD' } })).toBe(4)
  const last = await checkOf(head, enquiryId)
  const answer = { checkId: last.id, expected: 'FOR_HEAD', answer: 'CONFLICT' as const, reason: 'Сусід' }
  expect(await answerCheck(head, answer)).toMatchObject({ ok: true })
  expect(await waiting()).toBe(0)
})
