import type { Paper } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { LEGAL_AID_LINE } from '@/lib/enquiries/wrap-up.rules'
import type { TransferState } from './transfer.rules'

/** Words of the paper, under `transfers.paper` of the paper's own language. */
export type TransferPaperWords = (key: TransferPaperKey, values?: Record<string, string>) => string
export type TransferPaperKey =
  | 'title'
  | 'number'
  | 'date'
  | 'sentText'
  | 'acceptedText'
  | 'where'
  | 'address'
  | 'phone'
  | 'hours'
  | 'until'
  | 'terms'
  | 'termsText'
  | 'dueOn'
  | 'next'
  | 'nextSent'
  | 'nextAccepted'
  | 'hotline'
  | 'noName'

type Place = { name: string; address: string; phone: string; hours: string }
export type TransferPaperFacts = {
  number: string
  state: TransferState
  registeredOn: PlainDate
  dueOn: PlainDate | null
  on: PlainDate
  from: Place
  to: Place
  locale: 'uk' | 'en'
}

/**
 * What the person takes home: who keeps the matter now, where to go and whom to ring. Without a name and without a word on
 * what the matter is about: the paper may be seen by the wrong eyes.
 */
export function transferPaper(facts: TransferPaperFacts, say: TransferPaperWords): Paper {
  const { number, state, registeredOn, dueOn, on, from, to, locale } = facts
  const isAccepted = state === 'ACCEPTED'
  const place = ({ address, phone, hours }: Place) =>
    [
      { label: say('address'), value: address },
      { label: say('phone'), value: phone },
      { label: say('hours'), value: hours },
    ].filter(({ value }) => value !== '')
  const names = { from: from.name, to: to.name }
  return {
    title: say('title'),
    locale,
    layout: 'handout',
    sender: [from.name, from.address, from.phone].filter(Boolean),
    footer: `${number} · ${(isAccepted ? to : from).phone}`,
    blocks: [
      {
        kind: 'title',
        text: say('title'),
        note: `${say('number', { number })} · ${say('date', { date: formatPlainDate(on) })}`,
      },
      { kind: 'paragraph', text: say(isAccepted ? 'acceptedText' : 'sentText', names), isStrong: true },
      { kind: 'heading', text: `${say('where')}: ${to.name}` },
      { kind: 'facts', facts: place(to) },
      ...(isAccepted
        ? []
        : ([
            { kind: 'heading', text: say('until', names) },
            { kind: 'facts', facts: place(from) },
          ] as const)),
      { kind: 'heading', text: say('terms') },
      {
        kind: 'paragraph',
        text: [
          say('termsText', { date: formatPlainDate(registeredOn) }),
          dueOn ? say('dueOn', { date: formatPlainDate(dueOn) }) : '',
        ]
          .filter(Boolean)
          .join(' '),
      },
      { kind: 'heading', text: say('next') },
      { kind: 'paragraph', text: say(isAccepted ? 'nextAccepted' : 'nextSent', names) },
      { kind: 'small', text: `${say('hotline', { phone: LEGAL_AID_LINE })} ${say('noName')}` },
    ],
  }
}
