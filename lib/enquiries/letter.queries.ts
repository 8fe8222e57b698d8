import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { placePath } from '@/lib/clients/place.rules'
import { placePathFields } from '@/lib/clients/place-ladder.queries'
import { isRestricted } from '@/lib/clients/restricted-card.queries'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { deadlineOn } from '@/lib/deadlines/deadline.rules'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import type { Prisma } from '@/prisma/generated/client'
import { addressLines, type LetterPerson, type LetterRecord } from './letter.rules'
import type { LetterAddress } from './letter.schema'
import { ANSWER_WAYS, WRITTEN_KINDS } from './written-enquiry.rules'

/** Where letters go first: the postal address, else where the person lives, else where they are registered. */
const PURPOSES = ['POSTAL', 'ACTUAL', 'REGISTERED']

/** What a letter needs of the addresses of a card. */
export const letterAddressFields = {
  select: {
    purpose: true,
    placeTyped: true,
    street: true,
    house: true,
    flat: true,
    postalIndex: true,
    note: true,
    place: { select: placePathFields },
  },
} satisfies Prisma.Client$addressesArgs

const letterFields = {
  id: true,
  visitId: true,
  number: true,
  form: true,
  writtenKind: true,
  receivedOn: true,
  answeredOn: true,
  answerWay: true,
  forwardedTo: true,
  forwardedOn: true,
  clientWords: true,
  agreedWording: true,
  answerText: true,
  legalBasis: true,
  clientId: true,
  unitId: true,
  unit: { select: { name: true, address: true, phone: true, email: true, path: true } },
  executor: { select: { name: true, position: true } },
  client: {
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      sex: true,
      email: true,
      isProtected: true,
      homeUnitId: true,
      addresses: letterAddressFields,
      id: true,
      consents: { select: { withdrawnAt: true } },
    },
  },
} satisfies Prisma.EnquirySelect
type LetterRow = Prisma.EnquiryGetPayload<{ select: typeof letterFields }>

/** Whose the letter is, for the audit log and the kept paper. */
export type LetterOwner = { clientId: string | null; subjectUnitId: string }

/** What the letters of a written enquiry tell, for an enquiry the viewer may see; the look is recorded. */
export async function findLetterRecord(
  viewer: Viewer,
  { visitId, enquiryId }: LetterAddress,
  now = new Date(),
): Promise<Result<{ record: LetterRecord; owner: LetterOwner }, 'enquiryNotFound'>> {
  const row = await db.enquiry.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Enquiry'), { id: enquiryId, visitId }] },
    select: letterFields,
  })
  if (!row) return fail('enquiryNotFound')
  const subjectUnitId = row.client?.homeUnitId ?? row.unitId
  await recordAccess(viewer, 'enquiry', row.id, { subjectUnitId })
  const [head, isClosed] = await Promise.all([
    findHead(row.unit.path),
    row.client ? isRestricted(db, viewer, row.client) : false,
  ])
  const { unit, executor } = row
  const on = todayInKyiv(now)
  const receivedOn = row.receivedOn && plainDateOfUtc(row.receivedOn)
  const record: LetterRecord = {
    visitId,
    enquiryId,
    number: row.number,
    isWritten: row.form === 'WRITTEN',
    writtenKind: WRITTEN_KINDS.find((kind) => kind === row.writtenKind) ?? null,
    receivedOn,
    answeredOn: row.answeredOn && plainDateOfUtc(row.answeredOn),
    answerWay: ANSWER_WAYS.find((way) => way === row.answerWay) ?? null,
    forwardedTo: row.forwardedTo ?? '',
    forwardedOn: row.forwardedOn && plainDateOfUtc(row.forwardedOn),
    question: row.agreedWording || row.clientWords,
    answerText: row.answerText,
    legalBasis: row.legalBasis,
    person: row.client && { ...personOf(row.client), ...(isClosed && { email: '', address: [] }) },
    centre: {
      name: unit.name,
      address: unit.address ?? '',
      phone: unit.phone ?? '',
      email: unit.email ?? '',
    },
    executor,
    signatory: head ?? executor,
    forwardingBasis: deadlineOn('BPPD_FORWARD', receivedOn ?? on, await currentCalendar()).legalBasis.uk,
    on,
  }
  return ok({ record, owner: { clientId: row.clientId, subjectUnitId } })
}

function personOf(client: NonNullable<LetterRow['client']>): LetterPerson {
  const { surname, givenName, patronymic, sex, email, isProtected, addresses } = client
  return {
    name: [surname, givenName, patronymic].filter(Boolean).join(' '),
    sex,
    email: email ?? '',
    isProtected,
    address: letterAddress(addresses),
  }
}

/** The address letters go to, a line for each part; none when the card has no address. */
export function letterAddress(addresses: NonNullable<LetterRow['client']>['addresses']): string[] {
  const found = PURPOSES.map((wanted) => addresses.find(({ purpose }) => purpose === wanted)).find(Boolean)
  if (!found) return []
  return addressLines({
    place: found.placeTyped ?? (found.place ? placePath(found.place) : ''),
    street: found.street ?? '',
    house: found.house ?? '',
    flat: found.flat ?? '',
    postalIndex: found.postalIndex ?? '',
    note: found.note ?? '',
  })
}

/** Who heads the unit, or the nearest one above it that has a head: letters go out under that name. */
async function findHead(path: readonly string[]): Promise<{ name: string; position: string } | undefined> {
  const heads = await db.staffRole.findMany({
    where: { role: 'HEAD', unitId: { in: [...path] }, staff: { disabledAt: null } },
    select: { unitId: true, staff: { select: { name: true, position: true } } },
    orderBy: { staffId: 'asc' },
  })
  return heads.toSorted((a, b) => path.indexOf(b.unitId) - path.indexOf(a.unitId))[0]?.staff
}
