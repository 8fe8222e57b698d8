import 'server-only'
import type { Tx } from '@/lib/core/db'

/** A record that others change too was changed since the form was begun: what it holds now, and who changed it last. */
export type Theirs<Fields> = { current: Fields; by: string }

/** Who changed a unit or an account last, by the audit log; empty where nobody did, or the system itself. */
export async function lastChangedBy(tx: Tx, subject: 'unit' | 'staff', subjectId: string): Promise<string> {
  const entry = await tx.auditEntry.findFirst({
    where: { subject, subjectId, action: 'update' },
    orderBy: { at: 'desc' },
    select: { staffId: true },
  })
  if (!entry?.staffId) return ''
  const by = await tx.staff.findUnique({ where: { id: entry.staffId }, select: { name: true } })
  return by?.name ?? ''
}
