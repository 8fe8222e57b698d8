import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { PLAN_OUTCOMES } from './case-plan.rules'

/** Who does a step. Labels: `casePlan.who.*`. */
export const STEP_DOERS = ['CLIENT', 'CENTRE', 'LAWYER', 'PARTNER', 'OTHER'] as const
export type StepDoer = (typeof STEP_DOERS)[number]

/** Labels: `casePlan.stepState.*`. */
export const STEP_STATES = ['TO_DO', 'DONE', 'DROPPED'] as const

/** Who helps beside the person herself. Labels: `casePlan.helper.*`. */
export const HELPER_KINDS = ['CENTRE', 'LAWYER', 'PARTNER', 'OTHER'] as const

export const PLAN_LOCALES = ['uk', 'en', 'ru'] as const
export type PlanLocale = (typeof PLAN_LOCALES)[number]
export const PLAN_FORMS = ['NORMAL', 'LARGE'] as const
export type PlanForm = (typeof PLAN_FORMS)[number]

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong')
const told = (longest: number) => text(longest).pipe(z.string().min(1, 'required'))
const day = z
  .string({ error: 'noSuchDate' })
  .refine((typed): typed is PlainDate => isPlainDate(typed), 'noSuchDate')
const optionalDay = z.union([z.literal('').transform(() => null), z.null(), day])

/** A plan as it is kept: the fields are this product’s, after the title of Annex 1 (an internal standard). */
export const casePlanContentSchema = z.object({
  /** What the person says is needed. */
  needs: told(3000),
  /** What they can lean on: own strengths, people, skills. */
  strengths: text(2000),
  /** What may go wrong; never printed: the paper lies at home. */
  risks: text(2000),
  goals: z
    .array(z.object({ text: told(300) }))
    .min(1, 'required')
    .max(8, 'tooMany'),
  helpers: z
    .array(
      z.object({
        kind: z.enum(HELPER_KINDS, { error: 'chooseOne' }),
        name: told(300),
        /** Of the directory of partners, when it was chosen from it. */
        partnerId: z.uuid().nullable(),
        phone: text(60),
        does: text(300),
      }),
    )
    .max(12, 'tooMany'),
  steps: z
    .array(
      z.object({
        text: told(300),
        who: z.enum(STEP_DOERS, { error: 'chooseOne' }),
        dueOn: optionalDay,
        state: z.enum(STEP_STATES, { error: 'chooseOne' }),
      }),
    )
    .min(1, 'required')
    .max(20, 'tooMany'),
  reviewOn: day,
})
export type CasePlanContent = z.output<typeof casePlanContentSchema>

/** The same as a form holds it, with why it is changed or what the review showed. */
export const casePlanFormSchema = casePlanContentSchema.extend({ note: text(1000) })
export type CasePlanFormInput = z.input<typeof casePlanFormSchema>
export type CasePlanForm = z.output<typeof casePlanFormSchema>

/** What a draft keeps: whatever is typed, of the shape of the form. */
export const keptPlanSchema = z.object({
  /** Of the plan it was typed on, and what that said: null where there was none. */
  revision: z.int().min(0),
  base: casePlanContentSchema.nullable(),
  form: z.object({
    note: z.string(),
    needs: z.string(),
    strengths: z.string(),
    risks: z.string(),
    goals: z.array(z.object({ text: z.string() })),
    helpers: z.array(
      z.object({
        kind: z.enum(HELPER_KINDS),
        name: z.string(),
        partnerId: z.string().nullable(),
        phone: z.string(),
        does: z.string(),
      }),
    ),
    steps: z.array(
      z.object({
        text: z.string(),
        who: z.enum(STEP_DOERS),
        dueOn: z.string().nullable(),
        state: z.enum(STEP_STATES),
      }),
    ),
    reviewOn: z.string(),
  }),
})
export type KeptPlan = z.output<typeof keptPlanSchema>

/** The draft of a plan: of the person, so that a plan not yet opened has one too. */
export const planDraftKey = (clientId: string): string => `case-plan:${clientId}`

export const planAddressSchema = z.object({ clientId: z.uuid() })

/** Revision 0: there is no plan yet. */
export const savePlanSchema = planAddressSchema.extend({
  expectedRevision: z.int().min(0),
  /** A change of the day, or the review the plan was to have. */
  how: z.enum(['CHANGE', 'REVIEW']),
  /** What the review showed. */
  note: text(1000),
  content: casePlanContentSchema,
  submissionId: z.string().min(8).max(200),
})
export type SavePlan = z.output<typeof savePlanSchema>

export const closePlanSchema = z.object({
  planId: z.uuid(),
  expectedRevision: z.int().min(1),
  outcome: z.enum(PLAN_OUTCOMES, { error: 'chooseOne' }),
  note: text(1000),
})
export type ClosePlan = z.output<typeof closePlanSchema>

export const reopenPlanSchema = z.object({ planId: z.uuid(), expectedRevision: z.int().min(1) })
export type ReopenPlan = z.output<typeof reopenPlanSchema>

export const planPaperSchema = planAddressSchema.extend({
  locale: z.enum(PLAN_LOCALES).default('uk'),
  form: z.enum(PLAN_FORMS).default('NORMAL'),
  /** Of a protected person: the worker has said that the place is safe. */
  isPlaceSafe: z.boolean().default(false),
})
export type PlanPaperRequest = z.output<typeof planPaperSchema>
