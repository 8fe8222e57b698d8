import type uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { capitalised, type LetterEdits, signatureName } from '@/lib/enquiries/letter.rules'

type Leaves<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${Leaves<Texts[Key]>}`
}[keyof Texts & string]

/** Words of the papers, under `secondaryAid.paper`. Official papers are in Ukrainian whoever prints them. */
export type PaperKey = Leaves<(typeof uk)['paper']>
export type PaperWords = (key: PaperKey, values?: Record<string, string | number>) => string

export type PaperCentre = {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly email: string
}
export type PaperSex = 'FEMALE' | 'MALE' | 'NOT_STATED'

/** Labels that stand in papers as words, already in Ukrainian. */
export type NamedList = readonly string[]
/** A paper that was handed over; nobody has counted the sheets of some. */
export type NamedSheets = { readonly name: string; readonly sheets: number | null }

export type Signatory = { readonly name: string; readonly position: string }

export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text })
export const heading = (text: string): PaperBlock => ({ kind: 'heading', text })
export const strong = (text: string): PaperBlock => ({ kind: 'paragraph', text, isStrong: true })
export const small = (text: string): PaperBlock => ({ kind: 'small', text })
export const dateText = (date: PlainDate | null | undefined) => (date ? formatPlainDate(date) : '')

/** A paper with its sheets, as lists of annexes have it. */
export const paperLine = ({ name, sheets }: NamedSheets, say: PaperWords): string =>
  sheets ? say('application.paperLine', { name, sheets }) : name

/** Paragraphs of a longer text; nothing for an empty one. */
export function paragraphs(text: string): PaperBlock[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(paragraph)
}

/** Rows that have a value; no table at all when none has. */
export function facts(rows: readonly (readonly [label: string, value: string])[]): PaperBlock[] {
  const known = rows.filter(([, value]) => value.trim()).map(([label, value]) => ({ label, value }))
  return known.length > 0 ? [{ kind: 'facts', facts: known }] : []
}

/** A list under its heading; nothing when it is empty. */
export function listUnder(
  title: string,
  items: readonly string[],
  style: 'bullets' | 'numbers' | 'boxes' = 'bullets',
): PaperBlock[] {
  return items.length > 0 ? [heading(title), { kind: 'list', style, items: [...items] }] : []
}

/** Name, address, phone and e-mail of the centre, as every paper begins. */
export function senderOf({ name, address, phone, email }: PaperCentre): string[] {
  return [name, address, [phone, email].filter(Boolean).join(', ')].filter(Boolean)
}

/** «Керівниця центру ____ Оксана ГРИЦЕНКО». */
export function signedBy({ name, position }: Signatory): PaperBlock {
  return { kind: 'signature', label: capitalised(position.trim()), name: signatureName(name) }
}

type Decision = {
  readonly title: string
  readonly number: string
  readonly on: PlainDate
  readonly centre: PaperCentre
  readonly blocks: readonly PaperBlock[]
  readonly signatory: Signatory
  /** Version of the rules the case was checked by. */
  readonly ruleVersion?: string
}

/** A decision or an order of the centre: letterhead, kind of paper, date and number, text, signature. */
export function decisionPaper(decision: Decision, say: PaperWords): Paper {
  const { title, number, on, centre, blocks, signatory, ruleVersion } = decision
  return {
    title,
    locale: 'uk',
    layout: 'letter',
    sender: senderOf(centre),
    footer: number,
    blocks: [
      { kind: 'title', text: title, note: say('reference', { date: formatPlainDate(on), number }) },
      ...blocks,
      signedBy(signatory),
      ...(ruleVersion ? [small(say('decision.rules', { version: ruleVersion }))] : []),
    ],
  }
}

type Letter = Omit<Decision, 'signatory' | 'ruleVersion'> & {
  readonly subject: string
  readonly application: ApplicationReference
  readonly edits: LetterEdits
  readonly executor: string
}

export type ApplicationReference = { readonly number: string; readonly on: PlainDate }

/**
 * A letter in the order of ДСТУ 4163:2020: letterhead, date and number, what it answers, addressee, what it is about,
 * text, signature, executor with phone.
 */
export function letterPaper(letter: Letter, say: PaperWords): Paper {
  const { title, number, on, centre, blocks, subject, application, edits, executor } = letter
  return {
    title,
    locale: 'uk',
    layout: 'letter',
    sender: senderOf(centre),
    footer: number,
    blocks: [
      paragraph(
        [
          say('reference', { date: formatPlainDate(on), number }),
          say('onApplication', { date: formatPlainDate(application.on), number: application.number }),
        ].join('\n'),
      ),
      { kind: 'addressee', lines: edits.addressee.split('\n').flatMap((line) => line.trim() || []) },
      strong(subject),
      ...paragraphs(edits.salutation),
      ...blocks,
      { kind: 'signature', label: edits.signatoryPosition.trim(), name: edits.signatoryName.trim() },
      small([say('executor', { name: executor }), centre.phone].filter(Boolean).join('\n')),
    ],
  }
}

/** Whom a letter of the centre goes to. The name is in the dative, as letters are addressed. */
export type LetterPerson = {
  readonly nameInDative: string
  readonly sex: PaperSex
  readonly address: readonly string[]
  readonly isProtected: boolean
}

/**
 * What stands in the editable parts of a letter before anybody has touched them. A protected person's address is
 * never put in by itself.
 */
export function startingLetterEdits(
  person: LetterPerson,
  signatory: Signatory,
  say: PaperWords,
): LetterEdits {
  const where = person.isProtected ? [] : person.address
  return {
    addressee: [person.nameInDative, ...where].join('\n'),
    salutation: say(`salutation.${person.sex}`),
    signatoryPosition: capitalised(signatory.position),
    signatoryName: signatureName(signatory.name),
  }
}
