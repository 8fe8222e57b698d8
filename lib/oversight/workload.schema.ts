import { z } from 'zod'
import { dayPlaceSchema } from '@/lib/secondary-aid/appointment.schema'
import { MATTER_KINDS } from './case-weight.rules'

/** Which page of the team; whatever makes no sense in an address is left away. */
export const teamListSchema = z.object({
  /** Id of the last worker of the page before. */
  after: z.uuid().optional().catch(undefined),
})
export type TeamList = z.output<typeof teamListSchema>

export const workerMattersSchema = z.object({
  staffId: z.uuid(),
  kind: z.enum(MATTER_KINDS).optional().catch(undefined),
  after: dayPlaceSchema,
})
export type WorkerMatters = z.output<typeof workerMattersSchema>

const difficulty = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const markDifficultySchema = z.object({
  kind: z.enum(MATTER_KINDS),
  matterId: z.uuid(),
  difficulty: difficulty.nullable(),
})
export type MarkDifficulty = z.output<typeof markDifficultySchema>

/** Mandates are replaced, not handed over. */
export const MOVED_KINDS = ['ENQUIRY', 'APPLICATION'] as const
export type MovedKind = (typeof MOVED_KINDS)[number]

const movedMatter = z.object({
  kind: z.enum(MOVED_KINDS),
  id: z.uuid(),
  expectedRevision: z.int().min(1),
})
const movedMatters = z.array(movedMatter).min(1, 'chooseOne').max(60)

export const proposeWorkersSchema = z.object({ fromStaffId: z.uuid(), matters: movedMatters })
export type ProposeWorkers = z.output<typeof proposeWorkersSchema>

export const reassignFormSchema = z.object({
  toStaffId: z.uuid('chooseOne'),
  reason: z.string().trim().min(1, 'reason').max(500, 'tooLong'),
})
export const reassignSchema = reassignFormSchema.extend({
  fromStaffId: z.uuid(),
  matters: movedMatters,
  submissionId: z.uuid(),
})
export type Reassign = z.output<typeof reassignSchema>
