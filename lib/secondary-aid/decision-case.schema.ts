import { z } from 'zod'

/** A worker's exception as the application keeps it, and who agreed to it. */
export const keptExceptionSchema = z.object({
  reason: z.string(),
  byId: z.string(),
  on: z.string(),
  agreedById: z.string().nullish(),
})
export type KeptException = z.output<typeof keptExceptionSchema>
