import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { Gap } from './gap.rules'
import { AID_SERVICES, type AidService, type GrantDraft, grantGaps, INSTANCES } from './grant.rules'
import { groundCodeSchema } from './ground-row.schema'
import type { RefusalGroundRow } from './ground-rows.rules'
import { APPEAL_WAYS, type Offer, refusalGaps } from './refusal.rules'
import { OFFER_KINDS } from './refusal-grounds'

// What the forms of a decision hold while they are typed, and what the server takes. What is missing is said by the
// rules of the papers themselves, so that the screen and the server never disagree.

const line = z.string().max(500, 'tooLong')
const text = z.string().max(10_000, 'tooLong')
/** In a draft: too long is no reason to lose what was typed. */
const typed = z.string()
const signatoryOf = (part: z.ZodString) => z.object({ name: part, position: part })

/** One form for every kind of offer: changing the kind loses nothing that was typed. */
const offersOf = (part: z.ZodString) =>
  z.object({
    kind: z.enum(OFFER_KINDS),
    on: part,
    where: part,
    name: part,
    address: part,
    phone: part,
    hours: part,
    when: part,
    category: part,
  })
export type TypedOffer = z.output<ReturnType<typeof offersOf>>

/** The parts of the offer that its kind has; a day that is no day is missing. */
function offerOf({ kind, ...typed }: TypedOffer): Offer {
  switch (kind) {
    case 'PRIMARY_AID':
      return { kind, on: isPlainDate(typed.on) ? typed.on : null, where: typed.where }
    case 'PARTNER_REFERRAL':
      return { kind, name: typed.name, address: typed.address, phone: typed.phone, hours: typed.hours }
    case 'REAPPLY_LATER':
      return { kind, when: typed.when }
    case 'OTHER_CATEGORY_CHECK':
      return { kind, category: typed.category }
  }
}

const refusalOf = (part: z.ZodString, long: z.ZodString) => ({
  grounds: z.array(z.object({ code: groundCodeSchema, norm: part, evidence: long })),
  facts: long,
  appeals: z.array(z.object({ way: z.enum(APPEAL_WAYS), where: part, term: part })),
  signatory: signatoryOf(part),
})
export const refusalDraftSchema = z.object({
  ...refusalOf(line, text),
  offers: z.array(offersOf(line).transform(offerOf)),
})
export type RefusalForm = z.input<typeof refusalDraftSchema>

/** The same as it stands in the form, half typed: kept as a draft. */
export const keptRefusalSchema = z.object({ ...refusalOf(typed, typed), offers: z.array(offersOf(typed)) })

/** The form of a refusal signed on the day, with every gap at its field. */
export const refusalFormSchema = (on: PlainDate, grounds: readonly RefusalGroundRow[]) =>
  refusalDraftSchema.superRefine((draft, { addIssue }) => {
    for (const { code, path } of refusalGaps(draft, on, grounds))
      addIssue({ code: 'custom', message: code, path: [...path], input: draft })
  })

const grantFormOf = (part: z.ZodString, long: z.ZodString) =>
  z.object({
    /** Its code; name and norm are those of the rules on the day of the application. */
    category: part,
    services: z.array(z.enum(AID_SERVICES)),
    matter: long,
    instances: z.array(z.enum(INSTANCES)),
    /** The provider is chosen later; here stands how. */
    provider: z.object({ how: part }),
    signatory: signatoryOf(part),
  })
export const grantDraftSchema = grantFormOf(line, text)
export const keptGrantSchema = grantFormOf(typed, typed)
export type GrantForm = z.input<typeof grantDraftSchema>

/** A category that the decision may name. */
export type CategoryChoice = {
  readonly code: string
  readonly title: string
  readonly legalBasis: string
  readonly services: readonly AidService[]
  readonly isConfirmed: boolean
}

/** The grant the form means, with what the rules say of the chosen category. */
export function grantOf(form: GrantForm, categories: readonly CategoryChoice[]): GrantDraft {
  const { services, matter, instances, provider, signatory } = form
  const chosen = categories.find(({ code }) => code === form.category)
  return {
    category: {
      code: chosen?.code ?? '',
      name: chosen?.title ?? '',
      legalBasis: chosen?.legalBasis ?? '',
    },
    otherCategories: [],
    services,
    servicesOfCategory: chosen?.services ?? [],
    matter,
    instances,
    provider: { kind: 'CHOSEN_LATER', how: provider.how },
    signatory,
  }
}

/** The gaps of a grant at the fields of its form: of a list the error stands at the list. */
export function grantFormGaps(form: GrantForm, categories: readonly CategoryChoice[]): Gap<string>[] {
  return grantGaps(grantOf(form, categories)).map(({ code, path }) => {
    const [field = ''] = path
    return { code, path: field === 'category' || field === 'services' ? [field] : path }
  })
}

/** The form of a grant, with every gap at its field. */
export const grantFormSchema = (categories: readonly CategoryChoice[]) =>
  grantDraftSchema.superRefine((form, { addIssue }) => {
    for (const { code, path } of grantFormGaps(form, categories))
      addIssue({ code: 'custom', message: code, path: [...path], input: form })
  })

const deed = { applicationId: z.uuid(), submissionId: z.uuid() }

export const signGrantSchema = z.object({
  ...deed,
  draft: grantDraftSchema,
  /** The worker's exceptions the head has agreed to, by `exceptionKey`; never by itself. */
  agreesTo: z.array(z.string().max(500)).max(50),
})
export type SignGrant = z.output<typeof signGrantSchema>

export const signRefusalSchema = z.object({ ...deed, draft: refusalDraftSchema })
export type SignRefusal = z.output<typeof signRefusalSchema>

/** Codes of the papers that are missing, out of those the rules ask for. */
const missing = z.array(z.string().max(60)).max(50)
export const returnFormSchema = z.object({
  reason: z.string().trim().min(1, 'reason').max(2000, 'tooLong'),
  missing,
})
/** The same half typed: kept as a draft. */
export const keptReturnSchema = z.object({ reason: z.string(), missing })
export type ReturnForm = z.input<typeof returnFormSchema>
export const returnToWorkerSchema = z.object({ ...deed, ...returnFormSchema.shape })
export type ReturnToWorker = z.output<typeof returnToWorkerSchema>

export const decisionCaseSchema = z.object({ applicationId: z.uuid() })

/** Where the next page of the queue begins; `dueOn` is null among those whose term does not run. */
export const decisionQueueSchema = z.object({
  after: z
    .object({
      dueOn: z
        .custom<PlainDate>((typed) => typeof typed === 'string' && isPlainDate(typed), 'date')
        .nullable(),
      id: z.uuid(),
    })
    .optional(),
})
export type DecisionQueueAddress = z.output<typeof decisionQueueSchema>
