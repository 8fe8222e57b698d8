import { lookAtPartySchema } from '@/lib/conflicts/conflict.schema'
import { lookAtParty } from '@/lib/conflicts/party-look.queries'
import { endpoint } from '@/lib/core/endpoint'

/** POST although it only reads: a name in an address would end up in access logs. */
export const POST = endpoint(
  { permission: 'conflict:check', input: lookAtPartySchema, startsEarly: true },
  (viewer, input, admission) => lookAtParty(viewer, input, admission),
)
