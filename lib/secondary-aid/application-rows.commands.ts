import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import type { Prisma } from '@/prisma/generated/client'
import { assessApplication, outstandingOf } from './application-assessment.queries'
import type { ApplicationContent } from './application-content.schema'
import { askedPapers, type KeptEvent, paperEvents, termEventsOf } from './application-events.rules'
import {
  type ApplicationRow,
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
  type MoveProblem,
  moveApplication,
} from './application-state.rules'
import { decisionTerm } from './decision-term.rules'

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
  /** The deed that receives the application, with its number. */
  receive?: { number: string; firstContactOn: PlainDate }
}
export type Settled = {
  revision: number
  state: ApplicationState
  outstanding: number
  dueOn: PlainDate | null
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
  { content, papers, on, brought, receive }: Change,
): Promise<Result<Settled, MoveProblem | 'notAssessed'>> {
  const received = dayOf(row.receivedOn)
  const assessed = await assessApplication(viewer, {
    content,
    birthDate: dayOf(row.client.birthDate),
    papers: papersOf({ papers }),
    on: received ?? on,
  })
  if (!assessed.ok) return fail('notAssessed')
  const category = content.claimedCategories[0]
  const outstanding = outstandingOf(assessed.value, category)
  const before = stateOf(row)
  const act = actFor(before, outstanding.length, receive !== undefined)
  const facts = { outstandingPapers: outstanding.length, awaitsChildrensService: isServiceSilent(content) }
  const moved = act ? moveApplication(before, act, actsAs(viewer), facts) : ok(before)
  if (!moved.ok) return moved

  const events = isReceived(before) || receive ? eventsAfter(row, outstanding, { on, brought, act }) : []
  const term = decisionTerm(termEventsOf([...eventsOf(row), ...events]), await currentCalendar())
  const running = term.kind === 'running' ? term : undefined
  const revision = row.revision + 1
  const data: Prisma.SecondaryAidApplicationUncheckedUpdateInput = {
    content,
    primaryCategory: category ?? null,
    assessment: assessed.value,
    ruleVersion: assessed.value.ruleVersion,
    state: moved.value,
    completeOn: running ? toUtcMidnight(running.startedOn) : null,
    dueOn: running ? toUtcMidnight(running.term.dueOn) : null,
    revision,
    ...(receive
      ? {
          number: receive.number,
          receivedOn: toUtcMidnight(on),
          firstContactOn: toUtcMidnight(receive.firstContactOn),
        }
      : {}),
  }
  await tx.secondaryAidApplication.update({ where: { id: row.id }, data, select: { id: true } })
  await recordEvents(tx, viewer, row.id, events)
  const dueOn = running?.term.dueOn ?? null
  return ok({ revision, state: moved.value, outstanding: outstanding.length, dueOn })
}

const isReceived = (state: ApplicationState) => state !== 'DRAFT'
const isServiceSilent = ({ loneChild }: ApplicationContent) => loneChild !== null && loneChild.toldOn === null

/** The deed that the papers themselves bring about. */
function actFor(
  state: ApplicationState,
  outstanding: number,
  isReceiving: boolean,
): ApplicationAct | undefined {
  if (isReceiving) return outstanding > 0 ? 'SUBMIT_INCOMPLETE' : 'SUBMIT_WHOLE'
  if (state === 'AWAITING_PAPERS' || state === 'LEFT_INCOMPLETE')
    return outstanding === 0 ? 'COMPLETE_PAPERS' : undefined
  if (state === 'UNDER_REVIEW' || state === 'RETURNED') return outstanding > 0 ? 'ASK_FOR_PAPERS' : undefined
  return undefined
}

type Happened = { on: PlainDate; brought: string | undefined; act: ApplicationAct | undefined }

function eventsAfter(
  row: ApplicationRow,
  outstanding: readonly string[],
  { on, brought, act }: Happened,
): KeptEvent[] {
  const papers = paperEvents(askedPapers(eventsOf(row)), outstanding, brought)
  const deed = act ? [{ kind: act, on, paper: null }] : []
  return [...deed, ...papers.map(({ kind, paper }) => ({ kind, on, paper }))]
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
