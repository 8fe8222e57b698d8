import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import {
  isLate,
  TOLD_WAYS,
  type ToldWay,
  TRANSFER_REASONS,
  type TransferAct,
  type TransferActor,
  type TransferReason,
  type TransferState,
  transferActs,
} from './transfer.rules'
import type { TransferAddress } from './transfer.schema'
import { type Executor, listExecutors } from './transfer-executors.queries'
import { actorsOf, stateOf, type TransferRow, transferFields } from './transfer-row.queries'

/** Whom a matter is about. A list may be seen by the wrong eyes: a protected person is not named in it. */
export type TransferPerson = { kind: 'named'; name: string } | { kind: 'protected' | 'anonymous' }

export type ListedTransfer = {
  id: string
  state: TransferState
  kind: 'ENQUIRY' | 'APPLICATION'
  number: string
  reason: TransferReason
  person: TransferPerson
  from: string
  to: string
  /** Of the matter itself: it runs on. */
  dueOn: PlainDate | null
  acceptBy: PlainDate | null
  isLate: boolean
  at: string
}

function listed(row: TransferRow, on: PlainDate): ListedTransfer {
  const state = stateOf(row)
  const acceptBy = row.acceptBy && plainDateOfUtc(row.acceptBy)
  return {
    id: row.id,
    state,
    ...matterOf(row),
    reason: reasonOf(row),
    person: personOf(row),
    from: row.fromUnit.name,
    to: row.toUnit.name,
    acceptBy,
    isLate: isLate(state, acceptBy, on),
    at: (row.decidedAt ?? row.sentAt ?? row.proposedAt).toISOString(),
  }
}

function matterOf({ enquiry, application }: TransferRow): Pick<ListedTransfer, 'kind' | 'number' | 'dueOn'> {
  const dueOn = (enquiry ?? application)?.dueOn
  return {
    kind: enquiry ? 'ENQUIRY' : 'APPLICATION',
    number: enquiry?.number ?? application?.number ?? '',
    dueOn: dueOn ? plainDateOfUtc(dueOn) : null,
  }
}

export const reasonOf = ({ reason }: { reason: string }): TransferReason =>
  TRANSFER_REASONS.find((each) => each === reason) ?? 'OTHER'

function personOf({ client }: TransferRow): TransferPerson {
  if (!client) return { kind: 'anonymous' }
  if (client.isProtected) return { kind: 'protected' }
  const { surname, givenName, patronymic } = client
  return { kind: 'named', name: [surname, givenName, patronymic].filter(Boolean).join(' ') }
}

type Place = { name: string; address: string; phone: string; hours: string }
type Deed = { at: string; by: string }

export type TransferView = ListedTransfer & {
  actors: readonly TransferActor[]
  acts: readonly TransferAct[]
  note: string
  papers: readonly string[]
  /** Where the matter itself is shown, as far as the viewer may see it. */
  matterHref: string | null
  term: TermState | null
  registeredOn: PlainDate
  told: { way: ToldWay; on: PlainDate | null } | null
  fromPlace: Place
  toPlace: Place
  proposed: Deed
  sent: Deed | null
  decided: (Deed & { reason: string }) | null
  newExecutor: string
  /** Who may take it over; only for who accepts. */
  executors: readonly Executor[]
}

/** One transfer within the viewer's reach, with what they may do; that it was seen is recorded. */
export async function findTransfer(
  viewer: Viewer,
  { transferId }: TransferAddress,
  now = new Date(),
): Promise<Result<TransferView, 'transferNotFound'>> {
  const row = await db.centreTransfer.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('CentreTransfer'), { id: transferId }] },
    select: transferFields,
  })
  if (!row) return fail('transferNotFound')
  await recordFact(db, viewer, {
    action: 'read',
    subject: 'transfer',
    subjectId: row.id,
    subjectUnitId: row.client?.homeUnitId ?? row.fromUnitId,
  })
  const on = todayInKyiv(now)
  const actors = actorsOf(viewer, row)
  const state = stateOf(row)
  const acts = transferActs(state, actors)
  const people = [row.proposedById, row.sentById, row.decidedById, row.newExecutorId].flatMap(
    (id) => id ?? [],
  )
  const [named, executors] = await Promise.all([
    db.staff.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }),
    acts.includes('ACCEPT') ? listExecutors(row.toUnitId, now) : [],
  ])
  const nameOf = (id: string | null) => named.find((person) => person.id === id)?.name ?? ''
  const view = listed(row, on)
  const { enquiry, application } = row
  return ok({
    ...view,
    actors,
    acts,
    note: row.note,
    papers: row.papers,
    matterHref: await hrefOf(viewer, row),
    term: view.dueOn ? termState(termByLastDay(view.dueOn), on) : null,
    registeredOn: registeredOn(enquiry, application) ?? todayInKyiv(row.proposedAt),
    told: toldOf(row),
    fromPlace: placeOf(row.fromUnit),
    toPlace: placeOf(row.toUnit),
    proposed: { at: row.proposedAt.toISOString(), by: nameOf(row.proposedById) },
    sent: row.sentAt && { at: row.sentAt.toISOString(), by: nameOf(row.sentById) },
    decided: row.decidedAt && {
      at: row.decidedAt.toISOString(),
      by: nameOf(row.decidedById),
      reason: row.decidedReason ?? '',
    },
    newExecutor: nameOf(row.newExecutorId),
    executors,
  })
}

function registeredOn(
  enquiry: TransferRow['enquiry'],
  application: TransferRow['application'],
): PlainDate | null {
  if (enquiry) return enquiry.receivedOn ? plainDateOfUtc(enquiry.receivedOn) : todayInKyiv(enquiry.createdAt)
  return application?.receivedOn ? plainDateOfUtc(application.receivedOn) : null
}

function toldOf({ clientToldWay, clientToldOn }: TransferRow): TransferView['told'] {
  const way = TOLD_WAYS.find((each) => each === clientToldWay)
  return way ? { way, on: clientToldOn && plainDateOfUtc(clientToldOn) } : null
}

function placeOf({ name, address, phone, hours }: TransferRow['fromUnit']): Place {
  return { name, address: address ?? '', phone: phone ?? '', hours: hours ?? '' }
}

/** The matter's own page judges by its own rights; a link that would lead nowhere is not shown. */
async function hrefOf({ ability }: Viewer, row: TransferRow): Promise<string | null> {
  if (row.enquiryId && row.enquiry) {
    const where = { AND: [accessibleBy(ability, 'read').ofType('Enquiry'), { id: row.enquiryId }] }
    return (await db.enquiry.count({ where })) > 0 ? `/visits/${row.enquiry.visitId}` : null
  }
  if (!row.applicationId || !ability.can('read', 'SecondaryAidApplication')) return null
  const where = {
    AND: [accessibleBy(ability, 'read').ofType('SecondaryAidApplication'), { id: row.applicationId }],
  }
  return (await db.secondaryAidApplication.count({ where })) > 0
    ? `/secondary-aid/${row.applicationId}`
    : null
}
