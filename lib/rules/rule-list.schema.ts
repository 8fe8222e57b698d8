import { z } from 'zod'
import { LAW_KINDS } from './law-kinds'

export const RULE_STATES = ['inForce', 'upcoming', 'past'] as const
export type RuleState = (typeof RULE_STATES)[number]

/** What the address line of the list of rules may hold; anything else is as if it were not there. */
export const ruleListSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  kind: z.enum(LAW_KINDS).optional().catch(undefined),
  state: z.enum(RULE_STATES).optional().catch(undefined),
  sure: z.enum(['no', 'yes']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100).catch(1),
})
export type RuleListFilter = z.output<typeof ruleListSchema>

/** The address of one rule. */
export const ruleAddressSchema = z.object({
  kind: z.enum(LAW_KINDS),
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,59}$/),
})
