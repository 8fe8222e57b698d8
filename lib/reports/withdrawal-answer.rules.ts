import type { Locale } from '@/lib/core/i18n/locale'
import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'

/** Words of the paper, under `consent.answerPaper` of the paper's own language. */
export type WithdrawalAnswerWords = (key: WithdrawalAnswerKey, values?: Record<string, string>) => string
export type WithdrawalAnswerKey =
  | 'title'
  | 'number'
  | 'date'
  | 'person'
  | 'text'
  | 'stopped'
  | `stop.${(typeof STOPPED)[number]}`
  | 'open'
  | 'enquiry'
  | 'application'
  | 'nothingOpen'
  | 'somethingOpen'
  | 'kept'
  | 'keptText'
  | 'told'
  | 'toldLine'
  | 'toldAsked'
  | 'toldNobody'
  | 'rights'
  | `right.${(typeof RIGHTS)[number]}`
  | 'worker'

const STOPPED = ['records', 'partners', 'calls', 'reminders'] as const
const RIGHTS = ['again', 'know', 'correct', 'complain'] as const

export type WithdrawalAnswerFacts = {
  readonly locale: Locale
  readonly centre: { readonly name: string; readonly address: string; readonly phone: string }
  readonly cardNumber: string
  readonly fullName: string
  readonly withdrawnOn: PlainDate
  readonly on: PlainDate
  readonly openMatters: readonly { readonly kind: 'enquiry' | 'application'; readonly number: string }[]
  /** Whether anything of the person is worked on, with a number of ours or without. */
  readonly isAnythingOpen: boolean
  /** Partners that were given data of the person, what and when; the names of the data are ready to read. */
  readonly told: readonly { readonly partner: string; readonly on: PlainDate; readonly data: string }[]
  readonly workerName: string
}

/**
 * What a person is answered in writing who took their consent back: what stops, what goes on, what is kept, who was told.
 *
 * Source: situations.md 5.3.14 (“tell the consequences … answer in writing”); rights: consent form F10. The wording is this
 * product's and not confirmed.
 */
export function withdrawalAnswer(facts: WithdrawalAnswerFacts, say: WithdrawalAnswerWords): Paper {
  const { locale, centre, cardNumber, fullName, withdrawnOn, on, workerName } = facts
  const withdrawn = { date: formatPlainDate(withdrawnOn), centre: centre.name }
  return {
    title: say('title'),
    locale,
    layout: 'letter',
    sender: [centre.name, centre.address, centre.phone].filter(Boolean),
    footer: `${cardNumber} · ${centre.phone}`,
    blocks: [
      {
        kind: 'title',
        text: say('title'),
        note: `${say('number', { number: cardNumber })} · ${say('date', { date: formatPlainDate(on) })}`,
      },
      { kind: 'facts', facts: [{ label: say('person'), value: fullName }] },
      { kind: 'paragraph', text: say('text', withdrawn) },
      { kind: 'heading', text: say('stopped') },
      bullets(STOPPED.map((each) => say(`stop.${each}`))),
      { kind: 'heading', text: say('open') },
      ...openBlocks(facts, say),
      { kind: 'heading', text: say('kept') },
      { kind: 'paragraph', text: say('keptText') },
      { kind: 'heading', text: say('told') },
      ...toldBlocks(facts, say),
      { kind: 'heading', text: say('rights') },
      bullets(RIGHTS.map((each) => say(`right.${each}`))),
      { kind: 'signature', label: say('worker'), name: workerName },
    ],
  }
}

const bullets = (items: string[]): PaperBlock => ({ kind: 'list', style: 'bullets', items })

function openBlocks(facts: WithdrawalAnswerFacts, say: WithdrawalAnswerWords): PaperBlock[] {
  const { openMatters, isAnythingOpen } = facts
  if (openMatters.length === 0)
    return [{ kind: 'paragraph', text: say(isAnythingOpen ? 'somethingOpen' : 'nothingOpen') }]
  return [bullets(openMatters.map(({ kind, number }) => say(kind, { number })))]
}

function toldBlocks({ told }: WithdrawalAnswerFacts, say: WithdrawalAnswerWords): PaperBlock[] {
  if (told.length === 0) return [{ kind: 'paragraph', text: say('toldNobody') }]
  const lines = told.map(({ partner, on, data }) =>
    say('toldLine', { partner, date: formatPlainDate(on), data }),
  )
  return [bullets(lines), { kind: 'paragraph', text: say('toldAsked') }]
}
