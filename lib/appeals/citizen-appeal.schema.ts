import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { TERM_CHOICES } from './appeal-term.rules'
import {
  ANSWER_RESULTS,
  APPEAL_ABOUT,
  APPEAL_DEEDS,
  APPEAL_FORMS,
  APPEAL_KINDS,
  APPEAL_SENDERS,
  APPEAL_WAYS,
  type DeedField,
  fieldsNeeded,
} from './citizen-appeal.rules'

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong').default('')
const told = (longest: number) => text(longest).pipe(z.string().min(1, 'required'))
const submissionId = z.string().min(8).max(200)
const day = z
  .string({ error: 'required' })
  .min(1, 'required')
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const maybe = z.union([z.literal('').transform(() => null), z.uuid(), z.null()]).default(null)

/** Where it comes from: an enquiry that is not about legal aid, a card, or neither. */
export const appealSourceSchema = z.object({
  enquiry: z.uuid().optional().catch(undefined),
  client: z.uuid().optional().catch(undefined),
})
export type AppealSource = z.output<typeof appealSourceSchema>

const registered = z.object({
  receivedOn: day,
  way: z.enum(APPEAL_WAYS, { error: 'chooseOne' }),
  form: z.enum(APPEAL_FORMS, { error: 'chooseOne' }),
  sender: z.enum(APPEAL_SENDERS, { error: 'chooseOne' }),
  kind: z.enum(APPEAL_KINDS, { error: 'chooseOne' }),
  isRepeat: z.boolean().default(false),
  /** Whether the person has a card: then nothing is typed of them. */
  hasCard: z.boolean().default(false),
  name: text(200),
  address: text(300),
  contact: text(200),
  substance: told(5000),
  about: z.enum(APPEAL_ABOUT, { error: 'chooseOne' }).default('NOBODY'),
  aboutStaffId: maybe,
  /** The case it is about; of an advocate it tells who that is. */
  mandateId: maybe,
  /** An advocate without a mandate of the person. */
  aboutName: text(200),
})
type Registered = z.output<typeof registered>

/** An anonymous appeal has no name; any other is somebody's. */
const isSomebodys = ({ sender, hasCard, name }: Registered) =>
  sender === 'ANONYMOUS' || hasCard || name !== ''
/** Only a complaint is about somebody. */
const isStaffChosen = ({ kind, about, aboutStaffId }: Registered) =>
  kind !== 'COMPLAINT' || about !== 'STAFF' || aboutStaffId !== null
const isAdvocateTold = ({ kind, about, mandateId, aboutName }: Registered) =>
  kind !== 'COMPLAINT' || about !== 'ADVOCATE' || mandateId !== null || aboutName !== ''

/** Asked together with the rest: whoever fills the form sees all that is missing at once. */
const always = { when: () => true }
export const appealFormSchema = registered
  .refine(isSomebodys, { path: ['name'], error: 'required', ...always })
  .refine(isStaffChosen, { path: ['aboutStaffId'], error: 'chooseOne', ...always })
  .refine(isAdvocateTold, { path: ['aboutName'], error: 'required', ...always })
export type AppealForm = z.output<typeof appealFormSchema>
export type AppealFormInput = z.input<typeof appealFormSchema>

const kept = z.string().catch('')
/** The same while it is typed: whatever stands in the fields is kept. */
export const appealDraftSchema = z.object({
  receivedOn: kept,
  way: z.enum(APPEAL_WAYS).optional().catch(undefined),
  form: z.enum(APPEAL_FORMS).optional().catch(undefined),
  sender: z.enum(APPEAL_SENDERS).catch('INDIVIDUAL'),
  kind: z.enum(APPEAL_KINDS).optional().catch(undefined),
  isRepeat: z.boolean().catch(false),
  name: kept,
  address: kept,
  contact: kept,
  substance: kept,
  about: z.enum(APPEAL_ABOUT).catch('NOBODY'),
  aboutStaffId: kept,
  mandateId: kept,
  aboutName: kept,
  /** Under which it is registered once, also after a reload. */
  submissionId: submissionId.optional().catch(undefined),
})
export type AppealDraft = z.output<typeof appealDraftSchema>

export const registerAppealSchema = z.object({
  source: appealSourceSchema,
  form: appealFormSchema,
  submissionId,
})
export type RegisterAppeal = z.output<typeof registerAppealSchema>

export const appealAddressSchema = z.object({ appealId: z.uuid() })
export type AppealAddress = z.output<typeof appealAddressSchema>

const LONGEST = 10_000
const optionalDay = z.union([z.literal('').transform(() => null), day, z.null()]).default(null)
const code = <const C extends string>(codes: readonly C[]) =>
  z
    .union([z.enum(codes), z.literal('').transform(() => null), z.null()], { error: 'chooseOne' })
    .default(null)
const CHOSEN: readonly DeedField[] = ['executorId', 'term', 'result']

/** What is done with an appeal; which of the fields a deed needs is told by `fieldsNeeded`. */
export const appealDeedFormSchema = z
  .object({
    deed: z.enum(APPEAL_DEEDS),
    executorId: maybe,
    term: z.enum(TERM_CHOICES).default('KEEP'),
    setOn: optionalDay,
    result: code(ANSWER_RESULTS),
    extendedTo: optionalDay,
    body: text(300),
    who: text(200),
    on: optionalDay,
    number: text(60),
    text: text(LONGEST),
  })
  .superRefine((form, context) => {
    for (const field of fieldsNeeded(form.deed, form.term))
      if (!form[field])
        context.addIssue({
          code: 'custom',
          path: [field],
          message: CHOSEN.includes(field) ? 'chooseOne' : 'required',
        })
  })
export type AppealDeedForm = z.output<typeof appealDeedFormSchema>
export type AppealDeedInput = z.input<typeof appealDeedFormSchema>

/** The draft of an answer, kept while it is typed. */
export const answerDraftSchema = z.object({
  text: z
    .string()
    .max(LONGEST * 2)
    .catch(''),
})

export const doWithAppealSchema = z.object({
  appealId: z.uuid(),
  form: appealDeedFormSchema,
  submissionId,
})
export type DoWithAppeal = z.output<typeof doWithAppealSchema>

/** Views of the register. Labels: `appeals.view.*`. */
export const APPEAL_VIEWS = ['mine', 'new', 'running', 'overdue', 'ended'] as const
export type AppealView = (typeof APPEAL_VIEWS)[number]

/** A view of the register, the kind it is narrowed to, and where its page begins: `2026-12-01_<id>`. */
export const appealListSchema = z.object({
  view: z.enum(APPEAL_VIEWS).optional().catch(undefined),
  kind: z.enum(APPEAL_KINDS).optional().catch(undefined),
  after: z
    .string()
    .transform((key) => ({ on: key.slice(0, 10), id: key.slice(11) }))
    .pipe(z.object({ on: z.string().refine(isPlainDate), id: z.uuid() }))
    .optional()
    .catch(undefined),
})
export type AppealList = z.output<typeof appealListSchema>
/** The same as it stands in an address. */
export type AppealListInput = {
  view?: AppealView | undefined
  kind?: AppealList['kind']
  after?: string | undefined
}

export const appealPaperSchema = z.object({
  appealId: z.uuid(),
  /** Of a protected person: whoever prints says that nobody else will see it. */
  isPlaceSafe: z.boolean().default(false),
})
export type AppealPaperRequest = z.output<typeof appealPaperSchema>
