import { findPlaces } from '@/lib/clients/place.queries'
import { placeSearchSchema } from '@/lib/clients/place-search.schema'
import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'

const SHOWN = 8

export const POST = endpoint(
  { permission: 'person:find', input: placeSearchSchema },
  async (_viewer, { typed }) => ok(await findPlaces(typed, SHOWN)),
)
