import { z } from 'zod'
import { partnerRecordSchema } from './partner-record.schema'

/** How a worker may have held a record against the world. */
export const CHECKED_BY_WORKER = ['PHONE', 'VISIT', 'WEBSITE', 'LETTER'] as const
/** What may be wrong with a record. */
export const WRONG_FIELDS = ['PHONE', 'HOURS', 'ADDRESS', 'PERSON', 'SERVICE', 'CLOSED', 'OTHER'] as const

const note = z.string().trim().max(2000, 'tooLong').default('')

export const createPartnerSchema = z.object({
  record: partnerRecordSchema,
  /** Checked on this day, when it was. */
  checkedHow: z.enum(CHECKED_BY_WORKER).nullable().default(null),
  submissionId: z.uuid(),
})
export type CreatePartner = z.output<typeof createPartnerSchema>

export const changePartnerSchema = z.object({
  partnerId: z.uuid(),
  expectedRevision: z.int(),
  record: partnerRecordSchema,
  reason: note,
  checkedHow: z.enum(CHECKED_BY_WORKER).nullable().default(null),
})
export type ChangePartner = z.output<typeof changePartnerSchema>

export const markPartnerSchema = z.object({
  partnerId: z.uuid(),
  expectedRevision: z.int(),
  mark: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('checked'), how: z.enum(CHECKED_BY_WORKER, { error: 'chooseOne' }) }),
    z.object({ kind: z.literal('closed'), reason: note }),
    z.object({ kind: z.literal('restored') }),
    /** The record is again what it was at that revision. */
    z.object({ kind: z.literal('takenBack'), to: z.int() }),
  ]),
})
export type MarkPartner = z.output<typeof markPartnerSchema>

export const reportWrongSchema = z.object({
  partnerId: z.uuid(),
  fields: z.array(z.enum(WRONG_FIELDS)).min(1, 'chooseOne').max(WRONG_FIELDS.length),
  note,
  submissionId: z.uuid(),
})
export type ReportWrong = z.output<typeof reportWrongSchema>
