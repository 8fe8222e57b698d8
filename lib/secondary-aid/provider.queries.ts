import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { namePlaces } from '@/lib/clients/place-ladder.queries'
import { recordAccess } from '@/lib/core/audit'
import { db, type Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { daysOf } from '@/lib/offices/absence.queries'
import { Prisma } from '@/prisma/generated/client'
import {
  PROVIDER_KINDS,
  type ProviderFilter,
  type ProviderFormInput,
  type ProviderKind,
} from './provider.schema'
import type { SpecialistSex } from './provider-choice.rules'

/** A line of the list. */
export type ListedProvider = {
  id: string
  kind: ProviderKind
  sex: SpecialistSex
  name: string
  unit: string
  branchCodes: string[]
  openMandates: number
  capacity: number
  contractTo: PlainDate | null
  /** The absence that runs, or the next one. */
  absence: { from: PlainDate; to: PlainDate } | null
  hasAccount: boolean
  retiredOn: PlainDate | null
}
export type ProviderPage = { providers: ListedProvider[]; next: string | null }

/** A provider as the form shows it. */
export type KeptProvider = {
  id: string
  name: string
  revision: number
  changedBy: string
  retiredOn: PlainDate | null
  openMandates: number
  /** Days away recorded of the account, the last ones; they are changed with the work load. */
  accountAbsences: { from: PlainDate; to: PlainDate }[]
  form: ProviderFormInput
}

/** Units whose providers the viewer keeps. */
export const providerUnits = ({ roles }: Viewer): string[] => [
  ...new Set(roles.filter(({ role }) => role === 'HEAD').flatMap(({ subtree }) => subtree)),
]

const PAGE = 40

/**
 * The providers the viewer keeps, by surname, a page at a time, with how much open work each has and the absence that is
 * next: one statement. The units are those of `manage AidProvider`; the test compares the two.
 *
 * @param page how many a page holds; less in tests
 */
export async function listProviders(
  viewer: Viewer,
  { kind, branch, state, after }: ProviderFilter,
  { now = new Date(), page = PAGE } = {},
): Promise<ProviderPage> {
  const on = todayInKyiv(now)
  const rows = await runPrepared<Omit<ListedProvider, 'kind'> & { kind: string }>(Prisma.sql`
    SELECT p.id, p.kind, p.sex::text, concat_ws(' ', p.surname, p.given_name, nullif(p.patronymic, '')) AS name, u.short_name AS unit,
      p.branch_codes AS "branchCodes", p.capacity, p.contract_to::text AS "contractTo", p.retired_on::text AS "retiredOn",
      p.staff_id IS NOT NULL AS "hasAccount",
      (SELECT count(*)::int FROM aid_mandates m WHERE m.provider_id = p.id AND m.state IN ('ISSUED', 'ACCEPTED')) AS "openMandates",
      (SELECT jsonb_build_object('from', a.from_on, 'to', a.to_on) FROM (
          SELECT from_on, to_on FROM aid_provider_absences WHERE provider_id = p.id
          UNION ALL SELECT from_on, to_on FROM staff_absences
          WHERE staff_id = p.staff_id AND cancelled_at IS NULL AND kind <> 'PAUSE') a
        WHERE a.to_on >= ${on}::date ORDER BY a.from_on LIMIT 1) AS absence
    FROM aid_providers p JOIN units u ON u.id = p.unit_id
    WHERE p.unit_id = ANY(${providerUnits(viewer)}::uuid[])
      AND (p.retired_on IS NOT NULL) = ${state === 'RETIRED'}
      AND (${kind ?? null}::text IS NULL OR p.kind = ${kind ?? null})
      AND (${branch ?? null}::text IS NULL OR ${branch ?? null} = ANY(p.branch_codes))
      AND (${after ?? null}::uuid IS NULL OR (p.surname, p.given_name, p.id) >
        (SELECT s.surname, s.given_name, s.id FROM aid_providers s WHERE s.id = ${after ?? null}::uuid))
    ORDER BY p.surname, p.given_name, p.id LIMIT ${page + 1}`)
  const providers = rows.slice(0, page).map((row) => ({ ...row, kind: kindOf(row) }))
  return { providers, next: rows.length > page ? (providers.at(-1)?.id ?? null) : null }
}

export function kindOf({ kind }: { kind: string }): ProviderKind {
  const found = PROVIDER_KINDS.find((each) => each === kind)
  if (!found) throw new Error(`No kind of provider is called ${kind}`)
  return found
}

export const providerNameOf = ({
  surname,
  givenName,
  patronymic,
}: {
  surname: string
  givenName: string
  patronymic: string
}): string => [surname, givenName, patronymic].filter(Boolean).join(' ')

/** Providers the viewer keeps, as a condition. */
export const providersOf = (viewer: Viewer) => accessibleBy(viewer.ability, 'manage').ofType('AidProvider')

const keptFields = {
  id: true,
  unitId: true,
  kind: true,
  surname: true,
  givenName: true,
  patronymic: true,
  sex: true,
  position: true,
  certificate: true,
  registerEntry: true,
  contract: true,
  contractTo: true,
  languages: true,
  knowsSignLanguage: true,
  topicCodes: true,
  branchCodes: true,
  placeCodes: true,
  capacity: true,
  phone: true,
  email: true,
  staffId: true,
  retiredOn: true,
  revision: true,
  changedBy: { select: { name: true } },
  absences: { select: { from: true, to: true, note: true }, orderBy: { from: 'asc' } },
  staff: {
    select: {
      absences: {
        where: { cancelledAt: null, kind: { not: 'PAUSE' } },
        select: { from: true, to: true },
        orderBy: { from: 'desc' },
        take: 5,
      },
    },
  },
  _count: { select: { mandates: { where: { state: { in: ['ISSUED', 'ACCEPTED'] } } } } },
} satisfies Prisma.AidProviderSelect

/** One provider the viewer keeps, as the form shows it; the look is recorded. */
export async function findProvider(
  viewer: Viewer,
  { providerId }: { providerId: string },
  tx: Tx = db,
): Promise<Result<KeptProvider, 'providerNotFound'>> {
  const row = await tx.aidProvider.findFirst({
    where: { AND: [providersOf(viewer), { id: providerId }] },
    select: keptFields,
  })
  if (!row) return fail('providerNotFound')
  await recordAccess(viewer, 'aidProvider', row.id, { subjectUnitId: row.unitId })
  const places = await namePlaces(row.placeCodes)
  const {
    revision,
    retiredOn,
    contractTo,
    placeCodes,
    absences,
    staff,
    changedBy,
    _count,
    sex,
    staffId,
    ...same
  } = row
  return ok({
    id: row.id,
    name: providerNameOf(row),
    revision,
    changedBy: changedBy.name,
    retiredOn: retiredOn && plainDateOfUtc(retiredOn),
    openMandates: _count.mandates,
    accountAbsences: staff?.absences.map(daysOf) ?? [],
    form: {
      unitId: same.unitId,
      kind: kindOf(row),
      surname: same.surname,
      givenName: same.givenName,
      patronymic: same.patronymic,
      sex: sex === 'MALE' ? 'MALE' : 'FEMALE',
      position: same.position,
      certificate: same.certificate,
      registerEntry: same.registerEntry,
      contract: same.contract,
      contractTo: contractTo ? plainDateOfUtc(contractTo) : '',
      languages: LANGUAGES.filter((each) => same.languages.includes(each)),
      knowsSignLanguage: same.knowsSignLanguage,
      branchCodes: same.branchCodes,
      topicCodes: same.topicCodes,
      places: placeCodes.map((code) => ({ code, label: places.get(code) ?? code, reach: 'HERE' })),
      capacity: String(same.capacity),
      phone: same.phone,
      email: same.email,
      staffId: staffId ?? '',
      absences: absences.map(({ from, to, note }) => ({
        from: plainDateOfUtc(from),
        to: plainDateOfUtc(to),
        note,
      })),
    },
  })
}

export type ProviderChoices = {
  units: { value: string; label: string }[]
  /** Accounts of lawyers of these units that belong to no other provider. */
  accounts: { value: string; label: string }[]
}

/** What the form offers: the units the viewer is head of, and the accounts of their lawyers that are still free. */
export async function listProviderChoices(viewer: Viewer, providerId?: string): Promise<ProviderChoices> {
  const unitIds = providerUnits(viewer)
  const [units, accounts] = await Promise.all([
    db.unit.findMany({
      where: { id: { in: unitIds }, closedOn: null },
      orderBy: [{ code: 'asc' }],
      select: { id: true, shortName: true },
    }),
    db.staff.findMany({
      where: {
        disabledAt: null,
        roles: { some: { role: 'LAWYER', unitId: { in: unitIds } } },
        OR: [{ provider: null }, ...(providerId ? [{ provider: { id: providerId } }] : [])],
      },
      orderBy: { name: 'asc' },
      select: { id: true, name: true, email: true },
    }),
  ])
  return {
    units: units.map(({ id, shortName }) => ({ value: id, label: shortName })),
    accounts: accounts.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` })),
  }
}
