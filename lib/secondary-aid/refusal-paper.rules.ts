import type { Paper, PaperBlock } from '@/lib/core/paper'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Deadline } from '@/lib/deadlines/legal-deadlines'
import type { LetterEdits } from '@/lib/enquiries/letter.rules'
import {
  type ApplicationReference,
  dateText,
  decisionPaper,
  facts,
  heading,
  letterPaper,
  listUnder,
  type PaperCentre,
  type PaperWords,
  paragraph,
  paragraphs,
} from './aid-paper.rules'
import { applicationText } from './grant-paper.rules'
import type { AppealWay, Offer, RefusalDraft } from './refusal.rules'

/** A refusal as it is printed (forms.md F6); printed only when `refusalGaps` is empty. */
export type RefusalRecord = {
  readonly number: string
  readonly on: PlainDate
  readonly centre: PaperCentre
  readonly person: { readonly name: string; readonly birthDate: PlainDate | null }
  readonly application: ApplicationReference
  readonly draft: Omit<RefusalDraft, 'grounds'> & {
    /** With the words of the day of the decision. */
    readonly grounds: readonly (RefusalDraft['grounds'][number] & { readonly name: string })[]
  }
  readonly executor: string
  readonly ruleVersion: string
}

/** The decision to refuse: ground and norm, what proves it, facts, how to appeal, what is offered. */
export function refusalDecisionPaper(record: RefusalRecord, say: PaperWords): Paper {
  const { number, on, centre, person, application, draft, ruleVersion } = record
  return decisionPaper(
    {
      title: say('refusal.title'),
      number,
      on,
      centre,
      signatory: draft.signatory,
      ruleVersion,
      blocks: [
        paragraph(say('decision.place', { centre: centre.name })),
        ...facts([
          [say('decision.person'), person.name],
          [say('decision.birthDate'), dateText(person.birthDate)],
          [say('decision.application'), applicationText(application, say)],
        ]),
        heading(say('refusal.facts')),
        ...paragraphs(draft.facts),
        heading(say('refusal.grounds')),
        ...groundBlocks(draft, say),
        ...listUnder(say('decision.decided'), [say('refusal.refuse'), say('decision.copyTo')], 'numbers'),
        ...appealBlocks(draft, say),
        ...offerBlocks(draft, say),
      ],
    },
    say,
  )
}

/** The letter to the person: the same parts in plain words, offers before the way of appeal. */
export function refusalLetter(record: RefusalRecord, edits: LetterEdits, say: PaperWords): Paper {
  const { number, on, centre, application, draft, executor } = record
  return letterPaper(
    {
      title: say('refusal.title'),
      subject: say('refusal.subject'),
      number,
      on,
      centre,
      application,
      edits,
      executor,
      blocks: [
        paragraph(say('refusal.letterText')),
        heading(say('refusal.why')),
        ...paragraphs(draft.facts),
        ...groundBlocks(draft, say),
        ...offerBlocks(draft, say),
        ...appealBlocks(draft, say),
        paragraph(say('refusal.questions', { phone: centre.phone })),
        paragraph(say('refusal.attachment', { number })),
      ],
    },
    say,
  )
}

function groundBlocks({ grounds }: RefusalRecord['draft'], say: PaperWords): PaperBlock[] {
  return grounds.flatMap(({ name, norm, evidence }) => [
    paragraph(say('refusal.groundLine', { ground: name, norm })),
    ...facts([[say('refusal.evidence'), evidence]]),
  ])
}

function appealBlocks({ appeals }: Pick<RefusalDraft, 'appeals'>, say: PaperWords): PaperBlock[] {
  const lines = appeals.map(({ way, where, term }) => say(`refusal.appealLine.${way}`, { where, term }))
  return listUnder(say('refusal.appeal'), lines)
}

function offerBlocks({ offers }: Pick<RefusalDraft, 'offers'>, say: PaperWords): PaperBlock[] {
  return listUnder(
    say('refusal.offers'),
    offers.map((offer) => say(`refusal.offerLine.${offer.kind}`, valuesOf(offer))),
  )
}

function valuesOf(offer: Offer): Record<string, string> {
  switch (offer.kind) {
    case 'PRIMARY_AID':
      return { date: dateText(offer.on), where: offer.where }
    case 'PARTNER_REFERRAL':
      return { name: offer.name, address: offer.address, phone: offer.phone, hours: offer.hours }
    case 'REAPPLY_LATER':
      return { when: offer.when }
    case 'OTHER_CATEGORY_CHECK':
      return { category: offer.category }
  }
}

/** The ways of appeal as a refusal begins with them: terms by the rules of the day, places as far as they are known. */
export function startingAppeals(
  known: { readonly court: string; readonly superiorCentre: string },
  terms: Readonly<Record<AppealWay, string>>,
): RefusalDraft['appeals'] {
  return [
    { way: 'COURT', where: known.court, term: terms.COURT },
    { way: 'SUPERIOR_CENTRE', where: known.superiorCentre, term: terms.SUPERIOR_CENTRE },
  ]
}

/** Words of terms of appeal, under `deadlines`. */
export type TermWords = (
  key: `length.${Deadline['length']['count']}` | `starts.${Deadline['starts']}`,
  values?: Record<string, number>,
) => string

/** The term in words: how long, from when, and by what it may be shortened or prolonged. */
export function appealTermText(
  { length, starts, extension }: Pick<Deadline, 'length' | 'starts' | 'extension'>,
  say: TermWords,
): string {
  const long = say(`length.${length.count}`, 'duration' in length ? { duration: length.duration } : {})
  return [long, say(`starts.${starts}`), extension && `(${extension.uk})`].filter(Boolean).join(' ')
}
