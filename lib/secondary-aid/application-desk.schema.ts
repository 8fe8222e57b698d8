import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { applicationAddressSchema } from './application.schema'
import { PROOF_OFFERS } from './proof-refusal.rules'

const submissionId = z.string().min(8, 'wrongType').max(200, 'wrongType')
const reason = z.string().trim().min(1, 'required').max(2000, 'tooLong')
const day = z
  .string({ error: 'required' })
  .min(1, 'required')
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })

/** Key of the missing paper an exception stands for; null: the whole case. */
const paper = z.string().min(1, 'wrongType').max(500, 'wrongType').nullable()

/** A worker's exception: why the case goes to the head although the rules do not say yes. */
export const stateExceptionSchema = applicationAddressSchema.extend({ paper, reason, submissionId })
export type StateException = z.output<typeof stateExceptionSchema>

/** The head's agreement, to the reason as it was read. */
export const agreeExceptionSchema = applicationAddressSchema.extend({ paper, reason, submissionId })
export type AgreeException = z.output<typeof agreeExceptionSchema>

export const withdrawExceptionSchema = applicationAddressSchema.extend({ paper, submissionId })
export type WithdrawException = z.output<typeof withdrawExceptionSchema>

/** What a person who refuses to collect proof was told, on which day, and what was offered instead. */
export const explainProofSchema = applicationAddressSchema.extend({
  explainedOn: day,
  explanation: reason,
  offered: z.array(z.enum(PROOF_OFFERS)).min(1, 'chooseOne'),
  submissionId,
})
export type ExplainProof = z.output<typeof explainProofSchema>

/** The head closes an application whose papers never came, as it was read. */
export const closeIncompleteSchema = applicationAddressSchema.extend({
  expectedRevision: z.int().min(1),
  submissionId,
})
export type CloseIncomplete = z.output<typeof closeIncompleteSchema>

export const SERVICE_ENTRIES = ['CONTACTED', 'ANSWERED'] as const

/** One line of what was said with the service for children. */
export const serviceEntrySchema = z.object({ kind: z.enum(SERVICE_ENTRIES), on: day, note: reason })
export type ServiceEntryInput = z.input<typeof serviceEntrySchema>
export const recordServiceEntrySchema = applicationAddressSchema.extend({
  entry: serviceEntrySchema,
  submissionId,
})
export type RecordServiceEntry = z.output<typeof recordServiceEntrySchema>

/** Another child of the same representative in the same matter. */
export const joinFamilySchema = applicationAddressSchema.extend({
  clientId: z.uuid('chooseOne'),
  submissionId,
})
export type JoinFamily = z.output<typeof joinFamilySchema>
