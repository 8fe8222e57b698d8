import 'server-only'
import { inTransaction, type Tx } from '@/lib/core/db'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { indexParty } from './matter-party.commands'
import { NAMES_READING, partyFormsOf } from './party-name.rules'

const BATCH = 200

/**
 * Makes anew the forms by which parties are found that were made by an older reading of names: a second person in the same
 * field is then found as well. Where there is somebody new, a check made before says nothing of them, and is shown as older.
 *
 * Done at the start of the job runner; where there is nothing left it reads once and ends.
 *
 * @returns how many parties were read
 */
export async function readPartiesAnew(signal?: AbortSignal): Promise<number> {
  let count = 0
  while (!signal?.aborted) {
    const read = await inTransaction<number, never>(async (tx) => {
      const left = await tx.$queryRaw<Left[]>`
        SELECT id::text, name, birth_date AS "birthDate",
          (SELECT count(*) FROM party_name_forms f WHERE f.party_id = p.id)::int AS forms
        FROM matter_parties p WHERE names_reading < ${NAMES_READING} ORDER BY id LIMIT ${BATCH} FOR NO KEY UPDATE`
      for (const party of left) await readAnew(tx, party)
      return ok(left.length)
    })
    if (!read.ok || read.value === 0) break
    count += read.value
  }
  return count
}

type Left = { id: string; name: string; birthDate: Date | null; forms: number }

// By the clock of the database, which dates the checks too.
async function readAnew(tx: Tx, { id, name, birthDate, forms }: Left): Promise<void> {
  await indexParty(tx, id, name, birthDate && plainDateOfUtc(birthDate))
  await tx.$executeRaw`
    UPDATE matter_parties SET names_reading = ${NAMES_READING},
      changed_at = CASE WHEN ${partyFormsOf(name).length > forms} THEN now() ELSE changed_at END
    WHERE id = ${id}::uuid`
}
