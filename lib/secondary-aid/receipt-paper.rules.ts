import type { Paper } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { deadlineOn } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import {
  dateText,
  facts,
  listUnder,
  type NamedList,
  type NamedSheets,
  type PaperCentre,
  type PaperWords,
  paperLine,
  paragraph,
  senderOf,
  small,
  strong,
} from './aid-paper.rules'
import type { DecisionTerm } from './decision-term.rules'

export type ReceiptRecord = {
  readonly number: string
  readonly on: PlainDate
  /** When an e-mailed application was first heard of; null when it was the same day. */
  readonly firstContactOn: PlainDate | null
  /** «10:40»; empty when it is not kept. */
  readonly at: string
  readonly sheets: number
  readonly papers: readonly NamedSheets[]
  /** Names of the papers that are still outstanding, as the person knows them. */
  readonly outstanding: NamedList
  readonly term: DecisionTerm
  readonly calendar: WorkingCalendar
  readonly worker: string
  readonly centre: PaperCentre
}

/**
 * What the person takes home: the number, and the day of the decision or what is still missing.
 *
 * No name stands on it: whoever finds the sheet learns nothing of who asked for aid.
 */
export function receiptPaper(record: ReceiptRecord, say: PaperWords): Paper {
  const { number, on, firstContactOn, at, sheets, papers, outstanding, term, worker, centre } = record
  return {
    title: say('receipt.title'),
    locale: 'uk',
    layout: 'handout',
    sender: senderOf(centre),
    footer: [number, centre.phone].filter(Boolean).join(' · '),
    blocks: [
      {
        kind: 'title',
        text: say('receipt.title'),
        note: say('receipt.note', { number, date: formatPlainDate(on) }),
      },
      ...(term.kind === 'running'
        ? [
            strong(say('receipt.decisionBy', { date: formatPlainDate(term.term.dueOn) })),
            ...howCounted(term, record.calendar, say),
            ...(term.term.leansOnUnconfirmedDay ? [paragraph(say('receipt.notConfirmed'))] : []),
          ]
        : listUnder(say('receipt.waiting'), outstanding, 'boxes')),
      ...facts([
        [say('receipt.firstContact'), dateText(firstContactOn)],
        [say('receipt.received'), [formatPlainDate(on), at].filter(Boolean).join(', ')],
        [say('receipt.receivedBy'), worker],
        [say('receipt.sheets'), sheets > 0 ? String(sheets) : ''],
      ]),
      ...listUnder(
        say('receipt.papers'),
        papers.map((paper) => paperLine(paper, say)),
      ),
      paragraph(say('receipt.copy')),
      small(say('receipt.contact', { phone: centre.phone })),
    ],
  }
}

/** Only for the term of the law in force; the old one was counted otherwise. */
function howCounted(
  { deadline, startedOn }: Extract<DecisionTerm, { kind: 'running' }>,
  calendar: WorkingCalendar,
  say: PaperWords,
) {
  const { length } = deadlineOn(deadline, startedOn, calendar)
  if (length.count !== 'working') return []
  return [paragraph(say('receipt.howCounted', { days: length.duration, date: formatPlainDate(startedOn) }))]
}
