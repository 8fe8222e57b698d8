import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { SERVICE_ANSWERED, SERVICE_CONTACTED } from './application-events.rules'
import { type ApplicationRow, dayOf, nameOf, stateOf } from './application-row.queries'
import type { ApplicationState } from './application-state.rules'
import { exceptionsOf } from './decision-check.queries'

/** `paper`: key of the missing paper; null: the whole case. */
export type StatedException = {
  paper: string | null
  reason: string
  by: string
  on: string
  isAgreed: boolean
}

/** The worker's exceptions as they stand, with who stated each. */
export async function describeExceptions(
  row: Pick<ApplicationRow, 'exceptions'>,
): Promise<StatedException[]> {
  const kept = exceptionsOf(row)
  const names = await namesOf(kept.map(({ byId }) => byId))
  return kept.map(({ paper, reason, byId, on, agreedById }) => ({
    ...{ paper, reason, on },
    by: names.get(byId) ?? '',
    isAgreed: Boolean(agreedById),
  }))
}

/** `papers`: codes of the papers the head missed. */
export type GivenBack = { on: PlainDate; reason: string; papers: string[] }

const givenBackDetails = z.object({ papers: z.array(z.string()).catch([]) })

/** Why the head last gave the application back; nothing when that never happened. */
export function lastGivenBack({ events }: Pick<ApplicationRow, 'events'>): GivenBack | null {
  const last = events.findLast(({ kind }) => kind === 'RETURN_TO_WORKER')
  if (!last) return null
  const { papers } = givenBackDetails.parse(last.details)
  return { on: plainDateOfUtc(last.on), reason: last.reason ?? '', papers }
}

export type NotApplied = { on: PlainDate; reason: string }

/** Why the person did not apply the last time the draft was given up. */
export function lastNotApplied({ events }: Pick<ApplicationRow, 'events'>): NotApplied | null {
  const last = events.findLast(({ kind }) => kind === 'GIVE_UP_DRAFT')
  return last ? { on: plainDateOfUtc(last.on), reason: last.reason ?? '' } : null
}

export type ServiceEntry = {
  id: string
  kind: 'CONTACTED' | 'ANSWERED'
  on: PlainDate | null
  note: string
  by: string
}

/** What was said with the service for children, earliest first. Whoever shows it has put the application on record. */
export async function listServiceEntries(row: Pick<ApplicationRow, 'id'>): Promise<ServiceEntry[]> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId: row.id, kind: { in: [SERVICE_CONTACTED, SERVICE_ANSWERED] } },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, on: true, reason: true, staffId: true },
  })
  const names = await namesOf(rows.map(({ staffId }) => staffId))
  return rows.map(({ id, kind, on, reason, staffId }) => ({
    id,
    kind: kind === SERVICE_ANSWERED ? 'ANSWERED' : 'CONTACTED',
    on: dayOf(on),
    note: reason ?? '',
    by: names.get(staffId) ?? '',
  }))
}

export type FamilyApplication = {
  id: string
  name: string
  birthDate: PlainDate | null
  number: string | null
  state: ApplicationState
}

/** Applications of other children of the same representative that the viewer may see. */
export async function listFamily(
  viewer: Viewer,
  { id, familyId }: Pick<ApplicationRow, 'id' | 'familyId'>,
): Promise<FamilyApplication[]> {
  if (!familyId) return []
  const reach = accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication')
  const rows = await db.secondaryAidApplication.findMany({
    where: { AND: [reach, { familyId, id: { not: id } }] },
    orderBy: { createdAt: 'asc' },
    take: 20,
    select: {
      id: true,
      number: true,
      state: true,
      client: { select: { surname: true, givenName: true, patronymic: true, birthDate: true } },
    },
  })
  return rows.map(({ client, ...row }) => ({
    id: row.id,
    number: row.number,
    state: stateOf(row),
    name: nameOf(client),
    birthDate: dayOf(client.birthDate),
  }))
}

async function namesOf(staffIds: readonly string[]): Promise<Map<string, string>> {
  if (staffIds.length === 0) return new Map()
  const rows = await db.staff.findMany({
    where: { id: { in: [...new Set(staffIds)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
