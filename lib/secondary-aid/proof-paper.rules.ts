import type { Paper } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import {
  heading,
  listUnder,
  type PaperCentre,
  type PaperWords,
  paragraph,
  paragraphs,
  senderOf,
  strong,
} from './aid-paper.rules'
import type { ProofOffer } from './proof-refusal.rules'

export type ProofRecord = {
  /** Empty as long as the application is not received. */
  readonly number: string
  /** Names of the papers still owed. */
  readonly papers: readonly string[]
  readonly explanation: string
  readonly explainedOn: PlainDate
  readonly offered: readonly ProofOffer[]
  /** Until when the papers are waited for; null before the application is received. */
  readonly until: PlainDate | null
  /** The day it was closed without them, if it was. */
  readonly closedOn: PlainDate | null
  readonly centre: PaperCentre
}

/** Why proof is needed and what is offered to a person who refuses to collect it; no name stands on it. */
export function proofPaper(record: ProofRecord, say: PaperWords): Paper {
  const { number, papers, explanation, explainedOn, offered, until, closedOn, centre } = record
  return {
    title: say('proof.title'),
    locale: 'uk',
    layout: 'handout',
    sender: senderOf(centre),
    footer: [number, centre.phone].filter(Boolean).join(' · '),
    blocks: [
      {
        kind: 'title',
        text: say('proof.title'),
        ...(number ? { note: say('proof.note', { number }) } : {}),
      },
      ...(closedOn ? [strong(say('proof.closed', { date: formatPlainDate(closedOn) }))] : []),
      paragraph(say('proof.lead')),
      ...listUnder(say('proof.missing'), papers),
      heading(say('proof.explained', { date: formatPlainDate(explainedOn) })),
      ...paragraphs(explanation),
      ...listUnder(
        say('proof.offered'),
        offered.map((offer) => say(`proof.offer.${offer}`)),
      ),
      ...(until && !closedOn
        ? [strong(say('proof.until', { date: formatPlainDate(until) })), paragraph(say('proof.then'))]
        : []),
      paragraph(say('proof.later')),
      strong(say('proof.contact', { phone: centre.phone })),
    ],
  }
}
