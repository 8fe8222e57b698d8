import { type Confidence, isConfirmed } from '@/lib/core/confidence'
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
  readonly note?: InBothLanguages
  readonly from?: PlainDate
  readonly to?: PlainDate
}

/** Whether a decision of that day may rest on the ground. */
export function isGroundInForce({ from, to }: Pick<Ground, 'from' | 'to'>, on: PlainDate): boolean {
  return (!from || from <= on) && (!to || on <= to)
}

/** Whether the screen marks the ground as not confirmed. */
export function needsConfirming({ confidence }: Pick<Ground, 'confidence'>): boolean {
  return !isConfirmed(confidence)
}
