import { z } from 'zod'

const token = z.string().max(100)
export const openAnswerSchema = z.object({ token })
export type OpenAnswer = z.output<typeof openAnswerSchema>

export const partnerAnswerSchema = z
  .object({
    token,
    act: z.enum(['ACCEPT', 'DECLINE', 'SERVE', 'NOT_SERVE']),
    reason: z.string().trim().max(500, 'tooLong').default(''),
    /** The same press again gets the same answer. */
    submissionId: z.uuid().optional(),
  })
  .refine(({ act, reason }) => act === 'ACCEPT' || act === 'SERVE' || reason !== '', {
    error: 'reason',
    path: ['reason'],
  })
export type PartnerAnswer = z.output<typeof partnerAnswerSchema>
