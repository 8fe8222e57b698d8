'use server'

import { action } from '@/lib/core/endpoint'
import { changeWishes } from './appointment.commands'
import { changeWishesSchema } from './appointment.schema'
import { issueMandate } from './mandate.commands'
import {
  answerMandateSchema,
  completeMandateSchema,
  issueMandateSchema,
  keepProviderSchema,
} from './mandate.schema'
import { answerMandate, completeMandate } from './mandate-answer.commands'
import { replaceProvider, terminateAid } from './mandate-ending.commands'
import { replaceProviderSchema, terminateAidSchema } from './mandate-ending.schema'
import { keepProvider } from './mandate-keeping.commands'

export const changeWishesAction = action(
  { permission: 'mandate:decide', input: changeWishesSchema },
  (viewer, input) => changeWishes(viewer, input),
)
export const issueMandateAction = action(
  { permission: 'mandate:decide', input: issueMandateSchema },
  (viewer, input) => issueMandate(viewer, input),
)
export const answerMandateAction = action(
  { permission: 'mandate:answer', input: answerMandateSchema },
  (viewer, input) => answerMandate(viewer, input),
)
export const completeMandateAction = action(
  { permission: 'mandate:answer', input: completeMandateSchema },
  (viewer, input) => completeMandate(viewer, input),
)
export const replaceProviderAction = action(
  { permission: 'mandate:decide', input: replaceProviderSchema },
  (viewer, input) => replaceProvider(viewer, input),
)
export const keepProviderAction = action(
  { permission: 'mandate:decide', input: keepProviderSchema },
  (viewer, input) => keepProvider(viewer, input),
)
export const terminateAidAction = action(
  { permission: 'mandate:decide', input: terminateAidSchema },
  (viewer, input) => terminateAid(viewer, input),
)
