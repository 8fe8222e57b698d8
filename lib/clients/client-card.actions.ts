'use server'

import { action } from '@/lib/core/endpoint'
import { anonymousSchema, editSchema, registrationSchema } from './card-form-input.schema'
import { openCardWithReason } from './card-opening.commands'
import { openWithReasonSchema } from './card-opening.schema'
import { changeClient } from './client-change.commands'
import { countRefusal, registerOrCorrect } from './registration-retry.commands'

export const registerClientAction = action(
  { permission: 'client:create', input: registrationSchema },
  registerOrCorrect,
)

/** For a person who refuses consent: counted, never named. */
export const recordAnonymousAction = action(
  { permission: 'client:create', input: anonymousSchema },
  countRefusal,
)

export const changeClientAction = action({ permission: 'client:update', input: editSchema }, changeClient)

export const openCardWithReasonAction = action(
  { permission: 'client:openWithReason', input: openWithReasonSchema },
  openCardWithReason,
)
