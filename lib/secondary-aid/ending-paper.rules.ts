import type { NameCases } from '@/lib/core/name-cases'
import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { Told } from './aid-ending.rules'
import {
  dateText,
  decisionPaper,
  facts,
  heading,
  listUnder,
  type PaperCentre,
  type PaperWords,
  paragraphs,
  type Signatory,
} from './aid-paper.rules'

type EndingRecord = {
  readonly number: string
  readonly on: PlainDate
  readonly centre: PaperCentre
  readonly person: string
  /** «№ 17-РШ-2026-00003 від 02.03.2026». */
  readonly grant: string
  readonly mandateNumber: string
  /** The ground with its norm, in the words of the day of the decision. */
  readonly ground: string
  readonly facts: string
  readonly evidence: string
  readonly toldTo: readonly Told[]
  readonly signatory: Signatory
}
export type TerminationRecord = EndingRecord & {
  readonly endsOn: PlainDate
  readonly warnedOn: PlainDate | null
}
export type ReplacementRecord = EndingRecord & {
  /** Declined: one goes and the other is appointed. */
  readonly oldProvider: NameCases
  readonly newProvider: NameCases
  readonly replacedOn: PlainDate
}

/** The decision to end the aid. */
export function terminationPaper(record: TerminationRecord, say: PaperWords): Paper {
  return decisionPaper(
    {
      ...record,
      title: say('ending.terminationTitle'),
      blocks: [
        ...commonBlocks(record, say),
        ...facts([[say('ending.warned'), dateText(record.warnedOn)]]),
        ...listUnder(
          say('decision.decided'),
          [say('ending.terminate', { date: formatPlainDate(record.endsOn) }), ...toldLine(record, say)],
          'numbers',
        ),
      ],
    },
    say,
  )
}

/** The decision to replace the provider; the grant stays (process.md §14). */
export function replacementPaper(record: ReplacementRecord, say: PaperWords): Paper {
  const { oldProvider, newProvider, replacedOn, mandateNumber } = record
  return decisionPaper(
    {
      ...record,
      title: say('ending.replacementTitle'),
      blocks: [
        ...commonBlocks(record, say),
        ...listUnder(
          say('decision.decided'),
          [
            say('ending.replace', {
              old: oldProvider.genitive,
              new: newProvider.accusative,
              date: formatPlainDate(replacedOn),
            }),
            say('ending.cancel', { number: mandateNumber }),
            say('ending.grantStays'),
            ...toldLine(record, say),
          ],
          'numbers',
        ),
      ],
    },
    say,
  )
}

function commonBlocks(record: EndingRecord, say: PaperWords): PaperBlock[] {
  return [
    ...facts([
      [say('decision.person'), record.person],
      [say('ending.grant'), record.grant],
      [say('ending.mandate'), record.mandateNumber],
      [say('ending.ground'), record.ground],
      [say('ending.evidence'), record.evidence],
    ]),
    heading(say('ending.facts')),
    ...paragraphs(record.facts),
  ]
}

function toldLine({ toldTo }: EndingRecord, say: PaperWords): string[] {
  if (toldTo.length === 0) return []
  return [say('ending.tell', { told: toldTo.map((who) => say(`ending.toldTo.${who}`)).join(', ') })]
}
