import { z } from 'zod'
import {
  CHANNELS,
  HELP_KINDS,
  LINKED_PROBLEMS,
  MEDIATION_STATES,
  RESULT_CODES,
  STAGES,
} from './enquiry.rules'
import { HELP_QUESTION_IDS } from './help-kind.rules'
import type { VisitForm, VisitFormInput } from './visit.schema'
import { ANSWER_WAYS, WRITTEN_KINDS } from './written-enquiry.rules'

/** A visit as its draft keeps it: the revision it was typed on, what the visit held then, and the form as it stands. */
export type KeptVisit = { revision: number; base: VisitForm; form: VisitFormInput }

// What is wrong or half-typed is kept as well, as it stands: whether it is right is for saving to say.
const text = z.string().catch('')
const day = z.string().nullable().catch(null)
const code = <const C extends string>(codes: readonly C[]) =>
  z.union([z.enum(codes), z.literal(''), z.null()]).catch(null)
const papers = z.array(text).catch([])

const deadlineShape = z.object({
  title: text,
  dueOn: text,
  counting: z
    .object({
      from: text,
      days: z.union([z.string(), z.number()]).catch(''),
      count: z.enum(['calendar', 'working', 'months']),
    })
    .nullable()
    .catch(null),
  isMet: z.boolean().catch(false),
})
const nextStepShape = z.object({ text, who: z.enum(['CLIENT', 'CENTRE']).catch('CLIENT'), onDate: day })

const enquiryShape = z.object({
  id: z.uuid().optional().catch(undefined),
  clientWords: text,
  agreedWording: text,
  branchCode: z.string().nullable().catch(null),
  topicCode: z.string().nullable().catch(null),
  opposingParty: text,
  stage: code(STAGES),
  deadlines: z.array(deadlineShape).catch([]),
  desiredResult: text,
  papersShown: papers,
  papersToBring: papers,
  linkedProblems: z.array(z.enum(LINKED_PROBLEMS)).catch([]),
  mediation: z.enum(MEDIATION_STATES).catch('NOT_CONSIDERED'),
  urgencyReason: text,
  askedQuestions: papers,
  helpAnswers: z.partialRecord(z.enum(HELP_QUESTION_IDS), z.enum(['YES', 'NO'])).catch({}),
  helpRecommended: code(HELP_KINDS),
  helpKind: code(HELP_KINDS),
  helpOverrideReason: text,
  answerText: text,
  legalBasis: text,
  resultCode: code(RESULT_CODES),
  durationMinutes: z.union([z.string(), z.number(), z.null()]).catch(null),
  nextSteps: z.array(nextStepShape).catch([]),
  writtenKind: code(WRITTEN_KINDS),
  receivedOn: day,
  answeredOn: day,
  answerWay: code(ANSWER_WAYS),
  forwardedTo: text,
  forwardedOn: day,
})
const formShape: z.ZodType<VisitFormInput> = z.object({
  channel: z.enum(CHANNELS),
  wrapUpNote: text,
  enquiries: z.array(enquiryShape).min(1),
})
const keptVisitSchema = z.object({
  revision: z.int().min(1),
  // Written by this product, and only back to the same person: that it is the form of a visit is enough.
  base: z.custom<VisitForm>(
    (kept) => typeof kept === 'object' && kept !== null && 'channel' in kept && 'enquiries' in kept,
  ),
  form: formShape,
})

/**
 * The visit a draft held; undefined when it is not one.
 *
 * @param now what the visit holds: drafts kept before revisions were kept in them are taken as typed on it
 */
export function restoreVisit(content: unknown, now: Omit<KeptVisit, 'form'>): KeptVisit | undefined {
  const kept = keptVisitSchema.safeParse(content)
  if (kept.success) return kept.data
  const form = formShape.safeParse(content)
  return form.success ? { ...now, form: withIds(form.data, now.base) } : undefined
}

/** A draft from before the first save knows no issue by its id: those written since are the ones at its places. */
function withIds(form: VisitFormInput, { enquiries: saved }: VisitForm): VisitFormInput {
  if (form.enquiries.some(({ id }) => id !== undefined)) return form
  const enquiries = form.enquiries.map((content, place) => ({ ...content, id: saved[place]?.id }))
  return { ...form, enquiries }
}
