import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { callsBarred } from '@/lib/clients/consent.rules'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import { isAwaited, type ReferralState } from './referral.rules'
import type { ListPlace, ReferralList, ReferralTab } from './referral.schema'
import { stateOf } from './referral-row.queries'

/** A row of the list. A list may be seen by the wrong eyes: of a protected person it shows the number alone. */
export type ListedReferral = {
  id: string
  number: string
  state: ReferralState
  isUrgent: boolean
  /** On the list of those to ask: the person is not to be rung. */
  isBarred: boolean
  need: string
  partner: string
  /** The day the list goes by: to ask, to be answered, made. */
  on: PlainDate
  /** Of one that waits for its partner: how its answer stands, and the day it is due. */
  term: { state: TermState; dueOn: PlainDate } | null
  person: { kind: 'named'; name: string } | { kind: 'protected' | 'anonymous' }
  worker: string
}
export type ReferralPage = { referrals: ListedReferral[]; next: ListPlace | null }

const PAGE = 30
const WAITING: readonly ReferralState[] = ['SENT', 'SEEN', 'ACCEPTED']
/** The person was not helped, and nobody has gone on with it. */
const UNANSWERED: readonly ReferralState[] = ['NO_ANSWER', 'DECLINED', 'NOT_SERVED']

const KEYS = { ask: 'askOn', waiting: 'answerDueOn' } as const

/**
 * Referrals within the viewer's reach: those whose clients are to be asked today, those that wait for their partner, those that
 * came to nothing and wait for somebody to go on, all. A page by key.
 *
 * @param page how many a page holds; less in tests
 */
export async function listReferrals(
  viewer: Viewer,
  { tab, after }: ReferralList,
  { now = new Date(), page = PAGE } = {},
): Promise<ReferralPage> {
  const rows = await db.referral.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('Referral'),
        conditionsOf(tab, todayInKyiv(now)),
        after ? beyond(tab, after) : {},
      ],
    },
    orderBy: orderOf(tab),
    take: page + 1,
    select: {
      id: true,
      number: true,
      state: true,
      isUrgent: true,
      need: true,
      askOn: true,
      answerDueOn: true,
      createdAt: true,
      staff: { select: { name: true } },
      partner: { select: { name: true, nameEn: true } },
      client: {
        select: {
          surname: true,
          givenName: true,
          patronymic: true,
          isProtected: true,
          consents: { select: { scopes: true, withdrawnAt: true } },
        },
      },
    },
  })
  const on = todayInKyiv(now)
  const referrals = rows.slice(0, page).map((row): ListedReferral => {
    const { client, partner } = row
    const state = stateOf(row)
    const due = row.answerDueOn && plainDateOfUtc(row.answerDueOn)
    return {
      id: row.id,
      number: row.number ?? '',
      state,
      isUrgent: row.isUrgent,
      isBarred: tab === 'ask' && client !== null && callsBarred(client.consents) !== undefined,
      need: row.need,
      partner: (viewer.locale === 'en' && partner.nameEn) || partner.name,
      on: placeOf(tab, row),
      term: due && isAwaited(state) ? { state: termState(termByLastDay(due), on), dueOn: due } : null,
      person: client
        ? client.isProtected
          ? { kind: 'protected' }
          : {
              kind: 'named',
              name: [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' '),
            }
        : { kind: 'anonymous' },
      worker: row.staff.name,
    }
  })
  if (referrals.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'referral',
      details: { list: tab, count: referrals.length },
    })
  const last = rows.length > page ? referrals.at(-1) : undefined
  return { referrals, next: last ? { on: last.on, id: last.id } : null }
}

/** How many wait on each tab, for the tabs themselves and the bar. */
export async function countReferrals(
  viewer: Viewer,
  now = new Date(),
): Promise<Record<Exclude<ReferralTab, 'all'>, number>> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('Referral')
  const on = todayInKyiv(now)
  const count = (tab: ReferralTab) => db.referral.count({ where: { AND: [reach, conditionsOf(tab, on)] } })
  const [ask, waiting, unanswered] = await Promise.all([count('ask'), count('waiting'), count('unanswered')])
  return { ask, waiting, unanswered }
}

/** How many clients the viewer's centres have to ask by that day: one value of the statement that counts what waits. */
export function referralsToAskCount({ roles, staffId }: Viewer, until: PlainDate): Prisma.Sql {
  const units = roles.flatMap(({ role, centre, subtree }) =>
    role === 'FRONTLINER' ? centre : role === 'HEAD' ? subtree : [],
  )
  // Of a protected person only the worker who sent them on is asked to ring.
  return Prisma.sql`(SELECT count(*) FROM referrals r LEFT JOIN clients c ON c.id = r.client_id
    WHERE r.unit_id = ANY(${units}::uuid[]) AND r.asked_at IS NULL AND r.ask_on <= ${until}::date
      AND r.state NOT IN ('DRAFT', 'WITHDRAWN') AND (c.is_protected IS NOT TRUE OR r.staff_id = ${staffId}::uuid))`
}

function conditionsOf(tab: ReferralTab, on: PlainDate): Prisma.ReferralWhereInput {
  switch (tab) {
    case 'ask':
      return { askedAt: null, askOn: { lte: toUtcMidnight(on) }, state: { notIn: ['DRAFT', 'WITHDRAWN'] } }
    case 'waiting':
      return { state: { in: [...WAITING] }, answerDueOn: { not: null } }
    case 'unanswered':
      return { state: { in: [...UNANSWERED] }, followedBy: { none: { state: { not: 'WITHDRAWN' } } } }
    case 'all':
      return {}
  }
}

function orderOf(tab: ReferralTab): Prisma.ReferralOrderByWithRelationInput[] {
  if (tab === 'all' || tab === 'unanswered') return [{ id: 'desc' }]
  return [{ [KEYS[tab]]: 'asc' }, { id: 'asc' }]
}

function placeOf(
  tab: ReferralTab,
  { askOn, answerDueOn, createdAt }: { askOn: Date | null; answerDueOn: Date | null; createdAt: Date },
): PlainDate {
  const column = { ask: askOn, waiting: answerDueOn, unanswered: null, all: null }[tab]
  return column ? plainDateOfUtc(column) : todayInKyiv(createdAt)
}

/** Rows beyond a day and an id; of those that go by their moment, ids are in order of time by themselves. */
function beyond(tab: ReferralTab, { on, id }: ListPlace): Prisma.ReferralWhereInput {
  if (tab === 'all' || tab === 'unanswered') return { id: { lt: id } }
  const key = KEYS[tab]
  const day = toUtcMidnight(on)
  return { OR: [{ [key]: { gt: day } }, { [key]: day, id: { gt: id } }] }
}
