import 'server-only'
import { z } from 'zod'
import { ownWorkSchema } from '@/lib/clients/own-work.schema'
import {
  type AppAbility,
  abilityOf,
  type ClientFacts,
  mayReadClient,
  mayReadParty,
  type PartyFacts,
} from '@/lib/core/access'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { type ConflictHit, hitId, isCertain } from './conflict-hit.rules'
import { ownUnitsOf } from './conflict-search.queries'

type Split = { own: ConflictHit[]; ask: string[]; isCut: boolean }

const NOBODY = '00000000-0000-0000-0000-000000000000'
const MOST_ASKED = 64

/** A list of one length, filled up with nobody: the same statement is made whether somebody was found or not. */
const filledUp = (ids: readonly string[]): string[] =>
  Array.from({ length: MOST_ASKED }, (_, place) => ids[place] ?? NOBODY)

const MOST_OWN = 20
const MOST_UNITS = 8

/** Whose matter is checked, and what its last check kept. */
type Matter = { readonly unitId: string; readonly known: ReadonlySet<string> }

/**
 * Parts what was found into what the check keeps, and into units to ask; of the second nothing else is kept.
 *
 * Kept is what the viewer may see, what every worker of the matter's own centre may, and what the last check kept: the last
 * check counts for everybody, so one who sees less must not make it say less. What a reader may not see is left out
 * when it is shown. A protected person of the own centre is answered like one of another: with the unit alone. The same
 * look-up is made whatever was found (decision 0024).
 */
export async function splitByReach(
  viewer: Viewer,
  hits: readonly ConflictHit[],
  { unitId, known }: Matter,
): Promise<Split> {
  const rows = await readFacts(viewer, hits)
  const isSeen = judgeOf(viewer.ability, rows)
  const isOfCentre = judgeOf(workerOf(viewer, unitId), rows)
  const parted = partByReach(hits, (hit) => isSeen(hit) || isOfCentre(hit) || known.has(hitId(hit)))
  return { ...parted, isCut: parted.isCut || isTooMany(hits) }
}

/** What any worker of the centre may do there; of what is beyond the viewer's own units, that unit alone. */
function workerOf({ centreUnitIds }: Viewer, unitId: string): AppAbility {
  const centre = centreUnitIds.includes(unitId) ? [...centreUnitIds] : [unitId]
  return abilityOf(NOBODY, [{ role: 'FRONTLINER', unitId, centre, subtree: centre }], [])
}

/** The same by what the policy has said of each. */
export function partByReach(hits: readonly ConflictHit[], isWithin: (hit: ConflictHit) => boolean): Split {
  const within = new Set(hits.filter(isWithin))
  const own = [...within]
  const ask = new Set(
    hits.flatMap((hit) => (!within.has(hit) && isCertain(hit.nearness) ? [hit.unitId] : [])),
  )
  return {
    own: own.slice(0, MOST_OWN),
    ask: [...ask].sort().slice(0, MOST_UNITS),
    isCut: own.length > MOST_OWN || ask.size > MOST_UNITS,
  }
}

const work = (exists: Prisma.Sql, of: Prisma.Sql) =>
  Prisma.sql`CASE WHEN is_open.is_true THEN '[]' WHEN EXISTS (${exists}) THEN jsonb_build_array(${of}) ELSE '[]' END`

/**
 * What the policy asks about a card `c`, as JSON: of its enquiries, visits and mandates only those of the viewer, and none where
 * the policy opens the card to them whoever works with the person.
 */
export function cardFactsSql(viewer: Viewer): Prisma.Sql {
  const { staffId } = viewer
  return Prisma.sql`(SELECT jsonb_build_object(
    'id', c.id, 'homeUnitId', c.home_unit_id, 'isProtected', c.is_protected, 'registeredById', c.registered_by_id,
    'enquiries', ${work(
      Prisma.sql`SELECT FROM enquiries e WHERE e.client_id = c.id AND e.executor_id = ${staffId}::uuid`,
      Prisma.sql`jsonb_build_object('executorId', ${staffId}::uuid)`,
    )},
    'visits', ${work(
      Prisma.sql`SELECT FROM visits v WHERE v.client_id = c.id AND v.staff_id = ${staffId}::uuid`,
      Prisma.sql`jsonb_build_object('staffId', ${staffId}::uuid)`,
    )},
    'applications', ${work(
      Prisma.sql`SELECT FROM secondary_aid_applications a JOIN aid_mandates m ON m.application_id = a.id
        JOIN aid_providers p ON p.id = m.provider_id
        WHERE a.client_id = c.id AND m.state = 'ACCEPTED' AND p.staff_id = ${staffId}::uuid`,
      Prisma.sql`jsonb_build_object('mandates', jsonb_build_array(jsonb_build_object(
        'state', 'ACCEPTED', 'provider', jsonb_build_object('staffId', ${staffId}::uuid))))`,
    )})
    FROM (SELECT NOT c.is_protected AND c.home_unit_id = ANY(${openUnitsOf(viewer)}::uuid[]) AS is_true) is_open)`
}

/** Units whose cards, but for the protected, are open to the viewer whoever works with the person. */
const openUnitsOf = (viewer: Viewer): string[] =>
  ownUnitsOf(viewer).filter((homeUnitId) =>
    mayReadClient(viewer.ability, {
      ...{ id: NOBODY, homeUnitId, isProtected: false, registeredById: NOBODY },
      ...{ enquiries: [], visits: [], applications: [] },
    }),
  )

export const cardFactsSchema: z.ZodType<ClientFacts> = z.object({
  id: z.string(),
  homeUnitId: z.string(),
  isProtected: z.boolean(),
  registeredById: z.string(),
  ...ownWorkSchema.shape,
})
const partyFactsSchema: z.ZodType<PartyFacts> = z.object({
  unitId: z.string(),
  client: z.object({ isProtected: z.boolean(), homeUnitId: z.string() }),
  enquiry: z.object({ executorId: z.string() }).nullable(),
  application: z
    .object({
      executorId: z.string(),
      mandates: z.array(
        z.object({ state: z.string(), provider: z.object({ staffId: z.string().nullable() }) }),
      ),
    })
    .nullable(),
})

/** The same about a party `m` with its client `c`, enquiry `e` and application `a`. */
export const partyFactsSql = Prisma.sql`jsonb_build_object('unitId', m.unit_id,
  'client', jsonb_build_object('isProtected', c.is_protected, 'homeUnitId', c.home_unit_id),
  'enquiry', CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('executorId', e.executor_id) END,
  'application', CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('executorId', a.executor_id, 'mandates',
    (SELECT coalesce(jsonb_agg(jsonb_build_object('state', d.state, 'provider', jsonb_build_object('staffId', p.staff_id))), '[]')
      FROM aid_mandates d JOIN aid_providers p ON p.id = d.provider_id WHERE d.application_id = a.id)) END)`

type Row = { kind: 'card' | 'party'; id: string; facts: unknown }

/** Whether the policy gives somebody the card or the party of which these are the facts. */
export const mayRead = (ability: AppAbility, kind: Row['kind'], facts: unknown): boolean =>
  kind === 'card'
    ? mayReadClient(ability, cardFactsSchema.parse(facts))
    : mayReadParty(ability, partyFactsSchema.parse(facts))

type Found = Pick<ConflictHit, 'clientId' | 'partyId'>
type Judge = (hit: Found) => boolean

/** Which of what was found the viewer may see: judged by the same policy that goes into the conditions of other statements. */
export async function readableAmong(viewer: Viewer, hits: readonly Found[]): Promise<Judge> {
  return judgeOf(viewer.ability, await readFacts(viewer, hits))
}

const cardsOf = (hits: readonly Found[]) =>
  hits.flatMap(({ clientId, partyId }) => (partyId === null ? [clientId] : []))
const partiesOf = (hits: readonly Found[]) => hits.flatMap(({ partyId }) => partyId ?? [])
const isTooMany = (hits: readonly Found[]) =>
  Math.max(cardsOf(hits).length, partiesOf(hits).length) > MOST_ASKED

/** What the policy asks of the cards and parties found: one statement for both. */
function readFacts(viewer: Viewer, hits: readonly Found[]): Promise<Row[]> {
  return runPrepared<Row>(Prisma.sql`
    SELECT 'card' AS kind, c.id::text, ${cardFactsSql(viewer)} AS facts
    FROM clients c WHERE c.id = ANY(${filledUp(cardsOf(hits))}::uuid[])
    UNION ALL
    SELECT 'party', m.id::text, ${partyFactsSql}
    FROM matter_parties m JOIN clients c ON c.id = m.client_id LEFT JOIN enquiries e ON e.id = m.enquiry_id
      LEFT JOIN secondary_aid_applications a ON a.id = m.application_id
    WHERE m.id = ANY(${filledUp(partiesOf(hits))}::uuid[])`)
}

function judgeOf(ability: AppAbility, rows: readonly Row[]): Judge {
  const seen = rows.filter(({ kind, facts }) => mayRead(ability, kind, facts))
  const ids = new Set(seen.map(({ kind, id }) => `${kind} ${id}`))
  return ({ clientId, partyId }) => ids.has(partyId === null ? `card ${clientId}` : `party ${partyId}`)
}
