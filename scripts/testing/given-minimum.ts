import { randomUUID } from 'node:crypto'
import { plainDate, todayInKyiv } from '@/lib/core/plain-date'
import { givenStaff } from './givens'

/**
 * Sees to it that a subsistence minimum is in force today: of a year whose budget the product does not know yet, the one
 * before, recorded as an administrator would. Whoever judges an income today does not depend on what day it is.
 */
export async function givenMinimumToday(now = new Date()): Promise<void> {
  const { db } = await import('@/lib/core/db')
  const { currentLaw } = await import('@/lib/rules/law.queries')
  const { correctRule } = await import('@/lib/rules/rule-correction.commands')
  const { correctRuleSchema } = await import('@/lib/rules/rule-correction.schema')
  const today = todayInKyiv(now)
  const rows = (await currentLaw()).subsistenceMinimums
  if (rows.some(({ from, to }) => (!from || from <= today) && (!to || today <= to))) return
  const last = rows.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1)
  const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
  const admin = await givenStaff({ role: 'ADMINISTRATOR', unitId: root.id })
  const row = { ...last, from: plainDate(`${today.slice(0, 4)}-01-01`), to: null }
  const input = correctRuleSchema.parse({
    version: { kind: 'subsistenceMinimums', row },
    reason: 'Тест: бюджет року ще не внесено',
    seenRevision: 0,
    submissionId: randomUUID(),
  })
  const corrected = await correctRule(admin, input, now)
  // Another test may have recorded the same at the same time.
  if (!corrected.ok && corrected.error !== 'changedMeanwhile') throw new Error(corrected.error)
}
