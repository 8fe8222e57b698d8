import type { Paper, PaperBlock } from '@/lib/core/paper'
import type { PlainDate } from '@/lib/core/plain-date'
import {
  dateText,
  facts,
  heading,
  listUnder,
  type PaperCentre,
  type PaperWords,
  senderOf,
} from './aid-paper.rules'
import type { IncomeOutcome } from './income-outcome.rules'

/** The arithmetic as it is shown, amounts ready as text («12 400,00 грн»): nothing is counted here (forms.md F14). */
export type IncomeSheet = {
  readonly period: string
  /** One row for each month and source. */
  readonly rows: readonly { readonly label: string; readonly amount: string }[]
  readonly excluded: readonly { readonly label: string; readonly reason: string }[]
  readonly sum: string
  readonly average: string
  /** The limit that decides first; the other group's beside it where a person may be of either. */
  readonly limits: readonly { readonly group: string; readonly minimum: string; readonly threshold: string }[]
  readonly minimumSource: string
  readonly outcome: IncomeOutcome
  /** Why a worker held the income against this group's limit; empty as a rule. */
  readonly groupReason: string
  /** Why a person decided otherwise than the figures say; empty as a rule. */
  readonly override: string
  readonly countedBy: string
  readonly checkedBy: string
}

/** The calculation as blocks, for a sheet of its own or inside another paper. */
export function incomeSheetBlocks(sheet: IncomeSheet, say: PaperWords): PaperBlock[] {
  return [
    heading(say('income.title')),
    ...facts([[say('income.period'), sheet.period]]),
    ...(sheet.rows.length > 0 ? [heading(say('income.counted'))] : []),
    ...facts(sheet.rows.map(({ label, amount }) => [label, amount])),
    ...listUnder(
      say('income.excluded'),
      sheet.excluded.map((each) => say('income.excludedLine', each)),
    ),
    ...facts([
      [say('income.sum'), sheet.sum],
      [say('income.average'), sheet.average],
      ...sheet.limits.flatMap(({ group, minimum, threshold }): [string, string][] => [
        [say('income.group'), group],
        [say('income.minimum'), minimum],
        [say('income.threshold'), threshold],
      ]),
      [say('income.minimumSource'), sheet.minimumSource],
      [say('income.groupReason'), sheet.groupReason],
      [say('income.result'), say(`income.${sheet.outcome}`)],
      [say('income.override'), sheet.override],
      [say('income.countedBy'), sheet.countedBy],
      [say('income.checkedBy'), sheet.checkedBy],
    ]),
  ]
}

export function incomeSheetPaper(
  sheet: IncomeSheet,
  { applicationNumber, on, centre }: { applicationNumber: string; on: PlainDate; centre: PaperCentre },
  say: PaperWords,
): Paper {
  return {
    title: say('income.title'),
    locale: 'uk',
    layout: 'handout',
    sender: senderOf(centre),
    footer: [applicationNumber, dateText(on)].filter(Boolean).join(' · '),
    blocks: [
      ...incomeSheetBlocks(sheet, say),
      { kind: 'signature', label: say('signature'), name: sheet.countedBy },
    ],
  }
}
