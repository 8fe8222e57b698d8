import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db, type Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { budgetYearOf } from './decision-case.rules'
import { isOpenMandate, MANDATE_STATES } from './mandate.rules'
import { mandateContentSchema } from './mandate.schema'
import { providerNameOf } from './provider.queries'

const OPEN = { state: { in: MANDATE_STATES.filter(isOpenMandate) } }
const applicationsOf = (clientId: string) => ({
  client: { OR: [{ id: clientId }, { mergedIntoId: clientId }] },
})

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
  const ofPerson = applicationsOf(clientId)
  // One after the other: within a transaction both have but one connection.
  const grantsThisBudgetYear = await reader.secondaryAidDecision.count({
    where: {
      kind: 'GRANT',
      decidedOn: { gte: toUtcMidnight(from), lte: toUtcMidnight(to) },
      application: ofPerson,
    },
  })
  const openMandates = await reader.aidMandate.count({
    where: { ...OPEN, application: ofPerson },
  })
  return { grantsThisBudgetYear, openMandates }
}

/** A mandate that still runs, as whoever decides anew needs to know of it. */
export type OpenMandate = {
  readonly id: string
  readonly number: string
  readonly issuedOn: PlainDate
  readonly provider: string
  readonly matter: string
}

const MOST_SHOWN = 6

/**
 * Mandates of the person that still run and that the viewer may read, oldest first; those of other centres are only
 * counted. Whoever shows them has put the application on record.
 */
export async function listOpenMandates(viewer: Viewer, clientId: string): Promise<OpenMandate[]> {
  const rows = await db.aidMandate.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('AidMandate'),
        { ...OPEN, application: applicationsOf(clientId) },
      ],
    },
    select: {
      id: true,
      number: true,
      issuedOn: true,
      content: true,
      provider: { select: { surname: true, givenName: true, patronymic: true } },
    },
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
    take: MOST_SHOWN,
  })
  return rows.map(({ id, number, issuedOn, content, provider }) => ({
    ...{ id, number },
    issuedOn: plainDateOfUtc(issuedOn),
    provider: providerNameOf(provider),
    matter: mandateContentSchema.parse(content).draft.matter,
  }))
}
