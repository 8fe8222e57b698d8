'use server'

import { action } from '@/lib/core/endpoint'
import { handOver } from './hand-over.commands'
import { reportIncomplete } from './incomplete-record.commands'
import {
  askAnswerSchema,
  handOverSchema,
  recordActSchema,
  referralAddressSchema,
  reportIncompleteSchema,
  resolveUnmetSchema,
  skipAskSchema,
  startReferralSchema,
  unmetNeedSchema,
} from './referral.schema'
import { answerAsClient, recordAct, skipAsk } from './referral-answer.commands'
import { renewLink } from './referral-link.commands'
import { recordStopTold } from './sharing-stop.commands'
import { startReferral } from './start-referral.commands'
import { reportUnmetNeed, resolveUnmetNeed } from './unmet-need.commands'

export const startReferralAction = action(
  { permission: 'referral:create', input: startReferralSchema },
  (viewer, input) => startReferral(viewer, input),
)
export const handOverAction = action(
  { permission: 'referral:update', input: handOverSchema },
  (viewer, input) => handOver(viewer, input),
)
export const recordActAction = action(
  { permission: 'referral:update', input: recordActSchema },
  (viewer, input) => recordAct(viewer, input),
)
export const answerAsClientAction = action(
  { permission: 'referral:update', input: askAnswerSchema },
  (viewer, input) => answerAsClient(viewer, input),
)
export const skipAskAction = action(
  { permission: 'referral:update', input: skipAskSchema },
  (viewer, input) => skipAsk(viewer, input),
)
export const recordStopToldAction = action(
  { permission: 'referral:update', input: referralAddressSchema },
  (viewer, input) => recordStopTold(viewer, input),
)
export const renewLinkAction = action(
  { permission: 'referral:update', input: referralAddressSchema },
  (viewer, input) => renewLink(viewer, input),
)
export const reportIncompleteAction = action(
  { permission: 'referral:create', input: reportIncompleteSchema },
  (viewer, input) => reportIncomplete(viewer, input),
)
export const reportUnmetNeedAction = action(
  { permission: 'referral:create', input: unmetNeedSchema },
  (viewer, input) => reportUnmetNeed(viewer, input),
)
export const resolveUnmetNeedAction = action(
  { permission: 'referral:decide', input: resolveUnmetSchema },
  (viewer, input) => resolveUnmetNeed(viewer, input),
)
