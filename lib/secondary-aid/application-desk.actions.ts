'use server'

import { action } from '@/lib/core/endpoint'
import {
  agreeExceptionSchema,
  closeIncompleteSchema,
  explainProofSchema,
  joinFamilySchema,
  recordServiceEntrySchema,
  stateExceptionSchema,
  withdrawExceptionSchema,
} from './application-desk.schema'
import { stateException, withdrawException } from './application-exception.commands'
import { recordServiceEntry } from './childrens-service.commands'
import { agreeException } from './exception-agreement.commands'
import { joinFamily } from './family.commands'
import { closeIncomplete, explainProof } from './proof-refusal.commands'

const permission = 'application:update'

export const stateExceptionAction = action({ permission, input: stateExceptionSchema }, (viewer, input) =>
  stateException(viewer, input),
)
export const withdrawExceptionAction = action(
  { permission, input: withdrawExceptionSchema },
  (viewer, input) => withdrawException(viewer, input),
)
export const recordServiceEntryAction = action(
  { permission, input: recordServiceEntrySchema },
  (viewer, input) => recordServiceEntry(viewer, input),
)
export const joinFamilyAction = action(
  { permission: 'application:create', input: joinFamilySchema },
  (viewer, input) => joinFamily(viewer, input),
)
export const agreeExceptionAction = action(
  { permission: 'application:decide', input: agreeExceptionSchema },
  (viewer, input) => agreeException(viewer, input),
)
export const explainProofAction = action({ permission, input: explainProofSchema }, (viewer, input) =>
  explainProof(viewer, input),
)
export const closeIncompleteAction = action(
  { permission: 'application:decide', input: closeIncompleteSchema },
  (viewer, input) => closeIncomplete(viewer, input),
)
