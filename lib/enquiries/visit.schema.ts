import { z } from 'zod'
import { PROCESSING_GROUNDS } from '@/lib/clients/client-codes.rules'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { isCountable, isTermDay } from '@/lib/deadlines/deadline.rules'
import {
  CHANNELS,
  HELP_KINDS,
  LINKED_PROBLEMS,
  MEDIATION_STATES,
  RESULT_CODES,
  STAGES,
} from './enquiry.rules'
import { HELP_QUESTION_IDS } from './help-kind.rules'
import { isLegalBranchCode, isLegalTopicCode } from './legal-topics.rules'
import { ANSWER_WAYS, WRITTEN_KINDS } from './written-enquiry.rules'

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong').default('')
const plainDay = z
  .string({ error: 'dateMissing' })
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const optionalDay = z
  .union([z.literal('').transform(() => null), plainDay, z.null()], { error: 'noSuchDate' })
  .default(null)
const code = <const C extends string>(codes: readonly C[]) =>
  z
    .union([z.enum(codes), z.literal('').transform(() => null), z.null()], { error: 'unknownChoice' })
    .default(null)
const knownCode = <C extends string>(isKnown: (typed: string) => typed is C) =>
  z
    .union([z.literal('').transform(() => null), z.string().refine(isKnown, 'unknownChoice'), z.null()], {
      error: 'unknownChoice',
    })
    .default(null)
const paperList = z
  .array(text(200).pipe(z.string().min(1, 'paperMissing')))
  .max(40, 'tooMany')
  .default([])
const submissionId = z.string().min(8, 'wrongType').max(200, 'wrongType')

const counting = z
  .object({
    from: plainDay.refine(isTermDay, 'noSuchDate'),
    days: z.coerce.number({ error: 'termLength' }).int('termLength').min(1, 'termLength'),
    count: z.enum(['calendar', 'working', 'months'], { error: 'unknownChoice' }),
  })
  .refine(({ from, days, count }) => isCountable({ count, duration: days }, from), {
    error: 'termLength',
    path: ['days'],
  })

/** How a term was counted, of a row as it is kept; null for one known by its last day, and for one nobody can count. */
export const keptCountingSchema = counting.nullable().catch(null)

/** A term running in the client's matter; `counting` when the desk counted it: from a day, so many days. */
export const enquiryDeadlineSchema = z.object({
  title: text(200).pipe(z.string().min(1, 'deadlineTitleMissing')),
  dueOn: plainDay,
  counting: counting.nullish().transform((counted) => counted ?? null),
  isMet: z.boolean().default(false),
})

export const nextStepSchema = z.object({
  text: text(300).pipe(z.string().min(1, 'nextStepMissing')),
  /** Who does it: the client or the centre. */
  who: z.enum(['CLIENT', 'CENTRE'], { error: 'unknownChoice' }).default('CLIENT'),
  onDate: optionalDay,
})

/** One issue as the visit's page holds it. Everything may wait; what a finished visit needs is asked by `whatIsMissing`. */
export const enquiryContentSchema = z.object({
  /** Absent for an issue not saved yet. */
  id: z.uuid().optional(),
  clientWords: text(5000),
  agreedWording: text(2000),
  branchCode: knownCode(isLegalBranchCode),
  /** A topic of that branch; only the branch may be known. */
  topicCode: knownCode(isLegalTopicCode),
  opposingParty: text(300),
  stage: code(STAGES),
  deadlines: z.array(enquiryDeadlineSchema).max(20, 'tooMany').default([]),
  desiredResult: text(1000),
  papersShown: paperList,
  /** What the person is to bring next time or take along. */
  papersToBring: paperList,
  linkedProblems: z.array(z.enum(LINKED_PROBLEMS, { error: 'unknownChoice' })).default([]),
  mediation: z.enum(MEDIATION_STATES, { error: 'unknownChoice' }).default('NOT_CONSIDERED'),
  urgencyReason: text(300),
  askedQuestions: z
    .array(z.string({ error: 'wrongType' }).max(80, 'tooLong'))
    .max(60, 'tooMany')
    .default([]),
  helpAnswers: z.partialRecord(z.enum(HELP_QUESTION_IDS), z.enum(['YES', 'NO'])).default({}),
  helpRecommended: code(HELP_KINDS),
  helpKind: code(HELP_KINDS),
  helpOverrideReason: text(300),
  answerText: text(20_000),
  legalBasis: text(2000),
  resultCode: code(RESULT_CODES),
  durationMinutes: z
    .union(
      [
        // Before the number: an empty text and null would be read as 0.
        z.null(),
        z.literal('').transform(() => null),
        z.coerce.number({ error: 'number' }).int('number').min(0, 'number').max(1440, 'minutesInDay'),
      ],
      { error: 'number' },
    )
    .default(null),
  nextSteps: z.array(nextStepSchema).max(20, 'tooMany').default([]),
  writtenKind: code(WRITTEN_KINDS),
  receivedOn: optionalDay,
  answeredOn: optionalDay,
  answerWay: code(ANSWER_WAYS),
  forwardedTo: text(300),
  forwardedOn: optionalDay,
})
export type EnquiryContent = z.output<typeof enquiryContentSchema>
export type EnquiryContentInput = z.input<typeof enquiryContentSchema>

/** The channel of a visit as it is kept. */
export const keptChannelSchema = z.enum(CHANNELS).catch('PERSONAL')

/** Why it goes on although the consent was taken back. */
const ground = z.enum(PROCESSING_GROUNDS, { error: 'unknownChoice' }).optional()

export const startVisitSchema = z
  .object({
    clientId: z.uuid().optional(),
    anonymousId: z.uuid().optional(),
    channel: z.enum(CHANNELS, { error: 'unknownChoice' }).default('PERSONAL'),
    ground,
    submissionId,
  })
  .refine(({ clientId, anonymousId }) => (clientId === undefined) !== (anonymousId === undefined), {
    error: 'personMissing',
  })
export type StartVisit = z.output<typeof startVisitSchema>

export const saveVisitSchema = z.object({
  visitId: z.uuid(),
  expectedRevision: z.int().min(1),
  channel: z.enum(CHANNELS, { error: 'unknownChoice' }),
  wrapUpNote: text(3000),
  enquiries: z.array(enquiryContentSchema).min(1, 'enquiryMissing').max(10, 'tooMany'),
  /** `keep`: the visit goes on; `finish`: everything asked is there and the visit ends. */
  ending: z.enum(['keep', 'finish']),
  submissionId,
})
export type SaveVisit = z.output<typeof saveVisitSchema>
export type SaveVisitInput = z.input<typeof saveVisitSchema>

/** What the visit's page holds. */
export const visitFormSchema = saveVisitSchema.pick({ channel: true, wrapUpNote: true, enquiries: true })
export type VisitFormInput = z.input<typeof visitFormSchema>
export type VisitForm = z.output<typeof visitFormSchema>

/** A contact that brought nothing to record: the person left, or the wrong card was opened. */
export const leaveVisitSchema = z.object({ visitId: z.uuid(), reason: z.enum(['LEFT', 'MISTAKE']) })
export type LeaveVisit = z.output<typeof leaveVisitSchema>

/** `POST /api/v1/enquiries`: a contact with one issue, recorded at once by another system. */
export const recordEnquirySchema = enquiryContentSchema.omit({ id: true }).extend({
  clientId: z.uuid(),
  channel: z.enum(CHANNELS, { error: 'unknownChoice' }),
  ground,
  submissionId,
})
export type RecordEnquiry = z.output<typeof recordEnquirySchema>
