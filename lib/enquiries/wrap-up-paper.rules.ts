import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate } from '@/lib/core/plain-date'
import type { WrapUpSheet, WrapUpStep } from './wrap-up.rules'

/** Words of the sheet, under `enquiries.wrapUp` of the sheet's own language. */
export type WrapUpWords = (key: WrapUpKey, values?: Record<string, string>) => string

type OwnStep = Extract<WrapUpStep, { ownStep: string }>['ownStep']
export type WrapUpKey =
  | `ownStep.${OwnStep}`
  | 'title'
  | 'number'
  | 'agreed'
  | 'answer'
  | 'clientSteps'
  | 'centreSteps'
  | 'stepBy'
  | 'papers'
  | 'terms'
  | 'termLine'
  | 'termPassed'
  | 'whereTo'
  | 'person'
  | 'hours'
  | 'nextVisit'
  | 'contact'
  | 'hotline'
  | 'noName'
  | 'issuedOn'
  | 'forwardedTo'

/**
 * The sheet as blocks of a paper: HTML preview and PDF are made from the same.
 *
 * Order of the eye (look.md §8): what it is about, what to do and by when, what to take, where to go, whom to ring.
 */
export function wrapUpPaper(sheet: WrapUpSheet, say: WrapUpWords): Paper {
  const { locale, number, issuedOn, sections, whereTo, note, nextVisit, centre, worker, hotline } = sheet
  const issuedText = say('issuedOn', { date: formatPlainDate(issuedOn) })
  return {
    title: say('title'),
    locale,
    layout: 'handout',
    sender: [
      centre.name,
      centre.address,
      [worker?.name, worker?.position].filter(Boolean).join(', '),
      centre.phone,
    ].filter(Boolean),
    footer: `${number} · ${centre.phone}`,
    blocks: [
      { kind: 'title', text: say('title'), note: `${say('number', { number })} · ${issuedText}` },
      ...sections.flatMap((section) => sectionBlocks(section, say)),
      ...whereTo.flatMap((place): PaperBlock[] => [
        { kind: 'heading', text: `${say('whereTo')}: ${place.name}` },
        { kind: 'paragraph', text: [place.address, place.phone].filter(Boolean).join(', '), isStrong: true },
        ...factsBlock([
          [say('hours'), place.hours],
          [say('person'), place.person ?? ''],
        ]),
      ]),
      ...(note ? [paragraph(note)] : []),
      ...(nextVisit
        ? [
            heading(say('nextVisit')),
            paragraph([formatPlainDate(nextVisit.on), nextVisit.time].filter(Boolean).join(', ')),
          ]
        : []),
      heading(say('contact')),
      { kind: 'paragraph', text: [centre.phone, centre.hours].filter(Boolean).join(', '), isStrong: true },
      paragraph(say('hotline', { phone: hotline })),
      { kind: 'small', text: say('noName') },
    ],
  }
}

function sectionBlocks(section: WrapUpSheet['sections'][number], say: WrapUpWords): PaperBlock[] {
  const { topic, question, answer, clientSteps, centreSteps, terms, papers, forwardedTo } = section
  const step = (each: WrapUpStep) => {
    const text = 'text' in each ? each.text : say(`ownStep.${each.ownStep}`)
    return each.by ? say('stepBy', { step: text, date: formatPlainDate(each.by) }) : text
  }
  const term = ({ title, dueOn, isPassed }: (typeof terms)[number]) => {
    const date = formatPlainDate(dueOn)
    return say(isPassed ? 'termPassed' : 'termLine', { title, date })
  }
  return [
    ...(topic ? [heading(topic)] : []),
    ...(question ? [paragraph(`${say('agreed')}: ${question}`)] : []),
    ...listBlock(say('terms'), 'bullets', terms.map(term)),
    ...listBlock(say('clientSteps'), 'numbers', clientSteps.map(step)),
    ...listBlock(say('papers'), 'boxes', papers),
    ...(answer ? [heading(say('answer')), ...answer.split(/\n+/).filter(Boolean).map(paragraph)] : []),
    ...listBlock(say('centreSteps'), 'bullets', centreSteps.map(step)),
    ...(forwardedTo ? [paragraph(say('forwardedTo', { body: forwardedTo }))] : []),
  ]
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', text }
}

function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text }
}

function listBlock(
  title: string,
  style: 'bullets' | 'numbers' | 'boxes',
  items: readonly string[],
): PaperBlock[] {
  return items.length > 0 ? [heading(title), { kind: 'list', style, items: [...items] }] : []
}

function factsBlock(rows: readonly (readonly [string, string])[]): PaperBlock[] {
  const facts = rows.filter(([, value]) => value).map(([label, value]) => ({ label, value }))
  return facts.length > 0 ? [{ kind: 'facts', facts }] : []
}
