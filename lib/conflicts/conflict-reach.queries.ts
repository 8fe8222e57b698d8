import 'server-only'
import { z } from 'zod'
import { cardFactsSchema, cardFactsSql } from '@/lib/clients/card-facts.queries'
import { type AppAbility, abilityOf, mayReadClient, mayReadParty, type PartyFacts } from '@/lib/core/access'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { type ConflictHit, hitId, isCertain } from './conflict-hit.rules'

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
