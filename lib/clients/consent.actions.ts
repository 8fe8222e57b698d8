'use server'

import { action } from '@/lib/core/endpoint'
import { renewConsent, withdrawConsent } from './consent.commands'
import { renewConsentSchema, withdrawConsentSchema } from './consent.schema'

export const withdrawConsentAction = action(
  { permission: 'client:update', input: withdrawConsentSchema },
  (viewer, input) => withdrawConsent(viewer, input),
)
export const renewConsentAction = action(
  { permission: 'client:update', input: renewConsentSchema },
  (viewer, input) => renewConsent(viewer, input),
)
