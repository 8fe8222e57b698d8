import { z } from 'zod'

/** Papers of a mandate: itself, and the decision that ended it. Labels: `mandates.papers.kinds.*`. */
export const MANDATE_PAPERS = ['MANDATE', 'ENDING'] as const
export type MandatePaper = (typeof MANDATE_PAPERS)[number]

/** Of a protected person: the worker has said that the way and the place are safe. */
const isPlaceSafe = z.boolean().default(false)

const printMandateSchema = z.object({ mandateId: z.uuid(), paper: z.enum(MANDATE_PAPERS), isPlaceSafe })
export type PrintMandate = z.output<typeof printMandateSchema>

/** A decision to end the aid may be without a mandate. */
const printTerminationSchema = z.object({ applicationId: z.uuid(), isPlaceSafe })
export type PrintTermination = z.output<typeof printTerminationSchema>

export const printMandatePaperSchema = z.union([printMandateSchema, printTerminationSchema])
