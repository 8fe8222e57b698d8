import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { isPlainDate, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import type { DayPlace } from './appointment.schema'
import { isOpenMandate, MANDATE_STATES, type MandateState } from './mandate.rules'
import type { MandateFilter } from './mandate.schema'
import { mandateStateOf } from './mandate-row.queries'
import { kindOf } from './provider.queries'
import type { ProviderKind } from './provider.schema'

/** A row of the list. A list may be seen by the wrong eyes: of a protected person it shows the number alone. */
export type ListedMandate = {
  id: string
  number: string
  state: MandateState
  kind: ProviderKind
  provider: string
  issuedOn: PlainDate
  contactBy: PlainDate
  /** Of one that waits for its answer; null once it is answered. */
  term: TermState | null
  hearingOn: PlainDate | null
  isMine: boolean
  person: { kind: 'named'; name: string; topicCode: string | null } | { kind: 'protected' }
}
export type MandatePage = { mandates: ListedMandate[]; next: DayPlace | null }

const GROUPS: Record<MandateFilter['state'], MandateState[]> = {
  OPEN: ['ISSUED', 'ACCEPTED'],
  ISSUED: ['ISSUED'],
  ACCEPTED: ['ACCEPTED'],
  ENDED: MANDATE_STATES.filter((state) => !isOpenMandate(state)),
}
const PAGE = 30

type Row = Omit<ListedMandate, 'state' | 'kind' | 'term' | 'person' | 'hearingOn'> & {
  state: string
  kind: string
  isProtected: boolean
  name: string
  topicCode: string | null
  hearingOn: string | null
}

/**
 * Mandates the viewer may see, open ones by the day of the first contact, ended ones newest first: one statement, a page
 * by key. The conditions say what `accessibleBy` for `read` says; the test compares the two.
 *
 * @param page how many a page holds; less in tests
 */
export async function listMandates(
  viewer: Viewer,
  { state, after }: MandateFilter,
  { now = new Date(), page = PAGE } = {},
): Promise<MandatePage> {
  const order = state === 'ENDED' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = state === 'ENDED' ? Prisma.sql`<` : Prisma.sql`>`
  const from = after
    ? Prisma.sql`AND (m.contact_by, m.id) ${beyond} (${after.on}::date, ${after.id}::uuid)`
    : Prisma.empty
  const found = await runPrepared<Row>(Prisma.sql`
    SELECT m.id, m.number, m.state, m.provider_kind AS kind, m.issued_on::text AS "issuedOn", m.contact_by::text AS "contactBy",
      concat_ws(' ', p.surname, p.given_name, nullif(p.patronymic, '')) AS provider,
      coalesce(p.staff_id = ${viewer.staffId}::uuid, false) AS "isMine",
      c.is_protected AS "isProtected", concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name,
      a.content->'issueTopics'->>0 AS "topicCode", a.content->>'hearingOn' AS "hearingOn"
    FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
      JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
    WHERE m.state = ANY(${GROUPS[state]}::text[]) AND ${mandateReach(viewer)} ${from}
    ORDER BY m.contact_by ${order}, m.id ${order} LIMIT ${page + 1}`)
  const on = todayInKyiv(now)
  const mandates = found.slice(0, page).map((row) => listed(row, on))
  if (mandates.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'mandate',
      details: { list: 'mandates', count: mandates.length },
    })
  const last = found.length > page ? mandates.at(-1) : undefined
  return { mandates, next: last ? { on: last.contactBy, id: last.id } : null }
}

/** How many mandates wait for the viewer's own answer: one value of the statement that counts what waits. */
export function unansweredCount({ staffId }: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
    WHERE p.staff_id = ${staffId}::uuid AND m.state = 'ISSUED')`
}

/** The access policy for reading as SQL, over `aid_mandates m`, its provider, application and client. */
export function mandateReach({ roles, staffId }: Viewer): Prisma.Sql {
  const reaches = roles.flatMap(({ role, subtree, centre }) => {
    if (role === 'LAWYER') return [Prisma.sql`p.staff_id = ${staffId}::uuid`]
    if (role === 'FRONTLINER')
      return [
        Prisma.sql`(m.unit_id = ANY(${centre}::uuid[]) AND NOT c.is_protected)`,
        Prisma.sql`a.executor_id = ${staffId}::uuid`,
      ]
    if (role !== 'HEAD') return []
    return [
      Prisma.sql`(m.unit_id = ANY(${subtree}::uuid[]) AND (NOT c.is_protected OR c.home_unit_id = ANY(${centre}::uuid[])))`,
    ]
  })
  return reaches.length > 0 ? Prisma.sql`(${Prisma.join(reaches, ' OR ')})` : Prisma.sql`false`
}

function listed(row: Row, on: PlainDate): ListedMandate {
  const { isProtected, name, topicCode, hearingOn, ...same } = row
  const state = mandateStateOf(row)
  return {
    ...same,
    state,
    kind: kindOf(row),
    term: state === 'ISSUED' ? termState(termByLastDay(row.contactBy), on) : null,
    hearingOn: hearingOn && isPlainDate(hearingOn) && hearingOn >= on ? hearingOn : null,
    person: isProtected ? { kind: 'protected' } : { kind: 'named', name, topicCode },
  }
}
