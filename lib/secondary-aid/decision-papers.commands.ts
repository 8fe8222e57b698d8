import 'server-only'
import { createTranslator } from 'use-intl/core'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findSignedDecision } from './decision-papers.queries'
import { decisionDocxValues, decisionPaperOf, keptAs } from './decision-papers.rules'
import type { PrintDecision } from './decision-papers.schema'
import { readDocxTemplate } from './docx-template.queries'
import { fillDocx } from './docx-template.rules'

type PrintProblem = 'decisionNotFound' | 'placeNotSafe'
type Printed = { bytes: Uint8Array<ArrayBuffer>; number: string }

/**
 * Prints a decision, or the letter that goes with its copy, and keeps it as it was printed. One of a protected person
 * is printed only once the worker has said that the place is safe.
 */
export async function printDecision(
  viewer: Viewer,
  { applicationId, paper, edits, isPlaceSafe }: PrintDecision,
): Promise<Result<Printed, PrintProblem>> {
  const found = await findSignedDecision(viewer, { applicationId })
  if (!found.ok) return found
  const { signed, owner } = found.value
  if (signed.person.isProtected && !isPlaceSafe) return fail('placeNotSafe')
  const printed = decisionPaperOf(signed, paper, edits, paperWords())
  const bytes = await issuePaper(viewer, keptAs(signed, paper), printed, owner)
  return ok({ bytes, number: signed.record.number })
}

/**
 * The same paper as a Word file by the centre's own template, to go on writing in; it is not kept, since it is not what is
 * handed over.
 */
export async function writeDecisionDocx(
  viewer: Viewer,
  { applicationId, paper, edits, isPlaceSafe }: PrintDecision,
): Promise<Result<Printed, PrintProblem>> {
  const found = await findSignedDecision(viewer, { applicationId })
  if (!found.ok) return found
  const { signed, owner } = found.value
  if (signed.person.isProtected && !isPlaceSafe) return fail('placeNotSafe')
  const say = paperWords()
  const kind = keptAs(signed, paper)
  const printed = decisionPaperOf(signed, paper, edits, say)
  const template = await readDocxTemplate(owner.unitId, kind)
  const filled = fillDocx(template, decisionDocxValues(signed, printed, say))
  if (!filled.ok) throw new Error(`The template of ${kind} could not be filled: ${filled.error}`)
  await recordFact(db, viewer, {
    action: 'download',
    subject: 'application',
    subjectId: applicationId,
    subjectUnitId: owner.subjectUnitId,
    details: { kind },
  })
  return ok({ bytes: filled.value, number: signed.record.number })
}

const paperWords = () => createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' })
