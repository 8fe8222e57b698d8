import 'server-only'
import { z } from 'zod'
import { CONFLICT_VERDICTS } from '@/lib/conflicts/conflict-verdict.rules'
import { dayShape } from '@/lib/core/day-shape'
import type { PlainDate } from '@/lib/core/plain-date'
import { runPlannedOnce } from '@/lib/core/sql'
import { PROVIDER_KINDS } from '@/lib/secondary-aid/provider.schema'
import { Prisma } from '@/prisma/generated/client'
import { AWAITED, DUTY_KINDS } from './case-duty.rules'
import { dutyDetailsSchema } from './case-duty.schema'
import { openWalk, ownProvider } from './case-list.queries'
import { caseColumns, caseRowSchema } from './case-row.queries'

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
const openSchema = z.object({
  due: z.array(dueSchema),
  waits: z.array(waitSchema),
  open: z.array(caseRowSchema.pick({ id: true, nearestOn: true, nearest: true })),
  cases: z.array(caseRowSchema),
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
const newSchema = z.object({
  fresh: z.array(freshSchema),
  counts: z.object({ open: z.int(), waits: z.int() }),
})

export type FoundCase = z.output<typeof caseRowSchema>
export type FoundDuty = z.output<typeof dueSchema>
export type FoundWait = z.output<typeof waitSchema>
export type FoundMandate = z.output<typeof freshSchema>

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

const dueWalk = (until: PlainDate, most: number) =>
  dutyWalk({
    columns: Prisma.sql`d.kind, d.due_at AS "dueAt", CASE WHEN d.kind = 'HEARING' THEN d.details END AS details,
      coalesce(to_char(d.due_at AT TIME ZONE 'Europe/Kyiv', 'HH24:MI'), '') AS time`,
    cases: Prisma.sql`coalesce(m.next_due_on, 'infinity') <= ${until}::date
      ORDER BY coalesce(m.next_due_on, 'infinity') FETCH FIRST ${most} ROWS WITH TIES`,
    duties: Prisma.sql`d.kind <> 'WAIT' AND d.due_on <= ${until}::date`,
    order: Prisma.sql`d.due_on, d.due_at NULLS LAST, d.id`,
    most,
  })

const waitWalk = (most: number) =>
  dutyWalk({
    columns: Prisma.sql`d.details->>'awaited' AS awaited`,
    cases: Prisma.sql`m.waiting_since IS NOT NULL ORDER BY m.waiting_since FETCH FIRST ${most} ROWS WITH TIES`,
    duties: Prisma.sql`d.kind = 'WAIT'`,
    order: Prisma.sql`d.due_on, d.id`,
    most,
  })

const own = (staffId: string) =>
  Prisma.sql`own AS MATERIALIZED (SELECT id FROM aid_providers WHERE staff_id = ${staffId}::uuid)`
const list = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`

type Asked = { staffId: string; until: PlainDate; page: number; most: { due: number; others: number } }

/** What is due, for whom they wait, and the first open cases: of a case that stands in several of these, one row. */
export async function readOpenCases({ staffId, until, page, most }: Asked) {
  const [found] = await runPlannedOnce(Prisma.sql`
    WITH ${own(staffId)}, due AS MATERIALIZED (${dueWalk(until, most.due)}),
      waits AS MATERIALIZED (${waitWalk(most.others)}), open AS MATERIALIZED (${openWalk(null, page)})
    SELECT
      ${list(Prisma.sql`SELECT * FROM due`)} AS due, ${list(Prisma.sql`SELECT * FROM waits`)} AS waits,
      ${list(Prisma.sql`SELECT * FROM open`)} AS open,
      ${list(Prisma.sql`
        SELECT ${caseColumns} FROM (SELECT id FROM due UNION SELECT id FROM waits UNION SELECT id FROM open) shown
          JOIN aid_mandates m ON m.id = shown.id
          JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id`)} AS cases`)
  return openSchema.parse(found)
}

/** Mandates that wait for an answer, and how many cases there are. */
export async function readNewCases({ staffId, most }: Pick<Asked, 'staffId' | 'most'>) {
  const [found] = await runPlannedOnce(Prisma.sql`
    WITH ${own(staffId)} SELECT
      ${list(Prisma.sql`
        SELECT ${caseColumns}, m.provider_kind AS kind, m.contact_by::text AS "contactBy", m.content->'draft'->>'stage' AS stage,
          a.content->>'hearingOn' AS "hearingOn",
          m.replacement_asked_on IS NOT NULL AS "isReplacementAsked",
          (SELECT k.verdict FROM conflict_checks k WHERE k.application_id = a.id ORDER BY k.at DESC, k.id DESC LIMIT 1) AS conflict
        FROM aid_mandates m JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
        WHERE m.provider_id = ${ownProvider} AND m.state = 'ISSUED' ORDER BY m.contact_by, m.id LIMIT ${most.others}`)} AS fresh,
      (SELECT json_build_object('open', count(*), 'waits', coalesce(sum(m.open_waits), 0)) FROM aid_mandates m
        WHERE m.provider_id = ${ownProvider} AND m.state = 'ACCEPTED') AS counts`)
  return newSchema.parse(found)
}
