import { matterAddressSchema } from '@/lib/conflicts/conflict.schema'
import { findConflictStanding } from '@/lib/conflicts/conflict-check.queries'
import { endpoint } from '@/lib/core/endpoint'

/** The parties of a matter and its last check, read again by the panel after each change. */
export const POST = endpoint({ permission: 'conflict:read', input: matterAddressSchema }, (viewer, input) =>
  findConflictStanding(viewer, input),
)
