'use server'

import { action } from '@/lib/core/endpoint'
import { acknowledgeSchema } from './audit-log.schema'
import { acknowledgeOpenings } from './card-look.commands'

export const acknowledgeOpeningsAction = action(
  { permission: 'cardOpening:read', input: acknowledgeSchema },
  acknowledgeOpenings,
)
