import { z } from 'zod'
import { LOCALES } from '@/lib/core/i18n/locale'

export const withdrawalAnswerRequestSchema = z.object({
  clientId: z.uuid(),
  locale: z.enum(LOCALES).catch('uk'),
  /** Of a protected person: whoever prints says that nobody else will see it. */
  isPlaceSafe: z.boolean().default(false),
})
export type WithdrawalAnswerRequest = z.output<typeof withdrawalAnswerRequestSchema>
