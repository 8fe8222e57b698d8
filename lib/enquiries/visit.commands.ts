import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { checkSavedMatters } from '@/lib/conflicts/conflict-check.commands'
import { keepsVisit } from '@/lib/core/access'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { dropDraft } from '@/lib/core/drafts'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { writeEnquiries } from './enquiry-rows.commands'
import { dropsTerm, isToFinish, type Missing, whatIsMissing } from './finished-visit.rules'
import { keptChannelSchema, type SaveVisit } from './visit.schema'
import { type AroundEnd, alone } from './visit-around.commands'
import { findVisitBefore } from './visit-before.queries'
import { dayLimits, type WrongDay, whichDaysAreWrong } from './written-days.rules'

const savedSchema = z.object({
  visitId: z.string(),
  revision: z.number(),
  /** Of the issues, in the order in which they were sent. */
  enquiryIds: z.array(z.string()),
})

/** The draft under which a visit's page is kept while it is typed. */
export const visitDraftKey = (visitId: string): string => `visit:${visitId}`

type SaveRefusal = 'visitNotFound' | 'visitEnded' | 'changedMeanwhile' | 'termRuns' | 'keyReused'
export type SaveVisitAnswer =
  | Result<z.output<typeof savedSchema>, SaveRefusal>
  | { ok: false; error: 'incomplete'; missing: Missing[] }
  | { ok: false; error: 'wrongDays'; wrong: WrongDay[] }

/**
 * Writes all issues of a visit at once; with `finish` also ends it, when nothing that a finished visit needs
 * is missing. A finished visit stays so, however it is saved, and needs the same. A save made on an older revision
 * is `changedMeanwhile`: a colleague saved in between. A channel that would take the term of a letter away is `termRuns`;
 * days of a letter that cannot be are `wrongDays`.
 *
 * Whoever does not keep the visit as a whole writes the issues that lie with them and nothing else of it, and ends it only
 * where there is no other; anything more is `visitNotFound`.
 */
export async function saveVisit(
  viewer: Viewer,
  input: SaveVisit,
  now = new Date(),
  around: AroundEnd = alone,
): Promise<SaveVisitAnswer> {
  const before = await findVisitBefore(viewer, input.visitId)
  if (input.ending === 'finish' || before?.isFinished) {
    const missing = whatIsMissing(input.enquiries, input.channel)
    if (missing.length > 0) return { ok: false, error: 'incomplete', missing }
  }
  // Made on another revision it is refused for that, or is a save sent again.
  if (before?.revision === input.expectedRevision) {
    const wrong = whichDaysAreWrong(input.enquiries, before.days, dayLimits(now, await currentCalendar()))
    if (wrong.length > 0) return { ok: false, error: 'wrongDays', wrong }
  }
  const { submissionId, ...request } = input
  const saved = await inTransaction<z.output<typeof savedSchema>, SaveRefusal>((tx) =>
    once(tx, viewer, { operation: 'saveVisit', key: submissionId, request, answer: savedSchema }, () =>
      around(tx, () => writeVisit(tx, viewer, input, now)),
    ),
  )
  if (saved.ok) {
    await dropDraft(viewer, { key: visitDraftKey(input.visitId) })
    await checkSavedMatters(viewer, { visitId: input.visitId })
  }
  return saved
}

/** The writing of `saveVisit`, inside the caller's transaction. */
export async function writeVisit(
  tx: Tx,
  viewer: Viewer,
  { visitId, expectedRevision, channel, wrapUpNote, enquiries, ending }: Omit<SaveVisit, 'submissionId'>,
  now: Date,
): Promise<Result<z.output<typeof savedSchema>, Exclude<SaveRefusal, 'keyReused'>>> {
  await tx.$executeRaw`SELECT FROM visits WHERE id = ${visitId}::uuid FOR UPDATE`
  const visit = await tx.visit.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Visit'), { id: visitId }] },
    select: {
      revision: true,
      endReason: true,
      staffId: true,
      channel: true,
      wrapUpNote: true,
      unitId: true,
      clientId: true,
      unit: { select: { code: true } },
      client: { select: { homeUnitId: true, isProtected: true } },
    },
  })
  if (!visit) return fail('visitNotFound')
  if (visit.endReason === 'LEFT' || visit.endReason === 'MISTAKE') return fail('visitEnded')
  if (visit.revision !== expectedRevision) return fail('changedMeanwhile')
  const keepsWhole = keepsVisit(viewer.ability, visit)
  const ends = ending === 'finish' && isToFinish(visit)
  if (!keepsWhole && !(await areOwn(tx, viewer, visitId, { enquiries, ends }))) return fail('visitNotFound')
  const kept = keptChannelSchema.parse(visit.channel)
  const whole = keepsWhole ? { channel, wrapUpNote } : { channel: kept, wrapUpNote: visit.wrapUpNote }
  if (dropsTerm({ kept, corrected: whole.channel }, enquiries)) return fail('termRuns')
  const enquiryIds = await writeEnquiries(tx, viewer, {
    visit: { ...visit, id: visitId },
    channel: whole.channel,
    enquiries,
    isFinished: ending === 'finish' || visit.endReason === 'COMPLETED',
    now,
  })
  const revision = visit.revision + 1
  const ended = ends ? { endedAt: now, endReason: 'COMPLETED' } : {}
  await tx.visit.update({
    where: { id: visitId },
    data: { ...whole, revision, updatedById: viewer.staffId, ...ended },
    select: { id: true },
  })
  await recordFact(tx, viewer, {
    action: ending === 'finish' ? 'finish' : 'update',
    subject: 'visit',
    subjectId: visitId,
    subjectUnitId: visit.client?.homeUnitId ?? visit.unitId,
    details: { revision, enquiries: enquiries.length },
  })
  return ok({ visitId, revision, enquiryIds })
}

/** Whether all these issues lie with the viewer and, where the visit ends with them, no issue of another is in it. */
async function areOwn(
  tx: Tx,
  viewer: Viewer,
  visitId: string,
  { enquiries, ends }: { enquiries: SaveVisit['enquiries']; ends: boolean },
): Promise<boolean> {
  const kept = await tx.enquiry.findMany({ where: { visitId }, select: { id: true, executorId: true } })
  const own = kept.flatMap(({ id, executorId }) => (executorId === viewer.staffId ? id : []))
  const isOwn = enquiries.every(({ id }) => id !== undefined && own.includes(id))
  return isOwn && !(ends && own.length < kept.length)
}
