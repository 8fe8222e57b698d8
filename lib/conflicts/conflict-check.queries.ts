import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { holds } from '@/lib/core/access'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { keptHitsOf, type Matter, PARTY_ROLES, type PartyRole } from './conflict.schema'
import { type ShownHits, showKeptHits } from './conflict-hits.queries'
import { answersTo, type ConflictAnswer, type ConflictVerdict, readVerdict } from './conflict-verdict.rules'
import { findMatter, type KeptParty, LAST, listParties, ofMatter } from './matter.queries'
import { partyFormsOf } from './party-name.rules'

/** A party as the panel shows it. */
export type ShownParty = {
  readonly id: string
  readonly role: PartyRole
  readonly name: string
  readonly birthDate: PlainDate | null
  readonly note: string
  /** It stands in the field of the matter, and is changed there. */
  readonly isStated: boolean
  /** False for bodies and descriptions: there is no name to compare. */
  readonly isCompared: boolean
}

/** The last check of a matter, with what a person made of it. */
export type ShownCheck = ShownHits & {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly verdict: ConflictVerdict
  readonly reason: string
  readonly decidedBy: string
  readonly decidedAt: string | null
  /** What the viewer may answer now. */
  readonly answers: readonly ConflictAnswer[]
}

export type ConflictStanding = {
  readonly clientId: string
  readonly parties: readonly ShownParty[]
  readonly check: ShownCheck | null
  /** Somebody was named since the last check. */
  readonly isStale: boolean
  /** The viewer may hand the matter over to another centre. */
  readonly mayTransfer: boolean
}

/**
 * How a matter stands as to conflicts of interest: its parties, and the last check. The look is on record, with or without
 * somebody found: that of the matter with how many parties it names, and each card the check has brought up.
 */
export async function findConflictStanding(
  viewer: Viewer,
  { matter }: { matter: Matter },
): Promise<Result<ConflictStanding, 'matterNotFound'>> {
  const row = await findMatter(db, viewer, matter)
  if (!row) return fail('matterNotFound')
  const [parties, check] = await Promise.all([listParties(db, row), findLastCheck(viewer, ofMatter(row))])
  const isStale = parties.some(({ changedAt }) => check !== null && changedAt.toISOString() > check.at)
  const cards = [...new Set(check?.own.map(({ clientId }) => clientId))]
  await recordAccess(viewer, matter.kind, matter.id, {
    subjectUnitId: row.homeUnitId,
    details: { parties: parties.length, ...(cards.length > 0 ? { cards } : {}) },
  })
  return ok({
    clientId: row.clientId,
    parties: parties.map(shownParty),
    check,
    isStale,
    mayTransfer: holds(viewer.ability, 'transfer:create'),
  })
}

const checkFields = {
  id: true,
  at: true,
  staffId: true,
  verdict: true,
  reason: true,
  hits: true,
  decidedById: true,
  decidedAt: true,
  carriedAt: true,
} as const

async function findLastCheck(viewer: Viewer, where: object): Promise<ShownCheck | null> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('ConflictCheck')
  const row = await db.conflictCheck.findFirst({
    where: { AND: [reach, where] },
    orderBy: LAST,
    select: checkFields,
  })
  return row ? shownCheck(viewer, row) : null
}

type CheckRow = NonNullable<Awaited<ReturnType<typeof readCheck>>>

const readCheck = (viewer: Viewer, id: string) =>
  db.conflictCheck.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('ConflictCheck'), { id }] },
    select: {
      ...checkFields,
      clientId: true,
      enquiryId: true,
      applicationId: true,
      mandateId: true,
      enquiry: { select: { number: true, visitId: true } },
      application: { select: { number: true } },
    },
  })

async function shownCheck(
  viewer: Viewer,
  row: Pick<CheckRow, keyof typeof checkFields>,
): Promise<ShownCheck> {
  const people = [row.staffId, ...(row.decidedById ? [row.decidedById] : [])]
  const decides = accessibleBy(viewer.ability, 'decide').ofType('ConflictCheck')
  const [staff, judges, { hits, isWhole }] = await Promise.all([
    db.staff.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }),
    db.conflictCheck.count({ where: { AND: [decides, { id: row.id }] } }),
    showKeptHits(viewer, keptHitsOf(row.hits)),
  ])
  const nameOf = (id: string | null) => staff.find((each) => each.id === id)?.name ?? ''
  const verdict = readVerdict(row.verdict)
  return {
    ...hits,
    id: row.id,
    at: row.at.toISOString(),
    by: nameOf(row.staffId),
    verdict,
    reason: row.reason,
    decidedBy: nameOf(row.decidedById),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    // What a later check took over is answered there.
    answers: row.carriedAt ? [] : answersTo(verdict, judges > 0 ? 'HEAD' : 'WORKER', isWhole),
  }
}

function shownParty({ role, changedAt: _changedAt, ...party }: KeptParty): ShownParty {
  return {
    ...party,
    role: PARTY_ROLES.find((each) => each === role) ?? 'OTHER',
    isCompared: partyFormsOf(party.name).length > 0,
  }
}

/** A check on a page of its own, for who decides it. */
export type ConflictCase = {
  readonly matter: Matter
  readonly clientId: string
  readonly clientName: string
  readonly isProtected: boolean
  readonly number: string
  readonly href: string
}

/** The matter of a check the viewer may see: where the head comes from the list of the day. */
export async function findConflictCase(
  viewer: Viewer,
  { checkId }: { checkId: string },
): Promise<Result<ConflictCase, 'checkNotFound'>> {
  const row = await readCheck(viewer, checkId)
  if (!row) return fail('checkNotFound')
  const matter: Matter | undefined = row.applicationId
    ? { kind: 'application', id: row.applicationId }
    : row.enquiryId
      ? { kind: 'enquiry', id: row.enquiryId }
      : undefined
  if (!matter) return fail('checkNotFound')
  const found = await findMatter(db, viewer, matter)
  if (!found) return fail('checkNotFound')
  await recordAccess(viewer, 'conflictCheck', checkId, { subjectUnitId: found.homeUnitId })
  const { surname, givenName, patronymic, isProtected } = found.client
  return ok({
    matter,
    clientId: found.clientId,
    clientName: [surname, givenName, patronymic].filter(Boolean).join(' '),
    isProtected,
    number: found.number,
    href:
      matter.kind === 'application' ? `/secondary-aid/${matter.id}` : `/visits/${row.enquiry?.visitId ?? ''}`,
  })
}
