import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import { givenStaff } from './givens'

/** An administrator of the whole tree: rules are one for every centre. */
export async function givenTopUnit(): Promise<string> {
  const { db } = await import('@/lib/core/db')
  const { id } = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
  return id
}

const FIRST_DAY_WITHOUT_MINIMUM = '2027-01-01'

/**
 * Goes on with the minimums of 2026 after the last year the product knows, so that what is judged “today” is judged
 * on any day the tests are run.
 */
export async function givenMinimumOfLaterYears(): Promise<void> {
  const { currentRuleBook } = await import('@/lib/eligibility/rule-book.queries')
  const { correctRule } = await import('@/lib/rules/rule-correction.commands')
  const { correctRuleSchema } = await import('@/lib/rules/rule-correction.schema')
  const { subsistenceMinimums } = await currentRuleBook()
  const last = subsistenceMinimums.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1)
  if (!last || (last.from ?? '') >= FIRST_DAY_WITHOUT_MINIMUM) return
  const admin: Viewer = await givenStaff({ role: 'ADMINISTRATOR', unitId: await givenTopUnit() })
  const answer = await correctRule(
    admin,
    correctRuleSchema.parse({
      version: {
        kind: 'subsistenceMinimums',
        row: { ...last, from: FIRST_DAY_WITHOUT_MINIMUM, to: null },
      },
      reason: 'Тести не залежать від року',
      seenRevision: 0,
      submissionId: randomUUID(),
    }),
  )
  if (!answer.ok) throw new Error(answer.error)
}
