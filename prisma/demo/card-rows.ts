import { describePlaces, placePath } from '@/lib/clients/place.rules'
import { readReferencePlaces } from '../reference/load-places'
import type { BulkSealer, SealedNumber } from './bulk-sealing'
import type { CardDealer, CardPlace } from './card-places'
import type { CardTable } from './card-tables'
import type { NameForms } from './name-forms'
import type { InventedPerson } from './people'

type Lines = Record<CardTable, string>
type Paper = { kind: string; number: string; formSeen: string }
type NumberedPerson = { person: InventedPerson; id: string; place: CardPlace; papers: Paper[] }

const NULL = '\\N'
const PROTECTED_REASON = 'вигадана картка: захищені відомості'

/** What the ids of one run have in common: in the order of time (UUIDv7), so that each goes to the end of its index. */
export type IdsOfRun = { firstMillisecond: number; mark: string }

/** Turns invented people into rows of the card’s tables, as lines of COPY. Names and codes need no escaping. */
export class CardRows {
  readonly #sealer: BulkSealer
  readonly #dealer: CardDealer
  readonly #names: NameForms
  readonly #ids: IdsOfRun

  constructor(sealer: BulkSealer, dealer: CardDealer, names: NameForms, ids: IdsOfRun) {
    this.#sealer = sealer
    this.#dealer = dealer
    this.#names = names
    this.#ids = ids
  }

  /** @param first the place in this run of the first of these people */
  linesOf(people: readonly InventedPerson[], first: number): Lines {
    const numbered = people.map((person, offset) => ({
      person,
      id: this.#id(first + offset, 0),
      place: this.#dealer.deal(first + offset),
      papers: papersOf(person),
    }))
    const sealed = this.#sealer.sealAll(numbered.flatMap(({ papers }) => papers.map(({ number }) => number)))
    const lines: Lines = {
      clients: '',
      client_phones: '',
      client_documents: '',
      client_addresses: '',
      client_name_forms: '',
    }
    let used = 0
    numbered.forEach((card, offset) => {
      lines.clients += clientLine(card)
      this.#addPapers(lines, card, first + offset, sealed.slice(used, used + card.papers.length))
      used += card.papers.length
      this.#addLists(lines, card)
    })
    return lines
  }

  #addPapers(
    lines: Lines,
    { id, papers }: NumberedPerson,
    place: number,
    sealed: readonly SealedNumber[],
  ): void {
    papers.forEach(({ kind, formSeen }, ordinal) => {
      const number = sealed[ordinal]
      if (!number) return
      lines.client_documents += `${this.#id(place, ordinal + 1)}\t${id}\t${kind}\t\\\\x${number.sealed}\t\\\\x${number.hash}\t${formSeen}\n`
    })
  }

  #addLists(lines: Lines, { person, id, place: { unit } }: NumberedPerson): void {
    person.phones.forEach(({ e164, owner, isSafeToCall }, ordinal) => {
      lines.client_phones += `${id}\t${ordinal}\t${e164}\t${reversed(e164)}\t${owner}\t${flag(isSafeToCall)}\n`
    })
    lines.client_addresses += `${id}\tACTUAL\t${addressColumns(person.address)}\n`
    this.#names.formsOf(person).forEach(({ kind, surnameKey, givenKey, patronymicKey }, ordinal) => {
      lines.client_name_forms += `${id}\t${ordinal}\t${kind}\t${surnameKey}\t${givenKey}\t${patronymicKey}\t${person.birthDate}\t${unit.id}\n`
    })
  }

  #id(place: number, ordinal: number): string {
    const { firstMillisecond, mark } = this.#ids
    const millisecond = (firstMillisecond + (place >> 10)).toString(16).padStart(12, '0')
    const within = ((place & 1023) * 4 + ordinal).toString(16).padStart(3, '0')
    const tail = place.toString(16).padStart(8, '0')
    return `${millisecond.slice(0, 8)}-${millisecond.slice(8)}-7${within}-8${mark.slice(0, 3)}-${mark.slice(4)}${tail}`
  }
}

function papersOf({ taxId, demographyNumber, identityPaper }: InventedPerson): Paper[] {
  const papers: Paper[] = []
  if (taxId) papers.push({ kind: 'TAX_ID', number: taxId, formSeen: NULL })
  if (demographyNumber) papers.push({ kind: 'DEMOGRAPHY_NUMBER', number: demographyNumber, formSeen: NULL })
  if (identityPaper) papers.push({ ...identityPaper, formSeen: 'ORIGINAL_SHOWN' })
  return papers
}

function clientLine({ person, id, place: { unit, cardNumber, createdAt } }: NumberedPerson): string {
  const { surname, givenName, formerSurnames, birthDate, sex, preferredLanguage, accessibilityNeeds } = person
  const name = `${surname}\t${givenName}\t${person.patronymic ?? NULL}\t${listOf(formerSurnames)}`
  const identity = person.identityPaper ? 'DOCUMENT' : 'DECLARED'
  const about = `${birthDate}\t${sex}\t${identity}\t${person.noTaxIdReason ?? NULL}\t${preferredLanguage}`
  const status = person.identityPaper ? 'CITIZEN' : NULL
  const protection = person.isProtected ? `t\t${PROTECTED_REASON}` : `f\t${NULL}`
  const registered = `${unit.registeredById}\t${createdAt}\t${createdAt}`
  return `${id}\t${cardNumber}\t${unit.id}\t${name}\t${about}\t${listOf(accessibilityNeeds)}\t${status}\t{}\t${protection}\t${registered}\n`
}

/** A village has no code in the product’s own table, so it stands as typed, with its district and region. */
function addressColumns(address: InventedPerson['address']): string {
  if (!address) return `NONE\t${NULL}\t${NULL}\t${NULL}\t${NULL}\t${NULL}`
  const { placeCode, placeTyped, street, house, flat } = address
  const place = placeTyped ? `${NULL}\t${placeTyped}, ${pathOf(placeCode)}` : `${placeCode}\t${NULL}`
  return `PLACE\t${place}\t${street}\t${house}\t${flat ?? NULL}`
}

let paths: Map<string, string> | undefined

function pathOf(code: string): string {
  paths ??= new Map(describePlaces(readReferencePlaces()).map((place) => [place.code, placePath(place)]))
  return paths.get(code) ?? ''
}

function listOf(values: readonly string[]): string {
  return values.length === 0 ? '{}' : `{${values.join(',')}}`
}

/** `+380671112233` → `332211176083`: "last four digits" is then a beginning. */
function reversed(e164: string): string {
  let digits = ''
  for (let at = e164.length - 1; at > 0; at--) digits += e164.charAt(at)
  return digits
}

function flag(isSo: boolean): string {
  return isSo ? 't' : 'f'
}
