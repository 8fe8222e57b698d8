import 'server-only'
import { z } from 'zod'
import { type AppAbility, type ClientFacts, mayOpenWithReason, mayReadClient } from '@/lib/core/access'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { ownWorkSchema } from './own-work.schema'
import type { HitOpening } from './people-search.schema'
import { reachedUnitIds } from './reach.rules'

const NOBODY = '00000000-0000-0000-0000-000000000000'

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
    'enquiries', CASE WHEN is_open.is_true THEN '[]' ELSE
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('executorId', e.executor_id, 'unitId', e.unit_id)), '[]')
       FROM enquiries e WHERE e.client_id = c.id AND e.executor_id = ${staffId}::uuid) END,
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
  reachedUnitIds(viewer).filter((homeUnitId) =>
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

/** Whether the viewer may open the card of which these are the facts: at once, with a reason, or not at all. */
export function openingOf(ability: AppAbility, facts: unknown): HitOpening {
  const card = cardFactsSchema.parse(facts)
  if (mayReadClient(ability, card)) return 'OPEN'
  return mayOpenWithReason(ability, card) ? 'WITH_REASON' : 'CLOSED'
}
