import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { isRestricted } from '@/lib/clients/restricted-card.queries'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/core/i18n/locale'
import { type PlainDate, plainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { runPlannedOnce } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import { CHANNELS, ENQUIRY_STATUSES, HELP_KINDS } from './enquiry.rules'
import { clientHistoryReach } from './enquiry-reach.queries'
import { displayTopicName, findLegalTopic } from './legal-topics.rules'

const visitSchema = z.object({
  id: z.uuid(),
  channel: z.enum(CHANNELS).catch('PERSONAL'),
  startedAt: z.iso.datetime({ offset: true }),
  isOver: z.boolean(),
  staff: z.string(),
  unit: z.string(),
  enquiries: z.array(
    z.object({
      id: z.string(),
      topicCode: z.string().nullable(),
      helpKind: z.enum(HELP_KINDS).nullable().catch(null),
      status: z.enum(ENQUIRY_STATUSES).catch('IN_WORK'),
      isOpen: z.boolean(),
      executor: z.string(),
    }),
  ),
})
const termSchema = z.object({
  /** Empty for the term of our own written answer. */
  title: z.string(),
  dueOn: z.string().transform(plainDate),
  visitId: z.string(),
})
export const historySchema = z.object({ visits: z.array(visitSchema), term: termSchema.nullable() })

type VisitRow = z.output<typeof visitSchema>

/** A contact of the client with the office; topics under their neutral names, as others may see the screen. */
export type HistoryVisit = Omit<VisitRow, 'enquiries'> & {
  enquiries: (Omit<VisitRow['enquiries'][number], 'topicCode'> & { topic: string | null })[]
}
/** The nearest term that runs in the client's matters. */
export type RunningTerm = { title: string; dueOn: PlainDate; visitId: string; state: TermState }
export type ClientHistory = { visits: HistoryVisit[]; term: RunningTerm | null; next: HistoryPlace | null }
export const NO_HISTORY: ClientHistory = { visits: [], term: null, next: null }

/** Where the next, older visits begin. */
export const historyPlaceSchema = z.object({ startedAt: z.iso.datetime({ offset: true }), id: z.uuid() })
export type HistoryPlace = z.output<typeof historyPlaceSchema>

export const historyPageSchema = z.object({ clientId: z.uuid(), after: historyPlaceSchema })
export const VISITS_A_PAGE = 10

/**
 * The visits of a client with their issues, newest first, and the nearest running term: in one statement, and
 * only what the viewer may see of them. Whoever shows them has checked, and recorded, that the card may be seen.
 */
export async function readClientHistory(
  viewer: Viewer,
  clientId: string,
  after?: HistoryPlace,
): Promise<ClientHistory> {
  const [row] = await runPlannedOnce(Prisma.sql`SELECT ${historySql(viewer, VISITS_A_PAGE + 1, after)}
    FROM clients c WHERE c.id = ${clientId}::uuid`)
  return historyOf(row, viewer.locale, VISITS_A_PAGE)
}

/** Older visits, asked for by the card's «ще»; the card itself was put on record when it was opened. */
export async function findOlderVisits(
  viewer: Viewer,
  { clientId, after }: z.output<typeof historyPageSchema>,
): Promise<Result<ClientHistory, 'clientNotFound'>> {
  const where = { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] }
  const client = await db.client.findFirst({
    where,
    select: { id: true, homeUnitId: true, consents: { select: { withdrawnAt: true } } },
  })
  if (!client || (await isRestricted(db, viewer, client))) return fail('clientNotFound')
  return ok(await readClientHistory(viewer, clientId, after))
}

/** The columns `visits` and `term` of a statement that reads `clients c`. */
export function historySql(viewer: Viewer, limit: number, after?: HistoryPlace): Prisma.Sql {
  const may = clientHistoryReach(viewer)
  const older = after
    ? Prisma.sql`AND (v.started_at, v.id) < (${after.startedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty
  return Prisma.sql`
    (SELECT coalesce(jsonb_agg(to_jsonb(shown) ORDER BY shown."startedAt" DESC, shown.id DESC), '[]') FROM (
      SELECT v.id, v.channel, v.started_at AS "startedAt", v.ended_at IS NOT NULL AS "isOver", st.name AS staff,
        u.short_name AS unit, coalesce(issues.list, '[]') AS enquiries
      FROM visits v
      JOIN staff st ON st.id = v.staff_id
      JOIN units u ON u.id = v.unit_id
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('id', e.id, 'topicCode', e.topic_code, 'helpKind', e.help_kind,
          'status', e.status, 'isOpen', e.closed_at IS NULL, 'executor', ex.name) ORDER BY e.ordinal) AS list
        FROM enquiries e JOIN staff ex ON ex.id = e.executor_id
        WHERE e.visit_id = v.id AND ${may.enquiry}) AS issues ON true
      WHERE v.client_id = c.id AND (issues.list IS NOT NULL OR ${may.visit}) ${older}
      ORDER BY v.started_at DESC, v.id DESC LIMIT ${limit}) AS shown) AS visits,
    ${termSql(viewer)} AS term`
}

/** The nearest term still to be met: of the client's matters, and of our own written answers. */
export function termSql(viewer: Viewer): Prisma.Sql {
  const { enquiry } = clientHistoryReach(viewer)
  return Prisma.sql`
    (SELECT to_jsonb(nearest) FROM (
      SELECT d.title, d.due_on AS "dueOn", e.visit_id AS "visitId"
      FROM enquiries e JOIN enquiry_deadlines d ON d.enquiry_id = e.id
      WHERE e.client_id = c.id AND d.met_at IS NULL AND (e.closed_at IS NULL OR d.due_on >= current_date) AND ${enquiry}
      UNION ALL
      SELECT '', e.due_on, e.visit_id FROM enquiries e
      WHERE e.client_id = c.id AND e.due_on IS NOT NULL AND e.answered_on IS NULL AND e.closed_at IS NULL AND ${enquiry}
      ORDER BY "dueOn" LIMIT 1) AS nearest)`
}

/** Reads those columns; one visit more than `shown` tells that there are older ones. */
export function historyOf(row: unknown, locale: Locale, shown: number): ClientHistory {
  const { visits, term } = historySchema.parse(row ?? { visits: [], term: null })
  const last = visits.length > shown ? visits[shown - 1] : undefined
  return {
    visits: visits.slice(0, shown).map((visit) => ({
      ...visit,
      enquiries: visit.enquiries.map(({ topicCode, ...enquiry }) => ({
        ...enquiry,
        topic: topicNameOf(topicCode, locale),
      })),
    })),
    term: runningTermOf(term),
    next: last ? { startedAt: last.startedAt, id: last.id } : null,
  }
}

/** The term with how near it is today. The browser is told, so that it need not load the table of terms. */
export function runningTermOf(
  term: z.output<typeof historySchema>['term'],
  today = todayInKyiv(new Date()),
): RunningTerm | null {
  return term && { ...term, state: termState(termByLastDay(term.dueOn), today) }
}

function topicNameOf(code: string | null, locale: Locale): string | null {
  const topic = code ? findLegalTopic(code) : undefined
  return topic ? displayTopicName(topic, locale) : null
}
