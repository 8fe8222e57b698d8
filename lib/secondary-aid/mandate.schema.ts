import { z } from 'zod'
import { dayShape, optionalDayShape } from '@/lib/core/day-shape'
import { dayPlaceSchema, TOLD_WAYS } from './appointment.schema'
import { AID_SERVICES } from './grant.rules'
import { type MandateBounds, mandateGaps } from './mandate-form.rules'
import { PROVIDER_KINDS } from './provider.schema'

const line = z.string().max(500, 'tooLong')
const text = z.string().max(10_000, 'tooLong')
const submissionId = z.uuid()

export const mandateAddressSchema = z.object({ mandateId: z.uuid() })

/** What of a mandate or an order the head words; it stays what it was once it is issued. */
export const mandateDraftSchema = z.object({
  matter: text,
  body: line,
  caseNumber: line,
  stage: line,
  services: z.array(z.enum(AID_SERVICES)),
  interpreter: line,
  /** One a line. */
  marks: text,
  /** Of a protected person the only safe way; empty: through the centre. */
  contact: line,
  contactBy: optionalDayShape,
  signatoryPosition: line,
  lawyerPosition: line,
  lawyerName: line,
  powersPaper: line,
  validTo: optionalDayShape,
})
export type TypedMandate = z.output<typeof mandateDraftSchema>

/** The form, with every gap at its field. */
export const mandateFormSchema = (bounds: MandateBounds) =>
  mandateDraftSchema.superRefine((draft, { addIssue }) => {
    for (const { code, path } of mandateGaps(draft, bounds))
      addIssue({ code: 'custom', message: code, path: [...path], input: draft })
  })

/** A mandate as it was issued: what was worded, and what was so on the day. */
export const mandateContentSchema = z.object({
  draft: mandateDraftSchema,
  /** «14:30» in Kyiv. */
  at: line,
  basis: line,
  person: z.object({ name: line, birthDate: dayShape.nullable(), isProtected: z.boolean() }),
  centre: z.object({ name: line, address: line, phone: line, email: line }),
  provider: z.object({
    kind: z.enum(PROVIDER_KINDS),
    name: line,
    position: line,
    certificate: line,
    registerEntry: line,
    contract: line,
    phone: line,
  }),
  /** Number of the mandate it takes the place of. */
  replaces: line,
  signatoryName: line,
})
export type MandateContent = z.output<typeof mandateContentSchema>

export const issueMandateSchema = z.object({
  applicationId: z.uuid(),
  providerId: z.uuid(),
  /** Of the appointment: whoever changed the wishes meanwhile made another case of it. */
  expectedRevision: z.int().min(1),
  submissionId,
  draft: mandateDraftSchema,
})
export type IssueMandate = z.output<typeof issueMandateSchema>

/** When and how the provider answered, where somebody of the centre writes it down for them. */
const told = {
  on: optionalDayShape,
  way: z.union([z.literal('').transform(() => null), z.enum(TOLD_WAYS)]).nullable(),
}

const answerFields = {
  answer: z.enum(['ACCEPT', 'DECLINE'], 'chooseOne'),
  reason: z.string().trim().max(2000, 'tooLong'),
  ...told,
}
// Asked whatever else is missing: whoever fills the form is told everything at once.
const always = { when: () => true }

/** One’s own answer needs no day and no way; of another’s both are asked for. */
export const answerFormSchema = (isOwn: boolean) =>
  z
    .object(answerFields)
    .refine(({ answer, reason }) => answer === 'ACCEPT' || reason !== '', {
      error: 'reasonMissing',
      path: ['reason'],
    })
    .refine(({ on }) => isOwn || on !== null, { error: 'dayMissing', path: ['on'], ...always })
    .refine(({ way }) => isOwn || way !== null, { error: 'wayMissing', path: ['way'], ...always })
export const answerMandateSchema = mandateAddressSchema.extend({ ...answerFields, submissionId })
export type AnswerMandate = z.output<typeof answerMandateSchema>

/** Why the head keeps a provider who asked to be replaced; the provider reads it. */
export const keepFormSchema = z.object({
  reason: z.string().trim().min(1, 'keepReasonMissing').max(2000, 'tooLong'),
})
export const keepProviderSchema = mandateAddressSchema.extend({ ...keepFormSchema.shape, submissionId })
export type KeepProvider = z.output<typeof keepProviderSchema>

/** What came of the aid. Labels: `mandates.result.*`. */
export const AID_RESULTS = ['FULLY', 'PARTLY', 'NOT_SATISFIED', 'SETTLED', 'PAPERS_DRAFTED', 'OTHER'] as const
export type AidResult = (typeof AID_RESULTS)[number]

const resultFields = {
  result: z.enum(['', ...AID_RESULTS], 'chooseOne').transform((typed, context) => {
    if (typed) return typed
    context.addIssue('chooseOne')
    return z.NEVER
  }),
  text: z.string().trim().min(1, 'resultMissing').max(5000, 'tooLong'),
  ...told,
}
export const resultFormSchema = (isOwn: boolean) =>
  z
    .object(resultFields)
    .refine(({ on }) => isOwn || on !== null, { error: 'dayMissing', path: ['on'], ...always })
    .refine(({ way }) => isOwn || way !== null, { error: 'wayMissing', path: ['way'], ...always })
export const completeMandateSchema = mandateAddressSchema.extend({ ...resultFields, submissionId })
export type CompleteMandate = z.output<typeof completeMandateSchema>

export const MANDATE_GROUPS = ['OPEN', 'ISSUED', 'ACCEPTED', 'ENDED'] as const
export const mandateListSchema = z.object({
  state: z.enum(MANDATE_GROUPS).catch('OPEN').default('OPEN'),
  after: dayPlaceSchema,
})
export type MandateFilter = z.output<typeof mandateListSchema>
