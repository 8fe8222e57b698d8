import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { type ListedTransfer, reasonOf } from './transfer.queries'
import { isLate, isOnTheWay } from './transfer.rules'
import type { TransferList, TransferTab } from './transfer.schema'
import { stateOf } from './transfer-row.queries'

export type TransferPage = { transfers: ListedTransfer[]; next: string | null }

const PAGE = 30
const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * The access policy for reading transfers as SQL; behind `centre_transfers t` and `clients c` (outer). Its test compares the
 * two for every role.
 */
export function transferReach({ roles, staffId }: Viewer): Prisma.Sql {
  const centres = roles.flatMap(({ role, centre }) => (role === 'FRONTLINER' ? centre : []))
  const subtrees = headUnits({ roles })
  const isDesk = centres.length > 0
  return Prisma.sql`(
    (${isDesk} AND (t.proposed_by_id = ${staffId}::uuid OR t.new_executor_id = ${staffId}::uuid))
    OR (c.is_protected IS NOT TRUE AND (t.from_unit_id = ANY(${centres}::uuid[])
      OR (t.to_unit_id = ANY(${centres}::uuid[]) AND t.state = 'ACCEPTED')))
    OR t.from_unit_id = ANY(${subtrees}::uuid[])
    OR (t.to_unit_id = ANY(${subtrees}::uuid[]) AND t.state <> 'PROPOSED'))`
}

const headUnits = ({ roles }: Pick<Viewer, 'roles'>) =>
  roles.flatMap(({ role, subtree }) => (role === 'HEAD' ? subtree : []))

/** A head sees what comes to any unit below; whoever else, what their centre sends. */
function onTab(viewer: Viewer, tab: TransferTab): Prisma.Sql {
  const units = [...new Set([...viewer.centreUnitIds, ...headUnits(viewer)])]
  if (tab === 'over') return Prisma.sql`t.state NOT IN ('PROPOSED', 'SENT')`
  if (tab === 'incoming') return Prisma.sql`t.to_unit_id = ANY(${units}::uuid[]) AND t.state = 'SENT'`
  return Prisma.sql`t.from_unit_id = ANY(${units}::uuid[]) AND t.state IN ('PROPOSED', 'SENT')`
}

type Row = {
  id: string
  state: string
  kind: 'ENQUIRY' | 'APPLICATION'
  number: string
  reason: string
  hasClient: boolean
  isProtected: boolean | null
  name: string
  from: string
  to: string
  dueOn: PlainDate | null
  acceptBy: PlainDate | null
  at: Date
}

const columns = Prisma.sql`t.id, t.state, CASE WHEN t.enquiry_id IS NULL THEN 'APPLICATION' ELSE 'ENQUIRY' END AS kind,
  coalesce(e.number, a.number, '') AS number, t.reason, t.client_id IS NOT NULL AS "hasClient",
  c.is_protected AS "isProtected", concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name,
  f.short_name AS "from", u.short_name AS "to", coalesce(e.due_on, a.due_on)::text AS "dueOn", t.accept_by::text AS "acceptBy",
  coalesce(t.decided_at, t.sent_at, t.proposed_at) AS at`
const joined = Prisma.sql`JOIN units f ON f.id = t.from_unit_id JOIN units u ON u.id = t.to_unit_id
  LEFT JOIN enquiries e ON e.id = t.enquiry_id LEFT JOIN secondary_aid_applications a ON a.id = t.application_id`

/**
 * Transfers within the viewer's reach: to this centre, from it, and those that are over; the oldest first of what waits, the
 * newest first of what is over. A page by key.
 *
 * @param page how many a page holds; less in tests
 */
export async function listTransfers(
  viewer: Viewer,
  { tab, after }: TransferList,
  { now = new Date(), page = PAGE } = {},
): Promise<TransferPage> {
  const isOver = tab === 'over'
  const beyond = isOver
    ? Prisma.sql`t.id < ${after ?? LAST_ID}::uuid`
    : Prisma.sql`t.id > ${after ?? FIRST_ID}::uuid`
  const rows = await runPrepared<Row>(Prisma.sql`
    SELECT ${columns} FROM centre_transfers t LEFT JOIN clients c ON c.id = t.client_id ${joined}
    WHERE ${onTab(viewer, tab)} AND ${transferReach(viewer)} AND ${beyond}
    ORDER BY t.id ${isOver ? Prisma.raw('DESC') : Prisma.raw('ASC')} LIMIT ${page + 1}`)
  const on = todayInKyiv(now)
  const transfers = rows.slice(0, page).map((row) => listedRow(row, on))
  if (transfers.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'transfer',
      details: { list: tab, count: transfers.length },
    })
  return { transfers, next: rows.length > page ? (transfers.at(-1)?.id ?? null) : null }
}

/** How many wait here to be accepted, and how many are on their way from here. */
export async function countTransfers(viewer: Viewer): Promise<Record<'incoming' | 'outgoing', number>> {
  const counted = (tab: TransferTab) => Prisma.sql`(SELECT count(*) FROM centre_transfers t
    LEFT JOIN clients c ON c.id = t.client_id WHERE ${onTab(viewer, tab)} AND ${transferReach(viewer)})::int`
  const [counts] = await runPrepared<Record<'incoming' | 'outgoing', number>>(
    Prisma.sql`SELECT ${counted('incoming')} AS incoming, ${counted('outgoing')} AS outgoing`,
  )
  return counts ?? { incoming: 0, outgoing: 0 }
}

function listedRow({ hasClient, isProtected, name, at, reason, ...row }: Row, on: PlainDate): ListedTransfer {
  const state = stateOf(row)
  return {
    ...row,
    state,
    reason: reasonOf({ reason }),
    person: hasClient
      ? isProtected
        ? { kind: 'protected' }
        : { kind: 'named', name }
      : { kind: 'anonymous' },
    isLate: isLate(state, row.acceptBy, on),
    at: at.toISOString(),
  }
}

/** What became of a matter between centres, for its own page: the newest first. */
export type TransferTrace = Pick<
  ListedTransfer,
  'id' | 'state' | 'number' | 'from' | 'to' | 'isLate' | 'at'
> & {
  isOnTheWay: boolean
}
const MOST_TRACES = 20

/** The transfers of matters, as far as the viewer may see them. */
export async function listTransfersOf(
  viewer: Viewer,
  { enquiryIds = [], applicationIds = [] }: { enquiryIds?: string[]; applicationIds?: string[] },
  now = new Date(),
): Promise<TransferTrace[]> {
  if (!viewer.ability.can('read', 'CentreTransfer')) return []
  const rows = await runPrepared<Row>(Prisma.sql`
    SELECT ${columns} FROM centre_transfers t LEFT JOIN clients c ON c.id = t.client_id ${joined}
    WHERE (t.enquiry_id = ANY(${enquiryIds}::uuid[]) OR t.application_id = ANY(${applicationIds}::uuid[]))
      AND ${transferReach(viewer)}
    ORDER BY t.id DESC LIMIT ${MOST_TRACES}`)
  return rows.map((row) => {
    const { id, state, number, from, to, isLate: late, at } = listedRow(row, todayInKyiv(now))
    return { id, state, number, from, to, isLate: late, at, isOnTheWay: isOnTheWay(state) }
  })
}
