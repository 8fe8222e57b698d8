import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { SqlWriter } from './bulk'
import { db } from './db'
import { runPrepared } from './sql'
import type { Viewer } from './viewer'

/** The chain of acts that no person did: start-up, jobs. */
export const SYSTEM_CHAIN = '00000000-0000-0000-0000-000000000000'

export type AuditFact = {
  /** What was done, a code: `read`, `search`, `create`, `update`, `openWithReason`, `signIn` … */
  action: string
  /** On what kind of record, a code: `clientCard`, `visit`, `staff` … */
  subject: string
  subjectId?: string
  /** Home unit of the record, so that its head may see the entry. */
  subjectUnitId?: string
  /** Codes and counts only: never a name, number or free text of a client. */
  details?: Record<string, string | number | boolean | string[] | null>
}

type Actor = { staffId: string; unit: { id: string } } | 'system'

/**
 * Appends one entry to the actor's hash chain. Inside a transaction the entry is written, or undone,
 * together with the fact it tells of.
 */
export async function recordFact(tx: SqlWriter, actor: Actor, fact: AuditFact): Promise<void> {
  const write = Prisma.sql`SELECT ${appendingOf(actor, fact)}`
  // Alone it comes with nearly every request; in a transaction it goes the way of the rest.
  if (tx === db) await runPrepared(write)
  else await tx.$executeRaw(write)
}

/** The call that appends the entry, as a part of a statement. */
export function appendingOf(actor: Actor, fact: AuditFact): Prisma.Sql {
  const [chain, staffId, unitId] =
    actor === 'system' ? [SYSTEM_CHAIN, null, null] : [actor.staffId, actor.staffId, actor.unit.id]
  return Prisma.sql`append_audit(${chain}::uuid, ${staffId}::uuid, ${unitId}::uuid, ${fact.action}::text,
    ${fact.subject}::text, ${fact.subjectId ?? null}::uuid, ${fact.subjectUnitId ?? null}::uuid,
    ${JSON.stringify(fact.details ?? {})}::jsonb)`
}

/** Records that the viewer saw a record: the record is not shown unless this is written. */
export async function recordAccess(
  viewer: Viewer,
  subject: string,
  subjectId: string,
  about: Pick<AuditFact, 'subjectUnitId' | 'details'> = {},
): Promise<void> {
  await recordFact(db, viewer, { action: 'read', subject, subjectId, ...about })
}
