import { z } from 'zod'
import { REASON_LENGTH } from './card-opening.rules'

/** Why a worker opens a card of another centre; told to the head of that centre. */
export const openWithReasonSchema = z.object({
  clientId: z.uuid(),
  reason: z.string().trim().min(REASON_LENGTH.least, 'reasonTooShort').max(REASON_LENGTH.most, 'tooLong'),
})
export type OpenWithReason = z.output<typeof openWithReasonSchema>

export const clientIdSchema = z.object({ clientId: z.uuid() })
