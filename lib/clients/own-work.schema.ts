import { z } from 'zod'

/** What the access policy asks about who works with a person: of the one member of staff who reads, nobody else's. */
export const ownWorkSchema = z.object({
  enquiries: z.array(z.object({ executorId: z.string(), unitId: z.string() })),
  visits: z.array(z.object({ staffId: z.string() })),
  applications: z.array(
    z.object({
      mandates: z.array(
        z.object({ state: z.string(), provider: z.object({ staffId: z.string().nullable() }) }),
      ),
    }),
  ),
})
