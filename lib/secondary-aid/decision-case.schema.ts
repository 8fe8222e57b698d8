import { z } from 'zod'

const keptExceptionSchema = z.object({
  /** Key of the missing paper; null: the whole case. */
  paper: z.string().nullable(),
  reason: z.string(),
  byId: z.string(),
  on: z.string(),
  agreedById: z.string().nullish(),
})
export type KeptException = z.output<typeof keptExceptionSchema>

/** The worker's exceptions as the application keeps them, and who agreed to each. */
export const keptExceptionsSchema = z.array(keptExceptionSchema)
