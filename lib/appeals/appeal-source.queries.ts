import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { listWorkersOf, type OfficeWorker } from './appeal-people.queries'
import type { AppealForm, AppealWay } from './citizen-appeal.rules'
import type { AppealSource } from './citizen-appeal.schema'

const owned = { select: { id: true, code: true, name: true } }
const person = { surname: true, givenName: true, patronymic: true, isProtected: true, homeUnitId: true }

/** Whose an appeal will be: the unit that registers it, and the card of the person where there is one. */
export type AppealOwner = {
  unit: { id: string; code: string; name: string }
  clientId: string | null
  /** Of the card. */
  homeUnitId: string | null
  client: { name: string; isProtected: boolean } | null
  enquiry: { number: string; visitId: string; channel: string; words: string; on: PlainDate } | null
  /** The enquiry is in the register already. */
  appealId: string | null
}

/** Where an appeal comes from, as far as the viewer may work with it. */
export async function findAppealSource(
  tx: Tx,
  { ability, unit }: Viewer,
  source: AppealSource,
): Promise<AppealOwner | undefined> {
  if (source.enquiry) {
    const row = await tx.enquiry.findFirst({
      where: { AND: [accessibleBy(ability, 'update').ofType('Enquiry'), { id: source.enquiry }] },
      select: {
        number: true,
        visitId: true,
        clientId: true,
        clientWords: true,
        receivedOn: true,
        createdAt: true,
        unit: owned,
        visit: { select: { channel: true } },
        client: { select: person },
        citizenAppeal: { select: { id: true } },
      },
    })
    if (!row) return undefined
    const { number, visitId, clientWords: words, visit, receivedOn, createdAt } = row
    const on = receivedOn ? plainDateOfUtc(receivedOn) : todayInKyiv(createdAt)
    return {
      unit: row.unit,
      clientId: row.clientId,
      homeUnitId: row.client?.homeUnitId ?? null,
      client: row.client && named(row.client),
      enquiry: { number, visitId, channel: visit.channel, words, on },
      appealId: row.citizenAppeal?.id ?? null,
    }
  }
  const nobody = { clientId: null, homeUnitId: null, client: null, enquiry: null, appealId: null }
  const own = await tx.unit.findUniqueOrThrow({ where: { id: unit.id }, ...owned })
  if (!source.client) return { ...nobody, unit: own }
  const client = await tx.client.findFirst({
    where: { AND: [accessibleBy(ability, 'read').ofType('Client'), { id: source.client }] },
    select: person,
  })
  if (!client) return undefined
  return {
    ...nobody,
    unit: own,
    clientId: source.client,
    homeUnitId: client.homeUnitId,
    client: named(client),
  }
}

const named = ({
  surname,
  givenName,
  patronymic,
  isProtected,
}: {
  surname: string
  givenName: string
  patronymic: string | null
  isProtected: boolean
}) => ({ name: [surname, givenName, patronymic].filter(Boolean).join(' '), isProtected })

export type ClientMandate = { id: string; number: string; provider: string }

/** What the form begins with. */
export type AppealStart = {
  unitName: string
  client: { name: string; isProtected: boolean } | null
  enquiry: { number: string } | null
  /** What the enquiry says already. */
  begun: { receivedOn: PlainDate; way: AppealWay; form: AppealForm; substance: string } | null
  workers: readonly OfficeWorker[]
  mandates: readonly ClientMandate[]
  /** Page it came from. */
  backHref: string
}

/** The form of a new appeal; what an enquiry says already stands in it. That the person was seen is recorded. */
export async function startAppeal(
  viewer: Viewer,
  source: AppealSource,
): Promise<Result<AppealStart, 'sourceNotFound'> | { ok: false; error: 'registered'; appealId: string }> {
  const found = await findAppealSource(db, viewer, source)
  if (!found) return fail('sourceNotFound')
  if (found.appealId) return { ok: false, error: 'registered', appealId: found.appealId }
  const { unit, clientId, client, enquiry, homeUnitId } = found
  if (source.enquiry || clientId)
    await recordFact(db, viewer, {
      action: 'read',
      subject: source.enquiry ? 'enquiry' : 'clientCard',
      subjectId: source.enquiry ?? clientId ?? unit.id,
      subjectUnitId: homeUnitId ?? unit.id,
    })
  const [workers, mandates] = await Promise.all([
    listWorkersOf(unit.id),
    clientId ? listMandatesOf(viewer, clientId) : [],
  ])
  return ok({
    unitName: unit.name,
    client,
    enquiry: enquiry && { number: enquiry.number },
    begun: enquiry && begunBy(enquiry),
    workers: workers.filter(({ id }) => id !== viewer.staffId),
    mandates,
    backHref: enquiry ? `/visits/${enquiry.visitId}` : clientId ? `/clients/${clientId}` : '/appeals',
  })
}

const WAYS: Readonly<Record<string, AppealWay>> = {
  TELEPHONE: 'TELEPHONE',
  E_MAIL: 'E_MAIL',
  POST: 'POST',
  OTHER_CENTRE: 'OTHER_BODY',
  PARTNER: 'OTHER_BODY',
  COURT_OR_INVESTIGATOR: 'OTHER_BODY',
}

function begunBy({ channel, words, on }: NonNullable<AppealOwner['enquiry']>): AppealStart['begun'] {
  const way = WAYS[channel] ?? 'PERSONAL'
  const isWritten = way === 'POST' || way === 'E_MAIL'
  return { receivedOn: on, way, form: isWritten ? 'WRITTEN' : 'ORAL', substance: words }
}

async function listMandatesOf({ ability }: Viewer, clientId: string): Promise<ClientMandate[]> {
  const rows = await db.aidMandate.findMany({
    where: { AND: [accessibleBy(ability, 'read').ofType('AidMandate'), { application: { clientId } }] },
    select: {
      id: true,
      number: true,
      provider: { select: { surname: true, givenName: true, patronymic: true } },
    },
    orderBy: { id: 'desc' },
    take: 20,
  })
  return rows.map(({ id, number, provider }) => ({
    id,
    number,
    provider: [provider.surname, provider.givenName, provider.patronymic].filter(Boolean).join(' '),
  }))
}
