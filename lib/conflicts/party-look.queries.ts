import 'server-only'
import { mayReadClient } from '@/lib/core/access'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { LookAtParty } from './conflict.schema'
import { type ShownHits, showHits } from './conflict-hits.queries'
import { cardFactsSchema, cardFactsSql, splitByReach } from './conflict-reach.queries'
import { ownUnitsOf, searchConflicts } from './conflict-search.queries'
import { type ClientNames, peopleOf } from './matter.queries'
import { partyNameOf } from './party-name.rules'

export type PartyLook = ShownHits & {
  /** False for a body, a description or initials: there is no name to compare. */
  readonly isCompared: boolean
}

/**
 * Looks a name up while it is being typed into the field "the other party": what the check of the saved matter will
 * find. The asking is on record; the check itself is made when the matter is saved.
 */
export async function lookAtParty(
  viewer: Viewer,
  { clientId, name }: LookAtParty,
  admitted = Promise.resolve(true),
): Promise<Result<PartyLook, 'clientNotFound'>> {
  const client = await findNames(viewer, clientId)
  if (!client) return fail('clientNotFound')
  // Nothing is shown unless the asking is on record.
  const [{ hits, isCut, isOwnOnly }] = await Promise.all([
    searchConflicts(db, peopleOf({ client, opposingParty: name }, []), {
      ownUnits: ownUnitsOf(viewer),
      clientId,
    }),
    recordLook(viewer, { card: clientId, unitId: client.homeUnitId }, admitted),
  ])
  // Who the client is to others is the matter's own question, asked when it is saved.
  const ofParty = hits.filter(({ question }) => question !== 'CLIENT_IS_PARTY')
  const split = await splitByReach(viewer, ofParty)
  const shown = await showHits({ ...split, isCut: isCut || split.isCut, isOwnOnly })
  return ok({ ...shown, isCompared: partyNameOf(name) !== undefined })
}

async function recordLook(
  viewer: Viewer,
  { card, unitId }: { card: string; unitId: string },
  admitted: Promise<boolean>,
): Promise<void> {
  if (!(await admitted)) return
  await recordFact(db, viewer, {
    action: 'look',
    subject: 'conflictCheck',
    subjectUnitId: unitId,
    details: { card },
  })
}

type NamesRow = Omit<ClientNames, 'birthDate'> & { birthDate: string | null; facts: unknown }

/** The names of a card the viewer may open. */
async function findNames(viewer: Viewer, clientId: string): Promise<ClientNames | undefined> {
  const [row] = await runPrepared<NamesRow>(Prisma.sql`
    SELECT c.surname, c.given_name AS "givenName", c.patronymic, c.latin_name AS "latinName",
      c.former_surnames AS "formerSurnames", c.birth_date::text AS "birthDate", c.is_protected AS "isProtected",
      c.home_unit_id AS "homeUnitId", ${cardFactsSql(viewer)} AS facts
    FROM clients c WHERE c.id = ${clientId}::uuid`)
  if (!row || !mayReadClient(viewer.ability, cardFactsSchema.parse(row.facts))) return undefined
  const { facts: _, birthDate, ...names } = row
  return { ...names, birthDate: birthDate === null ? null : toUtcMidnight(plainDate(birthDate)) }
}
