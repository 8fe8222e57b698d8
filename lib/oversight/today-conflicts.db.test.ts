import { expect, it } from 'vitest'
import { answerCheck } from '@/lib/conflicts/conflict-answer.commands'
import { checkConflicts } from '@/lib/conflicts/conflict-check.commands'
import { db } from '@/lib/core/db'
import { checkOf, enquiryMatter, givenMatter } from '@/scripts/testing/given-conflicts'
import { givenTwoCentres } from '@/scripts/testing/given-transfers'
import { readToday } from './today.queries'

it('holds a question about a conflict once, however often the matter is checked, until it is answered', async () => {
  const { desk, head } = await givenTwoCentres()
  const { enquiryId, clientId } = await givenMatter(desk, {}, 'Остапенко Юрій')
  const matter = enquiryMatter(enquiryId)
  const waiting = async () => {
    const read = await readToday(head)
    return read.ok && read.value.lists.find(({ group }) => group === 'conflicts')?.count
  }
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
