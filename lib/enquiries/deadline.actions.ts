'use server'

import { action } from '@/lib/core/endpoint'
import { markDeadline } from './deadline.commands'
import { markDeadlineSchema } from './my-deadlines.schema'

export const markDeadlineAction = action(
  { permission: 'enquiry:update', input: markDeadlineSchema },
  (viewer, input) => markDeadline(viewer, input),
)
