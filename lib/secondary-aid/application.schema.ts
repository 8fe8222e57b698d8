import { z } from 'zod'
import { PROCESSING_GROUNDS } from '@/lib/clients/client-codes.rules'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { PAPER_FORMS } from '@/lib/eligibility/rule-book'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'
import { applicationContentSchema } from './application-content.schema'
import { APPLICATION_STATES } from './application-state.rules'
import { PAPER_STATES } from './checklist.rules'

const submissionId = z.string().min(8, 'wrongType').max(200, 'wrongType')
const revision = z.int().min(1)
const code = z.string().min(1).max(60)
const line = z.string().trim().max(300, 'tooLong').default('')
const optionalDay = z
  .union([
    z.literal('').transform(() => null),
    z.null(),
    z.string().refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' }),
  ])
  .default(null)

export const applicationAddressSchema = z.object({ applicationId: z.uuid() })
export type ApplicationAddress = z.output<typeof applicationAddressSchema>

/** From an issue of a visit, or from the card alone. */
export const startApplicationSchema = z.object({
  clientId: z.uuid(),
  enquiryId: z.uuid().nullable().default(null),
  /** Of a person who took the consent back: on what it is begun. */
  ground: z.enum(PROCESSING_GROUNDS, { error: 'unknownChoice' }).optional(),
  submissionId,
})
export type StartApplication = z.output<typeof startApplicationSchema>

export const saveApplicationSchema = applicationAddressSchema.extend({
  expectedRevision: revision,
  content: applicationContentSchema,
  submissionId,
})
export type SaveApplication = z.output<typeof saveApplicationSchema>

/** A paper as the desk notes it down. An empty number leaves the one that is kept. */
export const paperMarkSchema = z
  .object({
    doc: code,
    state: z.enum(PAPER_STATES),
    form: z.enum(PAPER_FORMS).default('ORIGINAL_SHOWN'),
    number: z.string().trim().max(60, 'tooLong').default(''),
    issuer: line,
    issuedOn: optionalDay,
    validTo: optionalDay,
    sheets: z.int('sheetsNumber').min(1, 'sheetsNumber').max(1000, 'sheetsNumber').nullable().default(null),
    note: line,
    /** The name the paper bears when it is not the one of the card, and why it is the same person all the same. */
    bearsName: line,
    nameReason: line,
  })
  .refine(({ issuedOn, validTo }) => !issuedOn || !validTo || issuedOn <= validTo, {
    error: 'endsBeforeItBegins',
    path: ['validTo'],
  })
export type PaperMarkInput = z.input<typeof paperMarkSchema>
export type PaperMark = z.output<typeof paperMarkSchema>

export const markPaperSchema = applicationAddressSchema.extend({ paper: paperMarkSchema, submissionId })
export type MarkPaper = z.output<typeof markPaperSchema>

export const unmarkPaperSchema = applicationAddressSchema.extend({ doc: code, submissionId })
export type UnmarkPaper = z.output<typeof unmarkPaperSchema>

/** `category`: the one the application is made for, as it stands on the screen. */
export const receiveApplicationSchema = applicationAddressSchema.extend({
  expectedRevision: revision,
  category: code,
  submissionId,
})
export type ReceiveApplication = z.output<typeof receiveApplicationSchema>

/** A received application is taken back, or a draft given up. */
export const endApplicationSchema = applicationAddressSchema.extend({
  reason: z.string().trim().min(1, 'required').max(1000, 'tooLong'),
  submissionId,
})
export type EndApplication = z.output<typeof endApplicationSchema>

export const takeUpAgainSchema = applicationAddressSchema.extend({ submissionId })
export type TakeUpAgain = z.output<typeof takeUpAgainSchema>

export const sendForDecisionSchema = applicationAddressSchema.extend({
  expectedRevision: revision,
  submissionId,
})
export type SendForDecision = z.output<typeof sendForDecisionSchema>

/** Papers of an application that the desk prints. The names stand in addresses. */
export const DESK_PAPERS = ['application', 'receipt', 'missing', 'proof', 'income'] as const
export type DeskPaper = (typeof DESK_PAPERS)[number]
export const deskPaperSchema = applicationAddressSchema.extend({
  paper: z.enum(DESK_PAPERS),
  /** Until when missing papers are waited for. */
  by: z
    .string()
    .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
    .optional()
    .catch(undefined),
})
export type DeskPaperRequest = z.output<typeof deskPaperSchema>

/** The register shows applications, or the decisions on them. */
export const REGISTER_LISTS = ['APPLICATIONS', 'DECISIONS'] as const
export const APPLICATION_GROUPS = ['OPEN', 'ALL', ...APPLICATION_STATES] as const
export const APPLICATION_OWNERS = ['MINE', 'CENTRE'] as const
export const APPLICATION_DUES = ['OVERDUE', 'WEEK'] as const
export const DECISION_KINDS = ['GRANT', 'REFUSAL', 'REPLACEMENT', 'TERMINATION'] as const

const listedDay = z
  .string()
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
  .optional()
  .catch(undefined)

/** What is shown and of whom; kept in saved views and in addresses, so it holds codes, days and ids of staff alone. */
export const registerViewFilterSchema = z.object({
  list: z.enum(REGISTER_LISTS).catch('APPLICATIONS').default('APPLICATIONS'),
  state: z.enum(APPLICATION_GROUPS).catch('OPEN').default('OPEN'),
  of: z.enum(APPLICATION_OWNERS).catch('MINE').default('MINE'),
  /** Whoever keeps it, of the whole centre. */
  executor: z.uuid().optional().catch(undefined),
  due: z.enum(APPLICATION_DUES).optional().catch(undefined),
  category: code.optional().catch(undefined),
  channel: z.enum(CHANNELS).optional().catch(undefined),
  receivedFrom: listedDay,
  receivedTo: listedDay,
  decidedFrom: listedDay,
  decidedTo: listedDay,
  decision: z.enum(DECISION_KINDS).optional().catch(undefined),
})
export type RegisterViewFilter = z.output<typeof registerViewFilterSchema>

/** Which rows the register shows; whatever makes no sense in an address is left away. */
export const applicationFilterSchema = registerViewFilterSchema.extend({
  /** Of an application or a decision: never in an address. */
  number: z.string().trim().max(40).optional().catch(undefined),
  /** Day and id of the last row of the page before; no day among rows that have none. */
  after: z
    .object({
      day: z.custom<PlainDate>((typed) => typeof typed === 'string' && isPlainDate(typed)).nullable(),
      id: z.uuid(),
    })
    .optional()
    .catch(undefined),
})
export type ApplicationFilter = z.output<typeof applicationFilterSchema>
