import 'server-only'
import { z } from 'zod'
import { CONFLICT_VERDICTS } from '@/lib/conflicts/conflict-verdict.rules'
import { dayShape } from '@/lib/core/day-shape'
import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { runPlannedOnce } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { PROVIDER_KINDS } from '@/lib/secondary-aid/provider.schema'
import { Prisma } from '@/prisma/generated/client'
import { AWAITED, DUTY_KINDS, SOON_DAYS } from './case-duty.rules'
import { type DutyDetails, dutyDetailsSchema } from './case-duty.schema'
import { type CasePage, openWalk, ownProvider, PAGE, pageOf, recordLook } from './case-list.queries'
import { type CasePerson, caseColumns, caseRowSchema, type ListedCase, personOf } from './case-row.queries'

/** Duties of cases that stand apart, named by their ids. */
const dueSchema = z.object({
  id: z.string(),
  dutyId: z.string(),
  kind: z.enum(DUTY_KINDS),
  title: z.string(),
  dueOn: dayShape,
  /** «14:30» in Kyiv; empty: the whole day. */
  time: z.string(),
  dueAt: z.string().nullable(),
  /** Of a hearing. */
  details: dutyDetailsSchema.nullable(),
})
const waitSchema = dueSchema.pick({ id: true, dutyId: true, title: true, dueOn: true }).extend({
  awaited: z.enum(AWAITED).nullable(),
})
const freshSchema = caseRowSchema.extend({
  kind: z.enum(PROVIDER_KINDS),
  contactBy: dayShape,
  stage: z.string(),
  hearingOn: z.string().nullable(),
  isReplacementAsked: z.boolean(),
  /** Of the last check of the matter; null: nobody has asked. */
  conflict: z.enum(CONFLICT_VERDICTS).nullable(),
})
const firstSchema = z.object({
  due: z.array(dueSchema),
  fresh: z.array(freshSchema),
  waits: z.array(waitSchema),
  open: z.array(caseRowSchema.pick({ id: true, nearestOn: true, nearest: true })),
  cases: z.array(caseRowSchema),
  counts: z.object({ open: z.int(), waits: z.int() }),
})

type Named = { readonly person: CasePerson }
type CaseRow = z.output<typeof caseRowSchema>
export type DueRow = Omit<z.output<typeof dueSchema>, 'details'> &
  Pick<ListedCase, 'number' | 'topicCode'> &
  Named & {
    readonly hearing: {
      readonly court: string
      readonly room: string
      readonly judge: string
      readonly number: string
    } | null
  }
export type WaitRow = z.output<typeof waitSchema> & Pick<ListedCase, 'number'> & Named
export type FreshMandate = Pick<
  z.output<typeof freshSchema>,
  'id' | 'number' | 'kind' | 'contactBy' | 'isReplacementAsked' | 'conflict'
> &
  Named & { readonly matter: string; readonly stage: string; readonly hearingOn: string | null }

/** The first screen of a lawyer. */
export type MyCases = CasePage & {
  readonly on: PlainDate
  readonly due: readonly DueRow[]
  readonly fresh: readonly FreshMandate[]
  readonly waits: readonly WaitRow[]
  readonly counts: { readonly open: number; readonly waits: number }
}

/** What is due within a week is seldom more; the rest is under each case. */
const MOST = { due: 60, others: 20 }

type Own = {
  /** Of the duty `d`, beside what every row tells. */
  columns: Prisma.Sql
  /** Picks accepted mandates by a day they keep, the earliest first; the earliest duties are in these. */
  cases: Prisma.Sql
  /** Of their open duties. */
  duties: Prisma.Sql
  order: Prisma.Sql
  most: number
}

/** Open duties of own cases, as many as are shown: looked for in no more cases than hold them. */
const dutyWalk = ({ columns, cases, duties, order, most }: Own) => Prisma.sql`
  SELECT d.mandate_id AS id, d.id AS "dutyId", d.title, d.due_on::text AS "dueOn", ${columns}
  FROM (SELECT m.id FROM aid_mandates m WHERE m.provider_id = ${ownProvider} AND m.state = 'ACCEPTED' AND ${cases}) held
    CROSS JOIN LATERAL (SELECT * FROM case_duties d WHERE d.mandate_id = held.id AND d.state = 'OPEN' AND ${duties} OFFSET 0) d
  ORDER BY ${order} LIMIT ${most}`

const dueColumns = Prisma.sql`d.kind, d.due_at AS "dueAt", CASE WHEN d.kind = 'HEARING' THEN d.details END AS details,
  coalesce(to_char(d.due_at AT TIME ZONE 'Europe/Kyiv', 'HH24:MI'), '') AS time`

const list = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`

/**
 * What a lawyer meets first: what is due, what is new, for whom they wait, and the first open cases, in one statement. Only
 * one's own mandates, so no other policy is needed; the test compares the two.
 *
 * Each part is a walk along an index as far as it is shown: mandates keep the days of their duties. A case that stands in
 * several parts is read once.
 *
 * @param page how many cases a page holds, and `most` the other parts; less in tests
 */
export async function listMyCases(
  viewer: Viewer,
  { now = new Date(), page = PAGE, most = MOST, admitted = Promise.resolve(true) } = {},
): Promise<{ ok: true; value: MyCases }> {
  const on = todayInKyiv(now)
  const until = addDays(on, SOON_DAYS)
  const dueUntil = Prisma.sql`coalesce(m.next_due_on, 'infinity') <= ${until}::date
    ORDER BY coalesce(m.next_due_on, 'infinity') FETCH FIRST ${most.due} ROWS WITH TIES`
  const longestWaits = Prisma.sql`m.waiting_since IS NOT NULL
    ORDER BY m.waiting_since FETCH FIRST ${most.others} ROWS WITH TIES`
  const reading = runPlannedOnce(Prisma.sql`
    WITH own AS MATERIALIZED (SELECT id FROM aid_providers WHERE staff_id = ${viewer.staffId}::uuid),
      due AS MATERIALIZED (${dutyWalk({
        columns: dueColumns,
        cases: dueUntil,
        duties: Prisma.sql`d.kind <> 'WAIT' AND d.due_on <= ${until}::date`,
        order: Prisma.sql`d.due_on, d.due_at NULLS LAST, d.id`,
        most: most.due,
      })}),
      waits AS MATERIALIZED (${dutyWalk({
        columns: Prisma.sql`d.details->>'awaited' AS awaited`,
        cases: longestWaits,
        duties: Prisma.sql`d.kind = 'WAIT'`,
        order: Prisma.sql`d.due_on, d.id`,
        most: most.others,
      })}),
      open AS MATERIALIZED (${openWalk(null, page)})
    SELECT
      ${list(Prisma.sql`SELECT * FROM due`)} AS due, ${list(Prisma.sql`SELECT * FROM waits`)} AS waits,
      ${list(Prisma.sql`SELECT * FROM open`)} AS open,
      ${list(Prisma.sql`
        SELECT ${caseColumns} FROM (SELECT id FROM due UNION SELECT id FROM waits UNION SELECT id FROM open) shown
          JOIN aid_mandates m ON m.id = shown.id
          JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id`)} AS cases,
      ${list(Prisma.sql`
        SELECT ${caseColumns}, m.provider_kind AS kind, m.contact_by::text AS "contactBy", m.content->'draft'->>'stage' AS stage,
          a.content->>'hearingOn' AS "hearingOn",
          EXISTS (SELECT 1 FROM mandate_events e WHERE e.mandate_id = m.id AND e.kind = 'ASK_REPLACEMENT') AS "isReplacementAsked",
          (SELECT k.verdict FROM conflict_checks k WHERE k.application_id = a.id ORDER BY k.at DESC, k.id DESC LIMIT 1) AS conflict
        FROM aid_mandates m JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
        WHERE m.provider_id = ${ownProvider} AND m.state = 'ISSUED' ORDER BY m.contact_by, m.id LIMIT ${most.others}`)} AS fresh,
      (SELECT json_build_object('open', count(*), 'waits', coalesce(sum(m.open_waits), 0)) FROM aid_mandates m
        WHERE m.provider_id = ${ownProvider} AND m.state = 'ACCEPTED') AS counts`)
  // Beside the reading: on record is that the list was asked for, which does not hang on how many stand in it.
  const [[found]] = await Promise.all([reading, recordLook(viewer, { list: 'cases' }, admitted)])
  const { due, waits, fresh, open, cases, counts } = firstSchema.parse(found)
  const byId = new Map(cases.map((row) => [row.id, row]))
  const withCase = <T extends { id: string }, Shown>(
    rows: readonly T[],
    show: (row: T, of: CaseRow) => Shown,
  ) => rows.map((row) => show(row, getCase(byId, row.id)))
  return ok({
    on,
    due: withCase(due, dueOf),
    waits: withCase(waits, waitOf),
    fresh: fresh.map(freshOf),
    counts,
    ...pageOf(
      withCase(open, (row, of) => ({ ...of, ...row })),
      page,
    ),
  })
}

function getCase(cases: ReadonlyMap<string, CaseRow>, id: string): CaseRow {
  const found = cases.get(id)
  if (!found) throw new Error(`The case ${id} came without its row`)
  return found
}

function dueOf({ details, ...duty }: z.output<typeof dueSchema>, of: CaseRow): DueRow {
  const { number, caseNumber, isProtected, topicCode } = of
  return {
    ...duty,
    number,
    person: personOf(of, 'short'),
    topicCode: isProtected ? null : topicCode,
    hearing: details && placeOf(details, caseNumber),
  }
}

const placeOf = ({ court, room, judge, courtNumber }: DutyDetails, caseNumber: string) => ({
  ...{ court, room, judge },
  number: courtNumber || caseNumber,
})

const waitOf = (duty: z.output<typeof waitSchema>, of: CaseRow): WaitRow => ({
  ...duty,
  number: of.number,
  person: personOf(of, 'short'),
})

function freshOf(row: z.output<typeof freshSchema>): FreshMandate {
  const { id, number, kind, contactBy, isReplacementAsked, conflict, isProtected, matter, stage, hearingOn } =
    row
  return {
    ...{ id, number, kind, contactBy, isReplacementAsked, conflict, hearingOn },
    person: personOf(row),
    matter: isProtected ? '' : matter,
    stage: isProtected ? '' : stage,
  }
}
