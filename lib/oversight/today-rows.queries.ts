import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { TodayGroup } from './today.rules'
import { type HeadScope, nearest, type TodayArm, type Walk } from './today-scope.queries'

/** A row as it is read; `walked`: how many of its group there are, as far as they were walked. */
export type FoundRow = {
  group: string
  walked: number
  id: string
  dueOn: string | null
  number: string
  subject: string
  linkId: string
  isProtected: boolean | null
  name: string
  about: string
  note: string
  worker: string
  other: string | null
}

/** The nearest rows of one group over all units of the head. */
export function rowsOf(
  group: TodayGroup,
  arm: TodayArm,
  { units }: HeadScope,
  { walk, shown }: { walk: Walk; shown: number },
): Prisma.Sql {
  const { from, where, due, id, keeps, joins, subject, link, client, number, about, note, keeper, other } =
    arm
  return Prisma.sql`(SELECT ${group} AS "group", t.walked, t.walk_id AS id, t.walk_due AS due, ${subject} AS subject, ${link} AS link_id,
      ${client} AS client_id, ${number} AS number, ${about} AS about, ${note} AS note, ${keeper} AS keeper_id, ${other} AS other
    FROM (
      SELECT near.*, count(*) OVER ()::int AS walked FROM unnest(${units}::uuid[]) AS u(id) CROSS JOIN LATERAL (
        SELECT ${keeps ? Prisma.sql`${keeps},` : Prisma.empty} ${due} AS walk_due, ${id} AS walk_id
        FROM ${from} WHERE ${where(Prisma.raw('u.id'))} ${nearest(arm, walk)}) near
      ORDER BY near.walk_due, near.walk_id LIMIT ${Prisma.raw(String(shown))}) t ${joins ?? Prisma.empty})`
}

/** The rows with the names of people, which are read once for all of them. */
export function withPeople(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`
    SELECT q."group", q.walked, q.id, q.due::text AS "dueOn", q.number, q.subject, q.link_id AS "linkId", c.is_protected AS "isProtected",
      concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name, q.about, q.note, coalesce(s.name, '') AS worker, q.other
    FROM (${Prisma.join(parts, ' UNION ALL ')}) q
      LEFT JOIN clients c ON c.id = q.client_id LEFT JOIN staff s ON s.id = q.keeper_id
    ORDER BY q.due, q.id`
}
