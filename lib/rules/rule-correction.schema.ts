import { z } from 'zod'
import { shape } from '@/lib/core/dated-row-shape'
import { LAW_KINDS, lawVersionSchema } from './law-kinds'

const submissionId = z.string().min(8).max(200)
const reason = z.string({ error: 'reason' }).trim().min(1, 'reason').max(2000, 'tooLong')
const source = z.string({ error: 'required' }).trim().min(1, 'required').max(2000, 'tooLong')

/** A new version of a rule. `seenRevision`: the newest correction of the rule its author has seen, 0 for none. */
export const correctRuleSchema = z.object({
  version: lawVersionSchema
    // A version without a first day is of the product alone: a correction always says from when.
    // Said even while other fields are wrong: it is the one most easily forgotten.
    .refine((version) => version?.row?.from !== null, {
      error: 'required',
      path: ['row', 'from'],
      when: () => true,
    }),
  reason,
  seenRevision: z.int().min(0),
  submissionId,
})
export type CorrectRule = z.output<typeof correctRuleSchema>

export const CONFIRMING = ['law', 'order', 'guide', 'courtPage', 'publicPage'] as const

/** Somebody has seen the rule where it is written. */
export const confirmRuleSchema = z.object({
  kind: z.enum(LAW_KINDS),
  code: shape.code,
  from: shape.day.nullable(),
  confidence: z.enum(CONFIRMING, { error: 'chooseOne' }),
  source,
  /** Who saw it, and what it says there. */
  reason,
  seenRevision: z.int().min(0),
  submissionId,
})
export type ConfirmRule = z.output<typeof confirmRuleSchema>

export const takeBackRuleSchema = z.object({ revision: z.int().min(1), reason, submissionId })
export type TakeBackRule = z.output<typeof takeBackRuleSchema>
