import { z } from 'zod'
import type { CardContent } from './card-content.rules'
import { type CardForm, cardFormShape } from './card-form.schema'

/** An edit as its draft keeps it: what the card held when it began, and the form as it stands. */
export type KeptEdit = { revision: number; base: CardContent; form: CardForm; submissionId: string }

export const editDraftKey = (clientId: string): string => `client:${clientId}`

// The base was written by this product and only comes back to the same person: that it is a card is enough.
const baseSchema = z.custom<CardContent>(
  (kept) => typeof kept === 'object' && kept !== null && 'surname' in kept && 'phones' in kept,
)
const keptEditSchema = z.object({
  revision: z.int().min(1),
  base: baseSchema,
  form: cardFormShape,
  submissionId: z.string().min(8).max(200),
})

/** The edit a draft held; undefined when it is not one. */
export function restoreEdit(content: unknown): KeptEdit | undefined {
  return keptEditSchema.safeParse(content).data
}
