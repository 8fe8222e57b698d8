'use server'

import { action } from '@/lib/core/endpoint'
import { doWithAppeal } from './appeal-deed.commands'
import { doWithAppealSchema, registerAppealSchema } from './citizen-appeal.schema'
import { registerAppeal } from './register-appeal.commands'

export const registerAppealAction = action(
  { permission: 'appeal:create', input: registerAppealSchema },
  (viewer, input) => registerAppeal(viewer, input),
)

export const doWithAppealAction = action(
  { permission: 'appeal:update', input: doWithAppealSchema },
  (viewer, input) => doWithAppeal(viewer, input),
)
