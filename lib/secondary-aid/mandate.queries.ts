import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess, recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { isPlainDate, type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import { type DayPlace, TOLD_WAYS, type ToldWay } from './appointment.schema'
import { isOpenMandate, MANDATE_STATES, type MandateState } from './mandate.rules'
import { AID_RESULTS, type AidResult, type MandateContent, type MandateFilter } from './mandate.schema'
import { findMandateRow, mandateContentOf, mandateStateOf } from './mandate-row.queries'
import { kindOf, providerNameOf } from './provider.queries'
import type { ProviderKind } from './provider.schema'

/** A row of the list. A list may be seen by the wrong eyes: of a protected person it shows the number alone. */
export type ListedMandate = {
  id: string
  number: string
  state: MandateState
  kind: ProviderKind
  provider: string
  issuedOn: PlainDate
  contactBy: PlainDate
  /** Of one that waits for its answer; null once it is answered. */
  term: TermState | null
  hearingOn: PlainDate | null
  isMine: boolean
  person: { kind: 'named'; name: string; topicCode: string | null } | { kind: 'protected' }
}
export type MandatePage = { mandates: ListedMandate[]; next: DayPlace | null }

const GROUPS: Record<MandateFilter['state'], MandateState[]> = {
  OPEN: ['ISSUED', 'ACCEPTED'],
  ISSUED: ['ISSUED'],
  ACCEPTED: ['ACCEPTED'],
  ENDED: MANDATE_STATES.filter((state) => !isOpenMandate(state)),
}
const PAGE = 30

type Row = Omit<ListedMandate, 'state' | 'kind' | 'term' | 'person' | 'hearingOn'> & {
  state: string
  kind: string
  isProtected: boolean
  name: string
  topicCode: string | null
  hearingOn: string | null
}

/**
 * Mandates the viewer may see, open ones by the day of the first contact, ended ones newest first: one statement, a page
 * by key. The conditions say what `accessibleBy` for `read` says; the test compares the two.
 *
 * @param page how many a page holds; less in tests
 */
export async function listMandates(
  viewer: Viewer,
  { state, after }: MandateFilter,
  { now = new Date(), page = PAGE } = {},
): Promise<MandatePage> {
  const order = state === 'ENDED' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = state === 'ENDED' ? Prisma.sql`<` : Prisma.sql`>`
  const from = after
    ? Prisma.sql`AND (m.contact_by, m.id) ${beyond} (${after.on}::date, ${after.id}::uuid)`
    : Prisma.empty
  const found = await runPrepared<Row>(Prisma.sql`
    SELECT m.id, m.number, m.state, m.provider_kind AS kind, m.issued_on::text AS "issuedOn", m.contact_by::text AS "contactBy",
      concat_ws(' ', p.surname, p.given_name, nullif(p.patronymic, '')) AS provider,
      coalesce(p.staff_id = ${viewer.staffId}::uuid, false) AS "isMine",
      c.is_protected AS "isProtected", concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name,
      a.content->'issueTopics'->>0 AS "topicCode", a.content->>'hearingOn' AS "hearingOn"
    FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
      JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
    WHERE m.state = ANY(${GROUPS[state]}::text[]) AND ${mandateReach(viewer)} ${from}
    ORDER BY m.contact_by ${order}, m.id ${order} LIMIT ${page + 1}`)
  const on = todayInKyiv(now)
  const mandates = found.slice(0, page).map((row) => listed(row, on))
  if (mandates.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'mandate',
      details: { list: 'mandates', count: mandates.length },
    })
  const last = found.length > page ? mandates.at(-1) : undefined
  return { mandates, next: last ? { on: last.contactBy, id: last.id } : null }
}

/** How many mandates wait for the viewer's own answer: one value of the statement that counts what waits. */
export function unansweredCount({ staffId }: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
    WHERE p.staff_id = ${staffId}::uuid AND m.state = 'ISSUED')`
}

/** The access policy for reading as SQL, over `aid_mandates m`, its provider, application and client. */
function mandateReach({ roles, staffId }: Viewer): Prisma.Sql {
  const reaches = roles.flatMap(({ role, subtree, centre }) => {
    if (role === 'LAWYER') return [Prisma.sql`p.staff_id = ${staffId}::uuid`]
    if (role === 'FRONTLINER')
      return [
        Prisma.sql`(m.unit_id = ANY(${centre}::uuid[]) AND NOT c.is_protected)`,
        Prisma.sql`a.executor_id = ${staffId}::uuid`,
      ]
    if (role !== 'HEAD') return []
    return [
      Prisma.sql`(m.unit_id = ANY(${subtree}::uuid[]) AND (NOT c.is_protected OR c.home_unit_id = ANY(${centre}::uuid[])))`,
    ]
  })
  return reaches.length > 0 ? Prisma.sql`(${Prisma.join(reaches, ' OR ')})` : Prisma.sql`false`
}

function listed(row: Row, on: PlainDate): ListedMandate {
  const { isProtected, name, topicCode, hearingOn, ...same } = row
  const state = mandateStateOf(row)
  return {
    ...same,
    state,
    kind: kindOf(row),
    term: state === 'ISSUED' ? termState(termByLastDay(row.contactBy), on) : null,
    hearingOn: hearingOn && isPlainDate(hearingOn) && hearingOn >= on ? hearingOn : null,
    person: isProtected ? { kind: 'protected' } : { kind: 'named', name, topicCode },
  }
}

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
  /** The viewer is the provider; else a worker of the centre who may write down their answers. */
  readonly isOwn: boolean
  readonly may: { readonly answer: boolean; readonly complete: boolean; readonly decide: boolean }
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
    steps: row.events
      .map(({ id, kind, on: day, staff, way, reason, details }) => ({
        id,
        kind,
        on: plainDateOfUtc(day),
        by: staff.name,
        way: TOLD_WAYS.find((each) => each === way) ?? null,
        reason: reason ?? '',
        result: AID_RESULTS.find((each) => each === resultIn(details)) ?? null,
      }))
      .toReversed(),
    isOwn,
    may: {
      answer: state === 'ISSUED' && (isOwn || writesFor),
      complete: state === 'ACCEPTED' && (isOwn || writesFor || mayDecide),
      decide: isOpenMandate(state) && mayDecide,
    },
  })
}

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
