import 'server-only'
import type { Tx } from '@/lib/core/db'
import { partyKeys } from './party-name.rules'

/**
 * Those of the providers who now act for the other party of the matter, or against the person in another one, as far as names tell.
 *
 * Names alone may mean two people: the screen says only that a conflict is possible, and a head who knows better
 * corrects the name of the other party.
 */
export async function listConflicted(
  tx: Tx,
  person: { surname: string; givenName: string },
  opposingParty: string,
  among: readonly string[],
): Promise<string[]> {
  const keys = partyKeys(opposingParty)
  const against = `${person.surname} ${person.givenName}%`
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT m.provider_id AS id
    FROM aid_mandates m JOIN secondary_aid_applications a ON a.id = m.application_id
    WHERE m.provider_id = ANY(${[...among]}::uuid[]) AND m.state IN ('ISSUED', 'ACCEPTED') AND (
      a.content->>'opposingParty' ILIKE ${against}
      OR EXISTS (SELECT FROM client_name_forms f
        WHERE f.client_id = a.client_id AND f.surname_key = ${keys?.surnameKey ?? ''} AND f.given_key = ${keys?.givenKey ?? ''}))`
  return rows.map(({ id }) => id)
}
