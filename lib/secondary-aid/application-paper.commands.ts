import 'server-only'
import { z } from 'zod'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { sealText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { isMarked } from './application.queries'
import type { MarkPaper, PaperMark, UnmarkPaper } from './application.schema'
import { type ApplicationRow, applicationFields, contentOf, dayOf, stateOf } from './application-row.queries'
import { holdApplication, recordChange, settleApplication } from './application-rows.commands'
import { APPLICATION_STATES, type MoveProblem } from './application-state.rules'
import { isOfAnother } from './checklist.rules'

const markedSchema = z.object({
  applicationId: z.string(),
  revision: z.number(),
  state: z.enum(APPLICATION_STATES),
  outstanding: z.number(),
})
type Marked = z.output<typeof markedSchema>
type Refusal =
  | 'applicationNotFound'
  | 'notEditable'
  | 'unknownPaper'
  | 'paperNotMarked'
  | 'notAssessed'
  | 'issuedInFuture'
  | 'issuedBeforeBirth'
  | MoveProblem

/**
 * Notes what became of a paper of the checklist. Once the application is received this is how a paper is brought: the
 * last required one starts the term, and one found illegible stops it. The number is kept sealed.
 */
export async function markPaper(
  viewer: Viewer,
  input: MarkPaper,
  now = new Date(),
): Promise<Result<Marked, Refusal | 'keyReused'>> {
  const { submissionId, ...request } = input
  // The hash of what was asked is kept: a number has no place in it beside its seal.
  const asked = { ...request, paper: { ...request.paper, number: request.paper.number !== '' } }
  const key = { operation: 'markPaper', key: submissionId, request: asked, answer: markedSchema }
  return inTransaction<Marked, Refusal | 'keyReused'>((tx) =>
    once<Marked, Refusal>(tx, viewer, key, async () => {
      const { documents } = await currentRuleBook()
      if (!documents.some(({ code }) => code === input.paper.doc)) return fail('unknownPaper')
      const row = await holdApplication(tx, viewer, input.applicationId)
      if (!row) return fail('applicationNotFound')
      if (!isMarked(stateOf(row))) return fail('notEditable')
      const { issuedOn } = input.paper
      const birthDate = dayOf(row.client.birthDate)
      if (issuedOn && issuedOn > todayInKyiv(now)) return fail('issuedInFuture')
      if (issuedOn && birthDate && issuedOn < birthDate && OWN_PAPERS.has(input.paper.doc))
        return fail('issuedBeforeBirth')
      await writePaper(tx, viewer, row, input.paper, now)
      return settleAfter(tx, viewer, row, {
        doc: input.paper.doc,
        as: isOfAnother(input.paper) ? 'OF_ANOTHER' : input.paper.state,
        now,
      })
    }),
  )
}

/** Takes a mark back: the paper was ticked by mistake. */
export async function unmarkPaper(
  viewer: Viewer,
  input: UnmarkPaper,
  now = new Date(),
): Promise<Result<Marked, Refusal | 'keyReused'>> {
  const { submissionId, ...request } = input
  const key = { operation: 'unmarkPaper', key: submissionId, request, answer: markedSchema }
  return inTransaction<Marked, Refusal | 'keyReused'>((tx) =>
    once<Marked, Refusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, input.applicationId)
      if (!row) return fail('applicationNotFound')
      if (!isMarked(stateOf(row))) return fail('notEditable')
      const { count } = await tx.applicationPaper.deleteMany({
        where: { applicationId: row.id, doc: input.doc },
      })
      if (count === 0) return fail('paperNotMarked')
      return settleAfter(tx, viewer, row, { doc: input.doc, as: 'UNMARKED', now })
    }),
  )
}

async function writePaper(
  tx: Tx,
  viewer: Viewer,
  row: ApplicationRow,
  { doc, number, issuer, issuedOn, validTo, note, bearsName, nameReason, ...paper }: PaperMark,
  now: Date,
): Promise<void> {
  const columns = {
    ...paper,
    issuer: issuer || null,
    issuedOn: issuedOn && toUtcMidnight(issuedOn),
    validTo: validTo && toUtcMidnight(validTo),
    note: note || null,
    bearsName: bearsName || null,
    nameReason: (bearsName && nameReason) || null,
    ...(number ? { numberSealed: sealText(number) } : {}),
    receivedOn: toUtcMidnight(todayInKyiv(now)),
    addedById: viewer.staffId,
  }
  await tx.applicationPaper.upsert({
    where: { applicationId_doc: { applicationId: row.id, doc } },
    create: { applicationId: row.id, doc, ...columns },
    update: columns,
    select: { id: true },
  })
}

/** Papers that are issued to the person: nobody has one from before they were born. */
const OWN_PAPERS = new Set([
  'PASSPORT_UA',
  'PASSPORT_ABROAD',
  'TEMP_ID_UA',
  'BIRTH_CERT',
  'TAX_ID',
  'IDP_CERT',
])

type Changed = { doc: string; as: PaperMark['state'] | 'OF_ANOTHER' | 'UNMARKED'; now: Date }

async function settleAfter(
  tx: Tx,
  viewer: Viewer,
  row: ApplicationRow,
  { doc, as, now }: Changed,
): Promise<Result<Marked, MoveProblem | 'notAssessed'>> {
  const papers = await tx.applicationPaper.findMany({
    where: { applicationId: row.id },
    ...applicationFields.papers,
  })
  const settled = await settleApplication(tx, viewer, row, {
    content: contentOf(row),
    papers,
    on: todayInKyiv(now),
    ...(as === 'SHOWN' ? { brought: doc } : {}),
  })
  if (!settled.ok) return settled
  const { revision, state, outstanding } = settled.value
  await recordChange(tx, viewer, row, 'markPaper', { doc, as, state })
  return ok({ applicationId: row.id, revision, state, outstanding })
}
