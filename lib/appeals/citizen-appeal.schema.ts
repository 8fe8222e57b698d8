import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { RESOLVED_TERMS } from './appeal-term.rules'
import {
  ANSWER_RESULTS,
  APPEAL_ABOUT,
  APPEAL_FORMS,
  APPEAL_KINDS,
  APPEAL_SENDERS,
  APPEAL_WAYS,
} from './citizen-appeal.rules'

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong').default('')
const told = (longest: number) => text(longest).pipe(z.string().min(1, 'required'))
const submissionId = z.string().min(8).max(200)
const day = z
  .string({ error: 'required' })
  .min(1, 'required')
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const chosen = z.string({ error: 'chooseOne' }).pipe(z.uuid('chooseOne'))
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
const isStaffChosen = ({ about, aboutStaffId }: Registered) => about !== 'STAFF' || aboutStaffId !== null
const isAdvocateTold = ({ about, mandateId, aboutName }: Registered) =>
  about !== 'ADVOCATE' || mandateId !== null || aboutName !== ''

export const appealFormSchema = registered
  .refine(isSomebodys, { path: ['name'], error: 'required' })
  .refine(isStaffChosen, { path: ['aboutStaffId'], error: 'chooseOne' })
  .refine(isAdvocateTold, { path: ['aboutName'], error: 'required' })
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
const dated = { on: day, text: told(LONGEST) }

/** What is done with an appeal, each deed with what it needs. */
export const appealDeedFormSchema = z.discriminatedUnion('deed', [
  z
    .object({
      deed: z.literal('RESOLVE'),
      executorId: chosen,
      term: z.enum(RESOLVED_TERMS, { error: 'chooseOne' }),
      setOn: z.union([z.literal('').transform(() => null), day, z.null()]).default(null),
      text: text(LONGEST),
    })
    .refine(({ term, setOn }) => term !== 'SET' || setOn !== null, { path: ['setOn'], error: 'required' }),
  z.object({ deed: z.literal('DRAFT'), text: told(LONGEST) }),
  z.object({
    deed: z.literal('CLOSE'),
    result: z.enum(ANSWER_RESULTS, { error: 'chooseOne' }),
    on: day,
    number: told(60),
    text: text(LONGEST),
  }),
  z.object({ deed: z.literal('SEND_BACK'), text: told(LONGEST) }),
  z.object({ deed: z.literal('EXTEND'), extendedTo: day, ...dated }),
  z.object({ deed: z.literal('FORWARD'), body: told(300), on: day, text: text(LONGEST) }),
  z.object({ deed: z.literal('RETURN'), ...dated }),
  z.object({ deed: z.literal('NOT_EXAMINE'), text: told(LONGEST) }),
  z.object({ deed: z.literal('CHECK'), ...dated }),
  z.object({ deed: z.literal('NOTE'), who: told(200), ...dated }),
  z.object({ deed: z.literal('MEASURE'), ...dated }),
  z.object({ deed: z.literal('BAR_SENT'), ...dated }),
  z.object({ deed: z.literal('BAR_ANSWER'), ...dated }),
])
export type AppealDeedForm = z.output<typeof appealDeedFormSchema>

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

export const appealPaperSchema = z.object({
  appealId: z.uuid(),
  /** Of a protected person: whoever prints says that nobody else will see it. */
  isPlaceSafe: z.boolean().default(false),
})
export type AppealPaperRequest = z.output<typeof appealPaperSchema>
