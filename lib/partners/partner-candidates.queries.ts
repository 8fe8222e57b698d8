import 'server-only'
import { runPlannedOnce, runPrepared } from '@/lib/core/sql'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import type { Need } from './needs.rules'
import type { PartnerKind } from './partner-kinds.rules'
import type { Point } from './partner-reasons.rules'
import { kilometres, scoreOf } from './partner-score.queries'
import { filtersOf, sourcesOf } from './partner-sources.queries'

/** What offers are weighed by. */
export type CandidateQuery = {
  /** Each with what it is worth, at most 100. */
  needs: readonly { code: Need; worth: number }[]
  /** Kinds called by name. */
  kinds: readonly PartnerKind[]
  /** Kinds that usually meet the needs, best first: they order what is otherwise equal. */
  kindOrder: readonly PartnerKind[]
  topicCodes: readonly string[]
  /** All of these stand in what the record says of itself. */
  words: readonly string[]
  /** Words may be those of a name: who has them then stands first. */
  isNameSought: boolean
  /** Units whose own list is preferred. */
  ownUnitIds: readonly string[]
  /** A part of the organisation’s name, or a name like it. */
  name: { part: string } | { like: string } | undefined
  /** The place and all it lies in; empty: anywhere. */
  ladder: readonly string[]
  near: Point | undefined
  filters: {
    kinds: readonly PartnerKind[]
    openWhen: 'now' | 'today' | undefined
    acceptsNow: boolean
    language: string | undefined
    accessibility: readonly string[]
    audience: readonly string[]
    age: number | undefined
  }
  moment: KyivMoment
}
export type Candidate = {
  id: string
  partnerId: string
  unitId: string | null
  score: number
  isNamed: boolean
  placeCodes: string[]
  km: number | null
  /** Of its partner: the centre that keeps the record, and how the record is now. */
  keptById: string | null
  revision: number
  status: string
  checkedOn: string | null
  wrongReports: number
  /** The record as JSON, where a name brought it in: such a one was hardly read lately. */
  content: string | null
}
/** `isNarrowed`: there are some within reach that give it, whatever of them the filters left. */
export type Candidates = { rows: Candidate[]; isNarrowed: boolean }
export type CandidatePage = { limit: number; after?: { score: number; id: string } | undefined }

/**
 * The best offer of each partner that fits, best first.
 *
 * What is chosen of the rarer conditions goes into the text, the codes never do: a few dozen texts stay prepared.
 */
export async function readCandidates(
  query: CandidateQuery,
  { limit, after }: CandidatePage,
): Promise<Candidates> {
  const filters = filtersOf(query)
  // Where filters come after the sources, these tell besides whether it was the filters that left nobody.
  const tells = filters.length > 0 && !after && isSoughtWithinReach(query)
  const best = Prisma.sql`
    SELECT best.id, best.partner_id AS "partnerId", best.unit_id AS "unitId", best.score, best.is_named AS "isNamed",
      best.place_codes AS "placeCodes", best.km, p.unit_id AS "keptById", p.revision, p.status,
      p.checked_on::text AS "checkedOn", p.wrong_reports AS "wrongReports",
      CASE WHEN best.is_named THEN p.content::text END AS content
    FROM (SELECT * FROM scored ${after ? Prisma.sql`WHERE (score, id) < (${after.score}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY score DESC, id DESC LIMIT ${limit}) AS best
    JOIN partners p ON p.id = best.partner_id ORDER BY best.score DESC, best.id DESC`
  const sent = await runPlannedOnce<Sent>(Prisma.sql`
    WITH met AS (${sourcesOf(query)}),
      scored AS (
        SELECT DISTINCT ON (partner_id) id, partner_id, unit_id, score, is_named, place_codes, km FROM (
          SELECT o.id, o.partner_id, o.unit_id, o.is_named, o.place_codes, ${kilometres(query)} AS km, ${scoreOf(query)} AS score
          FROM met o WHERE ${allOf(filters)}) every
        ORDER BY partner_id, score DESC, id)
    ${
      tells
        ? Prisma.sql`SELECT told."isMet", found.* FROM (SELECT EXISTS (SELECT FROM met WHERE NOT is_named) AS "isMet") AS told
          LEFT JOIN (${best}) AS found ON true ORDER BY found.score DESC, found.id DESC`
        : best
    }`)
  return { rows: sent.filter(isFound), isNarrowed: sent[0]?.isMet ?? false }
}

type Sent = (Candidate | { id: null }) & { isMet?: boolean }
const isFound = (row: Sent): row is Candidate => row.id !== null

const allOf = (conditions: readonly Prisma.Sql[]) =>
  conditions.length > 0 ? Prisma.join([...conditions], ' AND ') : Prisma.sql`true`

/** Something is sought that is given, not only a name, and where; others are not filtered after they were met. */
function isSoughtWithinReach({ needs, kinds, topicCodes, ladder }: CandidateQuery): boolean {
  return ladder.length > 0 && needs.length + kinds.length + topicCodes.length > 0
}

/** What there would be without the filters, without the place, and among the closed. */
export async function readNear(query: CandidateQuery): Promise<{ unfiltered: boolean; closed: boolean }> {
  const free = { ...query, filters: NO_FILTERS }
  const [row] = await runPrepared<{ unfiltered: boolean; closed: boolean }>(Prisma.sql`
    SELECT
      EXISTS (${sourcesOf(free)}) AS unfiltered,
      EXISTS (${sourcesOf(free, Prisma.sql`NOT o.is_open`)}) AS closed`)
  return row ?? { unfiltered: false, closed: false }
}

export const NO_FILTERS: CandidateQuery['filters'] = {
  kinds: [],
  openWhen: undefined,
  acceptsNow: false,
  language: undefined,
  accessibility: [],
  audience: [],
  age: undefined,
}
