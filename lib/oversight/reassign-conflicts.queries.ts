import 'server-only'
import { keptHitsOf } from '@/lib/conflicts/conflict.schema'
import { readVerdict } from '@/lib/conflicts/conflict-verdict.rules'
import type { Tx } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import type { MovableMatter } from './reassign.queries'

export type Conflicted = {
  /** They work for the other side, and a person has said that it is a conflict. */
  readonly barredIds: string[]
  /** They do as far as names tell, and nobody has answered yet. */
  readonly doubtedIds: string[]
}

/**
 * Workers who have open matters of people that stand on the other side of those handed over, as the last check of each kept it.
 * A check never bars by itself: a person's answer does (decision 0024). Nothing is sought anew here.
 */
export async function findConflictedWorkers(tx: Tx, matters: readonly MovableMatter[]): Promise<Conflicted> {
  const ids = matters.map(({ id }) => id)
  const checks = await tx.$queryRaw<{ verdict: string; hits: unknown }[]>(Prisma.sql`
    SELECT DISTINCT ON (coalesce(application_id, enquiry_id)) verdict, hits FROM conflict_checks
    WHERE application_id = ANY(${ids}::uuid[]) OR (application_id IS NULL AND enquiry_id = ANY(${ids}::uuid[]))
    ORDER BY coalesce(application_id, enquiry_id), at DESC, id DESC`)
  const opponentsOf = (verdicts: readonly string[]) =>
    checks.flatMap(({ verdict, hits }) =>
      verdicts.includes(readVerdict(verdict))
        ? keptHitsOf(hits).own.flatMap(({ isOpposing, clientId }) => (isOpposing ? clientId : []))
        : [],
    )
  const [barredIds, doubtedIds] = [
    await holdersOf(tx, opponentsOf(['CONFLICT'])),
    await holdersOf(tx, opponentsOf(['OPEN', 'FOR_HEAD'])),
  ]
  return { barredIds, doubtedIds: doubtedIds.filter((id) => !barredIds.includes(id)) }
}

async function holdersOf(tx: Tx, clientIds: readonly string[]): Promise<string[]> {
  if (clientIds.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT executor_id AS id FROM enquiries WHERE client_id = ANY(${[...clientIds]}::uuid[]) AND closed_at IS NULL
    UNION SELECT executor_id FROM secondary_aid_applications WHERE client_id = ANY(${[...clientIds]}::uuid[])
      AND state IN ('DRAFT', 'AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED')
    UNION SELECT p.staff_id FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
      JOIN secondary_aid_applications a ON a.id = m.application_id
      WHERE a.client_id = ANY(${[...clientIds]}::uuid[]) AND m.state IN ('ISSUED', 'ACCEPTED') AND p.staff_id IS NOT NULL`)
  return rows.map(({ id }) => id)
}
