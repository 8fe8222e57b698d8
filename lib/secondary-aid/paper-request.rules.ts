import type { PlainDate } from '@/lib/core/plain-date'
import { type Gap, gap } from './gap.rules'

/** One paper that is missing and where the person gets it (process.md §10). */
export type MissingPaper = {
  readonly name: string
  /** What it proves, in plain words; may stay empty. */
  readonly proves: string
  readonly from: {
    readonly body: string
    readonly address: string
    readonly phone: string
    readonly hours: string
    readonly toTake: string
    readonly booking: string
    /** How soon it is issued. */
    readonly takes: string
    /** What to do when it cannot be had there. */
    readonly otherWay: string
    /** When the contacts were checked, or that they were not. */
    readonly checked: string
  }
  /** The centre asks the body for it itself; then the person goes nowhere. */
  readonly isAskedByCentre: boolean
}

export type PaperRequestDraft = {
  readonly papers: readonly MissingPaper[]
  /** Agreed last day for the papers. */
  readonly dueOn: PlainDate | null
}

/** Texts: `secondaryAid.fieldErrors.*`. */
export const PAPER_REQUEST_GAPS = [
  'papersMissing',
  'paperNameMissing',
  'paperBodyMissing',
  'paperContactsMissing',
  'papersDayMissing',
  'papersDayPassed',
] as const
export type PaperRequestGapCode = (typeof PAPER_REQUEST_GAPS)[number]

/**
 * What a return for more papers lacks: each paper is named, with the body, its address, phone and hours.
 *
 * @param on the day of the notice; the agreed day comes after it
 */
export function paperRequestGaps(
  { papers, dueOn }: PaperRequestDraft,
  on: PlainDate,
): Gap<PaperRequestGapCode>[] {
  return [
    ...gap(papers.length > 0, 'papersMissing', ['papers']),
    ...papers.flatMap(({ name, from, isAskedByCentre }, place) => [
      ...gap(name, 'paperNameMissing', ['papers', place, 'name']),
      ...gap(from.body, 'paperBodyMissing', ['papers', place, 'from', 'body']),
      ...(isAskedByCentre
        ? []
        : (['address', 'phone', 'hours'] as const).flatMap((field) =>
            gap(from[field], 'paperContactsMissing', ['papers', place, 'from', field]),
          )),
    ]),
    ...gap(dueOn ?? '', 'papersDayMissing', ['dueOn']),
    ...gap(!dueOn || dueOn > on, 'papersDayPassed', ['dueOn']),
  ]
}
