import 'server-only'
import { REGISTER_NUMBERS } from '@/lib/clients/document-number.queries'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import { placePath } from '@/lib/clients/place.rules'
import type { Tx } from '@/lib/core/db'
import clients from '@/lib/core/i18n/messages/uk/clients.json'
import eligibility from '@/lib/core/i18n/messages/uk/eligibility.json'
import { ageOn, type PlainDate } from '@/lib/core/plain-date'
import { openText } from '@/lib/core/secrets'
import type { RuleBook } from '@/lib/eligibility/rule-book'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { inForce } from '@/lib/eligibility/rule-book.rules'
import { addressLines } from '@/lib/enquiries/letter.rules'
import type { PaperCentre } from './aid-paper.rules'
import { OWN_APPLICATION } from './application-assessment.queries'
import type { ApplicationContent } from './application-content.schema'
import {
  type APPLICATION_GAPS,
  type ApplicationRecord,
  applicationGaps,
  type Signing,
} from './application-record.rules'
import { type ApplicationRow, dayOf, nameOf } from './application-row.queries'

const ADDRESS = {
  purpose: true,
  kind: true,
  placeTyped: true,
  street: true,
  house: true,
  flat: true,
  postalIndex: true,
  note: true,
  place: {
    select: {
      category: true,
      name: true,
      regionName: true,
      districtName: true,
      communityName: true,
      cityName: true,
      weight: true,
    },
  },
} as const

type Reader = Pick<Tx, 'client'>
type Told = { content: ApplicationContent; category: string | undefined; on: PlainDate }

/** What the application says, from its card and from what was typed; official papers are in Ukrainian. */
export async function readApplicationRecord(
  reader: Reader,
  row: ApplicationRow,
  { content, category, on }: Told,
): Promise<ApplicationRecord> {
  const card = await reader.client.findUniqueOrThrow({
    where: { id: row.clientId },
    select: {
      phones: { select: { e164: true }, orderBy: { ordinal: 'asc' } },
      addresses: { select: ADDRESS },
      documents: { where: { kind: REGISTER_NUMBERS.taxId }, select: { numberSealed: true }, take: 1 },
    },
  })
  const home = card.addresses.find(({ purpose }) => purpose === 'ACTUAL') ?? card.addresses[0]
  const postal = card.addresses.find(({ purpose }) => purpose === 'POSTAL')
  const [taxId] = card.documents
  const book = await currentRuleBook()
  const law = category ? inForce(book.categories, category, on) : undefined
  const services = content.servicesWanted.length > 0 ? content.servicesWanted : (law?.services ?? [])
  const { representative, loneChild, signing } = content
  return {
    number: row.number,
    on,
    centre: centreOf(row),
    applicant: {
      name: nameOf(row.client),
      sex: row.client.sex,
      birthDate: dayOf(row.client.birthDate),
      taxId: taxId ? openText(taxId.numberSealed) : '',
      identityPaper: identityOf(row, book, on),
      residence: home ? linesOf(home).join(', ') : '',
      hasNoAddress: home?.kind === 'NONE',
      postalAddress: postal ? linesOf(postal).join(', ') : '',
      phones: card.phones.map(({ e164 }) => formatPhoneDomestic(e164)).join(', '),
      email: row.client.email ?? '',
    },
    representative: representative && {
      ...representative,
      basis: clients.codes.representativeBasis[representative.basis],
    },
    siblings: content.siblings.map((sibling) => ({ ...sibling, number: null })),
    loneChild,
    matter: {
      substance: content.substance,
      opposingParty: content.opposingParty,
      court: content.court,
      caseNumber: content.caseNumber,
      hearingOn: content.hearingOn,
    },
    services: services.map((service) => eligibility.services[service]),
    category: { name: law?.title.uk ?? '', basis: law?.legalBasis.uk ?? '' },
    papers: row.papers
      .filter(({ state, doc }) => state === 'SHOWN' && doc !== OWN_APPLICATION)
      .map(({ doc, sheets }) => ({ name: paperName(doc, book, on), sheets: sheets ?? 1 })),
    earlierAid: content.earlierAid,
    wishedSex: content.wishedSex,
    signing: signingOf(signing),
  }
}

export const centreOf = ({ unit }: ApplicationRow): PaperCentre => ({
  name: unit.name,
  address: unit.address ?? '',
  phone: unit.phone ?? '',
  email: unit.email ?? '',
})

/** The plain name of a paper, as people know it. */
export const paperName = (doc: string, book: RuleBook, on: PlainDate): string =>
  inForce(book.documents, doc, on)?.plain.uk ?? doc

/** The identity paper that was shown, with its number in full: it stands in the application. */
function identityOf({ papers }: ApplicationRow, book: RuleBook, on: PlainDate): string {
  const tree = inForce(book.commonPapers, 'COMMON_PAPERS', on)?.identity
  const codes = tree?.kind === 'anyOf' ? tree.of.flatMap((each) => (each.kind === 'doc' ? each.doc : [])) : []
  const paper = papers.find(({ doc, state }) => state === 'SHOWN' && codes.includes(doc))
  if (!paper) return ''
  const number = paper.numberSealed ? openText(paper.numberSealed) : ''
  return [paperName(paper.doc, book, on), number].filter(Boolean).join(' ')
}

function linesOf(address: {
  placeTyped: string | null
  place: Parameters<typeof placePath>[0] | null
  street: string | null
  house: string | null
  flat: string | null
  postalIndex: string | null
  note: string | null
}): string[] {
  return addressLines({
    place: address.placeTyped ?? (address.place ? placePath(address.place) : ''),
    street: address.street ?? '',
    house: address.house ?? '',
    flat: address.flat ?? '',
    postalIndex: address.postalIndex ?? '',
    note: address.note ?? '',
  })
}

function signingOf({
  kind,
  reason,
  signerName,
  signerPaper,
  reader,
}: ApplicationContent['signing']): Signing {
  if (kind !== 'CANNOT_READ' && kind !== 'CANNOT_SIGN') return { kind }
  return { kind, reason, signer: { name: signerName, paper: signerPaper }, reader }
}

/** From this age a child signs its own application (the day the law changed is in the book of rules). */
function ownApplicationAge(book: RuleBook, on: PlainDate): number {
  return inForce(book.commonPapers, 'COMMON_PAPERS', on)?.ownApplication.fromAge ?? 18
}

/** Where a gap belongs on the screen: the name of the field, as the form registered it. */
export type ReceivingGap = { code: (typeof APPLICATION_GAPS)[number] | 'notSigned'; field: string }

const FIELDS: Record<string, string> = {
  'matter.substance': 'substance',
  representative: 'representative.name',
  'signing.signer.name': 'signing.signerName',
  'signing.signer.paper': 'signing.signerPaper',
  loneChild: 'loneChild.service',
}

/** What stands in the way of receiving: what the application lacks, and its signature. */
export function receivingGaps(record: ApplicationRecord, isSigned: boolean, book: RuleBook): ReceivingGap[] {
  const { applicant, representative, loneChild, on } = record
  const gaps: ReceivingGap[] = applicationGaps(record).map(({ code, path }) => ({
    code,
    field: FIELDS[path.join('.')] ?? path.join('.'),
  }))
  const isTooYoung =
    applicant.birthDate !== null && ageOn(applicant.birthDate, on) < ownApplicationAge(book, on)
  const isAlone = isTooYoung && !representative && !loneChild
  if (isAlone && !gaps.some(({ field }) => field === 'representative.name'))
    gaps.push({ code: 'representativeBasisMissing', field: 'representative.name' })
  if (!isSigned) gaps.push({ code: 'notSigned', field: 'paper-APPLICATION' })
  return gaps
}
