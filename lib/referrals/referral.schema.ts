import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { isNeed, type Need } from '@/lib/partners/needs.rules'
import { WRONG_FIELDS } from '@/lib/partners/partner-change.schema'
import { SHEET_FORMS, SHEET_LOCALES } from './handoff-sheet.rules'
import { REFERRAL_WAYS } from './referral.rules'
import { UNMET_REASONS, WAS_HELPED, WAS_OPEN } from './referral-need.rules'
import { CONSENT_FORMS, SHARED_DATA } from './sharing.rules'

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong').default('')
const told = (longest: number) => text(longest).pipe(z.string().min(1, 'required'))
const plainDay = z
  .string({ error: 'noSuchDate' })
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const optionalDay = z.union([z.literal('').transform(() => null), plainDay, z.null()]).default(null)
const clock = z.union([z.literal(''), z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'time')]).default('')
const needSchema = z.string().refine((given): given is Need => isNeed(given), { error: 'chooseOne' })
const code = z.string().max(60).nullable().default(null)
const submissionId = z.string().min(8).max(200)

export const referralAddressSchema = z.object({ referralId: z.uuid() })
export type ReferralAddress = z.output<typeof referralAddressSchema>

/** What one looks for a partner for: an issue of a visit, or a client and the paper that is missing. */
export const findOffersSchema = z.object({
  enquiry: z.uuid().optional().catch(undefined),
  client: z.uuid().optional().catch(undefined),
  need: needSchema.optional().catch(undefined),
  doc: z.string().max(60).optional().catch(undefined),
  /** The referral this one follows. */
  after: z.uuid().optional().catch(undefined),
})
export type FindOffers = z.output<typeof findOffersSchema>

export const startReferralSchema = z.object({
  offerId: z.uuid(),
  need: needSchema,
  enquiryId: z.uuid().nullable(),
  clientId: z.uuid().nullable(),
  doc: code,
  followsId: z.uuid().nullable().default(null),
  submissionId,
})
export type StartReferral = z.output<typeof startReferralSchema>

/** What the sheet says beside the partner's record; kept with the referral. */
export const referralContentSchema = z.object({
  needWords: text(300),
  whatToSay: text(1000),
  alreadyDone: text(1000),
  papers: z
    .array(z.object({ name: told(200) }))
    .max(20, 'tooMany')
    .default([]),
  nextSteps: z
    .array(z.object({ text: told(300), onDate: optionalDay }))
    .max(10, 'tooMany')
    .default([]),
})
export type ReferralContent = z.output<typeof referralContentSchema>

/** All the worker fills in before the sheet is handed over; also what its draft is. */
export const referralFormSchema = referralContentSchema.extend({
  needWords: told(300),
  way: z.enum(REFERRAL_WAYS, { error: 'chooseOne' }),
  locale: z.enum(SHEET_LOCALES).default('uk'),
  form: z.enum(SHEET_FORMS).default('NORMAL'),
  isUrgent: z.boolean().default(false),
  reason: text(1000),
  bookedOn: optionalDay,
  bookedTime: clock,
  sharedData: z.array(z.enum(SHARED_DATA)).default([]),
  consentForm: z.union([z.literal('').transform(() => null), z.enum(CONSENT_FORMS), z.null()]).default(null),
  overrideReason: text(500),
})
export type ReferralFormInput = z.input<typeof referralFormSchema>

/** The same as it is being typed: nothing of it is refused, so that a draft comes back as it was left. */
export const referralDraftSchema = z.object({
  way: z.enum(REFERRAL_WAYS),
  locale: z.enum(SHEET_LOCALES),
  form: z.enum(SHEET_FORMS),
  isUrgent: z.boolean(),
  needWords: z.string(),
  whatToSay: z.string(),
  alreadyDone: z.string(),
  papers: z.array(z.object({ name: z.string() })),
  nextSteps: z.array(z.object({ text: z.string(), onDate: z.string() })),
  reason: z.string(),
  bookedOn: z.string(),
  bookedTime: z.string(),
  sharedData: z.array(z.enum(SHARED_DATA)),
  consentForm: z.enum(['', ...CONSENT_FORMS]),
  overrideReason: z.string(),
})
export type ReferralDraft = z.output<typeof referralDraftSchema>

export const handOverSchema = referralFormSchema.extend({
  referralId: z.uuid(),
  expectedRevision: z.int().min(1),
  submissionId,
})
export type HandOver = z.output<typeof handOverSchema>

/** The consent as it was given for this referral, or the head's word in its stead. */
export const keptConsentSchema = z.union([
  z.object({
    form: z.enum(CONSENT_FORMS),
    givenAt: z.string(),
    recordedById: z.string(),
    partnerName: z.string(),
    data: z.array(z.enum(SHARED_DATA)),
  }),
  z.object({ overriddenById: z.string(), reason: z.string(), at: z.string() }),
])

export const sheetRequestSchema = z.object({
  referralId: z.uuid(),
  locale: z.enum(SHEET_LOCALES).default('uk'),
  form: z.enum(SHEET_FORMS).default('NORMAL'),
  /** Of a protected person: the worker has said that the place is safe. */
  isPlaceSafe: z.boolean().default(false),
})
export type SheetRequest = z.output<typeof sheetRequestSchema>

/** What the partner told by telephone, or the worker decided. */
export const recordActSchema = z.object({
  referralId: z.uuid(),
  act: z.enum(['ACCEPT', 'DECLINE', 'SERVE', 'NOT_SERVE', 'WITHDRAW']),
  reason: text(500),
  submissionId,
})
export type RecordAct = z.output<typeof recordActSchema>

/** «Було відчинено? Допомогли?»: what the client told the next working day. */
export const askAnswerSchema = z
  .object({
    referralId: z.uuid(),
    isReached: z.boolean(),
    wasOpen: z.union([z.literal('').transform(() => null), z.enum(WAS_OPEN), z.null()]).default(null),
    wasHelped: z.union([z.literal('').transform(() => null), z.enum(WAS_HELPED), z.null()]).default(null),
    wrong: z.array(z.enum(WRONG_FIELDS)).default([]),
    note: text(500),
    submissionId,
  })
  .superRefine(({ isReached, wasOpen, wasHelped, wrong, note }, { addIssue }) => {
    if (!isReached) return
    if (!wasOpen) addIssue({ code: 'custom', message: 'chooseOne', path: ['wasOpen'] })
    if (!wasHelped) addIssue({ code: 'custom', message: 'chooseOne', path: ['wasHelped'] })
    if ((wasHelped === 'NO' || wrong.length > 0) && note === '')
      addIssue({ code: 'custom', message: 'reason', path: ['note'] })
  })
export type AskAnswer = z.output<typeof askAnswerSchema>

export const skipAskSchema = z.object({ referralId: z.uuid(), submissionId })
export type SkipAsk = z.output<typeof skipAskSchema>

/** What was found out by telephone about an incomplete record. */
export const reportIncompleteSchema = z.object({ partnerId: z.uuid(), note: told(1000), submissionId })
export type ReportIncomplete = z.output<typeof reportIncompleteSchema>

export const unmetNeedSchema = z.object({
  need: needSchema,
  why: z.enum(UNMET_REASONS, { error: 'chooseOne' }),
  words: text(500),
  enquiryId: z.uuid().nullable(),
  placeCode: z.string().max(19).nullable().default(null),
  submissionId,
})
export type UnmetNeedInput = z.output<typeof unmetNeedSchema>

export const resolveUnmetSchema = z.object({ unmetId: z.uuid(), resolution: told(500) })
export type ResolveUnmet = z.output<typeof resolveUnmetSchema>

/** By day and id, as `2026-11-28_<id>`. */
const place = z
  .string()
  .transform((typed) => {
    const [on, id] = typed.split('_')
    return { on: on ?? '', id: id ?? '' }
  })
  .pipe(z.object({ on: plainDay, id: z.uuid() }))
  .optional()
  .catch(undefined)
export type ListPlace = { on: PlainDate; id: string }

export const REFERRAL_TABS = ['ask', 'waiting', 'unanswered', 'all'] as const
export type ReferralTab = (typeof REFERRAL_TABS)[number]
export const referralListSchema = z.object({
  tab: z.enum(REFERRAL_TABS).catch('ask'),
  after: place,
})
export type ReferralList = z.output<typeof referralListSchema>
export const unmetListSchema = z.object({ after: place, all: z.literal('1').optional().catch(undefined) })
export type UnmetList = z.output<typeof unmetListSchema>
