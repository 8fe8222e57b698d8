import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { dateText, type PaperCentre, type PaperWords } from './aid-paper.rules'
import type { DocxField } from './docx-template.rules'
import type { GrantRecord } from './grant-paper.rules'
import type { RefusalRecord } from './refusal-paper.rules'

/** Papers the centre may have its own template for. */
export const DOCX_PAPERS = [
  'GRANT_DECISION',
  'GRANT_LETTER',
  'REFUSAL_DECISION',
  'REFUSAL_LETTER',
  'MANDATE',
  'ORDER',
  'TERMINATION',
  'REPLACEMENT',
] as const
export type DocxPaper = (typeof DOCX_PAPERS)[number]

/** What every paper gives: its finished parts, so that a letterhead alone makes a template. */
const PAPER_FIELDS = {
  title: 'text',
  reference: 'text',
  addressee: 'text',
  subject: 'text',
  body: 'list',
  signatoryPosition: 'text',
  signatoryName: 'text',
  executor: 'text',
  centreName: 'text',
  centreContacts: 'text',
} as const satisfies Record<string, DocxField['kind']>

/** What a decision and its letter give beside that, for templates that word the text themselves. */
const CASE_FIELDS = {
  number: 'text',
  date: 'text',
  personName: 'text',
  personBirthDate: 'text',
  applicationNumber: 'text',
  applicationDate: 'text',
  centreAddress: 'text',
  centrePhone: 'text',
} as const satisfies Record<string, DocxField['kind']>

const GRANT_FIELDS = {
  categoryName: 'text',
  categoryBasis: 'text',
  services: 'list',
  matter: 'text',
  instances: 'list',
  provider: 'text',
} as const satisfies Record<string, DocxField['kind']>

const REFUSAL_FIELDS = {
  facts: 'text',
  grounds: 'list',
  evidence: 'list',
  appeals: 'list',
} as const satisfies Record<string, DocxField['kind']>

const GRANT = { ...PAPER_FIELDS, ...CASE_FIELDS, ...GRANT_FIELDS }
const REFUSAL = { ...PAPER_FIELDS, ...CASE_FIELDS, ...REFUSAL_FIELDS }

/** The fields a template of each paper may have; shown to whoever edits it. */
export const docxFields: Readonly<Record<DocxPaper, Readonly<Record<string, DocxField['kind']>>>> = {
  GRANT_DECISION: GRANT,
  GRANT_LETTER: GRANT,
  REFUSAL_DECISION: REFUSAL,
  REFUSAL_LETTER: REFUSAL,
  MANDATE: PAPER_FIELDS,
  ORDER: PAPER_FIELDS,
  TERMINATION: PAPER_FIELDS,
  REPLACEMENT: PAPER_FIELDS,
}

/** Fields of a template that its paper will never fill, by name: said when the template is handed in, not at a visit. */
export function strangeFields(paper: DocxPaper, fields: readonly DocxField[]): string[] {
  const known = docxFields[paper]
  return fields
    .filter(({ name, kind }) => !Object.hasOwn(known, name) || (kind === 'text' && known[name] === 'list'))
    .map(({ name }) => name)
}

type Values<Fields extends Record<string, DocxField['kind']>> = {
  [Name in keyof Fields]: Fields[Name] extends 'list' ? readonly string[] : string
}

/** The finished parts of a paper as fields, in the words that were previewed. */
export function paperDocxValues(paper: Paper): Values<typeof PAPER_FIELDS> {
  const { blocks, sender } = paper
  const title = blocks.find((block) => block.kind === 'title')
  const addresseeAt = blocks.findIndex((block) => block.kind === 'addressee')
  const addressee = blocks[addresseeAt]
  const signature = blocks.findLast((block) => block.kind === 'signature')
  const [before, subject] = addressee ? [blocks[0], blocks[addresseeAt + 1]] : []
  const executor = blocks.findLast((block) => block.kind === 'small')
  const aside = new Set<PaperBlock | undefined>([title, addressee, before, subject, signature, executor])
  const [centreName = '', ...contacts] = sender
  return {
    title: title?.text ?? paper.title,
    reference: title?.note ?? (before ? lineOf(before).join('\n') : ''),
    addressee: addressee?.kind === 'addressee' ? addressee.lines.join('\n') : '',
    subject: subject ? lineOf(subject).join('\n') : '',
    body: blocks.filter((block) => !aside.has(block)).flatMap(lineOf),
    signatoryPosition: signature?.label ?? '',
    signatoryName: signature?.name ?? '',
    executor: executor?.text ?? '',
    centreName,
    centreContacts: contacts.join('\n'),
  }
}

/** A block as plain lines; numbers stay, boxes and bullets become dashes. */
function lineOf(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`)
    case 'list':
      return block.items.map((item, place) =>
        block.style === 'numbers' ? `${place + 1}. ${item}` : `— ${item}`,
      )
    case 'addressee':
      return block.lines
    case 'signature':
      return [[block.label, '____________', block.name].filter(Boolean).join(' ')]
    case 'place':
    case 'row':
    case 'closing':
      // Of hand-off sheets alone.
      return []
    default:
      return [block.text]
  }
}

type CaseRecord = {
  readonly number: string
  readonly on: PlainDate
  readonly centre: PaperCentre
  readonly person: { readonly name: string; readonly birthDate: PlainDate | null }
  readonly application: { readonly number: string; readonly on: PlainDate }
}

function caseDocxValues({ number, on, centre, person, application }: CaseRecord): Values<typeof CASE_FIELDS> {
  return {
    number,
    date: formatPlainDate(on),
    personName: person.name,
    personBirthDate: dateText(person.birthDate),
    applicationNumber: application.number,
    applicationDate: formatPlainDate(application.on),
    centreAddress: centre.address,
    centrePhone: centre.phone,
  }
}

/** Everything a template of a grant or of its letter may ask for. */
export function grantDocxValues(record: GrantRecord, paper: Paper): Values<typeof GRANT> {
  const { category, services, matter, instances, provider } = record
  return {
    ...paperDocxValues(paper),
    ...caseDocxValues(record),
    categoryName: category.name,
    categoryBasis: category.legalBasis,
    services,
    matter,
    instances,
    provider: provider.kind === 'CHOSEN_LATER' ? provider.how : provider.name,
  }
}

/** Everything a template of a refusal or of its letter may ask for. */
export function refusalDocxValues(
  record: RefusalRecord,
  paper: Paper,
  say: PaperWords,
): Values<typeof REFUSAL> {
  const { grounds, facts, appeals } = record.draft
  return {
    ...paperDocxValues(paper),
    ...caseDocxValues(record),
    facts,
    grounds: grounds.map(({ name, norm }) => say('refusal.groundLine', { ground: name, norm })),
    evidence: grounds.map(({ evidence }) => evidence),
    appeals: appeals.map(({ way, where, term }) => say(`refusal.appealLine.${way}`, { where, term })),
  }
}

/** What must stand in a template of the kind whatever else it says: without it the paper is none. */
const REQUIRED: readonly string[] = ['signatoryName']
const LETTERS: readonly DocxPaper[] = ['GRANT_LETTER', 'REFUSAL_LETTER']
/** What a decision cannot be signed without (`grantGaps`, `refusalGaps`) has to be read in it; `body` holds all of it. */
const SAID_BY_BODY: Partial<Record<DocxPaper, readonly string[]>> = {
  GRANT_DECISION: ['personName', 'categoryName', 'services', 'matter'],
  GRANT_LETTER: ['categoryName', 'services', 'matter'],
  REFUSAL_DECISION: ['personName', 'facts', 'grounds', 'evidence', 'appeals'],
  REFUSAL_LETTER: ['facts', 'grounds', 'appeals'],
}

/**
 * Fields a template of the paper has to have and has not: the signature, of a letter whom it is for, and the text, be it
 * as `body` or by the fields the centre words itself. Each paper also needs its number, by itself or in `reference`.
 */
export function missingFields(paper: DocxPaper, fields: readonly DocxField[]): string[] {
  const there = new Set(fields.map(({ name }) => name))
  const wanted = [...REQUIRED, ...(LETTERS.includes(paper) ? ['addressee'] : [])]
  const said = there.has('body') ? [] : (SAID_BY_BODY[paper] ?? ['body'])
  const isNumbered = there.has('reference') || there.has('number')
  return [...wanted, ...(isNumbered ? [] : ['reference']), ...said].filter((name) => !there.has(name))
}

/** Whether the field has to be there: always, or only where the text does not stand in `body`. */
export function needOfField(paper: DocxPaper, name: string): 'always' | 'insteadOfBody' | 'never' {
  const body: DocxField = { name: 'body', kind: 'list' }
  if (name === 'body' || missingFields(paper, [body]).includes(name)) return 'always'
  return missingFields(paper, []).includes(name) ? 'insteadOfBody' : 'never'
}
