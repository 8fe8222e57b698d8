import { z } from 'zod'

/** Why a worker opens a card of another centre; told to the head of that centre. */
export const openWithReasonSchema = z.object({
  clientId: z.uuid(),
  reason: z.string().trim().min(10, 'reasonTooShort').max(500, 'tooLong'),
})
export type OpenWithReason = z.output<typeof openWithReasonSchema>

export const clientIdSchema = z.object({ clientId: z.uuid() })
