import 'server-only'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { suggestNameCases } from '@/lib/core/name-cases'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findAppointedRow, judgeProviders, type ShownProvider } from './appointment-need.queries'
import { currentGrounds } from './ground.queries'
import { groundsOn } from './ground.rules'
import type { ReplacementGroundRow } from './ground-rows.rules'
import { isOpenMandate } from './mandate.rules'
import { findMandateRow, mandateStateOf } from './mandate-row.queries'
import { nearestTermOf } from './mandate-term.queries'
import type { Barrier, Candidate } from './provider-choice.rules'

/** What the head looks at to replace a provider. */
export type ReplacementCase = {
  readonly mandateId: string
  readonly applicationId: string
  readonly number: string
  readonly on: PlainDate
  readonly person: { readonly name: string; readonly isProtected: boolean }
  readonly provider: string
  /** The old provider in the genitive. */
  readonly oldName: string
  readonly nearestTermOn: PlainDate | null
  /** Who may take the case, best first, with the accusative of the name. */
  readonly candidates: readonly (ShownProvider & Candidate & { readonly accusative: string })[]
  readonly wishesInTheWay: readonly Barrier[]
  /** Those a decision of today may rest on. */
  readonly grounds: readonly ReplacementGroundRow[]
}

const MOST_SHOWN = 40

/** An open mandate with who could take its place; the look is recorded. */
export async function findReplacementCase(
  viewer: Viewer,
  { mandateId }: { mandateId: string },
  now = new Date(),
): Promise<Result<ReplacementCase, 'mandateNotFound'>> {
  const mandate = await findMandateRow(db, viewer, 'decide', mandateId)
  if (!mandate || !isOpenMandate(mandateStateOf(mandate))) return fail('mandateNotFound')
  const row = await findAppointedRow(db, viewer, mandate.applicationId)
  if (!row) return fail('mandateNotFound')
  await recordAccess(viewer, 'mandate', mandateId, { subjectUnitId: row.client.homeUnitId })
  const on = todayInKyiv(now)
  const { choice, providers } = await judgeProviders(db, viewer, row, on, [mandate.providerId])
  const chosen = choice.candidates.slice(0, MOST_SHOWN)
  const names = await db.aidProvider.findMany({
    where: { id: { in: chosen.map(({ id }) => id) } },
    select: { id: true, surname: true, givenName: true, patronymic: true, sex: true },
  })
  const declined = new Map(
    await Promise.all(
      names.map(async ({ id, ...name }) => [id, (await suggestNameCases(name)).full.accusative] as const),
    ),
  )
  const { full } = await suggestNameCases(mandate.provider)
  const { client } = row
  return ok({
    mandateId,
    applicationId: row.id,
    number: mandate.number,
    on,
    person: {
      name: [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' '),
      isProtected: client.isProtected,
    },
    provider: full.nominative,
    oldName: full.genitive,
    nearestTermOn: await nearestTermOf(db, row, on),
    candidates: chosen.flatMap((candidate) => {
      const provider = providers.get(candidate.id)
      return provider
        ? [{ ...provider, ...candidate, accusative: declined.get(candidate.id) ?? provider.name }]
        : []
    }),
    wishesInTheWay: choice.wishesInTheWay,
    grounds: groundsOn((await currentGrounds(viewer.rulesMark)).replacement, on),
  })
}
