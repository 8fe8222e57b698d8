'use server'

import { action } from '@/lib/core/endpoint'
import { closePlan, reopenPlan, savePlan } from './case-plan.commands'
import { closePlanSchema, reopenPlanSchema, savePlanSchema } from './case-plan.schema'

export const savePlanAction = action(
  { permission: 'casePlan:create', input: savePlanSchema },
  (viewer, input) => savePlan(viewer, input),
)
export const closePlanAction = action(
  { permission: 'casePlan:update', input: closePlanSchema },
  (viewer, input) => closePlan(viewer, input),
)
export const reopenPlanAction = action(
  { permission: 'casePlan:update', input: reopenPlanSchema },
  (viewer, input) => reopenPlan(viewer, input),
)
