import type { NameCases } from '@/lib/core/name-cases'
import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import {
  dateText,
  decisionPaper,
  facts,
  listUnder,
  type NamedList,
  type PaperCentre,
  type PaperWords,
  paragraph,
  type Signatory,
} from './aid-paper.rules'

type Assigned = {
  readonly number: string
  readonly on: PlainDate
  readonly centre: PaperCentre
  /** «Рішення № 17-РШ-2026-00003 від 20.11.2026», a ruling, a notice. */
  readonly basis: string
  readonly person: {
    readonly name: string
    readonly birthDate: PlainDate | null
    readonly contact: string
    readonly isProtected: boolean
    /** The only way a protected person may be reached; empty: through the centre. */
    readonly safeContact: string
  }
  readonly matter: string
  readonly body: string
  readonly caseNumber: string
  readonly stage: string
  readonly services: NamedList
  readonly interpreter: string
  readonly marks: NamedList
  readonly signatory: Signatory
  readonly firstContactBy: PlainDate | null
}

/** A mandate of an advocate (доручення, forms.md F7). */
export type MandateRecord = Assigned & {
  /** «14:30»: hours matter where somebody is detained. */
  readonly at: string
  readonly advocate: {
    readonly name: string
    readonly certificate: string
    readonly registerEntry: string
    readonly contract: string
    readonly phone: string
  }
  /** Number of the mandate this one takes the place of. */
  readonly replaces: string
}

/** An order for a staff lawyer (наказ, forms.md F8). Name and position are declined: the order instructs them. */
export type OrderRecord = Assigned & {
  readonly lawyer: { readonly name: NameCases; readonly position: NameCases }
  readonly powersPaper: string
  readonly validTo: PlainDate | null
}

export function mandatePaper(record: MandateRecord, say: PaperWords): Paper {
  const { at, advocate, replaces, centre } = record
  return decisionPaper(
    {
      ...record,
      title: say('mandate.title'),
      blocks: [
        ...facts([
          [say('mandate.time'), at],
          [say('mandate.basis'), record.basis],
        ]),
        ...(replaces ? [paragraph(say('mandate.replaces', { number: replaces }))] : []),
        ...facts([
          [say('mandate.advocate'), advocate.name],
          [say('mandate.certificate'), advocate.certificate],
          [say('mandate.register'), advocate.registerEntry],
          [say('mandate.contract'), advocate.contract],
          [say('mandate.advocateContact'), advocate.phone],
        ]),
        ...caseBlocks(record, say),
        paragraph(say('mandate.powers')),
        ...firstMeeting(record, say),
        paragraph(say('decision.place', { centre: centre.name })),
        paragraph(say('mandate.seal')),
        { kind: 'signature', label: say('mandate.accepted') },
      ],
    },
    say,
  )
}

export function orderPaper(record: OrderRecord, say: PaperWords): Paper {
  const { lawyer, services, powersPaper, validTo } = record
  return decisionPaper(
    {
      ...record,
      title: say('order.title'),
      blocks: [
        ...facts([[say('mandate.basis'), record.basis]]),
        ...listUnder(
          say('order.ordered'),
          [
            say('order.instruct', { position: lawyer.position.dative, name: lawyer.name.dative }),
            say('order.scope', { services: services.join('; ') }),
            ...(powersPaper ? [say('order.powers', { paper: powersPaper })] : []),
            ...(validTo ? [say('order.validTo', { date: formatPlainDate(validTo) })] : []),
          ],
          'numbers',
        ),
        ...caseBlocks(record, say),
        ...firstMeeting(record, say),
        { kind: 'signature', label: say('order.acquainted'), name: lawyer.name.nominative },
      ],
    },
    say,
  )
}

function caseBlocks(record: Assigned, say: PaperWords): PaperBlock[] {
  const { person, matter, body, caseNumber, stage, services, interpreter, marks } = record
  return [
    ...facts([
      [say('mandate.person'), person.name],
      [say('mandate.birthDate'), dateText(person.birthDate)],
      [say('mandate.contact'), contactText(record, say)],
      [say('mandate.matter'), matter],
      [say('mandate.body'), body],
      [say('mandate.caseNumber'), caseNumber],
      [say('mandate.stage'), stage],
      [say('mandate.services'), services.join('; ')],
      [say('mandate.interpreter'), interpreter],
    ]),
    ...listUnder(say('mandate.marks'), marks),
  ]
}

/** A protected person's phone and address stay out: the paper goes through many hands. */
function contactText({ person, centre }: Assigned, say: PaperWords): string {
  if (!person.isProtected) return person.contact
  if (person.safeContact.trim()) return say('mandate.safeContact', { contact: person.safeContact })
  return say('mandate.askCentre', { phone: centre.phone })
}

function firstMeeting({ firstContactBy }: Assigned, say: PaperWords): PaperBlock[] {
  return firstContactBy
    ? [paragraph(say('mandate.firstMeeting', { date: formatPlainDate(firstContactBy) }))]
    : []
}
