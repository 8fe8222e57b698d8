import { z } from 'zod'

const token = z.string().max(100)
/** Characters of why a partner says no. */
export const MOST_OF_REASON = 500

export const openAnswerSchema = z.object({ token })
export type OpenAnswer = z.output<typeof openAnswerSchema>

export const partnerAnswerSchema = z
  .object({
    token,
    act: z.enum(['ACCEPT', 'DECLINE', 'SERVE', 'NOT_SERVE']),
    reason: z.string().trim().max(MOST_OF_REASON, 'tooLong').default(''),
    /** The same press again gets the same answer. */
    submissionId: z.uuid().optional(),
  })
  .refine(({ act, reason }) => act === 'ACCEPT' || act === 'SERVE' || reason !== '', {
    error: 'reason',
    path: ['reason'],
  })
export type PartnerAnswer = z.output<typeof partnerAnswerSchema>
