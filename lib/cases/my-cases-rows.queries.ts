import 'server-only'
import { z } from 'zod'
import { CONFLICT_VERDICTS } from '@/lib/conflicts/conflict-verdict.rules'
import { dayShape } from '@/lib/core/day-shape'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { runPlannedOnce, runPrepared } from '@/lib/core/sql'
import { PROVIDER_KINDS } from '@/lib/secondary-aid/provider.schema'
import { Prisma } from '@/prisma/generated/client'
import { AWAITED, DUTY_KINDS, SOON_DAYS } from './case-duty.rules'
import { dutyDetailsSchema } from './case-duty.schema'
import { openWalk, ownProvider } from './case-list.queries'
import type { DueList, DutyPlace } from './case-list.schema'
import { caseColumns, caseRowSchema } from './case-row.queries'

/** Duties; their cases stand apart, named by their ids. */
const dueSchema = z.object({
  id: z.string(),
  dutyId: z.string(),
  kind: z.enum(DUTY_KINDS),
  title: z.string(),
  dueOn: dayShape,
  dueAt: z.string().nullable(),
  /** «14:30» in Kyiv; empty: the whole day. */
  time: z.string(),
  /** Of a hearing. */
  details: dutyDetailsSchema.nullable(),
})
const waitSchema = dueSchema.pick({ id: true, dutyId: true, title: true, dueOn: true, dueAt: true }).extend({
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
const mineSchema = z.object({
  overdue: z.array(dueSchema),
  coming: z.array(dueSchema),
  waits: z.array(waitSchema),
  open: z.array(caseRowSchema.pick({ id: true, nearestOn: true, nearest: true })),
  cases: z.array(caseRowSchema),
  fresh: z.array(freshSchema),
  counts: z.object({ open: z.int(), waits: z.int() }),
})

const moreDueSchema = z.object({ due: z.array(dueSchema), cases: z.array(caseRowSchema) })

export type FoundCase = z.output<typeof caseRowSchema>
export type FoundDuty = z.output<typeof dueSchema>
export type FoundWait = z.output<typeof waitSchema>
export type FoundMandate = z.output<typeof freshSchema>

type Own = {
  /** Of the duty `d`, beside what every row tells. */
  columns: Prisma.Sql
  /** Picks accepted mandates by a day they keep. */
  cases: Prisma.Sql
  /** The earliest day of each of those is kept by the mandate: the first page needs no more of them than it has rows. */
  day?: Prisma.Sql
  /** Of their open duties. */
  duties: Prisma.Sql
}
type Walk = { after?: DutyPlace; most: number }

/** Open duties of own cases, the earliest first, and one more than are shown. */
const dutyWalk = ({ columns, cases, day, duties }: Own, { after, most }: Walk) => Prisma.sql`
  SELECT d.mandate_id AS id, d.id AS "dutyId", d.title, d.due_on::text AS "dueOn", d.due_at AS "dueAt", ${columns}
  FROM (SELECT m.id FROM aid_mandates m WHERE m.provider_id = ${ownProvider} AND m.state = 'ACCEPTED' AND ${cases}
      ${day && !after ? Prisma.sql`ORDER BY ${day} FETCH FIRST ${most + 1} ROWS WITH TIES` : Prisma.empty}) held
    CROSS JOIN LATERAL (SELECT * FROM case_duties d WHERE d.mandate_id = held.id AND d.state = 'OPEN' AND ${duties} OFFSET 0) d
  ${
    after
      ? Prisma.sql`WHERE (d.due_on, coalesce(d.due_at, 'infinity'), d.id)
        > (${after.on}::date, coalesce(${after.at}::timestamptz, 'infinity'), ${after.id}::uuid)`
      : Prisma.empty
  }
  ORDER BY d.due_on, coalesce(d.due_at, 'infinity'), d.id LIMIT ${most + 1}`

/** Overdue, or from today to the end of the days that are shown: what is long overdue does not push out today’s hearings. */
const dueWalk = ({ of, on }: { of: DueList; on: PlainDate }, walk: Walk) => {
  const until = of === 'OVERDUE' ? addDays(on, -1) : addDays(on, SOON_DAYS)
  return dutyWalk(
    {
      columns: Prisma.sql`d.kind, CASE WHEN d.kind = 'HEARING' THEN d.details END AS details,
        coalesce(to_char(d.due_at AT TIME ZONE 'Europe/Kyiv', 'HH24:MI'), '') AS time`,
      cases: Prisma.sql`coalesce(m.next_due_on, 'infinity') <= ${until}::date`,
      duties: Prisma.sql`d.kind <> 'WAIT' AND d.due_on <= ${until}::date
        ${of === 'COMING' ? Prisma.sql`AND d.due_on >= ${on}::date` : Prisma.empty}`,
    },
    walk,
  )
}

const waitWalk = (walk: Walk) =>
  dutyWalk(
    {
      columns: Prisma.sql`d.details->>'awaited' AS awaited`,
      cases: Prisma.sql`m.waiting_since IS NOT NULL`,
      day: Prisma.sql`m.waiting_since`,
      duties: Prisma.sql`d.kind = 'WAIT'`,
    },
    walk,
  )

const own = (staffId: string) =>
  Prisma.sql`own AS MATERIALIZED (SELECT id FROM aid_providers WHERE staff_id = ${staffId}::uuid)`
const list = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`

/** What there is to know of the cases that stand in those lists: of each, one row. */
const casesOf = (shown: Prisma.Sql) =>
  list(Prisma.sql`
    SELECT ${caseColumns} FROM (${shown}) shown JOIN aid_mandates m ON m.id = shown.id
      JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id`)

export type Most = { overdue: number; coming: number; waits: number; fresh: number }
type Asked = { staffId: string; on: PlainDate; page: number; most: Most }

/**
 * What is due, for whom they wait, the first open cases (of a case that stands in several of these, one row), the mandates that
 * wait for an answer, and how many cases there are.
 */
export async function readMyCases({ staffId, on, page, most }: Asked) {
  const [found] = await runPlannedOnce(Prisma.sql`
    WITH ${own(staffId)}, overdue AS MATERIALIZED (${dueWalk({ of: 'OVERDUE', on }, { most: most.overdue })}),
      coming AS MATERIALIZED (${dueWalk({ of: 'COMING', on }, { most: most.coming })}),
      waits AS MATERIALIZED (${waitWalk({ most: most.waits })}), open AS MATERIALIZED (${openWalk(null, page)})
    SELECT
      ${list(Prisma.sql`SELECT * FROM overdue`)} AS overdue, ${list(Prisma.sql`SELECT * FROM coming`)} AS coming,
      ${list(Prisma.sql`SELECT * FROM waits`)} AS waits, ${list(Prisma.sql`SELECT * FROM open`)} AS open,
      ${casesOf(Prisma.sql`SELECT id FROM overdue UNION SELECT id FROM coming UNION SELECT id FROM waits UNION SELECT id FROM open`)} AS cases,
      ${list(Prisma.sql`
        SELECT ${caseColumns}, m.provider_kind AS kind, m.contact_by::text AS "contactBy", m.content->'draft'->>'stage' AS stage,
          a.content->>'hearingOn' AS "hearingOn",
          m.replacement_asked_on IS NOT NULL AS "isReplacementAsked",
          (SELECT k.verdict FROM conflict_checks k WHERE k.application_id = a.id ORDER BY k.at DESC, k.id DESC LIMIT 1) AS conflict
        FROM aid_mandates m JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
        WHERE m.provider_id = ${ownProvider} AND m.state = 'ISSUED' ORDER BY m.contact_by, m.id LIMIT ${most.fresh + 1}`)} AS fresh,
      (SELECT json_build_object('open', count(*), 'waits', coalesce(sum(m.open_waits), 0)) FROM aid_mandates m
        WHERE m.provider_id = ${ownProvider} AND m.state = 'ACCEPTED') AS counts`)
  return mineSchema.parse(found)
}

/** What comes after a place in a list of what is due, with its cases. */
export async function readMoreDue({
  staffId,
  of,
  on,
  ...walk
}: Walk & { staffId: string; of: DueList; on: PlainDate }) {
  const [found] = await runPrepared(Prisma.sql`
    WITH ${own(staffId)}, due AS MATERIALIZED (${dueWalk({ of, on }, walk)})
    SELECT ${list(Prisma.sql`SELECT * FROM due`)} AS due, ${casesOf(Prisma.sql`SELECT DISTINCT id FROM due`)} AS cases`)
  return moreDueSchema.parse(found)
}

/** The same of those who are waited for. */
export async function readMoreWaits({ staffId, ...walk }: Walk & { staffId: string }) {
  const [found] = await runPrepared(Prisma.sql`
    WITH ${own(staffId)}, waits AS MATERIALIZED (${waitWalk(walk)})
    SELECT ${list(Prisma.sql`SELECT * FROM waits`)} AS waits, ${casesOf(Prisma.sql`SELECT DISTINCT id FROM waits`)} AS cases`)
  return mineSchema.pick({ waits: true, cases: true }).parse(found)
}
