'use server'

import { action } from '@/lib/core/endpoint'
import { answerFeedback, finishReview, giveReview, skipReview } from './quality.commands'
import {
  answerFeedbackSchema,
  drawSampleSchema,
  finishReviewSchema,
  giveReviewSchema,
  skipReviewSchema,
} from './quality.schema'
import { drawMonth } from './quality-draw.commands'

export const drawMonthAction = action(
  { permission: 'review:manage', input: drawSampleSchema },
  (viewer, input) => drawMonth(viewer, input),
)
export const finishReviewAction = action(
  { permission: 'review:update', input: finishReviewSchema },
  (viewer, input) => finishReview(viewer, input),
)
export const skipReviewAction = action(
  { permission: 'review:update', input: skipReviewSchema },
  (viewer, input) => skipReview(viewer, input),
)
export const giveReviewAction = action(
  { permission: 'review:manage', input: giveReviewSchema },
  (viewer, input) => giveReview(viewer, input),
)
export const answerFeedbackAction = action(
  { permission: 'review:update', input: answerFeedbackSchema },
  (viewer, input) => answerFeedback(viewer, input),
)
