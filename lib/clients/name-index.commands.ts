import 'server-only'
import type { SqlWriter } from '@/lib/core/bulk'
import type { Tx } from '@/lib/core/db'
import { db } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import { type LexiconEntry, lexiconEntriesOf, nameFormsOf, type RecordedNames } from './name-key-forms.rules'

type NamedClient = RecordedNames & { clientId: string; birthDate: PlainDate | 'UNKNOWN' | null }

// Rows of one statement: enough to make a round trip cheap, few enough for one parameter array.
const BATCH = 2_000

/**
 * Writes how these clients are found by name, in place of what was there. In the transaction of the card, so that an
 * acknowledged card is always found.
 */
export async function indexClientNames(tx: Tx, clients: readonly NamedClient[]): Promise<void> {
  for (let start = 0; start < clients.length; start += BATCH) {
    await indexBatch(tx, clients.slice(start, start + BATCH))
  }
}

/** Takes the clients out of the search: their cards were merged into others. */
export async function dropClientNames(tx: Tx, clientIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM client_name_forms WHERE client_id = ANY(${clientIds}::uuid[])`
}

async function indexBatch(tx: Tx, clients: readonly NamedClient[]): Promise<void> {
  const rows = clients.flatMap((client) => {
    const birthDate = client.birthDate === 'UNKNOWN' ? null : client.birthDate
    return nameFormsOf(client).map((form, ordinal) => ({
      ...form,
      ordinal,
      birthDate,
      clientId: client.clientId,
    }))
  })
  await addToLexicon(tx, lexiconEntriesOf(rows))
  await dropClientNames(
    tx,
    clients.map(({ clientId }) => clientId),
  )
  await tx.$executeRaw`
    INSERT INTO client_name_forms (client_id, ordinal, kind, surname_key, given_key, patronymic_key, birth_date, home_unit_id)
    SELECT client_id, ordinal, kind::"NameFormKind", surname_key, given_key, patronymic_key, birth_date,
      (SELECT home_unit_id FROM clients WHERE id = row.client_id)
    FROM unnest(${rows.map((row) => row.clientId)}::uuid[], ${rows.map((row) => row.ordinal)}::smallint[],
      ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.surnameKey)}::text[],
      ${rows.map((row) => row.givenKey)}::text[], ${rows.map((row) => row.patronymicKey)}::text[],
      ${rows.map((row) => row.birthDate)}::date[])
      AS row(client_id, ordinal, kind, surname_key, given_key, patronymic_key, birth_date)`
}

/**
 * Adds the names nobody had before. A known name is not touched: no two registrations of a Шевченко wait for one another.
 */
export async function addToLexicon(tx: SqlWriter, entries: readonly LexiconEntry[]): Promise<void> {
  if (entries.length === 0) return
  await tx.$executeRaw`
    INSERT INTO name_lexicon (key, part, sound)
    SELECT key, part::"NamePart", sound
    FROM unnest(${entries.map(({ key }) => key)}::text[], ${entries.map(({ part }) => part)}::text[],
      ${entries.map(({ sound }) => sound)}::text[]) AS entry(key, part, sound)
    ON CONFLICT DO NOTHING`
}

/**
 * Counts anew how often each name occurs, which decides between equally good spellings. A job for the night and for
 * the end of an import: the counts may lag behind.
 */
export async function refreshNameFrequencies(): Promise<void> {
  await db.$executeRaw`
    UPDATE name_lexicon AS lexicon SET frequency = counted.frequency
    FROM (
      SELECT 'SURNAME'::"NamePart" AS part, surname_key AS key, count(*)::int AS frequency
        FROM client_name_forms GROUP BY surname_key
      UNION ALL
      SELECT 'GIVEN', given_key, count(*)::int FROM client_name_forms GROUP BY given_key
      UNION ALL
      SELECT 'PATRONYMIC', patronymic_key, count(*)::int FROM client_name_forms GROUP BY patronymic_key
    ) AS counted
    WHERE lexicon.part = counted.part AND lexicon.key = counted.key AND lexicon.frequency <> counted.frequency`
}
