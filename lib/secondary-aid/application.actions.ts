'use server'

import { action } from '@/lib/core/endpoint'
import { receiveApplication, saveApplication, withdrawApplication } from './application.commands'
import {
  markPaperSchema,
  receiveApplicationSchema,
  saveApplicationSchema,
  sendForDecisionSchema,
  startApplicationSchema,
  unmarkPaperSchema,
  withdrawApplicationSchema,
} from './application.schema'
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
  { permission: 'application:update', input: withdrawApplicationSchema },
  (viewer, input) => withdrawApplication(viewer, input),
)
