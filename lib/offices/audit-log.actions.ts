'use server'

import { action } from '@/lib/core/endpoint'
import { acknowledgeSchema } from './audit-log.schema'
import { acknowledgeOpenings } from './opening-notice.commands'

export const acknowledgeOpeningsAction = action(
  { permission: 'cardOpening:read', input: acknowledgeSchema },
  acknowledgeOpenings,
)
