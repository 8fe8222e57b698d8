import { z } from 'zod'

/** What a saved change of a card is answered with. */
export const changedSchema = z.object({ revision: z.number() })
export type Changed = z.output<typeof changedSchema>
