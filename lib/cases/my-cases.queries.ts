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
import { DUTY_KINDS, SOON_DAYS } from './case-duty.rules'
import { dutyDetailsSchema } from './case-duty.schema'
import { type CasePage, openRows, ownProvider, PAGE, pageOf, recordLook } from './case-list.queries'
import { type CasePerson, caseColumns, caseRowSchema, type ListedCase, personOf } from './case-row.queries'

const dueSchema = caseRowSchema.extend({
  dutyId: z.string(),
  kind: z.enum(DUTY_KINDS),
  title: z.string(),
  dueOn: dayShape,
  /** «14:30» in Kyiv; empty: the whole day. */
  time: z.string(),
  dueAt: z.string().nullable(),
  details: dutyDetailsSchema,
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
  waits: z.array(dueSchema),
  cases: z.array(caseRowSchema),
  counts: z.object({ open: z.int(), waits: z.int() }),
})

type Named = { readonly person: CasePerson }
export type DueRow = Omit<z.output<typeof dueSchema>, keyof z.output<typeof caseRowSchema>> &
  Pick<ListedCase, 'id' | 'number' | 'caseNumber'> &
  Named & { readonly topicCode: string | null }
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
  readonly waits: readonly DueRow[]
  readonly counts: { readonly open: number; readonly waits: number }
}

/** What is due within a week is seldom more; the rest is under each case. */
const MOST = { due: 60, others: 20 }

type Own = {
  /** Picks accepted mandates by a day they keep, the earliest first; the earliest duties are in these. */
  cases: Prisma.Sql
  /** Of their open duties. */
  duties: Prisma.Sql
  order: Prisma.Sql
  most: number
}

/** Open duties of own cases, as many as are shown: looked for in no more cases than hold them. */
const dutyRows = ({ cases, duties, order, most }: Own) => Prisma.sql`
  SELECT ${caseColumns}, d.id AS "dutyId", d.kind, d.title, d.details, d.due_on::text AS "dueOn", d.due_at AS "dueAt",
    coalesce(to_char(d.due_at AT TIME ZONE 'Europe/Kyiv', 'HH24:MI'), '') AS time
  FROM (SELECT d.* FROM (SELECT m.id FROM aid_mandates m WHERE m.provider_id = ${ownProvider} AND m.state = 'ACCEPTED' AND ${cases}) held
      CROSS JOIN LATERAL (SELECT * FROM case_duties d WHERE d.mandate_id = held.id AND d.state = 'OPEN' AND ${duties} OFFSET 0) d
      ORDER BY ${order} LIMIT ${most}) d JOIN aid_mandates m ON m.id = d.mandate_id
    JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
  ORDER BY ${order}`

const list = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`

/**
 * What a lawyer meets first: what is due, what is new, for whom they wait, and the first open cases, in one statement. Only
 * one's own mandates, so no other policy is needed; the test compares the two.
 *
 * Each part is a walk along an index as far as it is shown: mandates keep the days of their duties.
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
  const [found] = await runPlannedOnce(Prisma.sql`
    WITH own AS MATERIALIZED (SELECT id FROM aid_providers WHERE staff_id = ${viewer.staffId}::uuid)
    SELECT
      ${list(
        dutyRows({
          cases: dueUntil,
          duties: Prisma.sql`d.kind <> 'WAIT' AND d.due_on <= ${until}::date`,
          order: Prisma.sql`d.due_on, d.due_at NULLS LAST, d.id`,
          most: most.due,
        }),
      )} AS due,
      ${list(
        dutyRows({
          cases: longestWaits,
          duties: Prisma.sql`d.kind = 'WAIT'`,
          order: Prisma.sql`d.due_on, d.id`,
          most: most.others,
        }),
      )} AS waits,
      ${list(openRows(null, page))} AS cases,
      ${list(Prisma.sql`
        SELECT ${caseColumns}, m.provider_kind AS kind, m.contact_by::text AS "contactBy", m.content->'draft'->>'stage' AS stage,
          a.content->>'hearingOn' AS "hearingOn",
          EXISTS (SELECT 1 FROM mandate_events e WHERE e.mandate_id = m.id AND e.kind = 'ASK_REPLACEMENT') AS "isReplacementAsked",
          (SELECT k.verdict FROM conflict_checks k WHERE k.application_id = a.id ORDER BY k.at DESC, k.id DESC LIMIT 1) AS conflict
        FROM aid_mandates m JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
        WHERE m.provider_id = ${ownProvider} AND m.state = 'ISSUED' ORDER BY m.contact_by, m.id LIMIT ${most.others}`)} AS fresh,
      (SELECT json_build_object('open', count(*), 'waits', coalesce(sum(m.open_waits), 0)) FROM aid_mandates m
        WHERE m.provider_id = ${ownProvider} AND m.state = 'ACCEPTED') AS counts`)
  const { due, waits, fresh, cases, counts } = firstSchema.parse(found)
  await recordLook(
    viewer,
    { list: 'cases', count: due.length + waits.length + fresh.length + cases.length },
    admitted,
  )
  return ok({
    on,
    due: due.map(dueOf),
    waits: waits.map(dueOf),
    fresh: fresh.map(freshOf),
    counts,
    ...pageOf(cases, page),
  })
}

function dueOf(row: z.output<typeof dueSchema>): DueRow {
  const { dutyId, kind, title, dueOn, time, dueAt, details, id, number, caseNumber, topicCode } = row
  const person = personOf(row)
  return {
    ...{ dutyId, kind, title, dueOn, time, dueAt, details, id, number, caseNumber, person },
    topicCode: row.isProtected ? null : topicCode,
  }
}

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
