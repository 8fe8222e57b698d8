import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { holds } from '@/lib/core/access'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { BYTES_IN_MB } from '@/lib/core/file-kinds'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { type Issuer, listIssuersOf } from '@/lib/partners/issuers.queries'
import { countAidUsage } from './aid-usage.queries'
import type { ApplicationAddress } from './application.schema'
import {
  describeExceptions,
  type FamilyApplication,
  type GivenBack,
  lastGivenBack,
  lastNotApplied,
  listFamily,
  listServiceEntries,
  type NotApplied,
  type ServiceEntry,
  type StatedException,
} from './application-aside.queries'
import type { ApplicationContent } from './application-content.schema'
import { listApplicationFiles } from './application-file.queries'
import type { AttachedFile } from './application-file.rules'
import {
  applicationDay,
  applicationFields,
  contentOf,
  dayOf,
  type KeptPaper,
  papersOf,
  stateOf,
} from './application-row.queries'
import type { ApplicationState } from './application-state.rules'
import { type Checklist, readChecklist } from './checklist.queries'
import { findLastChanger } from './last-change.queries'
import { type ProofStanding, readProofStanding } from './proof-refusal.queries'

/** An application as its screen shows it. */
export type Application = {
  id: string
  number: string | null
  state: ApplicationState
  clientId: string
  revision: number
  /** The texts may be typed: a draft, or what waits for papers or was given back. */
  mayEdit: boolean
  /** Papers may be marked and brought: until the decision. */
  mayMark: boolean
  /** Given up, and may be gone on with. */
  mayTakeUp: boolean
  firstContactOn: PlainDate | null
  receivedOn: PlainDate | null
  completeOn: PlainDate | null
  dueOn: PlainDate | null
  term: TermState
  executorName: string
  enquiry: { number: string; visitId: string } | null
  content: ApplicationContent
  papers: KeptPaper[]
  /** Where missing papers are issued, by their code. */
  issuers: Record<string, Issuer[]>
  /** The viewer keeps the partner directory, where issuing bodies stand. */
  keepsBodies: boolean
  exceptions: StatedException[]
  /** Why the person did not apply, as long as nobody took the draft up again. */
  notApplied: NotApplied | null
  /** Why the head last gave it back, until it is decided. */
  givenBack: GivenBack | null
  serviceEntries: ServiceEntry[]
  proof: ProofStanding
  family: FamilyApplication[]
  files: AttachedFile[]
  /** No larger file is taken. */
  mostFileBytes: number
  /** Who changed it last. */
  changedBy: string
  /** The day the papers and the income are judged by. */
  on: PlainDate
  /** Absent when a figure the day needs is not in the rules. */
  checklist: Checklist | null
}

const EDITED: readonly ApplicationState[] = ['DRAFT', 'AWAITING_PAPERS', 'RETURNED', 'LEFT_INCOMPLETE']
export const isEdited = (state: ApplicationState): boolean => EDITED.includes(state)
export const isMarked = (state: ApplicationState): boolean => isEdited(state) || state === 'UNDER_REVIEW'

/** Opens an application the viewer may see, with its checklist worked out, and records that it was seen. */
export async function findApplication(
  viewer: Viewer,
  { applicationId }: ApplicationAddress,
  now = new Date(),
): Promise<Result<Application, 'applicationNotFound'>> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication')
  const row = await db.secondaryAidApplication.findFirst({
    where: { AND: [reach, { id: applicationId }] },
    select: applicationFields,
  })
  if (!row) return fail('applicationNotFound')
  const [changer, enquiry, mayChange, exceptions, serviceEntries, family, files] = await Promise.all([
    findLastChanger(row.id),
    row.enquiryId
      ? db.enquiry.findUnique({ where: { id: row.enquiryId }, select: { number: true, visitId: true } })
      : null,
    mayUpdate(viewer, row.id),
    describeExceptions(row),
    contentOf(row).loneChild ? listServiceEntries(row) : [],
    listFamily(viewer, row),
    listApplicationFiles(viewer, { applicationId: row.id }),
    recordAccess(viewer, 'application', row.id, { subjectUnitId: row.client.homeUnitId }),
  ])
  const today = todayInKyiv(now)
  const proof = await readProofStanding(viewer, row, today)
  const [state, content, papers] = [stateOf(row), contentOf(row), papersOf(row)]
  const on = applicationDay(row, today)
  const dueOn = dayOf(row.dueOn)
  const checklist = await readChecklist(viewer, {
    content,
    birthDate: dayOf(row.client.birthDate),
    papers,
    on,
    usage: await countAidUsage(db, row.clientId, on),
  })
  const missing = (checklist?.rows ?? []).filter(({ isMissing }) => isMissing).flatMap(({ anyOf }) => anyOf)
  const issuers = await listIssuersOf(viewer, { unitId: row.unitId, docs: missing }, now)
  return ok({
    id: row.id,
    number: row.number,
    state,
    clientId: row.clientId,
    revision: row.revision,
    mayEdit: mayChange && isEdited(state),
    mayMark: mayChange && isMarked(state),
    mayTakeUp: mayChange && state === 'NOT_APPLIED',
    firstContactOn: dayOf(row.firstContactOn),
    receivedOn: dayOf(row.receivedOn),
    completeOn: dayOf(row.completeOn),
    dueOn,
    term: termOf(state, dueOn, today),
    executorName: row.executor.name,
    enquiry,
    content,
    papers,
    issuers,
    keepsBodies: holds(viewer.ability, 'partner:manage'),
    exceptions,
    notApplied: state === 'NOT_APPLIED' ? lastNotApplied(row) : null,
    givenBack: isMarked(state) ? lastGivenBack(row) : null,
    serviceEntries,
    proof,
    family,
    files: files.value,
    mostFileBytes: env.FILE_MAX_MB * BYTES_IN_MB,
    changedBy: changer?.name ?? row.executor.name,
    on,
    checklist: checklist ?? null,
  })
}

/** The term as it stands on the day: running, waiting for papers, or none. */
export function termOf(state: ApplicationState, dueOn: PlainDate | null, on: PlainDate): TermState {
  if (state === 'AWAITING_PAPERS') return { kind: 'notRunning', reason: 'waitingForPapers' }
  if ((state === 'UNDER_REVIEW' || state === 'RETURNED') && dueOn) return termState(termByLastDay(dueOn), on)
  return { kind: 'notRunning', reason: 'noTerm' }
}

async function mayUpdate(viewer: Viewer, id: string): Promise<boolean> {
  const reach = accessibleBy(viewer.ability, 'update').ofType('SecondaryAidApplication')
  const row = await db.secondaryAidApplication.findFirst({
    where: { AND: [reach, { id }] },
    select: { id: true },
  })
  return row !== null
}
