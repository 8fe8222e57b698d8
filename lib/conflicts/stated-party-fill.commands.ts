import 'server-only'
import { db, inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { Prisma } from '@/prisma/generated/client'
import { keepStatedParty } from './matter-party.commands'

const BATCH = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

type Left = { id: string; clientId: string; unitId: string; executorId: string; name: string }

/**
 * Makes parties of what the fields "the other party" said before parties were kept, or what was written past the forms.
 * Done at the start of the job runner; where there is nothing left it reads once and ends.
 *
 * @returns how many matters were put in step
 */
export async function fillStatedParties(signal?: AbortSignal): Promise<number> {
  const enquiries = await fill('enquiry', signal)
  return enquiries + (await fill('application', signal))
}

async function fill(kind: 'enquiry' | 'application', signal: AbortSignal | undefined): Promise<number> {
  let after = FIRST
  let count = 0
  while (!signal?.aborted) {
    const left = await db.$queryRaw<Left[]>(
      kind === 'enquiry' ? enquiriesAfter(after) : applicationsAfter(after),
    )
    const last = left.at(-1)
    if (!last) break
    after = last.id
    count += left.length
    await inTransaction<null, never>(async (tx) => {
      for (const { id, clientId, unitId, executorId, name } of left) {
        const of =
          kind === 'enquiry' ? { enquiryId: id, applicationId: null } : { enquiryId: null, applicationId: id }
        await keepStatedParty(tx, executorId, { clientId, unitId, ...of }, name)
      }
      return ok(null)
    })
  }
  return count
}

const enquiriesAfter = (after: string) => Prisma.sql`
  SELECT e.id::text, e.client_id::text AS "clientId", e.unit_id::text AS "unitId", e.executor_id::text AS "executorId",
    e.opposing_party AS name
  FROM enquiries e
  WHERE e.id > ${after}::uuid AND e.client_id IS NOT NULL AND btrim(e.opposing_party) <> ''
    AND NOT EXISTS (SELECT FROM matter_parties p WHERE p.enquiry_id = e.id AND p.is_stated)
  ORDER BY e.id LIMIT ${BATCH}`

const applicationsAfter = (after: string) => Prisma.sql`
  SELECT a.id::text, a.client_id::text AS "clientId", a.unit_id::text AS "unitId", a.executor_id::text AS "executorId",
    a.content->>'opposingParty' AS name
  FROM secondary_aid_applications a
  WHERE a.id > ${after}::uuid AND btrim(a.content->>'opposingParty') <> ''
    AND NOT EXISTS (SELECT FROM matter_parties p WHERE p.application_id = a.id AND p.is_stated)
  ORDER BY a.id LIMIT ${BATCH}`
