import type { Paper, PaperBlock, PaperRow } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { LEGAL_AID_LINE } from '@/lib/enquiries/wrap-up.rules'
import type { CasePlanContent, PlanForm, PlanLocale, StepDoer } from './case-plan.schema'

/** Words of the paper in its own language: `case-plan-paper.json`. */
export type PlanWords = (key: PlanWordKey, values?: Record<string, string>) => string
export type PlanWordKey =
  | 'documentTitle'
  | 'title'
  | 'goals'
  | `does.${StepDoer}`
  | 'stepBy'
  | 'done'
  | 'helpers'
  | 'review'
  | 'reviewText'
  | 'madeOn'
  | 'ask'
  | 'ownChoice'
  | 'noName'
  | 'neutral.documentTitle'
  | 'neutral.title'
  | 'neutral.step'
  | 'neutral.ask'

export type PlanPaperFacts = {
  readonly content: CasePlanContent
  readonly reviewOn: PlainDate | null
  readonly on: PlainDate
  readonly locale: PlanLocale
  readonly form: PlanForm
  /** Of a protected person: it lies at home, and whoever finds it must learn nothing from it. */
  readonly isNeutral: boolean
  readonly centre: {
    readonly name: string
    readonly address: string
    readonly phone: string
    readonly worker: string
  }
}

/** In the order people ask: what do I do, what do you do, who else. */
const DOERS: readonly StepDoer[] = ['CLIENT', 'CENTRE', 'LAWYER', 'PARTNER', 'OTHER']

/**
 * The person's own plan as blocks of a paper: what I do, what the centre does, by when.
 *
 * What may go wrong and what was said of needs stays in the office. The paper of a protected person names neither the
 * centre nor the steps, only the days and a telephone.
 */
export function casePlanPaper(facts: PlanPaperFacts, say: PlanWords): Paper {
  const { locale, form, on, centre, isNeutral } = facts
  return {
    title: say(isNeutral ? 'neutral.documentTitle' : 'documentTitle'),
    locale,
    layout: 'sheet',
    size: form === 'LARGE' ? 'large' : 'normal',
    sender: isNeutral
      ? [centre.phone]
      : [centre.name, [centre.address, centre.worker, centre.phone].filter(Boolean).join(', ')],
    senderAside: [say('madeOn', { date: formatPlainDate(on) })],
    footer: '',
    blocks: isNeutral ? neutralBlocks(facts, say) : openBlocks(facts, say),
  }
}

function openBlocks({ content, reviewOn, centre }: PlanPaperFacts, say: PlanWords): PaperBlock[] {
  const helpers = content.helpers.map(({ name, does, phone }) => [
    [name, phone].filter(Boolean).join(', '),
    does,
  ])
  const done = content.steps.filter(({ state }) => state === 'DONE')
  return [
    { kind: 'title', text: say('title') },
    numbers(
      say('goals'),
      content.goals.map(({ text }) => [text]),
    ),
    ...DOERS.flatMap((who) => {
      const steps = content.steps.filter((step) => step.who === who && step.state === 'TO_DO')
      return steps.length > 0
        ? [
            boxes(
              say(`does.${who}`),
              steps.map((step) => stepLine(step, say)),
            ),
          ]
        : []
    }),
    ...(done.length > 0
      ? [
          numbers(
            say('done'),
            done.map(({ text }) => [text]),
          ),
        ]
      : []),
    ...(helpers.length > 0
      ? [
          numbers(
            say('helpers'),
            helpers.map(([who = '', does = '']) => [{ strong: who }, does ? ` — ${does}` : '']),
          ),
        ]
      : []),
    ...reviewRow(reviewOn, say),
    {
      kind: 'closing',
      text: [say('ask', { phone: centre.phone, hotline: LEGAL_AID_LINE })],
      small: [say('ownChoice'), say('noName')].join(' '),
    },
  ]
}

function neutralBlocks({ content, reviewOn, centre }: PlanPaperFacts, say: PlanWords): PaperBlock[] {
  const mine = content.steps.filter(
    ({ who, state, dueOn }) => who === 'CLIENT' && state === 'TO_DO' && dueOn !== null,
  )
  const lines = mine.map(({ dueOn }, place) =>
    say('neutral.step', { number: String(place + 1), date: dueOn ? formatPlainDate(dueOn) : '' }),
  )
  return [
    { kind: 'title', text: say('neutral.title') },
    ...(lines.length > 0 ? [boxes(say('does.CLIENT'), lines)] : []),
    ...reviewRow(reviewOn, say),
    { kind: 'closing', text: [say('neutral.ask', { phone: centre.phone })], small: '' },
  ]
}

const reviewRow = (reviewOn: PlainDate | null, say: PlanWords): PaperRow[] =>
  reviewOn
    ? [
        {
          kind: 'row',
          label: say('review'),
          body: { style: 'text', text: say('reviewText', { date: formatPlainDate(reviewOn) }) },
        },
      ]
    : []

function stepLine({ text, dueOn }: CasePlanContent['steps'][number], say: PlanWords): string {
  return dueOn ? say('stepBy', { text, date: formatPlainDate(dueOn) }) : text
}

const boxes = (label: string, items: string[]): PaperRow => ({
  kind: 'row',
  label,
  body: { style: 'boxes', items },
})
const numbers = (label: string, items: (string | { strong: string })[][]): PaperRow => ({
  kind: 'row',
  label,
  body: { style: 'numbers', items },
})
