import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import type { Prisma } from '@/prisma/generated/client'
import {
  applicationFacts,
  type CountedDecision,
  countDecision,
  type KeptEvent,
  termEventsOf,
} from './decision-case.rules'
import { contentOf } from './decision-check.queries'

const caseFields = {
  id: true,
  number: true,
  state: true,
  clientId: true,
  unitId: true,
  receivedOn: true,
  completeOn: true,
  content: true,
  primaryCategory: true,
  exceptions: true,
  executor: { select: { name: true } },
  unit: { select: { code: true, parent: { select: { name: true } } } },
  client: {
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      birthDate: true,
      sex: true,
      isProtected: true,
      homeUnitId: true,
    },
  },
  papers: {
    select: {
      doc: true,
      state: true,
      form: true,
      issuedOn: true,
      validTo: true,
      bearsName: true,
      nameReason: true,
    },
    orderBy: { id: 'asc' },
  },
  events: { select: { kind: true, on: true, reason: true, details: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.SecondaryAidApplicationSelect
export type CaseRow = Prisma.SecondaryAidApplicationGetPayload<{ select: typeof caseFields }>

/** The application with all that decides about it, if the viewer may decide it. */
export async function findCaseRow(tx: Tx, viewer: Viewer, id: string): Promise<CaseRow | null> {
  return tx.secondaryAidApplication.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'decide').ofType('SecondaryAidApplication'), { id }] },
    select: caseFields,
  })
}

/** What was recorded of the application, in order. */
export const eventsOf = ({ events }: CaseRow): KeptEvent[] =>
  events.map(({ kind, on, reason, details }) => ({ kind, on: plainDateOfUtc(on), reason, details }))

/** How the term of the application stands on the day. */
export async function countOf(row: CaseRow, on: PlainDate): Promise<CountedDecision> {
  const receivedOn = row.receivedOn && plainDateOfUtc(row.receivedOn)
  return countDecision(termEventsOf(eventsOf(row), receivedOn), on, await currentCalendar())
}

/** What has to hold before the application is moved. */
export async function factsOf(row: CaseRow, on: PlainDate) {
  return applicationFacts(eventsOf(row), await countOf(row, on), contentOf(row).loneChild !== null)
}
