import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { addDays, type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import type { Prisma } from '@/prisma/generated/client'
import { formatAidNumber, parseAidNumber } from './aid-number.rules'
import { termOf } from './application.queries'
import type { ApplicationFilter } from './application.schema'
import { dayOf, nameOf, stateOf } from './application-row.queries'
import type { ApplicationState } from './application-state.rules'

/** A row of the register. A list may be seen by the wrong eyes: a protected person is not named in it. */
export type ListedApplication = {
  id: string
  number: string | null
  state: ApplicationState
  dueOn: PlainDate | null
  term: TermState
  receivedOn: PlainDate | null
  person: { kind: 'named'; name: string } | { kind: 'protected' }
  executorName: string
}
export type ApplicationPage = {
  applications: ListedApplication[]
  next: { dueOn: PlainDate | null; id: string } | null
}

const OPEN: ApplicationState[] = ['DRAFT', 'AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED']
const PAGE = 30
const NEAR_DAYS = 7

/**
 * Applications the viewer may see, nearest term first, those without a term after them.
 *
 * @param page how many a page holds; less in tests
 */
export async function listApplications(
  viewer: Viewer,
  filter: ApplicationFilter,
  { now = new Date(), page = PAGE } = {},
): Promise<ApplicationPage> {
  const today = todayInKyiv(now)
  const reach = accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication')
  const rows = await db.secondaryAidApplication.findMany({
    where: { AND: [reach, ...conditionsOf(viewer, filter, today), ...afterOf(filter.after)] },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: page + 1,
    select: {
      id: true,
      number: true,
      state: true,
      dueOn: true,
      receivedOn: true,
      executor: { select: { name: true } },
      client: {
        select: {
          surname: true,
          givenName: true,
          patronymic: true,
          birthDate: true,
          sex: true,
          email: true,
          isProtected: true,
          homeUnitId: true,
        },
      },
    },
  })
  const applications = rows.slice(0, page).map(({ client, executor, ...row }): ListedApplication => {
    const [state, dueOn] = [stateOf(row), dayOf(row.dueOn)]
    return {
      id: row.id,
      number: row.number,
      state,
      dueOn,
      term: termOf(state, dueOn, today),
      receivedOn: dayOf(row.receivedOn),
      person: client.isProtected ? { kind: 'protected' } : { kind: 'named', name: nameOf(client) },
      executorName: executor.name,
    }
  })
  if (applications.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'application',
      details: { list: 'applications', count: applications.length },
    })
  const last = rows.length > page ? applications.at(-1) : undefined
  return { applications, next: last ? { dueOn: last.dueOn, id: last.id } : null }
}

type Where = Prisma.SecondaryAidApplicationWhereInput

function conditionsOf(
  viewer: Viewer,
  { state, of, due, number }: ApplicationFilter,
  today: PlainDate,
): Where[] {
  const mine: Where[] = of === 'MINE' ? [{ executorId: viewer.staffId }] : []
  if (number) {
    const read = parseAidNumber(number)
    // A number is asked for wherever it stands and in whatever state.
    return [{ number: read ? formatAidNumber(read) : number }]
  }
  const until = due === 'OVERDUE' ? addDays(today, -1) : addDays(today, NEAR_DAYS)
  return [
    ...mine,
    state === 'OPEN' ? { state: { in: OPEN } } : { state },
    ...(due ? [{ state: { in: ['UNDER_REVIEW', 'RETURNED'] }, dueOn: { lte: toUtcMidnight(until) } }] : []),
  ]
}

function afterOf(after: ApplicationFilter['after']): Where[] {
  if (!after) return []
  const { dueOn, id } = after
  if (!dueOn) return [{ dueOn: null, id: { gt: id } }]
  const day = toUtcMidnight(dueOn)
  return [{ OR: [{ dueOn: { gt: day } }, { dueOn: day, id: { gt: id } }, { dueOn: null }] }]
}
