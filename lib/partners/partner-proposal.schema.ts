import { z } from 'zod'
import type { PartnerRecord } from './partner-record.schema'
import { partnerRecordSchema } from './partner-record.schema'

/** So many are decided by one press at most; a press says how many are left. */
export const DECIDED_AT_ONCE = 100
export const PROPOSALS_A_PAGE = 50

export const proposalAddressSchema = z.object({ proposalId: z.uuid() })
/** One, as it is or as the reviewer has put it right; made for the revision the reviewer has seen. */
export const decideProposalSchema = proposalAddressSchema.extend({
  decision: z.enum(['ACCEPT', 'REJECT']),
  expectedRevision: z.int().min(1).optional(),
  record: partnerRecordSchema.optional(),
  /** It is about a record there is: that one is changed, instead of a new one made. */
  intoPartnerId: z.uuid().optional(),
  note: z.string().trim().max(1000, 'tooLong').default(''),
})
/** All of one kind that an import has brought. */
export const decideProposalsSchema = z.object({
  importId: z.uuid(),
  kind: z.enum(['NEW', 'CHANGED']),
  decision: z.enum(['ACCEPT', 'REJECT']),
})
export const proposalListSchema = z.object({
  importId: z.uuid().optional(),
  source: z.enum(['IMPORT', 'PARTNER']).optional(),
  kind: z.enum(['NEW', 'CHANGED']).optional(),
  after: z.uuid().optional(),
})
export type DecideProposal = z.output<typeof decideProposalSchema>
export type DecideProposals = z.output<typeof decideProposalsSchema>
export type ProposalList = z.output<typeof proposalListSchema>

/** A line of the list of what waits for review. */
export type ProposalLine = {
  id: string
  source: 'IMPORT' | 'PARTNER'
  /** Absent: a new record. */
  partnerId: string | null
  name: string
  doubles: number
  note: string
  createdAt: string
}
/** A record a new one may be a double of. */
export type LikelyDouble = { id: string; name: string }
/** One proposal beside what is there now. */
export type FoundProposal = ProposalLine & {
  importId: string | null
  proposed: PartnerRecord
  current: { record: PartnerRecord; revision: number; isChangedSince: boolean } | null
  likelyDoubles: LikelyDouble[]
}
