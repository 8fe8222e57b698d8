import { z } from 'zod'

/** Steps told to the client, as kept with an enquiry; the day is of no matter to a reader. */
export const nextStepsSchema = z.array(z.object({ text: z.string() })).catch([])
