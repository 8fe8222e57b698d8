import { type Confidence, isConfirmed } from '@/lib/core/confidence'
import { codesOf, type Dated, inForce } from '@/lib/core/dated-rows'
import type { PlainDate } from '@/lib/core/plain-date'

export type InBothLanguages = { readonly uk: string; readonly en: string }

/**
 * A ground named by law or by the office for a decision of the centre.
 *
 * `from` and `to` bound the days of the decision the row is for, both included; without them the days are not known.
 */
export type Ground = InBothLanguages & {
  readonly legalBasis: InBothLanguages
  readonly source: string
  readonly confidence: Confidence
  /** What whoever chooses it should know. */
  readonly hint?: InBothLanguages
  readonly from?: PlainDate | null
  readonly to?: PlainDate | null
}

/** The grounds a decision of that day may rest on, in the order of their table. */
export function groundsOn<Row extends Dated>(rows: readonly Row[], on: PlainDate): Row[] {
  return codesOf(rows).flatMap((code) => inForce(rows, code, on) ?? [])
}

/** The ground as a decision names it: its Ukrainian words with the norm. */
export function groundLine({ uk, legalBasis }: Pick<Ground, 'uk' | 'legalBasis'>): string {
  return `${uk} (${legalBasis.uk})`
}

/** Whether the screen marks the ground as not confirmed. */
export function needsConfirming({ confidence }: Pick<Ground, 'confidence'>): boolean {
  return !isConfirmed(confidence)
}
