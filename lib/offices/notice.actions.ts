'use server'

import { action } from '@/lib/core/endpoint'
import { markNoticesSeen } from './notice.commands'
import { seenNoticesSchema } from './notice.schema'

export const markNoticesSeenAction = action(
  { permission: 'notice:own', input: seenNoticesSchema },
  (viewer, input) => markNoticesSeen(viewer, input),
)
