import { z } from 'zod'

export const transferPaperRequestSchema = z.object({
  transferId: z.uuid(),
  locale: z.enum(['uk', 'en']).catch('uk'),
  /** Of a protected person: whoever prints says that nobody else will see it. */
  isPlaceSafe: z.boolean().default(false),
})
export type TransferPaperRequest = z.output<typeof transferPaperRequestSchema>
