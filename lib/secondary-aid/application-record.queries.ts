import 'server-only'
import { REGISTER_NUMBERS } from '@/lib/clients/document-number.queries'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import { placePath } from '@/lib/clients/place.rules'
import { placePathFields } from '@/lib/clients/place-ladder.queries'
import type { Tx } from '@/lib/core/db'
import clients from '@/lib/core/i18n/messages/uk/clients.json'
import eligibility from '@/lib/core/i18n/messages/uk/eligibility.json'
import type { PlainDate } from '@/lib/core/plain-date'
import { openText } from '@/lib/core/secrets'
import type { RuleBook } from '@/lib/eligibility/rule-book'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { inForce } from '@/lib/eligibility/rule-book.rules'
import { addressLines } from '@/lib/enquiries/letter.rules'
import type { PaperCentre } from './aid-paper.rules'
import type { ApplicationContent } from './application-content.schema'
import type { ApplicationRecord, Signing } from './application-record.rules'
import { type ApplicationRow, dayOf, nameOf } from './application-row.queries'
import { OWN_APPLICATION } from './receiving.rules'

const ADDRESS = {
  purpose: true,
  kind: true,
  placeTyped: true,
  street: true,
  house: true,
  flat: true,
  postalIndex: true,
  note: true,
  place: { select: placePathFields },
} as const

type Reader = Pick<Tx, 'client' | 'secondaryAidApplication'>
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
  const identityPaper = identityOf(row, book, on)
  return {
    number: row.number,
    on,
    centre: centreOf(row),
    applicant: {
      name: nameOf(row.client),
      sex: row.client.sex,
      birthDate: dayOf(row.client.birthDate),
      taxId: taxId ? openText(taxId.numberSealed) : '',
      identityPaper,
      hasNoIdentityPaper: identityPaper === '' && row.client.identityLevel !== 'DOCUMENT',
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
    siblings: await familyOf(reader, row),
    ownApplicationAge: ownApplicationAge(book, on),
    ruling: content.ruling,
    capacity: content.capacity,
    arrival: content.arrival,
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
      .map(({ doc, sheets }) => ({ name: paperName(doc, book, on), sheets })),
    earlierAid: content.earlierAid,
    wishedSex: content.wishedSex,
    signing: signingOf(signing),
  }
}

/** The other children of the same representative in the same matter: what their applications are called by. */
async function familyOf(
  reader: Reader,
  { id, familyId }: ApplicationRow,
): Promise<ApplicationRecord['siblings']> {
  if (!familyId) return []
  const rows = await reader.secondaryAidApplication.findMany({
    where: { familyId, id: { not: id } },
    orderBy: { createdAt: 'asc' },
    select: {
      number: true,
      client: { select: { surname: true, givenName: true, patronymic: true, birthDate: true } },
    },
  })
  return rows.map(({ number, client }) => ({
    number,
    name: nameOf(client),
    birthDate: dayOf(client.birthDate),
  }))
}

/** From this age a child signs its own application (the day the law changed is in the book of rules). */
function ownApplicationAge(book: RuleBook, on: PlainDate): number {
  return inForce(book.commonPapers, 'COMMON_PAPERS', on)?.ownApplication.fromAge ?? 18
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
