import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { TOLD_WAYS, type ToldWay } from './appointment.schema'
import { ASKED_REPLACEMENT, isOpenMandate, type MandateState } from './mandate.rules'
import { AID_RESULTS, type AidResult, type MandateContent } from './mandate.schema'
import { findMandateRow, type MandateRow, mandateContentOf, mandateStateOf } from './mandate-row.queries'
import { providerNameOf } from './provider.queries'

export type MandateStep = {
  readonly id: string
  readonly kind: string
  readonly on: PlainDate
  readonly by: string
  readonly way: ToldWay | null
  readonly reason: string
  readonly result: AidResult | null
}

/** A mandate as its page shows it. */
export type MandateView = {
  readonly id: string
  readonly number: string
  readonly state: MandateState
  readonly on: PlainDate
  readonly issuedOn: PlainDate
  readonly contactBy: PlainDate
  readonly term: TermState | null
  readonly content: MandateContent
  readonly provider: {
    readonly name: string
    readonly phone: string
    readonly email: string
    readonly hasAccount: boolean
  }
  readonly application: {
    readonly id: string
    readonly number: string
    readonly mayOpen: boolean
    readonly clientId: string
  }
  readonly ending: { readonly kind: 'REPLACEMENT' | 'TERMINATION'; readonly number: string } | null
  readonly replacedBy: { readonly id: string; readonly number: string } | null
  readonly steps: readonly MandateStep[]
  /** The provider asks to be replaced and waits for the head; with the reason. */
  readonly asked: Pick<MandateStep, 'on' | 'reason'> | null
  /** The viewer is the provider; else a worker of the centre who may write down their answers. */
  readonly isOwn: boolean
  readonly may: {
    readonly answer: boolean
    readonly complete: boolean
    readonly decide: boolean
    /** Declined, and nobody else is appointed yet. */
    readonly appoint: boolean
  }
}

/** One mandate the viewer may see, with what they may do with it; the look is recorded. */
export async function findMandate(
  viewer: Viewer,
  { mandateId }: { mandateId: string },
  now = new Date(),
): Promise<Result<MandateView, 'mandateNotFound'>> {
  const row = await findMandateRow(db, viewer, 'read', mandateId)
  if (!row) return fail('mandateNotFound')
  await recordAccess(viewer, 'mandate', row.id, { subjectUnitId: row.application.client.homeUnitId })
  const { provider, application, ending } = row
  const [mayDecide, mayOpen] = await Promise.all([
    findMandateRow(db, viewer, 'decide', mandateId).then((found) => found !== null),
    mayReadApplication(viewer, row.applicationId),
  ])
  const on = todayInKyiv(now)
  const state = mandateStateOf(row)
  const contactBy = plainDateOfUtc(row.contactBy)
  const isOwn = provider.staffId === viewer.staffId
  const writesFor = provider.staffId === null && viewer.ability.can('update', 'AidMandate')
  const steps = row.events.map(stepOf).toReversed()
  return ok({
    id: row.id,
    number: row.number,
    state,
    on,
    issuedOn: plainDateOfUtc(row.issuedOn),
    contactBy,
    term: state === 'ISSUED' ? termState(termByLastDay(contactBy), on) : null,
    content: mandateContentOf(row),
    provider: {
      name: providerNameOf(provider),
      phone: provider.phone,
      email: provider.email,
      hasAccount: provider.staffId !== null,
    },
    application: {
      id: row.applicationId,
      number: application.number ?? '',
      clientId: application.clientId,
      mayOpen,
    },
    ending: ending && {
      kind: ending.kind === 'REPLACEMENT' ? 'REPLACEMENT' : 'TERMINATION',
      number: ending.number,
    },
    replacedBy: row.replacedBy[0] ?? null,
    steps,
    asked: (row.replacementAskedOn && steps.find(({ kind }) => kind === ASKED_REPLACEMENT)) ?? null,
    isOwn,
    may: {
      answer: state === 'ISSUED' && (isOwn || writesFor),
      complete: state === 'ACCEPTED' && (isOwn || writesFor || mayDecide),
      decide: isOpenMandate(state) && mayDecide,
      appoint: state === 'DECLINED' && mayDecide && Boolean(application.appointment?.dueOn),
    },
  })
}

const stepOf = ({
  id,
  kind,
  on,
  staff,
  way,
  reason,
  details,
}: MandateRow['events'][number]): MandateStep => ({
  id,
  kind,
  on: plainDateOfUtc(on),
  by: staff.name,
  way: TOLD_WAYS.find((each) => each === way) ?? null,
  reason: reason ?? '',
  result: AID_RESULTS.find((each) => each === resultIn(details)) ?? null,
})

const resultIn = (details: unknown): unknown =>
  typeof details === 'object' && details !== null && 'result' in details ? details.result : undefined

async function mayReadApplication(viewer: Viewer, id: string): Promise<boolean> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication')
  return (await db.secondaryAidApplication.count({ where: { AND: [reach, { id }] } })) > 0
}

export type LatestMandate = { id: string; number: string; state: MandateState; provider: string }

/** The latest mandate of each application, as far as the viewer may see it, by the id of the application. */
export async function listLatestMandates(
  viewer: Viewer,
  applicationIds: readonly string[],
): Promise<Map<string, LatestMandate>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await db.aidMandate.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('AidMandate'),
        { applicationId: { in: [...applicationIds] } },
      ],
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      number: true,
      state: true,
      applicationId: true,
      provider: { select: { surname: true, givenName: true, patronymic: true } },
    },
  })
  return new Map(
    rows.map(({ applicationId, provider, ...row }) => [
      applicationId,
      { id: row.id, number: row.number, state: mandateStateOf(row), provider: providerNameOf(provider) },
    ]),
  )
}
