'use server'

import { action } from '@/lib/core/endpoint'
import { receiveApplication, saveApplication, withdrawApplication } from './application.commands'
import {
  endApplicationSchema,
  markPaperSchema,
  receiveApplicationSchema,
  saveApplicationSchema,
  sendForDecisionSchema,
  startApplicationSchema,
  takeUpAgainSchema,
  unmarkPaperSchema,
} from './application.schema'
import { giveUpDraft, takeUpAgain } from './application-draft.commands'
import { markPaper, unmarkPaper } from './application-paper.commands'
import { sendForDecision } from './send-for-decision.commands'
import { startApplication } from './start-application.commands'

export const startApplicationAction = action(
  { permission: 'application:create', input: startApplicationSchema },
  (viewer, input) => startApplication(viewer, input),
)
export const saveApplicationAction = action(
  { permission: 'application:update', input: saveApplicationSchema },
  (viewer, input) => saveApplication(viewer, input),
)
export const markPaperAction = action(
  { permission: 'application:update', input: markPaperSchema },
  (viewer, input) => markPaper(viewer, input),
)
export const unmarkPaperAction = action(
  { permission: 'application:update', input: unmarkPaperSchema },
  (viewer, input) => unmarkPaper(viewer, input),
)
export const receiveApplicationAction = action(
  { permission: 'application:update', input: receiveApplicationSchema },
  (viewer, input) => receiveApplication(viewer, input),
)
export const sendForDecisionAction = action(
  { permission: 'application:update', input: sendForDecisionSchema },
  (viewer, input) => sendForDecision(viewer, input),
)
export const withdrawApplicationAction = action(
  { permission: 'application:update', input: endApplicationSchema },
  (viewer, input) => withdrawApplication(viewer, input),
)
export const giveUpDraftAction = action(
  { permission: 'application:update', input: endApplicationSchema },
  (viewer, input) => giveUpDraft(viewer, input),
)
export const takeUpAgainAction = action(
  { permission: 'application:update', input: takeUpAgainSchema },
  (viewer, input) => takeUpAgain(viewer, input),
)
