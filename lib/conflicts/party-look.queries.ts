import 'server-only'
import { cardFactsSchema, cardFactsSql } from '@/lib/clients/card-facts.queries'
import { knownLexicon } from '@/lib/clients/name-lexicon.queries'
import { mayReadClient } from '@/lib/core/access'
import { admissionOf } from '@/lib/core/admission'
import { fail, ok, type Result } from '@/lib/core/result'
import { runPlannedOnce, runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { LookAtParty } from './conflict.schema'
import { type ConflictHit, hitsOf } from './conflict-hit.rules'
import { mayRead, partByReach, partyFactsSql } from './conflict-reach.queries'
import {
  conflictColumns,
  type FoundRow,
  findConflictsSql,
  foundOf,
  ownUnitsOf,
  resolveNames,
} from './conflict-search.queries'
import { statedPerson } from './matter.queries'

/** What is said in one line while a name is typed: of the reasons and the matters the check of the saved one tells. */
export type PartyLook = {
  /** Whom the viewer may see, the nearest first. */
  readonly names: readonly string[]
  /** There may be others: the name is borne by many. */
  readonly isMore: boolean
  /** Of other centres, and of protected people, the unit to ask and nothing else. */
  readonly ask: readonly { readonly name: string; readonly nameEn: string; readonly phone: string | null }[]
  /** False for a body, a description or initials: there is no name to compare. */
  readonly isCompared: boolean
}

/** More names than these nobody reads in one line. */
const MOST_NAMED = 8

/**
 * Looks a name up while it is being typed into the field "the other party": whom the check of the saved matter will
 * find. The asking is on record; the check itself is made when the matter is saved.
 */
export async function lookAtParty(
  viewer: Viewer,
  { clientId, name }: LookAtParty,
  admission = admissionOf(viewer),
): Promise<Result<PartyLook, 'clientNotFound'>> {
  // Begun while the card is asked for: nothing of it leaves unless the viewer may open that.
  const search = findParty(viewer, clientId, name)
  search.catch(() => undefined)
  const unitId = await findHomeUnit(viewer, clientId)
  if (unitId === undefined) return fail('clientNotFound')
  // Nothing is shown unless the asking is on record.
  const [look] = await Promise.all([
    search,
    admission.record({
      action: 'look',
      subject: 'conflictCheck',
      subjectUnitId: unitId,
      details: { card: clientId },
    }),
  ])
  return ok(look)
}

/** The home unit of a card the viewer may open. */
async function findHomeUnit(viewer: Viewer, clientId: string): Promise<string | undefined> {
  const [row] = await runPrepared<{ facts: unknown }>(
    Prisma.sql`SELECT ${cardFactsSql(viewer)} AS facts FROM clients c WHERE c.id = ${clientId}::uuid`,
  )
  const facts = row && cardFactsSchema.parse(row.facts)
  return facts && mayReadClient(viewer.ability, facts) ? facts.homeUnitId : undefined
}

type LookRow = FoundRow & {
  facts: unknown
  name: string
  unit: PartyLook['ask'][number] | null
}

/**
 * Whom the name means. Who the client is to others is the matter's own question, asked when it is saved.
 *
 * What the policy asks and what is shown come with whomever is found, in the statement that finds them: the same is read
 * of people within reach and beyond it, so that the time tells nothing (decision 0024).
 */
async function findParty(viewer: Viewer, clientId: string, typed: string): Promise<PartyLook> {
  const person = statedPerson('', typed)
  if (person.forms.length === 0) return { names: [], isMore: false, ask: [], isCompared: false }
  const lexicon = await knownLexicon()
  const { names, isCut, rows } = await lexicon.whileCurrent(async () => {
    const sought = resolveNames(lexicon, [person])
    const look = { ownUnits: ownUnitsOf(viewer), clientId, most: MOST_NAMED }
    const found = await runPlannedOnce<LookRow>(Prisma.sql`
    SELECT ${conflictColumns(lexicon)}, concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name,
      CASE WHEN f.client_id IS NULL THEN NULL WHEN f.party_id IS NULL THEN ${cardFactsSql(viewer)} ELSE ${partyFactsSql} END AS facts,
      jsonb_build_object('name', u.name, 'nameEn', u.name_en, 'phone', u.phone) AS unit
    FROM ${findConflictsSql(sought.names, look)} AS f
      LEFT JOIN clients c ON c.id = f.client_id LEFT JOIN units u ON u.id = f.unit_id
      LEFT JOIN matter_parties m ON m.id = f.party_id LEFT JOIN enquiries e ON e.id = m.enquiry_id
      LEFT JOIN secondary_aid_applications a ON a.id = m.application_id`)
    await lexicon.learnFrom(found)
    return { ...sought, rows: found }
  })
  const rowsOf = new Map(rows.map((row) => [`${row.client_id} ${row.party_id}`, row]))
  const rowOf = ({ clientId: id, partyId }: ConflictHit) => rowsOf.get(`${id} ${partyId}`)
  const { own, ask } = partByReach(hitsOf(names, rows.flatMap(foundOf)), (hit) =>
    mayRead(viewer.ability, hit.partyId === null ? 'card' : 'party', rowOf(hit)?.facts),
  )
  const units = ask.flatMap((id) => rows.find((row) => row.unit_id === id)?.unit ?? [])
  return {
    names: [...new Set(own.flatMap((hit) => rowOf(hit)?.name ?? []))],
    isMore: isCut || rows.some((row) => row.is_cut),
    ask: units.toSorted((one, other) => one.name.localeCompare(other.name, 'uk')),
    isCompared: true,
  }
}
