import 'server-only'
import type { Tx } from '@/lib/core/db'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { CardContent } from './card-content.rules'
import { REGISTER_NUMBERS, sealDocumentNumber } from './document-number.queries'

const orNull = (text: string) => text || null

/** The columns of `clients` that these parts of a card's content set. */
export function columnsOf(content: Partial<CardContent>) {
  const { birthDate, protection } = content
  return {
    ...pick(content, ['surname', 'givenName', 'formerSurnames', 'sex', 'identityLevel', 'preferredLanguage']),
    ...pick(content, ['accessibilityNeeds', 'socialStatuses', 'householdSize', 'dependants', 'birthYear']),
    ...pick(content, ['statusInUkraine', 'noTaxIdReason', 'interpreter', 'employment', 'education']),
    ...pick(content, ['maritalStatus', 'disabilityGroup', 'sourceOfKnowledge']),
    ...textColumns(content),
    ...(birthDate === undefined
      ? {}
      : { birthDate: birthDate === 'UNKNOWN' ? null : toUtcMidnight(birthDate) }),
    ...(protection === undefined
      ? {}
      : {
          isProtected: protection !== null,
          protectedReason: protection?.reason ?? null,
          protectedReviewOn: protection?.reviewOn ? toUtcMidnight(protection.reviewOn) : null,
        }),
  }
}

const TEXTS = ['patronymic', 'latinName', 'citizenship', 'email', 'messenger', 'handlingNote'] as const

function textColumns(content: Partial<CardContent>): Partial<Record<(typeof TEXTS)[number], string | null>> {
  return Object.fromEntries(
    TEXTS.flatMap((field) => {
      const text = content[field]
      return text === undefined ? [] : [[field, orNull(text)]]
    }),
  )
}

function pick<T extends object, K extends keyof T>(from: T, keys: K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {}
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key]
  return picked
}

/** Writes the lists of a card that the content speaks of, each whole: the old rows go, the new ones come. */
export async function writeLists(tx: Tx, clientId: string, content: Partial<CardContent>): Promise<void> {
  await writePhones(tx, clientId, content)
  await writeDocuments(tx, clientId, content)
  await writeAddresses(tx, clientId, content)
  await writeRepresentatives(tx, clientId, content)
}

async function writePhones(tx: Tx, clientId: string, { phones }: Partial<CardContent>): Promise<void> {
  if (!phones) return
  await tx.clientPhone.deleteMany({ where: { clientId } })
  await tx.clientPhone.createMany({
    data: phones.map((phone, ordinal) => ({
      clientId,
      ordinal,
      e164: phone.e164,
      digitsReversed: [...phone.e164.replace(/\D/g, '')].reverse().join(''),
      owner: phone.owner,
      ownerNote: orNull(phone.ownerNote),
      safeToCall: phone.safeToCall,
      safeFrom: orNull(phone.safeFrom),
      safeTo: orNull(phone.safeTo),
    })),
  })
}

async function writeDocuments(tx: Tx, clientId: string, content: Partial<CardContent>): Promise<void> {
  for (const field of ['taxId', 'demographyNumber'] as const) {
    const number = content[field]
    if (number === undefined) continue
    await tx.clientDocument.deleteMany({ where: { clientId, kind: REGISTER_NUMBERS[field] } })
    if (!number) continue
    await tx.clientDocument.create({
      data: { clientId, kind: REGISTER_NUMBERS[field], ...sealDocumentNumber(number) },
      select: { id: true },
    })
  }
  if (!content.documents) return
  await tx.clientDocument.deleteMany({
    where: { clientId, kind: { notIn: Object.values(REGISTER_NUMBERS) } },
  })
  await tx.clientDocument.createMany({
    data: content.documents.map((document) => ({
      clientId,
      kind: document.kind,
      ...sealDocumentNumber(document.number),
      issuer: orNull(document.issuer),
      issuedOn: document.issuedOn && toUtcMidnight(document.issuedOn),
      validTo: document.validTo && toUtcMidnight(document.validTo),
      formSeen: document.formSeen,
    })),
  })
}

async function writeAddresses(tx: Tx, clientId: string, content: Partial<CardContent>): Promise<void> {
  const spoken = [
    ['ACTUAL', content.actualAddress],
    ['REGISTERED', content.registeredAddress],
    ['POSTAL', content.postalAddress],
  ] as const
  for (const [purpose, address] of spoken) {
    if (address === undefined) continue
    await tx.clientAddress.deleteMany({ where: { clientId, purpose } })
    if (address === null) continue
    await tx.clientAddress.create({
      data: {
        clientId,
        purpose,
        kind: address.kind,
        placeCode: orNull(address.placeCode),
        placeTyped: orNull(address.placeName),
        street: orNull(address.street),
        house: orNull(address.house),
        flat: orNull(address.flat),
        postalIndex: orNull(address.postalIndex),
        note: orNull(address.note),
      },
      select: { clientId: true },
    })
  }
}

async function writeRepresentatives(tx: Tx, clientId: string, content: Partial<CardContent>): Promise<void> {
  if (!content.representatives) return
  await tx.legalRepresentative.deleteMany({ where: { clientId } })
  await tx.legalRepresentative.createMany({
    data: content.representatives.map((person) => ({
      clientId,
      fullName: person.fullName,
      basis: person.basis,
      document: orNull(person.document),
      scope: orNull(person.scope),
      phone: orNull(person.phone),
      validTo: person.validTo && toUtcMidnight(person.validTo),
    })),
  })
}
