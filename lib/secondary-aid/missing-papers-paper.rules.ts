import type { Paper } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import {
  facts,
  heading,
  type PaperCentre,
  type PaperWords,
  paragraph,
  senderOf,
  strong,
} from './aid-paper.rules'
import type { MissingPaper } from './paper-request.rules'

export type MissingPapersRecord = {
  /** Empty as long as the application is not received. */
  readonly number: string
  readonly papers: readonly MissingPaper[]
  readonly dueOn: PlainDate
  readonly centre: PaperCentre
}

/** What is missing and where to get it, in plain words; no name stands on it. */
export function missingPapersPaper(record: MissingPapersRecord, say: PaperWords): Paper {
  const { number, papers, dueOn, centre } = record
  return {
    title: say('missing.title'),
    locale: 'uk',
    layout: 'handout',
    sender: senderOf(centre),
    footer: [number, centre.phone].filter(Boolean).join(' · '),
    blocks: [
      {
        kind: 'title',
        text: say('missing.title'),
        ...(number ? { note: say('missing.note', { number }) } : {}),
      },
      paragraph(say('missing.lead')),
      strong(say('missing.bring', { date: formatPlainDate(dueOn) })),
      ...papers.flatMap((paper) => [heading(paper.name), ...whereToGet(paper, say)]),
      paragraph(say('missing.noWay')),
      paragraph(say('missing.moreTime')),
      paragraph(say('missing.termStands')),
      strong(say('missing.contact', { phone: centre.phone })),
    ],
  }
}

function whereToGet({ proves, from, isAskedByCentre }: MissingPaper, say: PaperWords) {
  if (isAskedByCentre) return [paragraph(say('missing.weAsk', { body: from.body }))]
  return facts([
    [say('missing.proves'), proves],
    [say('missing.where'), from.body],
    [say('missing.address'), from.address],
    [say('missing.phone'), from.phone],
    [say('missing.hours'), from.hours],
    [say('missing.booking'), from.booking],
    [say('missing.toTake'), from.toTake],
    [say('missing.takes'), from.takes],
    [say('missing.otherWay'), from.otherWay],
    [say('missing.checked'), from.checked],
  ])
}
