import { z } from 'zod'
import { optionalDayShape } from '@/lib/core/day-shape'
import type { PlainDate } from '@/lib/core/plain-date'
import {
  type ReplacementDraft,
  replacementGaps,
  type TerminationDraft,
  TOLD,
  terminationGaps,
} from './aid-ending.rules'
import { groundCodeSchema } from './ground-row.schema'
import type { ReplacementGroundRow, TerminationGroundRow } from './ground-rows.rules'

const line = z.string().max(500, 'tooLong')
const text = z.string().max(10_000, 'tooLong')
const ground = z.union([z.literal('').transform(() => null), z.null(), groundCodeSchema])
const keptGround = z.union([z.literal(''), z.null(), groundCodeSchema])

/** In a draft: too long is no reason to lose what was typed. */
const typed = z.string()
const endingOf = (part: z.ZodString, long: z.ZodString) => ({
  facts: long,
  evidence: long,
  toldTo: z.array(z.enum(TOLD)),
  signatoryPosition: part,
})
const ending = endingOf(line, text)

/** The same as they stand in the form, half typed: kept as a draft. */
export const keptTerminationFormSchema = z.object({
  ...endingOf(typed, typed),
  ground: keptGround,
  warnedOn: typed.nullable(),
})
export const keptReplacementFormSchema = z.object({
  ...endingOf(typed, typed),
  ground: keptGround,
  newProviderId: z.union([z.literal(''), z.uuid()]),
  replacedOn: typed.nullable(),
  oldName: typed,
  newName: typed,
})

export const terminationDraftSchema = z.object({
  ...ending,
  ground,
  warnedOn: optionalDayShape,
})
export type TerminationForm = z.output<typeof keptTerminationFormSchema>
export type TypedTermination = z.output<typeof terminationDraftSchema>

export const replacementDraftSchema = z.object({
  ...ending,
  ground,
  newProviderId: z.union([z.literal(''), z.uuid()]),
  replacedOn: optionalDayShape,
  /** The old provider in the genitive and the new one in the accusative, as the decision names them. */
  oldName: line,
  newName: line,
})
export type ReplacementForm = z.output<typeof keptReplacementFormSchema>
export type TypedReplacement = z.output<typeof replacementDraftSchema>

type Bounds = { readonly on: PlainDate; readonly signatoryName: string }
export type TerminationBounds = Bounds & {
  readonly hasProvider: boolean
  readonly grounds: readonly TerminationGroundRow[]
}
export type ReplacementBounds = Bounds & {
  readonly nearestTermOn: PlainDate | null
  readonly grounds: readonly ReplacementGroundRow[]
}

/** The draft as the rules ask about it. Gaps of the signatory stand at the field of the form. */
export function terminationGapsOf(
  typed: TypedTermination,
  { on, signatoryName, hasProvider, grounds }: TerminationBounds,
) {
  const { signatoryPosition, ...draft } = typed
  const asked: TerminationDraft = {
    ...draft,
    signatory: { name: signatoryName, position: signatoryPosition },
  }
  return atFields(terminationGaps(asked, on, grounds, hasProvider))
}

export function replacementGapsOf(
  typed: TypedReplacement,
  { on, signatoryName, nearestTermOn, grounds }: ReplacementBounds,
) {
  const { signatoryPosition, newProviderId, oldName: _, newName, ...draft } = typed
  const asked: ReplacementDraft = {
    ...draft,
    newProvider: newProviderId && newName,
    nearestTermOn,
    signatory: { name: signatoryName, position: signatoryPosition },
  }
  const gaps = atFields(replacementGaps(asked, on, grounds))
  const isNamed = !newProviderId || newName.trim() !== ''
  return gaps.map((gap) =>
    gap.code === 'newProviderMissing' ? { ...gap, path: [isNamed ? 'newProviderId' : 'newName'] } : gap,
  )
}

const atFields = <Code extends string>(
  gaps: readonly { readonly code: Code; readonly path: readonly (string | number)[] }[],
) =>
  gaps.map(({ code, path }) => ({ code, path: path[0] === 'signatory' ? ['signatoryPosition'] : [...path] }))

export const terminationFormSchema = (bounds: TerminationBounds) =>
  terminationDraftSchema.superRefine((typed, { addIssue }) => {
    for (const { code, path } of terminationGapsOf(typed, bounds))
      addIssue({ code: 'custom', message: code, path, input: typed })
  })

export const replacementFormSchema = (bounds: ReplacementBounds) =>
  replacementDraftSchema.superRefine((typed, { addIssue }) => {
    for (const { code, path } of replacementGapsOf(typed, bounds))
      addIssue({ code: 'custom', message: code, path, input: typed })
  })

const deed = { submissionId: z.uuid() }
export const terminateAidSchema = z.object({
  ...deed,
  applicationId: z.uuid(),
  draft: terminationDraftSchema,
})
export type TerminateAid = z.output<typeof terminateAidSchema>
export const replaceProviderSchema = z.object({ ...deed, mandateId: z.uuid(), draft: replacementDraftSchema })
export type ReplaceProvider = z.output<typeof replaceProviderSchema>

const kept = {
  centre: z.object({ name: line, address: line, phone: line, email: line }),
  personName: line,
  grant: line,
  mandateNumber: line,
  signatoryName: line,
  /** The ground with its norm in the words of that day; not kept of the first decisions. */
  groundText: z.string().optional(),
}
/** As signed. */
export const keptTerminationSchema = z.object({ ...kept, draft: terminationDraftSchema })
export type KeptTermination = z.output<typeof keptTerminationSchema>
export const keptReplacementSchema = z.object({ ...kept, draft: replacementDraftSchema })
export type KeptReplacement = z.output<typeof keptReplacementSchema>
