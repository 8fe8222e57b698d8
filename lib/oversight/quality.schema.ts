import { z } from 'zod'
import { QUALITY_ANSWERS, QUALITY_QUESTIONS } from './quality-checklist.rules'
import { MOST_SAMPLED } from './quality-sample.rules'

export const QUALITY_TABS = ['sample', 'read', 'mine'] as const
export type QualityTab = (typeof QUALITY_TABS)[number]

/** Which list; whatever makes no sense in an address is left away. */
export const qualityListSchema = z.object({
  tab: z.enum(QUALITY_TABS).optional().catch(undefined),
  /** Id of the last of the page before. */
  after: z.uuid().optional().catch(undefined),
  /** After a sample was drawn: how many are new in it, and how many have no reader. */
  added: z.coerce.number().int().min(0).max(99).optional().catch(undefined),
  unread: z.coerce.number().int().min(0).max(99).optional().catch(undefined),
})

/** A list that the page reads anew. */
export const reviewListSchema = z.object({ tab: z.enum(QUALITY_TABS), after: z.uuid().optional() })
export type ReviewListAsked = z.output<typeof reviewListSchema>

const period = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'chooseOne')

export const sampleStartSchema = z.object({
  unit: z.uuid().optional().catch(undefined),
  period: period.optional().catch(undefined),
})
export type SampleStart = z.output<typeof sampleStartSchema>

export const sampleFormSchema = z.object({
  unitId: z.uuid('chooseOne'),
  period,
  seed: z.string().trim().min(1, 'required').max(40, 'tooLong'),
  /** As typed; a whole number from one on. */
  size: z
    .string()
    .trim()
    .refine((typed) => /^[1-9]\d?$/.test(typed) && Number(typed) <= MOST_SAMPLED, 'sampleSize'),
  readerIds: z.array(z.uuid()).min(1, 'chooseOne').max(100),
})
export const drawSampleSchema = sampleFormSchema.extend({ submissionId: z.uuid() })
export type DrawSample = z.output<typeof drawSampleSchema>

export const reviewAddressSchema = z.object({ reviewId: z.uuid() })
const answers = z.partialRecord(z.enum(QUALITY_QUESTIONS), z.enum(QUALITY_ANSWERS))

/** What a reader has typed so far; kept as a draft. */
export const reviewDraftSchema = z.object({ answers, feedback: z.string().max(4000, 'tooLong') })
export type ReviewDraft = z.output<typeof reviewDraftSchema>

export const finishReviewSchema = reviewAddressSchema.extend({
  ...reviewDraftSchema.shape,
  submissionId: z.uuid(),
})
export type FinishReview = z.output<typeof finishReviewSchema>

export const skipReviewSchema = reviewAddressSchema.extend({
  reason: z.string().trim().min(1, 'reason').max(300, 'tooLong'),
})
export type SkipReview = z.output<typeof skipReviewSchema>

export const giveReviewSchema = reviewAddressSchema.extend({ readerId: z.uuid('chooseOne') })
export type GiveReview = z.output<typeof giveReviewSchema>

export const answerFeedbackSchema = reviewAddressSchema.extend({
  text: z.string().trim().min(1, 'answerMissing').max(2000, 'tooLong'),
})
export type AnswerFeedback = z.output<typeof answerFeedbackSchema>

/**
 * What a reader sees of a consultation, and nothing else: neither the author nor the client is in it, in no field (N16). Strict, so that a
 * field added by mistake is refused instead of shown.
 */
export const blindReviewSchema = z.strictObject({
  id: z.uuid(),
  period,
  topicCode: z.string().nullable(),
  branchCode: z.string().nullable(),
  helpKind: z.string().nullable(),
  clientWords: z.string(),
  agreedWording: z.string(),
  answerText: z.string(),
  legalBasis: z.string(),
  nextSteps: z.array(z.string()),
  /** Once it is sent. */
  done: z
    .strictObject({ answers, feedback: z.string(), authorAnswer: z.string(), reviewedOn: z.string() })
    .nullable(),
})
export type BlindReview = z.output<typeof blindReviewSchema>

export const keptAnswersSchema = answers.catch({})
