import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { nameFormsOf } from '@/lib/clients/name-key-forms.rules'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { Matter } from './conflict.schema'
import type { SoughtPerson } from './conflict-sought.rules'
import { partyFormsOf } from './party-name.rules'

/** A matter as the check looks at it: whose it is, who keeps it, what its field "the other party" says. */
export type MatterRow = {
  readonly clientId: string
  readonly unitId: string
  readonly homeUnitId: string
  readonly enquiryId: string | null
  readonly applicationId: string | null
  readonly mandateId: string | null
  /** The enquiry an application came from: who was added there by hand stands in the application too. */
  readonly fromEnquiryId: string | null
  readonly number: string
  readonly opposingParty: string
  readonly client: ClientNames
}

/** Of a card, what its person is found by. */
const clientNameFields = {
  surname: true,
  givenName: true,
  patronymic: true,
  latinName: true,
  formerSurnames: true,
  birthDate: true,
  isProtected: true,
  homeUnitId: true,
} satisfies Prisma.ClientSelect
type ClientNames = Prisma.ClientGetPayload<{ select: typeof clientNameFields }>

const applicationFields = {
  id: true,
  number: true,
  unitId: true,
  clientId: true,
  enquiryId: true,
  content: true,
  client: { select: clientNameFields },
} satisfies Prisma.SecondaryAidApplicationSelect

/** Mandates that are not over: what was found of the people of a matter is of no concern to who no longer acts in it. */
const RUNNING = ['ISSUED', 'ACCEPTED']

/** The matter, if the viewer may see it: by the enquiry, the application or the mandate, while it runs, it is known as. */
export async function findMatter(
  tx: Tx,
  viewer: Viewer,
  { kind, id }: Matter,
): Promise<MatterRow | undefined> {
  if (kind === 'enquiry') return findEnquiry(tx, viewer, id)
  if (kind === 'mandate') {
    const mandate = await tx.aidMandate.findFirst({
      where: {
        AND: [accessibleBy(viewer.ability, 'read').ofType('AidMandate'), { id, state: { in: RUNNING } }],
      },
      select: { application: { select: applicationFields } },
    })
    return mandate ? ofApplication(mandate.application, id) : undefined
  }
  const application = await tx.secondaryAidApplication.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication'), { id }] },
    select: applicationFields,
  })
  return application ? ofApplication(application, null) : undefined
}

async function findEnquiry(tx: Tx, viewer: Viewer, id: string): Promise<MatterRow | undefined> {
  const row = await tx.enquiry.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Enquiry'), { id }] },
    select: {
      id: true,
      number: true,
      unitId: true,
      clientId: true,
      opposingParty: true,
      client: { select: clientNameFields },
    },
  })
  // Of somebody who gave no name nothing can be compared.
  if (!row?.client || row.clientId === null) return undefined
  return {
    clientId: row.clientId,
    unitId: row.unitId,
    homeUnitId: row.client.homeUnitId,
    enquiryId: row.id,
    applicationId: null,
    mandateId: null,
    fromEnquiryId: null,
    number: row.number,
    opposingParty: row.opposingParty ?? '',
    client: row.client,
  }
}

const statedIn = z.object({ opposingParty: z.string().catch('') })

/** What the content of an application says of the other party. */
export const statedPartyOf = (content: unknown): string => {
  const read = statedIn.safeParse(content)
  return read.success ? read.data.opposingParty : ''
}

function ofApplication(
  row: Prisma.SecondaryAidApplicationGetPayload<{ select: typeof applicationFields }>,
  mandateId: string | null,
): MatterRow {
  return {
    clientId: row.clientId,
    unitId: row.unitId,
    homeUnitId: row.client.homeUnitId,
    enquiryId: null,
    applicationId: row.id,
    mandateId,
    fromEnquiryId: row.enquiryId,
    number: row.number ?? '',
    opposingParty: statedPartyOf(row.content),
    client: row.client,
  }
}

/** Where the parties and the checks of the matter hang. */
export const ofMatter = ({ enquiryId, applicationId }: Pick<MatterRow, 'enquiryId' | 'applicationId'>) =>
  applicationId === null ? { enquiryId } : { applicationId }

/** The order in which the last check of a matter is the first. */
export const LAST = [{ at: 'desc' }, { id: 'desc' }] satisfies Prisma.ConflictCheckOrderByWithRelationInput[]

/** Waits for whoever checks or answers the same matter at this moment: the last check of it stays the last. */
export async function holdMatter(
  tx: Tx,
  { enquiryId, applicationId }: Pick<MatterRow, 'enquiryId' | 'applicationId'>,
): Promise<void> {
  if (applicationId === null)
    await tx.$executeRaw`SELECT FROM enquiries WHERE id = ${enquiryId}::uuid FOR NO KEY UPDATE`
  else
    await tx.$executeRaw`SELECT FROM secondary_aid_applications WHERE id = ${applicationId}::uuid FOR NO KEY UPDATE`
}

/** A party of a matter, as it is kept. */
export type KeptParty = {
  readonly id: string
  readonly role: string
  readonly name: string
  readonly birthDate: PlainDate | null
  readonly note: string
  readonly isStated: boolean
  readonly changedAt: Date
}

/** The parties of the matter, the stated one first. The caller has checked that the viewer may see the matter. */
export async function listParties(
  tx: Tx,
  matter: Pick<MatterRow, 'enquiryId' | 'applicationId' | 'fromEnquiryId'>,
): Promise<KeptParty[]> {
  const { fromEnquiryId } = matter
  const before = fromEnquiryId === null ? [] : [{ enquiryId: fromEnquiryId, isStated: false }]
  const rows = await tx.matterParty.findMany({
    where: { OR: [ofMatter(matter), ...before], removedAt: null },
    select: {
      id: true,
      role: true,
      name: true,
      birthDate: true,
      note: true,
      isStated: true,
      changedAt: true,
    },
    orderBy: [{ isStated: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ birthDate, ...row }) => ({ ...row, birthDate: birthDate && plainDateOfUtc(birthDate) }))
}

/**
 * Everybody to be looked for: the client by all names, former ones and those of papers too, and each party.
 *
 * The stated party is taken from the field itself, so that a check never lags behind what is typed.
 */
export function peopleOf(
  { client, opposingParty }: Pick<MatterRow, 'client' | 'opposingParty'>,
  parties: readonly KeptParty[],
): SoughtPerson[] {
  const stated = parties.find(({ isStated }) => isStated)
  const added = parties.filter(({ isStated }) => !isStated)
  return [
    {
      partyId: undefined,
      role: 'CLIENT',
      forms: nameFormsOf(client),
      birthDate: client.birthDate && plainDateOfUtc(client.birthDate),
    },
    statedPerson(stated?.id ?? '', opposingParty),
    ...added.map(({ id, role, name, birthDate }) => ({
      partyId: id,
      role,
      forms: partyFormsOf(name),
      birthDate,
    })),
  ]
}

/** Whom the field "the other party" names. */
export const statedPerson = (partyId: string, opposingParty: string): SoughtPerson => ({
  partyId,
  role: 'OPPOSING',
  forms: partyFormsOf(opposingParty),
  birthDate: null,
})
