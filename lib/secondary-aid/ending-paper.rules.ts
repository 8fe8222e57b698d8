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
import type { Ground } from './ground.rules'
import { type ReplacementGroundCode, replacementGrounds } from './replacement-grounds'
import { type TerminationGroundCode, terminationGrounds } from './termination-grounds'

type EndingRecord = {
  readonly number: string
  readonly on: PlainDate
  readonly centre: PaperCentre
  readonly person: string
  /** «№ 17-РШ-2026-00003 від 02.03.2026». */
  readonly grant: string
  readonly mandateNumber: string
  readonly facts: string
  readonly evidence: string
  readonly toldTo: readonly Told[]
  readonly signatory: Signatory
}
export type TerminationRecord = EndingRecord & {
  readonly ground: TerminationGroundCode
  readonly endsOn: PlainDate
  readonly warnedOn: PlainDate | null
}
export type ReplacementRecord = EndingRecord & {
  readonly ground: ReplacementGroundCode
  readonly oldProvider: string
  readonly newProvider: string
  readonly replacedOn: PlainDate
}

/** Names of those who are told, in the language of the paper: `secondaryAid.told.*`. */
export type ToldNames = Readonly<Record<Told, string>>

/** The decision to end the aid. */
export function terminationPaper(record: TerminationRecord, told: ToldNames, say: PaperWords): Paper {
  return decisionPaper(
    {
      ...record,
      title: say('ending.terminationTitle'),
      blocks: [
        ...commonBlocks(record, terminationGrounds[record.ground], say),
        ...facts([[say('ending.warned'), dateText(record.warnedOn)]]),
        ...listUnder(
          say('decision.decided'),
          [say('ending.terminate', { date: formatPlainDate(record.endsOn) }), ...toldLine(record, told, say)],
          'numbers',
        ),
      ],
    },
    say,
  )
}

/** The decision to replace the provider; the grant stays (process.md §14). */
export function replacementPaper(record: ReplacementRecord, told: ToldNames, say: PaperWords): Paper {
  const { oldProvider, newProvider, replacedOn, mandateNumber } = record
  return decisionPaper(
    {
      ...record,
      title: say('ending.replacementTitle'),
      blocks: [
        ...commonBlocks(record, replacementGrounds[record.ground], say),
        ...listUnder(
          say('decision.decided'),
          [
            say('ending.replace', { old: oldProvider, new: newProvider, date: formatPlainDate(replacedOn) }),
            say('ending.cancel', { number: mandateNumber }),
            say('ending.grantStays'),
            ...toldLine(record, told, say),
          ],
          'numbers',
        ),
      ],
    },
    say,
  )
}

function commonBlocks(record: EndingRecord, ground: Ground, say: PaperWords): PaperBlock[] {
  return [
    ...facts([
      [say('decision.person'), record.person],
      [say('ending.grant'), record.grant],
      [say('ending.mandate'), record.mandateNumber],
      [say('ending.ground'), `${ground.uk} (${ground.legalBasis.uk})`],
      [say('ending.evidence'), record.evidence],
    ]),
    heading(say('ending.facts')),
    ...paragraphs(record.facts),
  ]
}

function toldLine({ toldTo }: EndingRecord, told: ToldNames, say: PaperWords): string[] {
  return toldTo.length > 0 ? [say('ending.tell', { told: toldTo.map((who) => told[who]).join(', ') })] : []
}
