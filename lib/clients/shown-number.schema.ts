import { z } from 'zod'

/** Which number of a card is to be shown: one of a register, or of the paper at this place of the list. */
export const shownNumberSchema = z.object({
  clientId: z.uuid(),
  which: z.union([z.enum(['taxId', 'demographyNumber']), z.int().min(0).max(50)]),
})
export type ShownNumber = z.output<typeof shownNumberSchema>
