'use server'

import { action } from '@/lib/core/endpoint'
import { addPartySchema, answerCheckSchema, matterAddressSchema, partyAddressSchema } from './conflict.schema'
import { answerCheck } from './conflict-answer.commands'
import { addCheckedParty, checkConflicts } from './conflict-check.commands'
import { removeParty } from './matter-party.commands'

export const checkConflictsAction = action(
  { permission: 'conflict:check', input: matterAddressSchema },
  (viewer, { matter }) => checkConflicts(viewer, matter, 'ASKED'),
)
export const addPartyAction = action({ permission: 'party:create', input: addPartySchema }, (viewer, input) =>
  addCheckedParty(viewer, input),
)
export const removePartyAction = action(
  { permission: 'party:update', input: partyAddressSchema },
  (viewer, input) => removeParty(viewer, input),
)
export const answerCheckAction = action(
  { permission: 'conflict:update', input: answerCheckSchema },
  (viewer, input) => answerCheck(viewer, input),
)
