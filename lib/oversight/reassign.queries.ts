import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db, type Tx } from '@/lib/core/db'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import { isViolenceTopic } from '@/lib/enquiries/urgency.rules'
import { type ShownAbsence, teamUnits } from '@/lib/offices/absence.queries'
import { OPEN_STATES } from '@/lib/secondary-aid/application-list-conditions.queries'
import { contentOf } from '@/lib/secondary-aid/decision-check.queries'
import type { Prisma } from '@/prisma/generated/client'
import {
  chooseTaker,
  type Handed,
  type TakerBarrier,
  type TakerChoice,
  type TakerReason,
} from './reassign-choice.rules'
import { findConflictedWorkers } from './reassign-conflicts.queries'
import { type KnownWorker, readTeam } from './team.queries'
import { readLoads } from './workload.queries'
import type { MovedKind, ProposeWorkers } from './workload.schema'

/** A matter that may be handed over, as it stands now. */
export type MovableMatter = {
  kind: MovedKind
  id: string
  revision: number
  executorId: string
  unitId: string
  /** For the audit log: whose card it is. */
  homeUnitId: string
  visitId: string | null
  topicCodes: string[]
  branchCodes: string[]
  language: string
  wishedSex: 'FEMALE' | 'MALE' | null
}

/** Somebody who may take the work, or may not. */
export type ProposedWorker = {
  id: string
  name: string
  position: string
  weight: number
  absences: ShownAbsence[]
}
export type TakerProposal = {
  takers: (ProposedWorker & { reasons: readonly TakerReason[] })[]
  excluded: (ProposedWorker & { barriers: readonly TakerBarrier[] })[]
}

const clientFields = { select: { homeUnitId: true, preferredLanguage: true } } as const

/**
 * The open matters among these that the viewer, as head of their units, may hand over. Whatever is beyond reach, closed
 * or not there is left out.
 */
export async function findMovable(
  tx: Tx,
  viewer: Viewer,
  matters: readonly { kind: MovedKind; id: string }[],
): Promise<MovableMatter[]> {
  const idsOf = (kind: MovedKind) => matters.flatMap((matter) => (matter.kind === kind ? matter.id : []))
  const ofTeam = { unitId: { in: teamUnits(viewer) } }
  const enquiries = await tx.enquiry.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'update').ofType('Enquiry'),
        ofTeam,
        { id: { in: idsOf('ENQUIRY') }, closedAt: null, status: { not: 'TRANSFERRED' } },
      ],
    },
    select: {
      ...{ id: true, revision: true, executorId: true, unitId: true, visitId: true },
      ...{ topicCode: true, branchCode: true, client: clientFields },
    },
  })
  const applications = await tx.secondaryAidApplication.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'decide').ofType('SecondaryAidApplication'),
        ofTeam,
        { id: { in: idsOf('APPLICATION') }, state: { in: [...OPEN_STATES] } },
      ],
    },
    select: {
      ...{ id: true, revision: true, executorId: true, unitId: true },
      ...{ content: true, client: clientFields },
    },
  })
  return [
    ...enquiries.map(({ topicCode, branchCode, client, ...row }) => ({
      ...row,
      kind: 'ENQUIRY' as const,
      homeUnitId: client?.homeUnitId ?? row.unitId,
      topicCodes: topicCode ? [topicCode] : [],
      branchCodes: branchCode ? [branchCode] : [],
      language: client?.preferredLanguage ?? 'uk',
      wishedSex: null,
    })),
    ...applications.map(movableApplication),
  ]
}

type ApplicationRow = {
  id: string
  revision: number
  executorId: string
  unitId: string
  content: Prisma.JsonValue
  client: { homeUnitId: string; preferredLanguage: string }
}

function movableApplication({ content: kept, client, ...row }: ApplicationRow): MovableMatter {
  const { issueTopics, wishedSex } = contentOf({ content: kept })
  return {
    ...row,
    kind: 'APPLICATION',
    homeUnitId: client.homeUnitId,
    visitId: null,
    topicCodes: issueTopics,
    branchCodes: issueTopics.flatMap((code) => findLegalTopic(code)?.branch ?? []),
    language: client.preferredLanguage,
    wishedSex,
  }
}

const unique = <T>(many: readonly T[]): T[] => [...new Set(many)]

/** Weighs the team for matters that are handed over together. */
export async function judgeTakers(
  tx: Tx,
  viewer: Viewer,
  matters: readonly MovableMatter[],
  { fromStaffId, on }: { fromStaffId: string; on: PlainDate },
): Promise<{ choice: TakerChoice; workers: (KnownWorker & { weight: number })[] }> {
  const unitIds = unique(matters.map(({ unitId }) => unitId))
  const known = await readTeam(tx, viewer, unitIds, on)
  const ids = known.map(({ id }) => id)
  const loads = await readLoads(viewer, ids, tx)
  const workers = known.map((worker) => ({ ...worker, weight: loads.get(worker.id)?.weight ?? 0 }))
  const topicCodes = unique(matters.flatMap((matter) => matter.topicCodes))
  const handed: Handed = {
    kinds: unique(matters.map(({ kind }) => kind)),
    unitIds,
    topicCodes,
    branchCodes: unique(matters.flatMap((matter) => matter.branchCodes)),
    languages: unique(matters.map(({ language }) => language)),
    wishedSexes: unique(matters.flatMap(({ wishedSex }) => wishedSex ?? [])),
    isViolence: topicCodes.some(isViolenceTopic),
    fromStaffId,
    ...(await findConflictedWorkers(tx, matters)),
  }
  return { choice: chooseTaker(workers, handed, on), workers }
}

/** Who may take these matters, best first with the reasons, and who may not and why. */
export async function proposeWorkers(
  viewer: Viewer,
  { fromStaffId, matters }: ProposeWorkers,
  now = new Date(),
): Promise<Result<TakerProposal, 'matterNotFound'>> {
  const movable = await findMovable(db, viewer, matters)
  if (movable.length < matters.length) return fail('matterNotFound')
  const on = todayInKyiv(now)
  const { choice, workers } = await judgeTakers(db, viewer, movable, { fromStaffId, on })
  const shown = new Map(workers.map((worker) => [worker.id, shownWorker(worker)]))
  const withWorker = <Rest extends { id: string }>(rest: Rest) => {
    const worker = shown.get(rest.id)
    return worker ? [{ ...worker, ...rest }] : []
  }
  return ok({
    takers: choice.takers.flatMap(withWorker),
    excluded: choice.excluded.flatMap(withWorker),
  })
}

function shownWorker({
  id,
  name,
  position,
  weight,
  absences,
}: KnownWorker & { weight: number }): ProposedWorker {
  const days = absences.map(({ kind, from, to }) => ({ id: null, kind, from, to, note: '' }))
  return { id, name, position, weight, absences: days }
}
