import 'server-only'
import { laidOver } from '@/lib/core/dated-rows'
import { derived, storedOf } from '@/lib/core/rule-corrections'
import {
  refusalGroundRowSchema,
  replacementGroundRowSchema,
  terminationGroundRowSchema,
} from './ground-row.schema'
import {
  type RefusalGroundRow,
  type ReplacementGroundRow,
  refusalGroundRows,
  replacementGroundRows,
  type TerminationGroundRow,
  terminationGroundRows,
} from './ground-rows.rules'

/** Every version of the grounds a decision may rest on. */
export type Grounds = {
  readonly refusal: readonly RefusalGroundRow[]
  readonly termination: readonly TerminationGroundRow[]
  readonly replacement: readonly ReplacementGroundRow[]
}

const current = derived(
  (kept): Grounds => ({
    refusal: laidOver(refusalGroundRows, storedOf(kept, 'refusalGrounds', refusalGroundRowSchema)),
    termination: laidOver(
      terminationGroundRows,
      storedOf(kept, 'terminationGrounds', terminationGroundRowSchema),
    ),
    replacement: laidOver(
      replacementGroundRows,
      storedOf(kept, 'replacementGrounds', replacementGroundRowSchema),
    ),
  }),
)

/**
 * The grounds as they stand now, corrections of administrators included; the same for everybody.
 *
 * @param seen `rulesMark` of the viewer, which spares a statement
 */
export function currentGrounds(seen?: string): Promise<Grounds> {
  return current(seen)
}
