import { z } from 'zod'

/** What stands in an address field so far. */
export const placeSearchSchema = z.object({ typed: z.string().max(200) })
