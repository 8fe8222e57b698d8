import 'server-only'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import {
  type ProviderWishes,
  TOLD_WAYS,
  type ToldWay,
  WAITS_BECAUSE,
  type WaitsBecause,
} from './appointment.schema'
import {
  type AppointedRow,
  findAppointedRow,
  judgeProviders,
  type ShownProvider,
  wishesOf,
} from './appointment-need.queries'
import { contentOf } from './decision-check.queries'
import { isOpenMandate, type MandateState } from './mandate.rules'
import { mandateStateOf } from './mandate-row.queries'
import { type MandateStart, startMandate, timeInKyiv } from './mandate-start.queries'
import { nearestTermOf } from './mandate-term.queries'
import { providerNameOf } from './provider.queries'
import type { Barrier, Candidate } from './provider-choice.rules'

/** Somebody who was appointed before. */
export type EarlierMandate = {
  readonly id: string
  readonly number: string
  readonly provider: string
  readonly state: MandateState
  readonly reason: string
}

/** What the head looks at to choose a provider. */
export type Appointment = {
  readonly applicationId: string
  readonly number: string
  readonly clientId: string
  readonly on: PlainDate
  readonly revision: number
  /** The aid was completed or ended. */
  readonly hasEnded: boolean
  /** Null when nobody is waited for: somebody is appointed, or the aid has ended. */
  readonly dueOn: PlainDate | null
  readonly because: WaitsBecause
  readonly since: PlainDate
  readonly person: {
    readonly name: string
    readonly isProtected: boolean
    readonly sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
  }
  readonly topicCode: string | null
  readonly substance: string
  readonly language: string
  /** Free words of the application beside what is a limit. */
  readonly wishWords: string
  readonly nearestTermOn: PlainDate | null
  readonly wishes: ProviderWishes
  readonly wishChanges: readonly {
    readonly on: PlainDate
    readonly way: ToldWay | null
    readonly words: string
  }[]
  readonly candidates: readonly (ShownProvider & Candidate)[]
  readonly excluded: readonly (ShownProvider & { readonly barriers: readonly Barrier[] })[]
  readonly asksHead: boolean
  readonly wishesInTheWay: readonly Barrier[]
  /** Named by the decision to replace the one before, if they still fit. */
  readonly plannedId: string | null
  readonly earlier: readonly EarlierMandate[]
  readonly openMandate: { readonly id: string; readonly number: string } | null
}

/** A granted application with its candidates, best first, and who cannot be chosen and why; the look is recorded. */
export async function findAppointment(
  viewer: Viewer,
  { applicationId }: { applicationId: string },
  now = new Date(),
): Promise<Result<Appointment, 'applicationNotFound'>> {
  const row = await findAppointedRow(db, viewer, applicationId)
  if (!row?.appointment) return fail('applicationNotFound')
  await recordAccess(viewer, 'application', row.id, { subjectUnitId: row.client.homeUnitId })
  const on = todayInKyiv(now)
  const content = contentOf(row)
  const [judged, nearestTermOn, wishChanges] = await Promise.all([
    judgeProviders(db, viewer, row, on),
    nearestTermOf(db, row, on),
    listWishChanges(row.id),
  ])
  const { choice, providers } = judged
  const { appointment, client } = row
  const shown = <Rest extends { id: string }>(rest: Rest) => {
    const provider = providers.get(rest.id)
    return provider ? [{ ...provider, ...rest }] : []
  }
  const planned = choice.candidates.some(({ id }) => id === appointment.plannedProviderId)
  const open = row.mandates.find((mandate) => isOpenMandate(mandateStateOf(mandate)))
  return ok({
    applicationId: row.id,
    number: row.number ?? '',
    clientId: row.clientId,
    on,
    revision: appointment.revision,
    hasEnded: row.state !== 'GRANTED',
    dueOn: row.state === 'GRANTED' && appointment.dueOn ? plainDateOfUtc(appointment.dueOn) : null,
    because: WAITS_BECAUSE.find((each) => each === appointment.waitsBecause) ?? 'GRANTED',
    since: plainDateOfUtc(appointment.waitsSince),
    person: {
      name: [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' '),
      isProtected: client.isProtected,
      sex: client.sex,
    },
    topicCode: content.issueTopics[0] ?? null,
    substance: content.substance,
    language: client.preferredLanguage,
    wishWords: content.wishes,
    nearestTermOn,
    wishes: wishesOf(row),
    wishChanges,
    candidates: choice.candidates.flatMap(shown),
    excluded: choice.excluded.flatMap(shown),
    asksHead: choice.asksHead,
    wishesInTheWay: choice.wishesInTheWay,
    plannedId: planned ? appointment.plannedProviderId : null,
    earlier: earlierOf(row),
    openMandate: open ? { id: open.id, number: open.number } : null,
  })
}

async function listWishChanges(applicationId: string): Promise<Appointment['wishChanges']> {
  const events = await db.applicationEvent.findMany({
    where: { applicationId, kind: 'WISHES_CHANGED' },
    orderBy: { id: 'desc' },
    select: { on: true, reason: true, details: true },
  })
  return events.map(({ on, reason, details }) => ({
    on: plainDateOfUtc(on),
    words: reason ?? '',
    way: TOLD_WAYS.find((each) => each === wayIn(details)) ?? null,
  }))
}

const wayIn = (details: unknown): unknown =>
  typeof details === 'object' && details !== null && 'way' in details ? details.way : undefined

function earlierOf({ mandates }: AppointedRow): EarlierMandate[] {
  return mandates
    .filter((mandate) => !isOpenMandate(mandateStateOf(mandate)))
    .map((mandate) => ({
      id: mandate.id,
      number: mandate.number,
      provider: providerNameOf(mandate.provider),
      state: mandateStateOf(mandate),
      reason: mandate.events.findLast(({ kind }) => kind === 'DECLINE')?.reason ?? '',
    }))
}

/** A mandate to be worded, with who gets it and what the wishes were. */
export type MandateToWord = MandateStart & {
  readonly applicationId: string
  readonly providerId: string
  readonly revision: number
  readonly on: PlainDate
  readonly at: string
}

/** What the mandate for the chosen provider says at first; `providerDoesNotFit` for whoever is not a candidate. */
export async function findMandateStart(
  viewer: Viewer,
  { applicationId, providerId }: { applicationId: string; providerId: string },
  now = new Date(),
): Promise<Result<MandateToWord, 'applicationNotFound' | 'providerDoesNotFit'>> {
  const row = await findAppointedRow(db, viewer, applicationId)
  if (!row?.appointment?.dueOn || row.state !== 'GRANTED') return fail('applicationNotFound')
  await recordAccess(viewer, 'application', row.id, { subjectUnitId: row.client.homeUnitId })
  const on = todayInKyiv(now)
  const { choice } = await judgeProviders(db, viewer, row, on)
  if (!choice.candidates.some(({ id }) => id === providerId)) return fail('providerDoesNotFit')
  const start = await startMandate(db, viewer, row, providerId, on)
  const { revision } = row.appointment
  return ok({ ...start, applicationId, providerId, revision, on, at: timeInKyiv(now) })
}
