import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { readPlaceLadder } from '@/lib/clients/place-ladder.queries'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import { isViolenceTopic } from '@/lib/enquiries/urgency.rules'
import { daysOf } from '@/lib/offices/absence.queries'
import type { Prisma } from '@/prisma/generated/client'
import { limitsOf } from './appointment.rules'
import { type ProviderWishes, providerWishesSchema } from './appointment.schema'
import { findConflictedProviders } from './appointment-conflicts.queries'
import { contentOf } from './decision-check.queries'
import { kindOf, providerNameOf, providersOf } from './provider.queries'
import type { ProviderKind } from './provider.schema'
import {
  chooseProvider,
  type ProviderChoice,
  type ProviderNeed,
  type SpecialistSex,
} from './provider-choice.rules'

const appointedFields = {
  id: true,
  number: true,
  state: true,
  unitId: true,
  clientId: true,
  enquiryId: true,
  content: true,
  unit: { select: { code: true, name: true, address: true, phone: true, email: true } },
  decisions: { select: { id: true, number: true, kind: true, decidedOn: true, content: true } },
  appointment: true,
  mandates: {
    select: {
      id: true,
      number: true,
      state: true,
      providerId: true,
      provider: { select: { surname: true, givenName: true, patronymic: true } },
      events: { select: { kind: true, on: true, reason: true }, orderBy: { id: 'asc' } },
    },
    orderBy: { id: 'asc' },
  },
  client: {
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      birthDate: true,
      sex: true,
      isProtected: true,
      homeUnitId: true,
      preferredLanguage: true,
      interpreter: true,
      accessibilityNeeds: true,
      phones: {
        select: { e164: true, safeToCall: true, safeFrom: true, safeTo: true },
        orderBy: { ordinal: 'asc' },
      },
      addresses: { select: { purpose: true, placeCode: true } },
    },
  },
} satisfies Prisma.SecondaryAidApplicationSelect
export type AppointedRow = Prisma.SecondaryAidApplicationGetPayload<{ select: typeof appointedFields }>

/** A granted application with what the choice of a provider looks at, if the viewer may decide about it. */
export async function findAppointedRow(tx: Tx, viewer: Viewer, id: string): Promise<AppointedRow | null> {
  return tx.secondaryAidApplication.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'decide').ofType('SecondaryAidApplication'), { id }] },
    select: appointedFields,
  })
}

/** What the client asks of the specialist: as last changed, else as it stands in the application. */
export function wishesOf(row: Pick<AppointedRow, 'appointment' | 'content'>): ProviderWishes {
  const kept = row.appointment?.wishes
  return kept === null || kept === undefined
    ? providerWishesSchema.parse({ sex: contentOf(row).wishedSex })
    : providerWishesSchema.parse(kept)
}

/** Somebody who may be chosen, as far as the screen shows them. */
export type ShownProvider = {
  readonly id: string
  readonly kind: ProviderKind
  readonly name: string
  readonly sex: SpecialistSex
  readonly unit: string
  readonly languages: readonly string[]
  readonly openMandates: number
  readonly capacity: number
  readonly hasAccount: boolean
}

export type Judged = {
  choice: ProviderChoice
  providers: ReadonlyMap<string, ShownProvider>
  need: ProviderNeed
}

/** Not more are weighed at once. */
const MOST_PROVIDERS = 1000

/**
 * Weighs the providers the viewer keeps for the application.
 *
 * Whoever declined it or was replaced in it is barred, as is whoever acts for the other side of a confirmed conflict; whom
 * only names bring near the other side stands last.
 *
 * @param barred who else may not: whoever is just being replaced
 */
export async function judgeProviders(
  tx: Tx,
  viewer: Viewer,
  row: AppointedRow,
  on: PlainDate,
  barred: readonly string[] = [],
): Promise<Judged> {
  const rows = await tx.aidProvider.findMany({
    where: { AND: [providersOf(viewer), { retiredOn: null }] },
    take: MOST_PROVIDERS,
    orderBy: { id: 'asc' },
    select: {
      id: true,
      kind: true,
      surname: true,
      givenName: true,
      patronymic: true,
      sex: true,
      languages: true,
      knowsSignLanguage: true,
      topicCodes: true,
      branchCodes: true,
      placeCodes: true,
      capacity: true,
      contractTo: true,
      staffId: true,
      unit: { select: { shortName: true } },
      absences: { select: { from: true, to: true } },
      staff: {
        select: {
          absences: {
            where: { cancelledAt: null, to: { gte: toUtcMidnight(on) } },
            select: { kind: true, from: true, to: true },
          },
        },
      },
      _count: { select: { mandates: { where: { state: { in: ['ISSUED', 'ACCEPTED'] } } } } },
    },
  })
  const need = await needOf(
    tx,
    viewer,
    row,
    on,
    rows.map(({ id }) => id),
    barred,
  )
  const specialists = rows.map(({ sex, contractTo, absences, staff, _count, ...provider }) => ({
    ...provider,
    kind: kindOf(provider),
    sex: sex === 'MALE' ? ('MALE' as const) : ('FEMALE' as const),
    openMandates: _count.mandates,
    absences: [...absences, ...awayFrom(staff, (kind) => kind !== 'PAUSE')].map(daysOf),
    pauses: awayFrom(staff, (kind) => kind === 'PAUSE').map(daysOf),
    ...(contractTo ? { contractTo: plainDateOfUtc(contractTo) } : {}),
  }))
  return {
    choice: chooseProvider(specialists, need),
    need,
    providers: new Map(
      specialists.map(({ id, kind, sex, languages, openMandates, capacity, staffId, unit, ...name }) => [
        id,
        {
          ...{ id, kind, sex, languages, openMandates, capacity },
          name: providerNameOf(name),
          unit: unit.shortName,
          hasAccount: staffId !== null,
        },
      ]),
    ),
  }
}

type Account = { absences: { kind: string; from: Date; to: Date }[] } | null

/** What is recorded of the account counts as what is told in the list of providers does (decision 0026). */
const awayFrom = (account: Account, isMeant: (kind: string) => boolean) =>
  account?.absences.filter(({ kind }) => isMeant(kind)) ?? []

const LIVES = ['ACTUAL', 'REGISTERED', 'POSTAL']

async function needOf(
  tx: Tx,
  viewer: Viewer,
  row: AppointedRow,
  on: PlainDate,
  among: readonly string[],
  barred: readonly string[],
): Promise<ProviderNeed> {
  const content = contentOf(row)
  const topic = findLegalTopic(content.issueTopics[0] ?? '')
  const place = LIVES.map(
    (wanted) => row.client.addresses.find(({ purpose }) => purpose === wanted)?.placeCode,
  ).find(Boolean)
  const ladder = place ? await readPlaceLadder(tx, place) : []
  const conflicted = await findConflictedProviders(tx, viewer, row.id, among)
  const spent = row.mandates.filter(({ state }) => state === 'DECLINED' || state === 'REPLACED')
  return {
    on,
    topicCode: topic?.code ?? '',
    branchCode: topic?.branch ?? '',
    placeCodes: ladder.map(({ code }) => code),
    preferredLanguage: row.client.preferredLanguage,
    wishes: limitsOf(wishesOf(row)),
    isViolence: content.issueTopics.some(isViolenceTopic),
    barred: [...barred, ...spent.map(({ providerId }) => providerId), ...conflicted.barred],
    doubted: conflicted.doubted,
  }
}
