import 'server-only'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { budgetYearOf } from './decision-case.rules'
import { isOpenMandate, MANDATE_STATES } from './mandate.rules'

/** How often aid was given to a person already. */
export type AidUsage = {
  readonly grantsThisBudgetYear: number
  readonly openMandates: number
}

/**
 * Counts the aid a person has had: grants in the budget year of the day and mandates that still run, whichever centre
 * gave them, over the card and every card merged into it. The count warns and bars nothing.
 *
 * Source: Law 3460-VI, art. 14(3) as a court page of 2018 tells it; whether it stood after 2023 was not seen
 * (gaps.md C7).
 */
export async function countAidUsage(
  reader: Pick<Tx, 'secondaryAidDecision' | 'aidMandate'>,
  clientId: string,
  on: PlainDate,
): Promise<AidUsage> {
  const { from, to } = budgetYearOf(on)
  const ofPerson = { client: { OR: [{ id: clientId }, { mergedIntoId: clientId }] } }
  // One after the other: within a transaction both have but one connection.
  const grantsThisBudgetYear = await reader.secondaryAidDecision.count({
    where: {
      kind: 'GRANT',
      decidedOn: { gte: toUtcMidnight(from), lte: toUtcMidnight(to) },
      application: ofPerson,
    },
  })
  const openMandates = await reader.aidMandate.count({
    where: { state: { in: MANDATE_STATES.filter(isOpenMandate) }, application: ofPerson },
  })
  return { grantsThisBudgetYear, openMandates }
}
