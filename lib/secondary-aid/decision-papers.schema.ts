import { z } from 'zod'
import { letterEditsSchema } from '@/lib/enquiries/letter.schema'

/** The papers of a decision. Labels: `secondaryAid.decisions.papers.kinds.*`. */
export const DECISION_PAPERS = ['DECISION', 'LETTER'] as const
export type DecisionPaper = (typeof DECISION_PAPERS)[number]

export const printDecisionSchema = z.object({
  applicationId: z.uuid(),
  paper: z.enum(DECISION_PAPERS),
  edits: letterEditsSchema,
  /** Of a protected person: the worker has said that the way and the place are safe. */
  isPlaceSafe: z.boolean().default(false),
})
export type PrintDecision = z.output<typeof printDecisionSchema>
