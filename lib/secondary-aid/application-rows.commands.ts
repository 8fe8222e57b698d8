import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { keepStatedParty } from '@/lib/conflicts/matter-party.commands'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import type { Prisma } from '@/prisma/generated/client'
import { countAidUsage } from './aid-usage.queries'
import { assessApplication, outstandingOf } from './application-assessment.queries'
import type { ApplicationContent } from './application-content.schema'
import {
  askedPapers,
  awaitsChildrensService,
  type KeptEvent,
  ORDERED_BY_COURT,
  paperEvents,
  termEventsOf,
} from './application-events.rules'
import {
  type ApplicationRow,
  applicationDay,
  applicationFields,
  dayOf,
  eventsOf,
  papersOf,
  stateOf,
} from './application-row.queries'
import {
  type ApplicationAct,
  type ApplicationRole,
  type ApplicationState,
  actOfPapers,
  isReceived,
  type MoveProblem,
  moveApplication,
} from './application-state.rules'
import type { KeptException } from './decision-case.schema'
import { exceptionsOf } from './decision-check.queries'
import { decisionTerm } from './decision-term.rules'
import { owedPapers, standingExceptions } from './exception.rules'
import { proofWait } from './proof-refusal.rules'

/** The application for a change, its row held until the transaction ends; nothing when the viewer may not change it. */
export async function holdApplication(
  tx: Tx,
  viewer: Viewer,
  applicationId: string,
): Promise<ApplicationRow | null> {
  await tx.$executeRaw`SELECT FROM secondary_aid_applications WHERE id = ${applicationId}::uuid FOR UPDATE`
  const reach = accessibleBy(viewer.ability, 'update').ofType('SecondaryAidApplication')
  return tx.secondaryAidApplication.findFirst({
    where: { AND: [reach, { id: applicationId }] },
    select: applicationFields,
  })
}

/** As whom the viewer acts; the reach over the unit is the access policy's. */
export function actsAs({ roles }: Viewer): ApplicationRole {
  return roles.some(({ role }) => role === 'HEAD') ? 'HEAD' : 'FRONTLINER'
}

export async function recordEvents(
  tx: Tx,
  viewer: Viewer,
  applicationId: string,
  events: readonly (KeptEvent & { reason?: string })[],
): Promise<void> {
  if (events.length === 0) return
  await tx.applicationEvent.createMany({
    data: events.map(({ kind, on, paper, reason }) => ({
      applicationId,
      kind,
      on: toUtcMidnight(on),
      staffId: viewer.staffId,
      reason: reason ?? null,
      details: paper ? { paper } : {},
    })),
  })
}

type Change = {
  content: ApplicationContent
  /** The papers as they now are, read again after a change of them. */
  papers: ApplicationRow['papers']
  /** Today. */
  on: PlainDate
  /** The paper just brought. */
  brought?: string
  /** The worker's exceptions as they now are, when this change is about them. */
  exceptions?: readonly KeptException[]
  /** The deed that receives the application, with its number; `isOrdered`: a ruling of a court begins the aid. */
  receive?: { number: string; on: PlainDate; firstContactOn: PlainDate; isOrdered: boolean }
}
export type Settled = {
  revision: number
  state: ApplicationState
  outstanding: number
  /** Keys of what the rules miss, exceptions or not. */
  missing: readonly string[]
  dueOn: PlainDate | null
  /** Until when the papers of a person who refuses to collect them are waited for. */
  papersDueOn: PlainDate | null
}

/**
 * Writes an application after any change that may bear on the right to aid: the assessment anew, and once it is received
 * also what papers were asked for and came, the state and the term.
 *
 * The term runs from the day of the last required paper; a paper found missing later stops it (`decisionTerm`).
 */
export async function settleApplication(
  tx: Tx,
  viewer: Viewer,
  row: ApplicationRow,
  { content, papers, on, brought, exceptions = exceptionsOf(row), receive }: Change,
): Promise<Result<Settled, MoveProblem | 'notAssessed'>> {
  const day = applicationDay({ receivedOn: row.receivedOn, content }, on)
  const assessed = await assessApplication(viewer, {
    content,
    birthDate: dayOf(row.client.birthDate),
    papers: papersOf({ papers }),
    on: day,
    usage: await countAidUsage(tx, row.clientId, day),
  })
  if (!assessed.ok) return assessed
  const { answer } = assessed.value
  const category = content.claimedCategories[0]
  const found = category ? outstandingOf(answer, category) : undefined
  // A category that could not be judged owes what it owed before.
  const missing = found ?? (row.receivedOn ? [...askedPapers(eventsOf(row))] : [])
  const before = stateOf(row)
  // While it is a draft what is missing comes and goes with what is typed.
  const isSettled = found !== undefined && (isReceived(before) || receive !== undefined)
  const standing = isSettled ? standingExceptions(exceptions, found) : [...exceptions]
  const outstanding = owedPapers(missing, standing)
  const act = actOfPapers(before, outstanding.length, receive !== undefined)
  const facts = {
    outstandingPapers: outstanding.length,
    awaitsChildrensService: awaitsChildrensService(content.loneChild !== null, row.events),
  }
  const moved = act ? moveApplication(before, act, actsAs(viewer), facts) : ok(before)
  if (!moved.ok) return moved

  const events =
    isReceived(before) || receive
      ? eventsAfter(row, outstanding, {
          on: receive?.on ?? on,
          brought,
          act,
          isOrdered: receive?.isOrdered ?? false,
          missing,
        })
      : []
  events.push(...lapsedEvents(exceptions, standing, on))
  const calendar = await currentCalendar()
  const happened = [...eventsOf(row), ...events]
  const term = decisionTerm(termEventsOf(happened), calendar)
  const running = term.kind === 'running' ? term : undefined
  const receivedOn = receive?.on ?? dayOf(row.receivedOn) ?? on
  const refusing = { events: happened, papers, owed: outstanding }
  const wait = moved.value === 'AWAITING_PAPERS' ? proofWait(refusing, receivedOn, calendar) : null
  const revision = row.revision + 1
  const data: Prisma.SecondaryAidApplicationUncheckedUpdateInput = {
    content,
    primaryCategory: category ?? null,
    channel: content.arrival?.channel ?? undefined,
    assessment: answer,
    ruleVersion: answer.ruleVersion,
    exceptions: standing,
    state: moved.value,
    completeOn: running ? toUtcMidnight(running.startedOn) : null,
    dueOn: running ? toUtcMidnight(running.term.dueOn) : null,
    papersDueOn: wait && toUtcMidnight(wait.until),
    revision,
    ...(receive
      ? {
          number: receive.number,
          receivedOn: toUtcMidnight(receive.on),
          firstContactOn: toUtcMidnight(receive.firstContactOn),
        }
      : {}),
  }
  await tx.secondaryAidApplication.update({ where: { id: row.id }, data, select: { id: true } })
  await recordEvents(tx, viewer, row.id, events)
  const owner = { clientId: row.clientId, unitId: row.unitId, enquiryId: null, applicationId: row.id }
  await keepStatedParty(tx, viewer.staffId, owner, content.opposingParty)
  const dueOn = running?.term.dueOn ?? null
  const papersDueOn = wait?.until ?? null
  return ok({ revision, state: moved.value, outstanding: outstanding.length, missing, dueOn, papersDueOn })
}

/** An exception whose paper came after all, or is asked for no more, stands no longer; that it did stays on record. */
function lapsedEvents(
  before: readonly KeptException[],
  standing: readonly KeptException[],
  on: PlainDate,
): KeptEvent[] {
  return before
    .filter((each) => !standing.includes(each))
    .map(({ paper }) => ({ kind: 'exceptionLapsed', on, paper }))
}

type Happened = {
  on: PlainDate
  brought: string | undefined
  act: ApplicationAct | undefined
  isOrdered: boolean
  missing: readonly string[]
}

function eventsAfter(
  row: ApplicationRow,
  outstanding: readonly string[],
  { on, brought, act, isOrdered, missing }: Happened,
): KeptEvent[] {
  const papers = paperEvents(askedPapers(eventsOf(row)), outstanding, brought, missing)
  const deed = act ? [{ kind: act, on, paper: null }] : []
  const order = isOrdered ? [{ kind: ORDERED_BY_COURT, on, paper: null }] : []
  return [...deed, ...order, ...papers.map(({ kind, paper }) => ({ kind, on, paper }))]
}

/** Puts a change of an application on record, in the transaction that makes it. */
export async function recordChange(
  tx: Tx,
  viewer: Viewer,
  row: Pick<ApplicationRow, 'id' | 'client'>,
  action: string,
  details: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await recordFact(tx, viewer, {
    action,
    subject: 'application',
    subjectId: row.id,
    subjectUnitId: row.client.homeUnitId,
    details,
  })
}
