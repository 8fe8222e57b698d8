import { z } from 'zod'
import { TOLD_WAYS } from './appointment.schema'
import { AID_SERVICES } from './grant.rules'
import { AID_RESULTS } from './mandate.schema'

// As they stand in the form, half typed: too long, or half a day, is no reason to lose them.
const typed = z.string()
const typedDay = z.string().nullable()

const keptResultSchema = z.object({
  result: z.enum(['', ...AID_RESULTS]),
  text: typed,
  on: typedDay,
  way: z.enum(['', ...TOLD_WAYS]).nullable(),
})
const wordedSchema = z.object({
  matter: typed,
  body: typed,
  caseNumber: typed,
  stage: typed,
  services: z.array(z.enum(AID_SERVICES)),
  interpreter: typed,
  marks: typed,
  contact: typed,
  contactBy: typedDay,
  signatoryPosition: typed,
  lawyerPosition: typed,
  lawyerName: typed,
  powersPaper: typed,
  validTo: typedDay,
})
/** A mandate as it is worded, half typed. */
export type WordedForm = z.output<typeof wordedSchema>

const seenMandateSchema = z.object({
  /** Of the appointment: another one when the wishes have changed. */
  revision: z.int().min(1),
  /** What stood in the fields before anybody worded them: of the grant, the application and the card. */
  form: wordedSchema,
})
/** On what a mandate was begun to be worded. */
export type SeenMandate = z.output<typeof seenMandateSchema>

const keptMandateSchema = z.object({
  /** Whom it was worded for. */
  providerId: z.uuid(),
  form: wordedSchema,
  /** Absent in a draft from before it was kept. */
  seen: seenMandateSchema.optional().catch(undefined),
})

type Kept<Content> = { readonly content: Content; readonly revision: number }
type Found = { readonly content: unknown; readonly revision: number } | undefined

/** What came of the aid, half typed. */
export type KeptResult = Kept<z.output<typeof keptResultSchema>>
export type KeptMandate = Kept<z.output<typeof keptMandateSchema>>

export const resultDraftKey = (mandateId: string): string => `mandate-result:${mandateId}`
export const mandateDraftKey = (applicationId: string): string => `mandate:${applicationId}`

/** A result as it was kept; one of an older shape is left aside. */
export function resultDraftOf(found: Found): KeptResult | undefined {
  const content = keptResultSchema.safeParse(found?.content)
  return found && content.success ? { content: content.data, revision: found.revision } : undefined
}

/** The wording of a mandate as it was kept, if it was for that provider. */
export function mandateDraftOf(found: Found, providerId: string): KeptMandate | undefined {
  const content = keptMandateSchema.safeParse(found?.content)
  if (!found || !content.success || content.data.providerId !== providerId) return undefined
  return { content: content.data, revision: found.revision }
}
