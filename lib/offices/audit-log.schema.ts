import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'

/** Whose entries: one's own acts, looks at and changes of the own centre's cards, everything. */
export const AUDIT_SCOPES = ['own', 'cards', 'all'] as const
export type AuditScope = (typeof AUDIT_SCOPES)[number]

/** Kinds of acts people ask for; the actions of each are in the query. */
export const AUDIT_KINDS = ['looks', 'openings', 'changes', 'signIns'] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

const day = z
  .string()
  .refine(isPlainDate)
  .transform((text) => (isPlainDate(text) ? text : undefined))
  .optional()
  .catch(undefined)

/** What the address line of the log may hold; anything else is as if it were not there. */
export const auditFilterSchema = z.object({
  scope: z.enum(AUDIT_SCOPES).optional().catch(undefined),
  who: z.string().trim().max(100).catch(''),
  kind: z.enum(AUDIT_KINDS).optional().catch(undefined),
  from: day,
  to: day,
  after: z
    .string()
    .max(120)
    .regex(/^\d+\.[0-9a-f-]{36}\.\d+$/)
    .optional()
    .catch(undefined),
})
export type AuditFilter = z.output<typeof auditFilterSchema>

export const acknowledgeSchema = z.object({ openingIds: z.array(z.uuid()).min(1).max(100) })
export type Acknowledgement = z.output<typeof acknowledgeSchema>
