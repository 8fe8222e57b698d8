import 'server-only'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { readableApplications } from './application-list-conditions.queries'
import { stateOf } from './application-row.queries'
import type { ApplicationState } from './application-state.rules'
import type { LatestMandate } from './mandate.queries'
import { mandateReach } from './mandate-list.queries'
import { mandateStateOf } from './mandate-row.queries'

/** An application as the card of its client lists it. */
export type ClientApplication = {
  id: string
  number: string | null
  state: ApplicationState
  on: PlainDate
  /** Who gives the aid; of what was granted, and as far as the viewer may see it. */
  mandate: LatestMandate | null
}

/** A row of the column `applications`, as it comes out of JSON. */
export type ClientApplicationRow = Omit<ClientApplication, 'state' | 'on' | 'mandate'> & {
  state: string
  receivedOn: PlainDate | null
  createdAt: string
  mandate: (Omit<LatestMandate, 'state'> & { state: string }) | null
}

/** Only what was granted has somebody to give it. */
const GRANTED: readonly ApplicationState[] = ['GRANTED', 'COMPLETED', 'TERMINATED']
const MOST = 20

/** The column `applications` of a statement that reads `clients c`: those the viewer may see, newest first. */
export function clientApplicationsSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    (SELECT coalesce(jsonb_agg(to_jsonb(shown) ORDER BY shown."createdAt" DESC, shown.id DESC), '[]') FROM (
      SELECT a.id, a.number, a.state, a.received_on AS "receivedOn", a.created_at AS "createdAt",
        CASE WHEN a.state = ANY(${[...GRANTED]}::text[]) THEN (
          SELECT jsonb_build_object('id', m.id, 'number', m.number, 'state', m.state,
            'provider', concat_ws(' ', nullif(p.surname, ''), nullif(p.given_name, ''), nullif(p.patronymic, '')))
          FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
          WHERE m.application_id = a.id AND ${mandateReach(viewer)} ORDER BY m.id DESC LIMIT 1) END AS mandate
      FROM secondary_aid_applications a WHERE a.client_id = c.id AND ${applicationReach(viewer)}
      ORDER BY a.created_at DESC, a.id DESC LIMIT ${MOST}) AS shown) AS applications`
}

/** The access policy for reading, a lawyer's too, over `secondary_aid_applications a`; the test compares it with `accessibleBy`. */
function applicationReach(viewer: Viewer): Prisma.Sql {
  const { units, ownId, open } = readableApplications(viewer)
  const isLawyer = viewer.roles.some(({ role }) => role === 'LAWYER')
  return Prisma.sql`(((a.unit_id = ANY(${units}::uuid[]) OR a.executor_id = ${ownId}::uuid) AND ${open})
    OR (${isLawyer} AND EXISTS (SELECT FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
      WHERE m.application_id = a.id AND m.state = 'ACCEPTED' AND p.staff_id = ${viewer.staffId}::uuid)))`
}

export function clientApplicationsOf(rows: readonly ClientApplicationRow[]): ClientApplication[] {
  return rows.map(({ receivedOn, createdAt, mandate, ...row }) => ({
    ...row,
    state: stateOf(row),
    on: receivedOn ?? todayInKyiv(new Date(createdAt)),
    mandate: mandate && { ...mandate, state: mandateStateOf(mandate) },
  }))
}
