'use server'

import { action } from '@/lib/core/endpoint'
import { reassign } from './reassign.commands'
import { markDifficulty } from './workload.commands'
import { markDifficultySchema, reassignSchema } from './workload.schema'

export const markDifficultyAction = action(
  { permission: 'workload:read', input: markDifficultySchema },
  (viewer, input) => markDifficulty(viewer, input),
)
export const reassignAction = action(
  { permission: 'workload:read', input: reassignSchema },
  (viewer, input) => reassign(viewer, input),
)
