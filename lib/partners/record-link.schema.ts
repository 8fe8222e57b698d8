import { z } from 'zod'
import { partnerRecordSchema } from './partner-record.schema'

/** What the token of such a link is sealed for. */
export const RECORD_LINK = 'partnerRecord'
/** How long a partner may correct or confirm its record by a link. */
export const RECORD_LINK_DAYS = 14
/** Characters of what a partner may tell the centre beside its record. */
export const MOST_OF_NOTE = 1000

export const partnerAddressSchema = z.object({ partnerId: z.uuid() })
export const recordLinkAddressSchema = z.object({ linkId: z.uuid() })
export const recordLinkTokenSchema = z.object({ token: z.string().min(1).max(200) })
/** What a partner answers: all is right, or what it should be. */
export const useRecordLinkSchema = recordLinkTokenSchema.extend({
  /** Of the record the partner read. */
  expectedRevision: z.int().min(1),
  /** The same press again gets the same answer. */
  submissionId: z.uuid().optional(),
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('CONFIRMED') }),
    z.object({
      kind: z.literal('CORRECTED'),
      record: partnerRecordSchema,
      note: z.string().trim().max(MOST_OF_NOTE, 'tooLong').default(''),
    }),
  ]),
})
export type PartnerAddress = z.output<typeof partnerAddressSchema>
export type RecordLinkAddress = z.output<typeof recordLinkAddressSchema>
export type RecordLinkToken = z.output<typeof recordLinkTokenSchema>
export type UseRecordLink = z.output<typeof useRecordLinkSchema>
export type UseRecordLinkInput = z.input<typeof useRecordLinkSchema>
