import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { paperDocxValues } from './docx-fields.rules'
import { readDocxTemplate } from './docx-template.queries'
import { fillDocx } from './docx-template.rules'
import { type FoundPaper, findMandatePapers, findTerminationPaper } from './mandate-papers.queries'
import type { PrintMandate, PrintTermination } from './mandate-papers.schema'

type PrintProblem = 'paperNotFound' | 'placeNotSafe'
type Printed = { bytes: Uint8Array<ArrayBuffer>; number: string }
type Asked = PrintMandate | PrintTermination

/**
 * Prints a mandate, an order or the decision that ended it, and keeps it as it was printed. One of a protected person
 * is printed only once the worker has said that the place is safe.
 */
export async function printMandatePaper(
  viewer: Viewer,
  asked: Asked,
): Promise<Result<Printed, PrintProblem>> {
  const found = await findPaper(viewer, asked)
  if (!found.ok) return found
  const { kind, paper, number, owner } = found.value
  return ok({ bytes: await issuePaper(viewer, kind, paper, owner), number })
}

/**
 * The same paper as a Word file by the centre's own template, to go on writing in; it is not kept, since it is not what is
 * handed over.
 */
export async function writeMandateDocx(viewer: Viewer, asked: Asked): Promise<Result<Printed, PrintProblem>> {
  const found = await findPaper(viewer, asked)
  if (!found.ok) return found
  const { kind, paper, number, owner, unitId } = found.value
  const filled = fillDocx(await readDocxTemplate(unitId, kind), paperDocxValues(paper))
  if (!filled.ok) throw new Error(`The template of ${kind} could not be filled: ${filled.error}`)
  await recordFact(db, viewer, {
    action: 'download',
    subject: 'mandate',
    ...('mandateId' in asked ? { subjectId: asked.mandateId } : {}),
    subjectUnitId: owner.subjectUnitId,
    details: { kind },
  })
  return ok({ bytes: filled.value, number })
}

async function findPaper(viewer: Viewer, asked: Asked): Promise<Result<FoundPaper, PrintProblem>> {
  const found =
    'mandateId' in asked ? await findOfMandate(viewer, asked) : await findTerminationPaper(viewer, asked)
  if (!found.ok) return found
  return found.value.isProtected && !asked.isPlaceSafe ? fail('placeNotSafe') : found
}

async function findOfMandate(
  viewer: Viewer,
  { mandateId, paper }: PrintMandate,
): Promise<Result<FoundPaper, 'paperNotFound'>> {
  const found = await findMandatePapers(viewer, { mandateId })
  const asked = found.ok ? found.value[paper] : undefined
  return asked ? ok(asked) : fail('paperNotFound')
}
